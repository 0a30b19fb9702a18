/* A document of a remark record, as LLVM 14 to 22 write it (https://llvm.org/docs/Remarks.html, and
 * llvm/lib/Remarks/YAMLRemarkSerializer.cpp):
 *
 *	--- !Missed
 *	Pass:            inline
 *	Name:            TooCostly
 *	DebugLoc:        { File: a.c, Line: 12, Column: 7 }
 *	Function:        outer
 *	Hotness:         4900
 *	Args:
 *	  - String:          ''''
 *	  - Callee:          inner
 *	    DebugLoc:        { File: 'some/very long name, which makes the rest go to the next line.c',
 *	                       Line: 3, Column: 0 }
 *	  - Cost:            '485'
 *	...
 *
 * DebugLoc, Hotness and Args may be absent; the order is fixed. Texts are plain, 'quoted', "quoted" with
 * escapes, or, in Args, a block (|). The fast parser below takes exactly this with any number of blanks
 * behind a colon, and declines as soon as a byte could mean something else to a YAML parser: blocks, rare
 * escapes, control characters, plain texts with ':' or '#' in them. A writer that changes its ways thus costs
 * time, not facts. */
#include "read/remarkdoc.h"

/* What a byte may be part of. */
enum {
	WORD = 1,   /* argument keys */
	PLAIN = 2,  /* a plain text, behind its first byte */
	FIRST = 4,  /* the first byte of a plain text */
	FLOW = 8,   /* a plain text between braces */
	QUOTED = 16 /* a quoted text */
};

enum {
	ALNUM = WORD | PLAIN | FIRST | FLOW | QUOTED,
	INNER = PLAIN | FLOW | QUOTED,       /* an indicator only where a text begins */
	FREE = PLAIN | FIRST | FLOW | QUOTED /* never an indicator */
};

static const unsigned char classes[256] = {
	['a' ... 'z'] = ALNUM,  ['A' ... 'Z'] = ALNUM, ['0' ... '9'] = ALNUM, ['_'] = ALNUM,
	['/'] = FREE,           ['.'] = FREE,          ['<'] = FREE,          ['$'] = FREE,
	['('] = FREE,           [')'] = FREE,          ['+'] = FREE,          [';'] = FREE,
	['='] = FREE,           ['^'] = FREE,          ['~'] = FREE,          ['-'] = INNER,
	['@'] = INNER,          ['>'] = INNER,         ['*'] = INNER,         ['&'] = INNER,
	['%'] = INNER,          ['|'] = INNER,         [' '] = INNER,         ['\t'] = INNER,
	[','] = PLAIN | QUOTED, [':'] = QUOTED,        ['#'] = QUOTED,        ['?'] = QUOTED,
	['!'] = QUOTED,         ['['] = QUOTED,        [']'] = QUOTED,        ['{'] = QUOTED,
	['}'] = QUOTED,         ['"'] = QUOTED,        ['\''] = QUOTED,       ['\\'] = QUOTED,
	['`'] = QUOTED,
};

enum {
	KEY_MAX_BYTES = 128,      /* longer ones are not LLVM's, and libyaml has a limit of its own */
	YAML_DEPTH = 8,           /* document, Args, argument, DebugLoc, its values: 5 */
	YAML_NODES = 1024 * 1024, /* more than any document that the stream lets through can hold */
};

/* Reads on from p; end is behind the last newline, so that every scan for one ends. */
struct cursor {
	const char *p, *end;
	struct buf *unquoted; /* has room for all that a document can need */
};

static inline bool is_class(char c, int class)
{
	return classes[(unsigned char)c] & class;
}

static inline bool take_literal(struct cursor *c, struct str literal)
{
	if ((size_t)(c->end - c->p) < literal.len || memcmp(c->p, literal.ptr, literal.len) != 0)
		return false;
	c->p += literal.len;
	return true;
}

static inline bool take_blanks(struct cursor *c)
{
	const char *start = c->p;

	while (*c->p == ' ')
		c->p++;
	return c->p > start;
}

