int next_byte(int *state);

int skip(int *state)
{
	return next_byte(state) & 7;
}
