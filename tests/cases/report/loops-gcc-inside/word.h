static inline unsigned long read_word(const void *p)
{
	unsigned long word;

	__builtin_memcpy(&word, p, sizeof(word));
	return word;
}
