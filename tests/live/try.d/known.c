int known(int x)
{
	return x ^ 21;
}

int adds(const int *p)
{
	return p[0] + p[1] * 3 + p[2];
}
