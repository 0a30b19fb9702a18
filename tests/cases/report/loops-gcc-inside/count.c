/* gcc places the loop at the first statement of its body, which is read_word's: not a line of alike. */
#include "word.h"

unsigned long alike(const unsigned char *p, const unsigned char *q, const unsigned char *end)
{
	const unsigned char *start = p;

	while (p < end) {
		unsigned long differ = read_word(q) ^ read_word(p);
		if (!differ) {
			p += sizeof(differ);
			q += sizeof(differ);
			continue;
		}
		p += __builtin_ctzl(differ) >> 3;
		return (unsigned long)(p - start);
	}
	return (unsigned long)(p - start);
}
