/* Callgrind's output (valgrind.org/docs/manual/cl-format.html; seen: valgrind 3.19):
 *
 *	positions: instr line        numbers at the start of a line of costs
 *	events: Ir Dr                what the others are; missing ones are 0
 *	ob=(2) /usr/bin/prog         object, file and function of the costs below; "(id)" alone repeats a name
 *	fl=(1) prog.c
 *	fn=(4) main
 *	0x1139 12 7                  instruction, line, cost; +3, -2, * are relative to the numbers before
 *	fi=(3) inlined.h             another file in the same function; fe= is the same
 *	cfn=(5) work                 callee of the next call; cob=, cfi= (cfl=) its object and file when they differ
 *	calls=3 0x1160 40            count, where the callee begins
 *	+5 13 900                    the call, and all that was spent below it
 *
 * These are functions and the calls between them, not stacks. Stacks are made of them, those that account for each cost
 * once: what a function spent itself goes up through callers, as long as their calls have cost left. So what each function
 * spent itself, with all it called, and each call are as in the file; how they combine to whole stacks is one of several
 * possible answers. Recursive functions are followed once, so their callers may get less than the file says. */
#include "read/callgrind_parts.h"
#include "read/idtable.h"
#include "read/profiles.h"

enum name_kind { NAME_OBJECT, NAME_FILE, NAME_FUNCTION, NAME_KINDS };

/* The names of one kind by their ids in the file. */
struct name_table {
	struct idtable ids;
	struct table_names VEC(struct str) names;
};

struct reading {
	struct callgrind c;
	struct err *err;
	uint64_t line;
	struct name_table tables[NAME_KINDS];
	struct str object, file, function;         /* of the lines that follow */
	struct str call_object, call_file, callee; /* of the next call; ptr NULL: as above */
	struct map functions;                      /* name, file, object → position + 1 */
	uint32_t current;                          /* position of `function`; PROFILE_NONE: not looked up */
	bool has_instr, has_line, is_call;         /* is_call: the next line is what a call cost */
	uint64_t instr, at_line;                   /* of the last line */
	uint64_t target;                           /* address of the callee; 0: unknown */
	int64_t total;                             /* of the first event, as the file says; -1: it does not */
};

static bool bad(struct reading *r, const char *what)
{
	return err_set(r->err, "cannot read " STR_FMT ":%llu: %s", STR_ARG(r->c.p->source),
		       (unsigned long long)r->line, what);
}

/* Cuts off a number, decimal or 0x and hexadecimal. */
static bool take_number(struct str *s, uint64_t *n)
{
	bool is_hex = str_starts(*s, S("0x"));
	size_t at = is_hex ? 2 : 0, start = at;

	for (*n = 0; at < s->len; at++) {
		char ch = s->ptr[at];
		unsigned digit = ch >= '0' && ch <= '9'             ? (unsigned)(ch - '0')
				 : is_hex && ch >= 'a' && ch <= 'f' ? (unsigned)(ch - 'a' + 10)
								    : 16;

		if (digit > 15)
			break;
		*n = *n * (is_hex ? 16 : 10) + digit;
	}
	*s = str_from(*s, at);
	return at > start && at - start < 20;
}

static void skip_blanks(struct str *s)
{
	while (s->len && (s->ptr[0] == ' ' || s->ptr[0] == '\t'))
		*s = str_from(*s, 1);
}

/* "12", "+3", "-2", "*" */
static bool take_position(struct str *s, uint64_t before, uint64_t *n)
{
	uint64_t step;
	char sign;

	skip_blanks(s);
	sign = s->len ? s->ptr[0] : '\0';
	if (sign == '*') {
		*s = str_from(*s, 1);
		*n = before;
		return true;
	}
	if (sign == '+' || sign == '-')
		*s = str_from(*s, 1);
	if (!take_number(s, &step))
		return false;
	*n = sign == '+' ? before + step : sign == '-' ? before - step : step;
	return true;
}