/* 'it''s': cursor on the first quote. */
static bool take_single_quoted(struct cursor *c, struct str *text)
{
	const char *start = ++c->p;
	size_t before = c->unquoted->len;
	char *out;

	for (;;) {
		while (is_class(*c->p, QUOTED) && *c->p != '\'')
			c->p++;
		if (*c->p != '\'')
			return false;
		if (c->p[1] != '\'')
			break;
		/* The quote and what stands before it; the second quote is skipped. */
		out = c->unquoted->ptr + c->unquoted->len;
		memcpy(out, start, (size_t)(c->p + 1 - start));
		c->unquoted->len += (size_t)(c->p + 1 - start);
		c->p += 2;
		start = c->p;
	}
	if (c->unquoted->len == before) {
		*text = str_make(start, (size_t)(c->p - start));
	} else {
		out = c->unquoted->ptr + c->unquoted->len;
		memcpy(out, start, (size_t)(c->p - start));
		c->unquoted->len += (size_t)(c->p - start);
		*text = str_make(c->unquoted->ptr + before, c->unquoted->len - before);
	}
	c->p++;
	return true;
}

/* Bytes of the character at p when YAML lets it stand in a text and does not take it for a line break. */
static size_t plain_utf8(const char *p, const char *end)
{
	size_t len = utf8_len(str_make(p, (size_t)(end - p)));
	const unsigned char *u = (const unsigned char *)p;

	if (len == 2)
		return u[0] == 0xc2 && u[1] < 0xa0 ? 0 : 2; /* C1 controls, among them NEL */
	if (len == 3) {
		unsigned code = (u[0] & 0x0fu) << 12 | (u[1] & 0x3fu) << 6 | (u[2] & 0x3fu);

		return code == 0x2028 || code == 0x2029 || code > 0xfffd ? 0 : 3;
	}
	return len == 4 ? 4 : 0;
}

/* The byte that an escape stands for; p is behind the backslash. Bytes read, or 0 when it is not one of the
 * escapes that mean a single byte. */
static size_t take_escape(const char *p, char *byte)
{
	static const char pairs[] = "\\\\\"\"n\nt\ta\ae\033r\rb\bf\fv\v";

	if (*p == 'x') {
		unsigned value = 0;

		for (int i = 1; i <= 2; i++) {
			char c = p[i];

			if (c >= '0' && c <= '9')
				value = value << 4 | (unsigned)(c - '0');
			else if (c >= 'A' && c <= 'F')
				value = value << 4 | (unsigned)(c - 'A' + 10);
			else
				return 0;
		}
		*byte = (char)value;
		return value < 0x80 ? 3 : 0;
	}
	for (const char *pair = pairs; *pair; pair += 2)
		if (*pair == *p) {
			*byte = pair[1];
			return 1;
		}
	return 0;
}

/* "a\nb": cursor on the first quote. */
static bool take_double_quoted(struct cursor *c, struct str *text)
{
	char *start = c->unquoted->ptr + c->unquoted->len, *out = start;

	for (c->p++; *c->p != '"';) {
		size_t len;

		if (*c->p == '\\') {
			len = take_escape(++c->p, out++);
		} else if (is_class(*c->p, QUOTED) || *c->p == 0x7f) {
			/* LLVM leaves DEL as it is, which libyaml refuses. */
			*out++ = *c->p;
			len = 1;
		} else {
			len = plain_utf8(c->p, c->end);
			memcpy(out, c->p, len);
			out += len;
		}
		if (!len)
			return false;
		c->p += len;
	}
	c->p++;
	*text = str_make(start, (size_t)(out - start));
	c->unquoted->len += text->len;
	return true;
}

static inline bool take_text(struct cursor *c, struct str *text, int class)
{
	const char *start = c->p;

	if (*start == '\'')
		return take_single_quoted(c, text);
	if (*start == '"')
		return take_double_quoted(c, text);
	if (!is_class(*start, FIRST))
		return false;
	while (is_class(*c->p, class))
		c->p++;
	*text = str_make(start, (size_t)(c->p - start));
	return c->p[-1] != ' ' && c->p[-1] != '\t';
}

