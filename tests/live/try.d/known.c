int known(int x)
{
	return x ^ 21;
}
