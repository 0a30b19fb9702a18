/* Tokens → functions and loops. Outside of functions the tokens since the last ';' or '}' are an item; a brace behind
 * an item with a list of parameters opens a function, one behind '=' an initializer, any other one (struct, namespace,
 * extern "C") something whose inside is read like the outside. Inside, a stack of open statements tells where each
 * loop ends.
 *
 * Of groups between #if, #else and #endif each is read as if it followed what stands before #if, since each may open
 * the brace that is closed behind #endif. */
#include "read/outline.h"

#include "read/ctokens.h"

enum { DEPTH_MAX = 256, GROUPS_MAX = 64 };

enum open_kind {
	OPEN_CONTAINER, /* struct, namespace, extern "C" */
	OPEN_VALUES,    /* an initializer, or braces in parentheses */
	OPEN_BODY,      /* of a function */
	OPEN_BLOCK,
	OPEN_FOR, /* or while: the head is read, the statement follows */
	OPEN_IF,
	OPEN_IF_DONE, /* an else may follow */
	OPEN_ELSE,    /* or switch: a statement follows */
	OPEN_DO,
	OPEN_DO_TAIL, /* while (…) ; follows */
};

struct open {
	enum open_kind kind;
	uint32_t nparens; /* outside of a brace */
	size_t index;     /* of the function or loop */
};

struct item { /* outside of functions */
	size_t start;
	uint32_t line;
	struct str name, last_name,
		lone; /* before the last group; last token if a name; alone in the last group */
	bool has_tokens, has_group, has_equals, is_named, is_header_end, is_namespace;
	unsigned ntokens_in_group;
};

struct state {
	struct open stack[DEPTH_MAX];
	size_t depth;
	uint32_t nparens;
	bool at_start;       /* of a statement */
	enum open_kind head; /* what the parentheses being read are the head of; OPEN_CONTAINER: nothing */
	size_t head_loop;
	struct item item;
};

struct outliner {
	struct arena *arena;
	struct outline *out;
	struct state s, *saved[GROUPS_MAX];
	size_t ngroups, nlost; /* groups deeper than GROUPS_MAX */
	size_t nclipped;       /* braces deeper than DEPTH_MAX */
	struct ctoken last;
};

static struct open *top(struct outliner *o)
{
	return o->s.depth ? &o->s.stack[o->s.depth - 1] : NULL;
}

static void push(struct outliner *o, enum open_kind kind, size_t index)
{
	if (o->s.depth == DEPTH_MAX)
		return;
	o->s.stack[o->s.depth++] = (struct open){kind, o->s.nparens, index};
}

static bool is_inside(const struct outliner *o)
{
	for (size_t i = o->s.depth; i-- > 0;)
		if (o->s.stack[i].kind == OPEN_BODY)
			return true;
		else if (o->s.stack[i].kind == OPEN_CONTAINER)
			return false;
	return false;
}

static void end_loop(struct outliner *o, size_t index)
{
	struct outline_loop *l = &o->out->loops.items[index];

	l->end = o->last.end;
	l->end_line = o->last.end_line;
}

/* A statement ended with the last token: so do those that it was the last part of. */
static void end_statement(struct outliner *o)
{
	o->s.at_start = true;
	for (struct open *t; (t = top(o)) != NULL; o->s.depth--) {
		if (t->kind == OPEN_FOR || t->kind == OPEN_DO_TAIL) {
			end_loop(o, t->index);
		} else if (t->kind == OPEN_IF) {
			t->kind = OPEN_IF_DONE;
			return;
		} else if (t->kind == OPEN_DO) {
			t->kind = OPEN_DO_TAIL;
			return;
		} else if (t->kind != OPEN_ELSE && t->kind != OPEN_IF_DONE) {
			return;
		}
	}
}

static void open_brace(struct outliner *o, const struct ctoken *t, enum open_kind kind, size_t index)
{
	(void)t;
	if (o->s.depth == DEPTH_MAX) {
		o->nclipped++;
		return;
	}
	push(o, kind, index);
	o->s.nparens = 0;
	o->s.head = OPEN_CONTAINER;
	o->s.at_start = true;
	o->s.item = (struct item){0};
}