/* "(4) main" gives the id a name, "(4)" is the name that it has, "main" is without an id. */
static bool take_name(struct reading *r, enum name_kind kind, struct str s, struct str *name)
{
	struct name_table *t = &r->tables[kind];
	struct arena *a = &r->c.scratch;
	uint64_t id;
	uint32_t at;

	s = str_trim(s);
	*name = s;
	if (!s.len || s.ptr[0] != '(')
		return true;
	s = str_from(s, 1);
	if (!take_number(&s, &id) || !s.len || s.ptr[0] != ')')
		return true; /* "(below main)" */
	s = str_trim(str_from(s, 1));
	at = idtable_at(a, &t->ids, id);
	while (t->names.count <= at)
		vec_add(a, &t->names);
	if (s.len)
		t->names.items[at] = s;
	*name = t->names.items[at];
	return name->ptr || bad(r, "a name that was not said before");
}

static struct str known(struct str name)
{
	return str_eq(name, S("???")) ? S("") : name;
}

static uint32_t function_at(struct reading *r, struct str name, struct str file, struct str object)
{
	struct callgrind *c = &r->c;
	struct str key = str_printf(&c->scratch, STR_FMT "%c" STR_FMT "%c" STR_FMT, STR_ARG(name), 1,
				    STR_ARG(file), 1, STR_ARG(object));
	void **place = map_at(&c->scratch, &r->functions, key);

	if (!*place) {
		vec_push(&c->scratch, &c->functions, ((struct callgrind_function){name, object, 0}));
		*place = (void *)(uintptr_t)c->functions.count;
	}
	return (uint32_t)(uintptr_t)*place - 1;
}

static uint32_t mapping_at(struct reading *r, struct str object)
{
	struct profile *p = r->c.p;
	bool is_new;
	uint32_t at;

	object = known(object);
	if (!object.len)
		return PROFILE_NONE;
	at = stacks_mapping(&r->c.s, object, 0, &is_new);
	if (is_new)
		p->mappings.items[at].has_functions = p->mappings.items[at].has_files =
			p->mappings.items[at].has_lines = true;
	return at;
}

/* The place of the line that is read, in the function that it belongs to. */
static uint32_t location_here(struct reading *r)
{
	struct stacks *s = &r->c.s;
	struct profile_line l = {.function = stacks_function(s, known(r->function), known(r->file)),
				 .line = r->at_line <= INT32_MAX ? (int64_t)r->at_line : 0};

	return stacks_location(s, mapping_at(r, r->object), r->has_instr ? r->instr : 0, &l, 1);
}

/* All costs of a line; those that are not there are 0. */
static bool take_values(struct reading *r, struct str s, size_t *first, bool *has_any)
{
	struct callgrind *c = &r->c;

	*first = c->values.count;
	*has_any = false;
	for (size_t i = 0; i < c->nevents; i++) {
		struct str word;
		int64_t n = 0;

		skip_blanks(&s);
		word = str_head(s, str_find_char(s, ' '));
		s = str_from(s, word.len);
		if (word.len && !take_count(str_trim(word), &n))
			return bad(r, "a cost is no number");
		*has_any |= n != 0;
		vec_push(&c->scratch, &c->values, n);
	}
	return true;
}

static bool on_costs(struct reading *r, struct str line)
{
	struct callgrind *c = &r->c;
	size_t first;
	bool has_any;

	if ((r->has_instr && !take_position(&line, r->instr, &r->instr)) ||
	    (r->has_line && !take_position(&line, r->at_line, &r->at_line)))
		return bad(r, "expected positions and costs");
	if (!c->nevents)
		return bad(r, "costs, and no line \"events:\" before");
	if (!r->function.ptr)
		return bad(r, "costs, and no function (fn=) before");
	if (!take_values(r, line, &first, &has_any))
		return false;
	if (r->current == PROFILE_NONE)
		r->current = function_at(r, r->function, r->file, r->object);
	if (has_any && r->is_call) {
		struct str object = r->call_object.ptr ? r->call_object : r->object;
		uint32_t callee =
			function_at(r, r->callee, r->call_file.ptr ? r->call_file : r->file, object);

		vec_push(&c->scratch, &c->calls,
			 ((struct callgrind_call){.caller = r->current,
						  .location = location_here(r),
						  .callee = callee,
						  .next_to = c->functions.items[callee].first_call,
						  .first_value = first}));
		c->functions.items[callee].first_call = (uint32_t)c->calls.count;
	} else if (has_any) {
		vec_push(&c->scratch, &c->costs,
			 ((struct callgrind_cost){r->current, location_here(r), first}));
	}
	if (r->is_call) {
		r->is_call = false;
		r->call_object = r->call_file = STR_NONE;
	}
	return true;
}

