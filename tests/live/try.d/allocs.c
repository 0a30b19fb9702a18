/* Memory on the heap that a function of another file is given. */
#include <stdlib.h>

extern int adds(const int *p);

int allocs_passed(int n)
{
	int sum, *p = malloc(3 * sizeof(*p));

	if (!p)
		return 0;
	p[0] = n;
	p[1] = n * 5;
	p[2] = 7;
	sum = adds(p);
	free(p);
	return sum;
}
