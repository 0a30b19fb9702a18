int next_byte(int *state);
int far_away(int);

int sum(int *state, int n)
{
	int total = 0;

	while (n--)
		total += next_byte(state);
	return total;
}

int twice(int *state)
{
	return next_byte(state) + next_byte(state) + far_away(3);
}