static void close_brace(struct outliner *o, const struct ctoken *t)
{
	struct open closed;

	if (o->nclipped) {
		o->nclipped--;
		return;
	}
	/* statements that the brace cuts short */
	while (o->s.depth && top(o)->kind > OPEN_BLOCK) {
		if (top(o)->kind == OPEN_FOR || top(o)->kind == OPEN_DO || top(o)->kind == OPEN_DO_TAIL)
			end_loop(o, top(o)->index);
		o->s.depth--;
	}
	if (!o->s.depth)
		return;
	closed = *top(o);
	o->s.depth--;
	o->s.nparens = closed.nparens;
	o->s.head = OPEN_CONTAINER;
	o->s.at_start = false;
	if (closed.kind == OPEN_BODY) {
		struct outline_func *f = &o->out->funcs.items[closed.index];

		f->close = t->offset;
		f->close_line = t->line;
		o->s.item = (struct item){0};
		o->s.at_start = true;
	} else if (closed.kind == OPEN_BLOCK) {
		o->last = *t;
		end_statement(o);
	} else if (closed.kind == OPEN_CONTAINER) {
		o->s.item = (struct item){0};
	} else {
		/* an initializer: its item goes on to the ';' */
		o->s.item = (struct item){
			.has_tokens = true, .has_equals = true, .start = t->offset, .line = t->line};
	}
}

/* --- outside of functions --- */

static bool is_attribute(struct str name)
{
	static const char *const names[] = {"__attribute__", "__attribute", "__declspec", "alignas",
					    "_Alignas",      "__asm__",     "__asm",      "asm",
					    "noexcept",      "throw",       "decltype",   "typeof",
					    "__typeof__",    "requires",    NULL};

	for (size_t i = 0; names[i]; i++)
		if (str_eq(name, str_c(names[i])))
			return true;
	return false;
}

static bool may_end_header(struct str name)
{
	static const char *const names[] = {"const",    "noexcept", "override", "final",
					    "volatile", "try",      NULL};

	for (size_t i = 0; names[i]; i++)
		if (str_eq(name, str_c(names[i])))
			return true;
	return false;
}

static bool is_type_word(struct str name)
{
	static const char *const names[] = {"struct", "union", "enum", "class", "namespace", NULL};

	for (size_t i = 0; names[i]; i++)
		if (str_eq(name, str_c(names[i])))
			return true;
	return false;
}

static void begin_function(struct outliner *o, const struct ctoken *t)
{
	struct outline_func *f = vec_add(o->arena, &o->out->funcs);

	f->name = o->s.item.name;
	f->start = o->s.item.start;
	f->line = o->s.item.line;
	f->open = f->close = t->offset;
	f->open_line = f->close_line = t->line;
	open_brace(o, t, OPEN_BODY, o->out->funcs.count - 1);
}

static void outside_punct(struct outliner *o, const struct ctoken *t)
{
	struct item *i = &o->s.item;
	char c = t->text.ptr[0];

	switch (c) {
	case '(':
		if (o->s.nparens++ == 0) {
			i->ntokens_in_group = 0;
			if (i->last_name.len && !is_attribute(i->last_name) && !i->is_named)
				i->name = i->last_name;
			else if (!i->last_name.len && i->lone.len && i->has_group && !i->is_named)
				i->name = i->lone; /* int (name)(void) */
			if (!i->last_name.len || !is_attribute(i->last_name))
				i->has_group = true;
			i->lone = STR_NONE;
		} else {
			i->ntokens_in_group++;
		}
		i->is_header_end = false;
		break;
	case ')':
		if (o->s.nparens && --o->s.nparens == 0) {
			i->is_header_end = true;
			if (i->ntokens_in_group != 1)
				i->lone = STR_NONE;
		}
		break;
	case '{':
		if (o->s.nparens || i->has_equals)
			open_brace(o, t, OPEN_VALUES, 0);
		else if (i->has_group && i->is_header_end && !i->is_namespace)
			begin_function(o, t);
		else
			open_brace(o, t, OPEN_CONTAINER, 0);
		return;
	case ';':
		/* parameters of an old-style definition stand between its ')' and its '{' */
		if (!o->s.nparens &&
		    (!i->has_group || i->has_equals || i->is_header_end || i->ntokens_in_group == 0))
			o->s.item = (struct item){0};
		else if (!o->s.nparens)
			i->is_header_end = true;
		return;
	case '=':
		if (!o->s.nparens && !(i->last_name.len && str_eq(i->last_name, S("operator"))))
			i->has_equals = true;
		break;
	case ':':
		if (!o->s.nparens && i->has_group)
			i->is_named = true; /* what a constructor initializes follows */
		break;
	default:
		if (!o->s.nparens && c != '&' && c != '>' && c != '*')
			i->is_header_end = false;
	}
	i->last_name = STR_NONE;
}