/* The rest of a line behind its key. */
static inline bool take_value(struct cursor *c, struct str *text)
{
	if (!take_blanks(c) || !take_text(c, text, PLAIN) || *c->p != '\n')
		return false;
	c->p++;
	return true;
}

static bool take_u64(struct cursor *c, uint64_t max, uint64_t *value)
{
	const char *start = c->p;
	uint64_t v;

	while (*c->p >= '0' && *c->p <= '9')
		c->p++;
	if (!str_u64(str_make(start, (size_t)(c->p - start)), &v) || v > max)
		return false;
	*value = v;
	return true;
}

/* Behind a comma in a DebugLoc: a blank, or a deeper line where the name was long. */
static bool take_comma(struct cursor *c)
{
	if (*c->p++ != ',')
		return false;
	if (!take_blanks(c) && *c->p != '\n')
		return false;
	if (*c->p != '\n')
		return true;
	c->p++;
	return c->p < c->end && take_blanks(c);
}

/* Behind the key DebugLoc and its colon. */
static bool take_loc(struct cursor *c, struct remark_doc_loc *loc)
{
	uint64_t line, col;

	if (!take_blanks(c) || !take_literal(c, S("{ File: ")) || !take_text(c, &loc->file, FLOW) ||
	    !take_comma(c) || !take_literal(c, S("Line: ")) || !take_u64(c, UINT32_MAX, &line) ||
	    !take_comma(c) || !take_literal(c, S("Column: ")) || !take_u64(c, UINT32_MAX, &col) ||
	    !take_literal(c, S(" }\n")))
		return false;
	loc->line = (uint32_t)line;
	loc->col = (uint32_t)col;
	return true;
}

/* Behind "  - ". */
static bool take_arg(struct cursor *c, struct remark_doc_arg *arg)
{
	const char *start = c->p;

	if (!is_class(*start, FIRST))
		return false;
	while (is_class(*c->p, WORD))
		c->p++;
	arg->key = str_make(start, (size_t)(c->p - start));
	if (*c->p++ != ':' || arg->key.len == 0 || arg->key.len > KEY_MAX_BYTES ||
	    str_eq(arg->key, S("DebugLoc")))
		return false;
	if (!take_value(c, &arg->value))
		return false;
	return !take_literal(c, S("    DebugLoc:")) || take_loc(c, &arg->loc);
}

static bool kind_of_tag(struct str tag, enum remark_kind *kind)
{
	for (int k = 0; k < REMARK_KIND_COUNT; k++)
		if (str_eq(tag, str_c(remark_kind_tags[k]))) {
			*kind = (enum remark_kind)k;
			return true;
		}
	return false;
}

static void reset(struct remark_doc *d)
{
	d->pass = d->name = d->function = STR_NONE;
	d->loc = (struct remark_doc_loc){0};
	d->has_hotness = false;
	d->hotness = 0;
	d->args.count = 0;
	d->unquoted.len = 0;
}

bool remark_doc_parse_fast(struct remark_doc *d, struct str text)
{
	struct cursor c = {text.ptr, text.ptr + text.len, &d->unquoted};
	const char *tag;

	/* With a newline last no loop above, each of which stops at one, can run over the end. */
	if (text.len == 0 || text.ptr[text.len - 1] != '\n')
		return false;
	reset(d);
	/* No text is longer unquoted than quoted. */
	buf_room(&d->unquoted, text.len);
	if (!take_literal(&c, S("--- !")))
		return false;
	tag = c.p;
	while (is_class(*c.p, WORD))
		c.p++;
	if (!kind_of_tag(str_make(tag, (size_t)(c.p - tag)), &d->kind) || !take_literal(&c, S("\nPass:")) ||
	    !take_value(&c, &d->pass) || !take_literal(&c, S("Name:")) || !take_value(&c, &d->name))
		return false;
	if (take_literal(&c, S("DebugLoc:")) && !take_loc(&c, &d->loc))
		return false;
	if (!take_literal(&c, S("Function:")) || !take_value(&c, &d->function))
		return false;
	if (take_literal(&c, S("Hotness:"))) {
		if (!take_blanks(&c) || !take_u64(&c, UINT64_MAX, &d->hotness) || !take_literal(&c, S("\n")))
			return false;
		d->has_hotness = true;
	}
	if (take_literal(&c, S("Args:\n"))) {
		if (!take_literal(&c, S("  - ")))
			return false;
		do {
			if (!take_arg(&c, vec_add(&d->args_arena, &d->args)))
				return false;
		} while (take_literal(&c, S("  - ")));
	}
	return take_literal(&c, S("...\n")) && c.p == c.end;
}