/* An address is where its symbol is: that tells where the object was in memory. */
static void take_anchor(struct reading *r)
{
	struct profile *p = r->c.p;
	uint32_t at = mapping_at(r, r->call_object.ptr ? r->call_object : r->object);
	struct profile_mapping *m = at == PROFILE_NONE ? NULL : &p->mappings.items[at];

	if (!m || m->anchor.len || !r->target || str_find_char(r->callee, '\'') < r->callee.len ||
	    str_find_char(r->callee, '(') < r->callee.len)
		return;
	m->anchor = intern(&p->names, r->callee);
	m->anchor_address = r->target;
}

static bool on_calls(struct reading *r, struct str value)
{
	uint64_t ncalls, line;

	skip_blanks(&value);
	if (!take_number(&value, &ncalls))
		return bad(r, "expected the number of calls");
	if (!r->callee.ptr || !r->function.ptr)
		return bad(r, "calls, and no callee (cfn=) before");
	r->target = 0;
	if (r->has_instr && !take_position(&value, r->instr, &r->target))
		return bad(r, "expected the address of the callee");
	(void)(r->has_line && take_position(&value, r->at_line, &line));
	take_anchor(r);
	r->is_call = true;
	return true;
}

static bool on_object(struct reading *r, struct str value)
{
	r->current = PROFILE_NONE;
	return take_name(r, NAME_OBJECT, value, &r->object);
}

static bool on_file(struct reading *r, struct str value)
{
	return take_name(r, NAME_FILE, value, &r->file);
}

static bool on_function(struct reading *r, struct str value)
{
	r->current = PROFILE_NONE;
	return take_name(r, NAME_FUNCTION, value, &r->function);
}

static bool on_call_object(struct reading *r, struct str value)
{
	return take_name(r, NAME_OBJECT, value, &r->call_object);
}

static bool on_call_file(struct reading *r, struct str value)
{
	return take_name(r, NAME_FILE, value, &r->call_file);
}

static bool on_callee(struct reading *r, struct str value)
{
	return take_name(r, NAME_FUNCTION, value, &r->callee);
}

/* Jumps cost nothing, but may give names to ids. */
static bool on_jump_file(struct reading *r, struct str value)
{
	struct str ignored;

	return take_name(r, NAME_FILE, value, &ignored);
}

static bool on_jump_function(struct reading *r, struct str value)
{
	struct str ignored;

	return take_name(r, NAME_FUNCTION, value, &ignored);
}

static bool on_positions(struct reading *r, struct str value)
{
	struct str word;

	r->has_instr = r->has_line = false;
	while (value.ptr) {
		word = str_trim(str_cut(&value, ' '));
		if (str_eq(word, S("instr")))
			r->has_instr = true;
		else if (str_eq(word, S("line")))
			r->has_line = true;
		else if (word.len)
			return bad(r, "positions are \"instr\", \"line\" or both");
	}
	return r->has_instr || r->has_line || bad(r, "no positions");
}

static bool on_events(struct reading *r, struct str value)
{
	struct callgrind *c = &r->c;
	struct profile *p = c->p;
	size_t n = 0;

	while (value.ptr) {
		struct str word = str_trim(str_cut(&value, ' '));

		if (!word.len)
			continue;
		if (c->nevents && (n >= c->nevents || !str_eq(p->types.items[n].type, word)))
			return bad(r, "other events than in the part before");
		if (n++ == CALLGRIND_EVENTS_MAX)
			return bad(r, "too many events");
		if (!c->nevents)
			vec_push(&p->arena, &p->types,
				 ((struct profile_value_type){intern(&p->names, word), S("count")}));
	}
	c->nevents = n;
	if (!n)
		return bad(r, "no events");
	p->default_type = p->types.items[0].type;
	return true;
}

