/* What the loops of f read and write: each line that starts with "//= " is one access, in order. */
/* clang-format off */
struct point { int x, y; };
struct s { int len, *data; struct point at; int array[4]; struct s *next; };
static int count;
int total;
#define INC(v) ((v)++)
#define LEN(s) ((s)->len)
#define NOT_DEREF(p) (!(p))
int f(struct s *s, int *out, int n, int **pp)
{
	static int calls;
	int i, local = s->len;

//= m r s->len: int
	for (i = 0; i < s->len; i++) {
//= i w out[i]: int
//= i r s->data[i]: int
//= m r s->data: int *
//= m r s->at.x: int
//= i r s->array[i]: int
		out[i] = s->data[i] + s->at.x + s->array[i];
//= v rw total: int
//= v r count: int
		total += count;
//= m w s->at.y: int
//= d r *out: int
		s->at.y = *out;
//= d w *out: int
//= d rw *out: int
//= m rw s->len: int
		*out = 3, (*out)++, ++s->len;
//= m rw (macro): int
//= m r (macro): struct s *
		INC(s->next->len);
//= m r (macro): int
		if (!out || NOT_DEREF(pp)) local = LEN(s);
//= m w s->len: int
//= d r **pp: int
//= d r *pp: int *
		(s->len) = **pp;
//= m & s->at.x: int
		int *q = &s->at.x;
//= m r s->at: struct point
		struct point v = s->at;
//= m r s->next: struct s *
		s = s->next;
//= d w *out++: int
//= m r s->len: int
//= m r s->len: int
		*out++ = s->len ? (int)sizeof(s->len) : -s->len;
//= v rw calls: int
		calls++;
		q++;
		(void)v;
	}
	if (n) total = count;
//= v r total: int
//= v rw total: int
	while (total) total--;
	return local;
}
int g(struct s *s)
{
	while (s->len) s->len--;
	return 0;
}