static void outside(struct outliner *o, const struct ctoken *t)
{
	struct item *i = &o->s.item;

	if (t->kind == CTOKEN_PUNCT && t->text.ptr[0] == '}') {
		close_brace(o, t);
		return;
	}
	if (!i->has_tokens && !(t->kind == CTOKEN_PUNCT && t->text.ptr[0] == ';')) {
		i->has_tokens = true;
		i->start = t->offset;
		i->line = t->line;
	}
	if (t->kind == CTOKEN_PUNCT) {
		outside_punct(o, t);
		return;
	}
	if (o->s.nparens) {
		i->ntokens_in_group++;
		if (o->s.nparens == 1 && t->kind == CTOKEN_NAME)
			i->lone = t->text;
		return;
	}
	if (t->kind != CTOKEN_NAME)
		return;
	/* a macro may stand behind its name: namespace std _GLIBCXX_VISIBILITY(default) { */
	if (!i->has_group && str_eq(t->text, S("namespace")))
		i->is_namespace = true;
	if (is_type_word(t->text) && !i->has_group)
		i->is_header_end = false;
	else if (i->has_group && !may_end_header(t->text) && !is_attribute(t->text))
		i->is_header_end = false;
	i->last_name = t->text;
}

/* --- inside of functions --- */

static size_t begin_loop(struct outliner *o, const struct ctoken *t)
{
	struct outline_loop *l = vec_add(o->arena, &o->out->loops);

	l->start = t->offset;
	l->end = t->end;
	l->line = l->head_end_line = l->end_line = t->line;
	return o->out->loops.count - 1;
}

/* A keyword at the start of a statement; false: it is another word. */
static bool keyword(struct outliner *o, const struct ctoken *t)
{
	if (str_eq(t->text, S("for")) || str_eq(t->text, S("while"))) {
		o->s.head = OPEN_FOR;
		o->s.head_loop = begin_loop(o, t);
	} else if (str_eq(t->text, S("if")) || str_eq(t->text, S("switch"))) {
		o->s.head = t->text.ptr[0] == 'i' ? OPEN_IF : OPEN_ELSE;
	} else if (str_eq(t->text, S("do"))) {
		push(o, OPEN_DO, begin_loop(o, t));
	} else if (!str_eq(t->text, S("else"))) {
		return false; /* an else without if: read its statement */
	}
	return true;
}

/* Behind the ')' of a head: the statement follows. */
static void end_head(struct outliner *o, const struct ctoken *t)
{
	enum open_kind kind = o->s.head;

	o->s.head = OPEN_CONTAINER;
	if (kind == OPEN_DO_TAIL) {
		o->out->loops.items[o->s.head_loop].tail_end_line = t->line;
		return;
	}
	if (kind == OPEN_FOR)
		o->out->loops.items[o->s.head_loop].head_end_line = t->line;
	push(o, kind, kind == OPEN_FOR ? o->s.head_loop : 0);
	o->s.at_start = true;
}

static void inside_punct(struct outliner *o, const struct ctoken *t)
{
	bool was_start = o->s.at_start;

	o->s.at_start = false;
	switch (t->text.ptr[0]) {
	case '(':
		o->s.nparens++;
		break;
	case ')':
		if (o->s.nparens && --o->s.nparens == 0 && o->s.head != OPEN_CONTAINER)
			end_head(o, t);
		break;
	case '{':
		open_brace(o, t, was_start && !o->s.nparens ? OPEN_BLOCK : OPEN_VALUES, 0);
		break;
	case '}':
		close_brace(o, t);
		break;
	case ';':
		if (!o->s.nparens) {
			o->last = *t;
			end_statement(o);
		}
		break;
	case ':': /* a label; of ?: nothing that begins a statement follows */
		o->s.at_start = !o->s.nparens;
		break;
	default:
		break;
	}
}

