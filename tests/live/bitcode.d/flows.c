/* What pointers do, and what casm ptrflow has to tell of it at every level of optimization:
 *
 *	//= FUNCTION ROOT USE FLAGS DETAIL       ROOT: pN a parameter, the name of the allocator or of a local,
 *	                                         *ROOT what was loaded through it
 *	//- FUNCTION ROOT USE                    must not be told
 *
 * FLAGS as in read/ptrflow.h; DETAIL: the global, =ROOT the memory behind a root, CALLEE#ARGUMENT, the word. */
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

struct s {
	int n;
	char *p;
	struct s *next;
};
void *G, *A[10];
uintptr_t number;
void use(void *), take(struct s *), take_number(uintptr_t), take_many(int, ...),
	jump(void *, void (*)(void *));
char *pick(char *), *other(void);

//= ret malloc R -
//= ret result malloc
char *ret(void)
{
	return malloc(10);
}

//= ret_offset malloc R o
//= ret_offset result malloc
char *ret_offset(void)
{
	return (char *)malloc(10) + 4;
}

//= ret_checked malloc R -
//= ret_checked malloc null-edge
//= ret_checked result malloc
char *ret_checked(void)
{
	char *p = malloc(10);

	if (!p)
		return NULL;
	use(p);
	return p;
}

struct two {
	char *p;
	long n;
};
/* in registers; flags differ */
//= ret_two malloc R
struct two ret_two(void)
{
	return (struct two){malloc(8), 3};
}

//= ret_struct malloc S - =p0
struct s ret_struct(void)
{
	return (struct s){1, malloc(8), NULL};
}

union pun {
	char *p;
	double d;
};
//= ret_union malloc R
union pun ret_union(void)
{
	return (union pun){.p = malloc(8)};
}

//= global malloc S - G
void global(void)
{
	G = malloc(4);
}

//= global_element malloc S - A
void global_element(int i)
{
	A[i] = malloc(4);
}

//= out malloc S - =p0
void out(char **to)
{
	*to = malloc(5);
}

//= through malloc S - =*p0
//= through p0 L
void through(struct s *x)
{
	x->next->p = malloc(5);
}

//= getter *p0 R -
//= getter result *p0
char *getter(struct s *x)
{
	return x->next->p;
}

//= freed malloc C - use#0
//= freed malloc C - free#0
//= freed malloc null-edge
//- freed malloc R
//- freed malloc S
int freed(int n)
{
	char *p = malloc((size_t)n);

	if (p == NULL)
		return -1;
	use(p);
	n = p[0];
	free(p);
	return n;
}

//= number_store malloc
void number_store(void)
{
	number = (uintptr_t)malloc(3);
}
//= number_passed malloc X - integer
void number_passed(void)
{
	take_number((uintptr_t)malloc(3));
}
//= number_returned malloc X - integer
uintptr_t number_returned(void)
{
	return (uintptr_t)malloc(3);
}
//= number_hidden malloc X mo integer
uintptr_t number_hidden(void)
{
	return (uintptr_t)malloc(3) ^ 0x5555;
}
//= number_tagged malloc S o G
void number_tagged(void)
{
	G = (void *)((uintptr_t)malloc(3) | 1);
}

/* a hash, a distance and a comparison keep nothing */
//- hash p0 X
//- hash p0 R
size_t hash(void *p)
{
	return ((uintptr_t)p >> 4) % 17;
}
//- distance p0 X
//- distance p1 X
long distance(char *p, char *q)
{
	return p - q;
}
//- compared malloc X
//- compared malloc R
//= compared malloc C - free#0
int compared(const char *q)
{
	char *p = malloc(3);
	int r = p == q;

	use(p);
	free(p);
	return r;
}

//= in_local malloc S - =x
//= in_local x C - take#0
//= in_local *x C - free#0
void in_local(void)
{
	struct s x = {1, malloc(8), NULL};

	take(&x);
	free(x.p);
}

//= copied malloc S - =x
//= copied x M - =p0
void copied(struct s *to)
{
	struct s x = {1, malloc(8), NULL};

	use(&x);
	memcpy(to, &x, sizeof(x));
}

//= copied_bytes p1 M
void copied_bytes(char *to, const char *from, int n)
{
	for (int i = 0; i < n; i++) {
		to[i] = from[i];
		use(to);
	}
}

//= merged malloc C m free#0
//= merged p1 C m free#0
void merged(int c, char *q)
{
	char *p = malloc(3);

	use(p);
	free(c ? p : q);
}

/* what is freed is what the last turn of the loop allocated: not the same */
//= last_turn malloc C m free#0
//- last_turn malloc null-edge
void last_turn(int n)
{
	char *last = NULL;

	for (int i = 0; i < n; i++) {
		char *p = malloc(3);

		free(last);
		use(p);
		last = p;
	}
}

/* but this is */
//= each_turn malloc C - free#0
void each_turn(int n)
{
	for (int i = 0; i < n; i++) {
		char *p = malloc(3);

		use(p);
		if (n == 3)
			use(&p[1]);
		free(p);
	}
}

//= in_itself malloc S - =malloc
//= in_itself malloc S o =malloc
void in_itself(void)
{
	char **p = malloc(30);

	use(p);
	p[0] = (char *)p;
	p[1] = (char *)(p + 2);
	use(p);
}

//= vararg malloc C - take_many#1
void vararg(void)
{
	take_many(1, malloc(3));
}

//= indirect malloc C - *#0
void indirect(void (*f)(void *))
{
	f(malloc(3));
}

//= in_asm malloc X - asm
void in_asm(void)
{
	void *p = malloc(3);

	__asm__ volatile("" : : "r"(p));
}

//= exchanged malloc X - atomic
//= exchanged *p0 R -
void *exchanged(void **at)
{
	return __atomic_exchange_n(at, malloc(3), __ATOMIC_SEQ_CST);
}

//= variable_index buf x
int variable_index(int i)
{
	int buf[10];

	memset(buf, 0, sizeof(buf));
	use(buf);
	return buf[i];
}

//= dynamic vla d
void dynamic(int n)
{
	char text[n];

	use(text);
}

//= picked pick R -
//= picked malloc C - pick#0
char *picked(void)
{
	return pick(malloc(3));
}

//= or_other malloc R m
//= or_other other R m
//= or_other result malloc
//= or_other result other
char *or_other(int c)
{
	char *p = malloc(4), *q = other();

	use(p);
	use(q);
	return c ? p : q;
}

//= prepended malloc R -
//= prepended p0 S - =malloc
struct s *prepended(struct s *head)
{
	struct s *n = malloc(sizeof(*n));

	n->next = head;
	return n;
}

struct two make_two(void);
//= taken_apart make_two C - free#0
void taken_apart(void)
{
	struct two t = make_two();

	take_number((uintptr_t)t.n);
	free(t.p);
}

void fill(union pun *);
//= as_double *u X - integer
double as_double(void)
{
	union pun u;

	fill(&u);
	return u.d;
}

//= copied_plainly x M - =p0
__attribute__((no_builtin("memcpy"))) void copied_plainly(struct s *to)
{
	struct s x = {1, malloc(8), NULL};

	use(&x);
	memcpy(to, &x, sizeof(x));
}