/* LLVM 14 to 19 lose the indentation behind a block text, so that an argument's DebugLoc stands in column 0:
 *
 *	  - Caller:          |
 *	      two
 *	      lines
 *	DebugLoc:        { File: a.c, Line: 3, Column: 0 }
 *	  - String:          ' more'
 *
 * The remark's own DebugLoc stands before Args, so any at the start of a line behind it is one of these:
 * lines of blocks are indented. */
static struct str repair(struct arena *a, struct str text)
{
	size_t at = str_find(text, S("\nArgs:")), next;
	struct buf fixed = {0};
	struct str rest = text, result;

	if (at == (size_t)-1 || str_find(str_from(text, at), S("\nDebugLoc:")) == (size_t)-1)
		return text;
	buf_add(&fixed, str_head(rest, at));
	rest = str_from(rest, at);
	while ((next = str_find(rest, S("\nDebugLoc:"))) != (size_t)-1) {
		buf_add(&fixed, str_head(rest, next + 1));
		buf_add(&fixed, S("    "));
		rest = str_from(rest, next + 1);
	}
	buf_add(&fixed, rest);
	result = str_dup(a, buf_str(&fixed));
	buf_release(&fixed);
	return result;
}

static bool refuse(struct yaml_problem *problem, const struct yaml_node *at, const char *what)
{
	*problem = (struct yaml_problem){what, STR_NONE, at->line, at->col};
	return false;
}

static bool node_text(const struct yaml_node *n, struct str *text, struct yaml_problem *problem)
{
	if (n->kind != YAML_SCALAR)
		return refuse(problem, n, "expected a text");
	*text = n->text;
	/* LLVM writes blocks without saying that the text does not end in a newline; names do not. */
	if (n->style == YAML_BLOCK && text->len && text->ptr[text->len - 1] == '\n')
		text->len--;
	return true;
}

static bool node_u32(const struct yaml_node *n, uint32_t *value, struct yaml_problem *problem)
{
	uint64_t v;

	if (n->kind != YAML_SCALAR || !str_u64(n->text, &v) || v > UINT32_MAX)
		return refuse(problem, n, "expected a line or column number");
	*value = (uint32_t)v;
	return true;
}

static bool node_loc(const struct yaml_node *n, struct remark_doc_loc *loc, struct yaml_problem *problem)
{
	const struct yaml_node *file = yaml_find(n, S("File")), *line = yaml_find(n, S("Line")),
			       *col = yaml_find(n, S("Column"));

	if (n->kind != YAML_MAP || !file || !line || !col)
		return refuse(problem, n, "expected a DebugLoc with File, Line and Column");
	return node_text(file, &loc->file, problem) && node_u32(line, &loc->line, problem) &&
	       node_u32(col, &loc->col, problem);
}

static bool node_arg(const struct yaml_node *n, struct remark_doc_arg *arg, struct yaml_problem *problem)
{
	bool has_key = false;

	if (n->kind != YAML_MAP)
		return refuse(problem, n, "expected an argument with its key");
	for (size_t i = 0; i < n->pairs.count; i++) {
		const struct yaml_pair *p = &n->pairs.items[i];

		if (str_eq(p->key->text, S("DebugLoc"))) {
			if (!node_loc(p->value, &arg->loc, problem))
				return false;
		} else if (has_key) {
			return refuse(problem, p->key, "expected one key in an argument");
		} else {
			has_key = true;
			arg->key = p->key->text;
			if (!node_text(p->value, &arg->value, problem))
				return false;
		}
	}
	return has_key || refuse(problem, n, "expected an argument with its key");
}

