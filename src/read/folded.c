/* Folded stacks, the input of flame graph tools (github.com/brendangregg/FlameGraph): a line for each stack, outermost
 * function first, then how many samples it has:
 *
 *	main;work;hash 42
 */
#include "read/profiles.h"
#include "read/stacks.h"

enum { DEPTH_MAX = 1 << 16 };

/* "42", or "42.5", of which the fraction is rounded. */
static bool take_number(struct str text, int64_t *n)
{
	struct str fraction = text, whole = str_cut(&fraction, '.');
	int64_t ignored;

	if (!take_count(whole, n))
		return false;
	if (!fraction.ptr || !fraction.len)
		return true;
	if (!take_count(fraction, &ignored) || ignored < 0)
		return false;
	if (fraction.ptr[0] >= '5')
		*n = profile_sum(*n, whole.ptr[0] == '-' ? -1 : 1);
	return true;
}

static bool split(struct str line, struct str *stack, int64_t *n)
{
	size_t blank;

	line = str_trim(line);
	blank = str_rfind_char(line, ' ');
	if (blank >= line.len)
		return false;
	*stack = str_trim(str_head(line, blank));
	return stack->len && take_number(str_from(line, blank + 1), n);
}

static bool is_comment(struct str line)
{
	line = str_trim(line);
	return !line.len || line.ptr[0] == '#';
}

/* The first lines are stacks, and one of them has two functions. A line at the end of the head may be cut. */
static bool is_folded(struct str head)
{
	bool is_full = head.len >= PROFILE_HEAD_BYTES, has_caller = false;
	struct str line, stack;
	int64_t n;

	for (size_t nlines = 0; nlines < 20 && str_line(&head, &line);) {
		if (is_comment(line))
			continue;
		nlines++;
		if (!head.len && is_full)
			return has_caller || (nlines == 1 && str_find_char(line, ';') < line.len);
		if (!split(line, &stack, &n))
			return has_caller; /* the reader says which line is bad */
		has_caller |= str_find_char(stack, ';') < stack.len;
	}
	return has_caller;
}

struct frames VEC(uint32_t);

/* Innermost first in frames, which is the reverse of the line. */
static void take_frames(struct stacks *s, struct str line, struct frames *frames, uint64_t at)
{
	struct profile *p = s->p;

	frames->count = 0;
	while (line.len && frames->count < DEPTH_MAX) {
		size_t separator = str_rfind_char(line, ';');
		struct str name = separator < line.len ? str_from(line, separator + 1) : line;
		struct profile_line l = {.function = stacks_function(s, name, S(""))};

		vec_push(&s->scratch, frames, stacks_location(s, PROFILE_NONE, 0, &l, 1));
		line = str_head(line, separator < line.len ? separator : 0);
	}
	if (line.len)
		diag_add(&p->diags, DIAG_WARNING, p->source, at,
			 "a stack has more than %d functions: the outermost are left out", DEPTH_MAX);
}

static bool read_folded(struct profile *p, struct str bytes, struct err *err)
{
	struct frames frames = {0};
	struct str line, stack;
	struct stacks s;
	bool ok = true;

	p->format = profile_reader_folded.name;
	vec_push(&p->arena, &p->types, ((struct profile_value_type){S("samples"), S("count")}));
	stacks_init(&s, p);
	for (uint64_t at = 1; ok && str_line(&bytes, &line); at++) {
		int64_t n;

		if (is_comment(line))
			continue;
		ok = split(line, &stack, &n) ||
		     err_set(err, "cannot read " STR_FMT ":%llu: expected functions and a number",
			     STR_ARG(p->source), (unsigned long long)at);
		if (!ok)
			break;
		take_frames(&s, stack, &frames, at);
		stacks_add(&s, frames.items, (uint32_t)frames.count, &n, NULL, 0);
	}
	stacks_clear(&s);
	return ok;
}

const struct profile_reader profile_reader_folded = {
	.name = "folded stacks", .is = is_folded, .read = read_folded};
