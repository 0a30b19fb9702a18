int whole(int a)
{
	return a * 3;
}