static void inside(struct outliner *o, const struct ctoken *t)
{
	while (top(o) && top(o)->kind == OPEN_IF_DONE && !o->s.nparens) {
		if (t->kind == CTOKEN_NAME && str_eq(t->text, S("else"))) {
			top(o)->kind = OPEN_ELSE;
			o->s.at_start = true;
			return;
		}
		o->s.depth--;
		end_statement(o);
	}
	if (top(o) && top(o)->kind == OPEN_DO_TAIL && o->s.at_start && t->kind == CTOKEN_NAME &&
	    str_eq(t->text, S("while"))) {
		o->s.head = OPEN_DO_TAIL;
		o->s.head_loop = top(o)->index;
		o->out->loops.items[o->s.head_loop].tail_line = t->line;
		o->out->loops.items[o->s.head_loop].tail_end_line = t->line;
		o->s.at_start = false;
		return;
	}
	if (t->kind == CTOKEN_PUNCT) {
		inside_punct(o, t);
		return;
	}
	if (o->s.at_start && t->kind == CTOKEN_NAME && keyword(o, t)) {
		o->s.at_start = str_eq(t->text, S("do")) || str_eq(t->text, S("else"));
		return;
	}
	o->s.at_start = false;
}

/* --- directives --- */

static void directive(struct outliner *o, struct str name)
{
	if (str_starts(name, S("if"))) {
		if (o->ngroups == GROUPS_MAX) {
			o->nlost++;
			return;
		}
		if (!o->saved[o->ngroups])
			o->saved[o->ngroups] = arena_new(o->arena, struct state);
		*o->saved[o->ngroups++] = o->s;
	} else if (str_starts(name, S("el"))) {
		if (!o->nlost && o->ngroups)
			o->s = *o->saved[o->ngroups - 1];
	} else if (str_eq(name, S("endif"))) {
		if (o->nlost)
			o->nlost--;
		else if (o->ngroups)
			o->ngroups--;
	}
}

/* Groups of one #if are read one after the other, so that functions and loops may not come in order. */
static int by_start(const void *a, const void *b)
{
	const struct outline_loop *x = a, *y = b;

	if (x->start != y->start)
		return x->start < y->start ? -1 : 1;
	return (x->end > y->end) - (x->end < y->end);
}

static int by_place(const void *a, const void *b)
{
	const struct outline_func *x = a, *y = b;

	if (x->start != y->start)
		return x->start < y->start ? -1 : 1;
	return (x->open > y->open) - (x->open < y->open);
}

void outline_read(struct arena *a, struct str text, struct outline *out)
{
	struct outliner *o = arena_new(a, struct outliner);
	struct ctokens tokens;
	struct ctoken t;
	uint32_t line = 0;
	bool was_hash = false;

	*out = (struct outline){0};
	o->arena = a;
	o->out = out;
	ctokens_init(&tokens, text);
	while (ctokens_next(&tokens, &t)) {
		if (t.kind == CTOKEN_COMMENT)
			continue;
		if (t.is_in_directive) {
			if (was_hash && t.kind == CTOKEN_NAME)
				directive(o, t.text);
			was_hash = t.kind == CTOKEN_PUNCT && t.text.ptr[0] == '#';
			continue;
		}
		was_hash = false;
		if (t.line != line)
			vec_push(a, &out->starts, t.offset);
		line = t.end_line;
		if (is_inside(o))
			inside(o, &t);
		else
			outside(o, &t);
		o->last = t;
	}
	/* what the end of the text cuts short */
	for (size_t i = 0; i < o->s.depth; i++) {
		const struct open *left = &o->s.stack[i];

		if (left->kind == OPEN_BODY) {
			out->funcs.items[left->index].close = text.len;
			out->funcs.items[left->index].close_line = o->last.end_line;
		} else if (left->kind == OPEN_FOR || left->kind == OPEN_DO || left->kind == OPEN_DO_TAIL) {
			end_loop(o, left->index);
		}
	}
	vec_sort(&out->loops, by_start);
	vec_sort(&out->funcs, by_place);
}
