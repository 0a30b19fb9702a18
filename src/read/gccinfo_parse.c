/* What a line of gcc's report says: pass, name of the reason, and the parts of the sentence. Shapes of gcc 12.2 on
 * SQLite, Lua, zstd, Redis and jq at -O2, -O3 and -Os (docs/gcc.md counts them). */
#include "base/buf.h"
#include "read/gccinfo.h"
#include "read/gccinfo_parts.h"

enum { NAME_MAX_BYTES = 80 };

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static bool is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static bool is_word(char c)
{
	return is_letter(c) || is_digit(c) || c == '_' || c == '$';
}

struct gcc_symbol gcc_symbol_at(struct str text)
{
	for (size_t slash = 1; slash < text.len; slash++) {
		size_t end = slash + 1;

		if (text.ptr[slash] != '/')
			continue;
		while (end < text.len && is_digit(text.ptr[end]))
			end++;
		if (end == slash + 1 || (end < text.len && is_word(text.ptr[end])))
			continue;
		return (struct gcc_symbol){str_head(text, slash), end};
	}
	return (struct gcc_symbol){STR_NONE, 0};
}

/* ---- parts ---- */

static void add(struct gccinfo_parsed *p, const char *key, struct str value)
{
	if (!value.len || p->nargs == GCCINFO_MAX_ARGS)
		return;
	p->args[p->nargs].key = str_c(key);
	p->args[p->nargs++].value = value;
}

/* Cuts the text up to and with `end` off *rest; false when it is not there. */
static bool cut(struct str *rest, struct str end, struct str *before)
{
	size_t at = str_find(*rest, end);

	if (at == (size_t)-1)
		return false;
	*before = str_head(*rest, at);
	*rest = str_from(*rest, at + end.len);
	return true;
}

/* Cuts "name/12" off, with what is between it and the next part. */
static bool cut_symbol(struct str *rest, struct str between, struct str *name)
{
	struct str at = *rest;
	size_t done = 0;

	for (;;) {
		struct gcc_symbol symbol = gcc_symbol_at(at);

		if (!symbol.name.ptr)
			return false;
		if (str_starts(str_from(at, symbol.len), between)) {
			*name = str_head(*rest, done + symbol.name.len);
			*rest = str_from(*rest, done + symbol.len + between.len);
			return name->len > 0;
		}
		done += symbol.len;
		at = str_from(*rest, done);
	}
}

/* "growth 23 exceeds --param early-inlining-insns" → growth-exceeds-param-early-inlining-insns. Ends where something
 * begins that only the program's source can have. */
static struct str name_of(struct arena *a, struct str reason)
{
	struct buf b = {0};
	struct str name;

	while (reason.ptr && reason.len) {
		struct str word = str_cut(&reason, ' ');
		bool has_letter = false, is_foreign = false;

		for (size_t i = 0; i < word.len; i++) {
			has_letter |= is_letter(word.ptr[i]);
			is_foreign |= !is_letter(word.ptr[i]) && !is_digit(word.ptr[i]) &&
				      !strchr("-.,;:'/()!", word.ptr[i]);
		}
		if (is_foreign)
			break;
		if (!has_letter)
			continue;
		if (b.len + word.len + 1 > NAME_MAX_BYTES)
			break;
		if (b.len && b.ptr[b.len - 1] != '-')
			buf_addc(&b, '-');
		for (size_t i = 0; i < word.len; i++) {
			char c = word.ptr[i];

			if (c >= 'A' && c <= 'Z')
				buf_addc(&b, (char)(c - 'A' + 'a'));
			else if (is_letter(c) || is_digit(c))
				buf_addc(&b, c);
			else if ((c == '-' || c == '/') && b.len && b.ptr[b.len - 1] != '-')
				buf_addc(&b, '-');
		}
	}
	while (b.len && b.ptr[b.len - 1] == '-')
		b.len--;
	name = str_dup(a, b.len ? buf_str(&b) : S("other"));
	buf_release(&b);
	return name;
}

/* The number behind the last blank, and what is before it. */
static void add_growth(struct gccinfo_parsed *p, struct str reason)
{
	for (size_t at = 0; at < reason.len; at++) {
		size_t end = at;

		while (end < reason.len && is_digit(reason.ptr[end]))
			end++;
		if (end == at || (at && reason.ptr[at - 1] != ' ') ||
		    (end < reason.len && reason.ptr[end] != ' ' && reason.ptr[end] != '.')) {
			at = end > at ? end : at;
			continue;
		}
		add(p, "Reason", str_head(reason, at));
		add(p, "Growth", str_make(reason.ptr + at, end - at));
		add(p, "String", str_from(reason, end));
		return;
	}
	add(p, "Reason", reason);
}

