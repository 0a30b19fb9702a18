static int f(struct s *p, int n)
{
	int t[] = {1, 2};

	if (n > 0) {
		for (int i = 0; i < n; i++) {
			t[0] += g((struct s){i});
		}
	} else if (p) {
		switch (p->x) {
		case 1: {
			puts("}");
		}
		}
	}
#define M(x)                                                                                                 \
	do {                                                                                                 \
		x;                                                                                           \
	} while (0)
	do {
		/* { */
	} while (0);
	return 0;
}