static bool node_remark(const struct yaml_node *n, struct remark_doc *d, struct yaml_problem *problem)
{
	if (n->kind != YAML_MAP || !n->tag.ptr || n->tag.ptr[0] != '!' ||
	    !kind_of_tag(str_from(n->tag, 1), &d->kind))
		return refuse(problem, n, "not a kind of remark that is known");
	/* Keys that a later LLVM may add are passed over. */
	for (size_t i = 0; i < n->pairs.count; i++) {
		struct str key = n->pairs.items[i].key->text;
		const struct yaml_node *value = n->pairs.items[i].value;

		if (str_eq(key, S("Pass"))) {
			if (!node_text(value, &d->pass, problem))
				return false;
		} else if (str_eq(key, S("Name"))) {
			if (!node_text(value, &d->name, problem))
				return false;
		} else if (str_eq(key, S("Function"))) {
			if (!node_text(value, &d->function, problem))
				return false;
		} else if (str_eq(key, S("DebugLoc"))) {
			if (!node_loc(value, &d->loc, problem))
				return false;
		} else if (str_eq(key, S("Hotness"))) {
			if (value->kind != YAML_SCALAR || !str_u64(value->text, &d->hotness))
				return refuse(problem, value, "expected a number as Hotness");
			d->has_hotness = true;
		} else if (str_eq(key, S("Args"))) {
			bool is_empty = value->kind == YAML_SCALAR && value->text.len == 0;

			if (value->kind != YAML_LIST && !is_empty)
				return refuse(problem, value, "expected a list of arguments");
			for (size_t k = 0; k < value->items.count; k++)
				if (!node_arg(value->items.items[k], vec_add(&d->args_arena, &d->args),
					      problem))
					return false;
		}
	}
	if (!d->pass.ptr || !d->name.ptr || !d->function.ptr)
		return refuse(problem, n, "expected Pass, Name and Function");
	return true;
}

bool remark_doc_parse_yaml(struct remark_doc *d, struct str text, struct yaml_problem *problem)
{
	struct yaml_limits limits = {.depth = YAML_DEPTH, .aliases = 0, .nodes = YAML_NODES};
	const struct yaml_node *root;

	reset(d);
	arena_clear(&d->arena);
	if (!yaml_parse(&d->arena, repair(&d->arena, text), limits, &root, problem))
		return false;
	if (!root) {
		*problem = (struct yaml_problem){"not a kind of remark that is known", STR_NONE, 1, 1};
		return false;
	}
	return node_remark(root, d, problem);
}

bool remark_doc_parse(struct remark_doc *d, struct str text, struct yaml_problem *problem)
{
	return remark_doc_parse_fast(d, text) || remark_doc_parse_yaml(d, text, problem);
}

void remark_doc_release(struct remark_doc *d)
{
	arena_clear(&d->args_arena);
	arena_clear(&d->arena);
	buf_release(&d->unquoted);
	*d = (struct remark_doc){0};
}

static bool loc_same(struct remark_doc_loc a, struct remark_doc_loc b)
{
	return !a.file.ptr == !b.file.ptr && str_eq(a.file, b.file) && a.line == b.line && a.col == b.col;
}

bool remark_doc_eq(const struct remark_doc *a, const struct remark_doc *b)
{
	if (a->kind != b->kind || !str_eq(a->pass, b->pass) || !str_eq(a->name, b->name) ||
	    !str_eq(a->function, b->function) || !loc_same(a->loc, b->loc) ||
	    a->has_hotness != b->has_hotness || a->hotness != b->hotness || a->args.count != b->args.count)
		return false;
	for (size_t i = 0; i < a->args.count; i++)
		if (!str_eq(a->args.items[i].key, b->args.items[i].key) ||
		    !str_eq(a->args.items[i].value, b->args.items[i].value) ||
		    !loc_same(a->args.items[i].loc, b->args.items[i].loc))
			return false;
	return true;
}