/* ---- the inliners ---- */

/* " A/1 into B/2 which now has time 1.5 and size 3, net change of -4." */
static bool parse_inlining(struct str text, struct gccinfo_parsed *p)
{
	struct str rest = text, callee, before;

	if (!cut_symbol(&rest, S(" into "), &callee) || !cut_symbol(&rest, S(""), &p->caller))
		return false;
	add(p, "Callee", callee);
	add(p, "String", S(" into "));
	add(p, "Caller", p->caller);
	if (cut(&rest, S(" and size "), &before)) {
		size_t n = 0;

		add(p, "String", before);
		add(p, "String", S(" and size "));
		while (n < rest.len && is_digit(rest.ptr[n]))
			n++;
		add(p, "Size", str_head(rest, n));
		rest = str_from(rest, n);
		if (str_starts(rest, S(", net change of "))) {
			add(p, "String", S(", net change of "));
			rest = str_from(rest, 16);
			n = rest.len && (rest.ptr[0] == '+' || rest.ptr[0] == '-');
			while (n < rest.len && is_digit(rest.ptr[n]))
				n++;
			add(p, "NetChange", str_head(rest, n));
			rest = str_from(rest, n);
		}
	}
	add(p, "String", rest);
	p->name = S("Inlined");
	if (str_find(rest, S("(always_inline)")) != (size_t)-1)
		p->name = S("always_inline");
	return true;
}

/* "A/1 -> B/2, reason"; arrow: " -> " or "->" */
static bool parse_refusal(const struct gccinfo_context *c, struct str text, struct str arrow,
			  struct gccinfo_parsed *p)
{
	struct str rest = text, callee;
	size_t end;

	if (!cut_symbol(&rest, arrow, &p->caller) || !cut_symbol(&rest, S(", "), &callee) || !rest.len)
		return false;
	add(p, "Caller", p->caller);
	add(p, "String", arrow);
	add(p, "Callee", callee);
	add(p, "String", S(", "));
	add_growth(p, rest);
	p->name = name_of(c->scratch, rest);
	/* two ways to say the same: "would grow by 4", "would grow at least by 4" */
	end = str_find(p->name, S("-at-least-by"));
	if (end != (size_t)-1)
		p->name = str_head(p->name, end);
	else if (str_ends(p->name, S("-by")))
		p->name = str_head(p->name, p->name.len - 3);
	return true;
}

/* "converting indirect call in A/1 to direct call to B/2" */
static bool parse_conversion(struct str text, struct gccinfo_parsed *p)
{
	static const struct str start = {"converting indirect call in ", 28},
				middle = {" to direct call to ", 19};
	struct str rest = str_from(text, start.len), callee;

	if (!cut_symbol(&rest, middle, &p->caller) || !cut_symbol(&rest, S(""), &callee))
		return false;
	add(p, "String", start);
	add(p, "Caller", p->caller);
	add(p, "String", middle);
	add(p, "Direct", callee); /* not Callee: nothing is decided of it */
	add(p, "String", rest);
	p->name = S("converting-indirect-call");
	return true;
}

static bool parse_inliner(const struct gccinfo_context *c, struct str text, struct gccinfo_parsed *p)
{
	static const struct str refused = {"not inlinable: ", 15}, early = {"will not early inline: ", 23},
				recursive = {"Not inlining: recursive call.", 29};

	p->pass = S("inline");
	if (str_starts(text, S("Inlining "))) {
		p->pass = c->is_late ? S("inline") : S("einline");
		add(p, "String", S("Inlining "));
		return parse_inlining(str_from(text, 9), p);
	}
	if (str_starts(text, S("Inlined "))) {
		p->is_late = true;
		add(p, "String", S("Inlined "));
		return parse_inlining(str_from(text, 8), p);
	}
	if (str_starts(text, refused)) {
		/* the early inliner says what it looks at first */
		bool is_early = !c->is_late && c->considered.ptr;

		if (is_early)
			p->pass = S("einline");
		p->is_late = !is_early;
		add(p, "String", refused);
		return parse_refusal(c, str_from(text, refused.len), S(" -> "), p);
	}
	if (str_starts(text, early)) {
		p->pass = S("einline");
		add(p, "String", early);
		return parse_refusal(c, str_from(text, early.len), S("->"), p);
	}
	if (str_eq(text, recursive)) {
		p->pass = c->is_late ? S("inline") : S("einline");
		p->name = S("recursive-call");
		if (c->considered.ptr) /* by itself */
			p->caller = c->considered;
		add(p, "Reason", recursive);
		return true;
	}
	return false;
}