static bool on_total(struct reading *r, struct str value)
{
	int64_t n;

	value = str_trim(value);
	if (take_count(str_head(value, str_find_char(value, ' ')), &n))
		r->total = r->total < 0 ? n : profile_sum(r->total, n);
	return true;
}

static const struct key {
	struct str key;
	bool (*on)(struct reading *r, struct str value); /* NULL: passed over */
} keys[] = {
	{{"ob=", 3}, on_object},         {{"fl=", 3}, on_file},
	{{"fi=", 3}, on_file},           {{"fe=", 3}, on_file},
	{{"fn=", 3}, on_function},       {{"cob=", 4}, on_call_object},
	{{"cfi=", 4}, on_call_file},     {{"cfl=", 4}, on_call_file},
	{{"cfn=", 4}, on_callee},        {{"calls=", 6}, on_calls},
	{{"jfi=", 4}, on_jump_file},     {{"jfl=", 4}, on_jump_file},
	{{"jfn=", 4}, on_jump_function}, {{"positions:", 10}, on_positions},
	{{"events:", 7}, on_events},     {{"totals:", 7}, on_total},
};

static bool on_line(struct reading *r, struct str line)
{
	char first;

	skip_blanks(&line);
	first = line.len ? line.ptr[0] : '#';
	if ((first >= '0' && first <= '9') || first == '+' || first == '-' || first == '*')
		return on_costs(r, line);
	for (size_t i = 0; i < sizeof(keys) / sizeof(*keys); i++)
		if (str_starts(line, keys[i].key))
			return keys[i].on(r, str_from(line, keys[i].key.len));
	return true; /* comments, headers for people, jumps */
}

static void check_total(const struct reading *r)
{
	struct profile *p = r->c.p;
	int64_t sum = 0;

	for (size_t i = 0; i < r->c.costs.count; i++)
		sum = profile_sum(sum, r->c.values.items[r->c.costs.items[i].first_value]);
	if (r->total >= 0 && sum != r->total)
		diag_add(&p->diags, DIAG_WARNING, p->source, 0,
			 "the costs of " STR_FMT " add up to %lld, and the file says %lld",
			 STR_ARG(p->types.items[0].type), (long long)sum, (long long)r->total);
}

static bool read_callgrind(struct profile *p, struct str bytes, struct err *err)
{
	struct reading r = {
		.c = {.p = p}, .err = err, .has_line = true, .current = PROFILE_NONE, .total = -1};
	struct str line;
	bool ok = true;

	p->format = profile_reader_callgrind.name;
	stacks_init(&r.c.s, p);
	r.object = r.file = S("");
	while (ok && str_line(&bytes, &line)) {
		r.line++;
		ok = on_line(&r, line);
	}
	if (ok && r.is_call)
		ok = bad(&r, "it ends before what the call cost");
	if (ok && !r.c.nevents)
		ok = bad(&r, "no line \"events:\"");
	if (ok) {
		check_total(&r);
		callgrind_make_stacks(&r.c);
	}
	stacks_clear(&r.c.s);
	arena_clear(&r.c.scratch);
	return ok;
}

static bool is_callgrind(struct str head)
{
	struct str line;
	bool is_first = true, has_events = false;

	while (str_line(&head, &line)) {
		if (is_first && str_starts(line, S("# callgrind format")))
			return true;
		is_first = false;
		has_events |= str_starts(line, S("events:"));
		if (has_events &&
		    (str_starts(line, S("fl=")) || str_starts(line, S("fn=")) || str_starts(line, S("ob="))))
			return true;
	}
	return false;
}

const struct profile_reader profile_reader_callgrind = {
	.name = "callgrind", .is = is_callgrind, .read = read_callgrind};
