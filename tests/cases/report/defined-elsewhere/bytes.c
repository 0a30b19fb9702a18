int next_byte(int *state)
{
	*state = *state * 1103515245 + 12345;
	return *state >> 16 & 255;
}