/* ---- loops and straight-line code ---- */

/* Behind these words stands a part of the program. */
static const struct str before_statement[] = {
	{"statement clobbers memory: ", 27},
	{" stmt: ", 7},
	{"volatile type: ", 15},
	{"statement is bitfield access ", 29},
	{"scatter store ", 14},
	{"gather load ", 12},
	{"dr in a call ", 13},
	{"stmt not supported: ", 20},
	{"phi not supported: ", 19},
	{"data ref analysis failed: ", 26},
	{"compilation time alias: ", 24},
	{"between data-refs ", 18},
	{"gather/scatter between ", 23},
	{"data-type ", 10},
	{"altering definition ", 20},
	{"dominance boundary ", 19},
	{"on condition: ", 14},
	{"complicated access pattern ", 27},
	{"throw an exception ", 19},
};

/* Where the statement begins, or text.len. */
static size_t find_statement(struct str text)
{
	size_t found = text.len;

	for (size_t i = 0; i < sizeof(before_statement) / sizeof(before_statement[0]); i++) {
		size_t at = str_find(text, before_statement[i]);

		if (at != (size_t)-1 && at + before_statement[i].len < found)
			found = at + before_statement[i].len;
	}
	return found;
}

/* "not vectorized: no vectype for stmt: _3 = *_5;" → no-vectype-for-stmt */
static void parse_sentence(const struct gccinfo_context *c, struct str text, struct gccinfo_parsed *p)
{
	static const struct str prefixes[] = {{"not vectorized: ", 16}, {"not vectorized, ", 16}};
	size_t statement;

	for (size_t i = 0; i < 2; i++)
		if (str_starts(text, prefixes[i])) {
			add(p, "String", str_head(text, prefixes[i].len));
			text = str_from(text, prefixes[i].len);
		}
	statement = find_statement(text);
	add(p, "Reason", str_head(text, statement));
	add(p, "Statement", str_from(text, statement));
	p->name = name_of(c->scratch, str_head(text, statement));
}

/* "loop vectorized using ", "16", " byte vectors" */
static void parse_number(struct str text, const char *key, struct gccinfo_parsed *p)
{
	for (size_t at = 0; at < text.len; at++) {
		size_t end = at;

		while (end < text.len && is_digit(text.ptr[end]))
			end++;
		if (end == at)
			continue;
		add(p, "String", str_head(text, at));
		add(p, key, str_make(text.ptr + at, end - at));
		add(p, "String", str_from(text, end));
		return;
	}
	add(p, "String", text);
}

/* How lines of the loop passes and vectorizers begin; the pass by whose words they are. number: the argument that the
 * first number is. */
static const struct shape {
	enum gccinfo_tag tag;
	const char *start, *pass, *name, *number;
} shapes[] = {
	{GCC_OPTIMIZED, "loop vectorized", "vect", "loop-vectorized", "VectorBytes"},
	{GCC_OPTIMIZED, "loop versioned for vectorization", "vect", NULL, NULL},
	{GCC_OPTIMIZED, "basic block part vectorized", "slp", "basic-block-part-vectorized", "VectorBytes"},
	{GCC_OPTIMIZED, "basic block vectorized", "slp", "basic-block-vectorized", "VectorBytes"},
	{GCC_OPTIMIZED, "loop turned into non-loop", "cunroll", "loop-turned-into-non-loop", NULL},
	{GCC_OPTIMIZED, "Unswitching loop", "unswitch", "unswitching-loop", NULL},
	{GCC_MISSED, "Guard edge ", "unswitch", "guard-edge-is-not-around-the-loop", NULL},
	{GCC_OPTIMIZED, "loop split", "lsplit", NULL, NULL},
	{GCC_OPTIMIZED, "loops interchanged", "linterchange", NULL, NULL},
	{GCC_OPTIMIZED, "applying unroll and jam", "unrolljam", NULL, "Times"},
	{GCC_OPTIMIZED, "Executing predictive commoning", "pcom", NULL, NULL},
	{GCC_OPTIMIZED, "loop unrolled ", "loop2_unroll", "loop-unrolled", "Times"},
	{GCC_OPTIMIZED, "loop peeled ", "loop2_unroll", "loop-peeled", "Times"},
	{GCC_MISSED, "missed loop optimization: ", "loop", NULL, NULL},
};

static void parse_passed(const struct gccinfo_context *c, enum gccinfo_tag tag, struct str text,
			 struct gccinfo_parsed *p)
{
	p->pass = S("loop");
	for (size_t i = 0; i < sizeof(shapes) / sizeof(shapes[0]); i++) {
		const struct shape *s = &shapes[i];

		if (s->tag != tag || !str_starts(text, str_c(s->start)))
			continue;
		p->pass = str_c(s->pass);
		if (s->number)
			parse_number(text, s->number, p);
		else
			parse_sentence(c, text, p);
		p->name =
			s->name ? str_c(s->name) : name_of(c->scratch, str_head(text, find_statement(text)));
		return;
	}
	/* the numbers stand in the middle */
	if (str_starts(text, S("loop with ")) &&
	    str_find(text, S(" iterations completely unrolled")) != (size_t)-1) {
		p->pass = S("cunroll");
		p->name = S("loop-completely-unrolled");
		parse_number(text, "Times", p);
	} else if (str_starts(text, S("Loop ")) && str_find(text, S(" distributed")) != (size_t)-1) {
		p->pass = S("ldist");
		p->name = S("loop-distributed");
		add(p, "String", text);
	} else {
		parse_sentence(c, text, p);
	}
}

static void parse_missed(const struct gccinfo_context *c, struct str text, struct gccinfo_parsed *p)
{
	parse_sentence(c, text, p);
	if (c->follows_refusal) {
		p->pass = S("vect");
		p->is_reason = true;
		return;
	}
	/* not of a whole loop: what the analysis for straight-line code, or of memory for either, met on its way */
	p->pass = S("slp");
	p->is_bulk = true;
	if (str_starts(text, S("failed: ")) || str_starts(text, S("Loop costings")) ||
	    str_starts(text, S("would need")))
		p->pass = S("vec");
}

static bool is_shaped(enum gccinfo_tag tag, struct str text)
{
	for (size_t i = 0; i < sizeof(shapes) / sizeof(shapes[0]); i++)
		if (shapes[i].tag == tag && str_starts(text, str_c(shapes[i].start)))
			return true;
	return false;
}

bool gccinfo_parse(const struct gccinfo_context *c, enum gccinfo_tag tag, struct str text,
		   struct gccinfo_parsed *p)
{
	static const struct str inliner[] = {
		{"Inlining ", 9},
		{"Inlined ", 8},
		{"not inlinable: ", 15},
		{"will not early inline: ", 23},
		{"Not inlining: recursive call.", 29},
	};

	*p = (struct gccinfo_parsed){.kind = tag == GCC_OPTIMIZED ? REMARK_PASSED : REMARK_MISSED};
	for (size_t i = 0; i < sizeof(inliner) / sizeof(inliner[0]); i++)
		if (str_starts(text, inliner[i]))
			return parse_inliner(c, text, p);
	if (str_starts(text, S("not inlining recursively")) ||
	    str_starts(text, S("converting indirect call in "))) {
		p->pass = S("inline");
		p->is_late = true;
		if (tag == GCC_OPTIMIZED)
			return parse_conversion(text, p);
		parse_sentence(c, text, p);
	} else if (tag == GCC_MISSED && str_eq(text, S("couldn't vectorize loop"))) {
		p->pass = S("vect");
		p->name = S("couldnt-vectorize-loop");
		add(p, "String", text);
		p->refuses_loop = true;
	} else if (tag == GCC_OPTIMIZED || is_shaped(tag, text)) {
		parse_passed(c, tag, text, p);
	} else {
		parse_missed(c, text, p);
	}
	return true;
}

bool gccinfo_is_loop_pass(struct str pass)
{
	static const char *const passes[] = {"vect",         "slp",       "vec",    "loop",
					     "cunroll",      "ldist",     "lsplit", "unswitch",
					     "linterchange", "unrolljam", "pcom",   "loop2_unroll"};

	for (size_t i = 0; i < sizeof(passes) / sizeof(passes[0]); i++)
		if (str_eq(pass, str_c(passes[i])))
			return true;
	return false;
}
