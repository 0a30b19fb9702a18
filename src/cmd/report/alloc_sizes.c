/* The compiler's line table says where the name of the function that is called stands; from there the tokens of the
 * source are read to the argument that is the size. */
#include "cmd/report/alloc_sizes.h"

#include "base/shelf.h"
#include "cmd/load/parts.h"
#include "read/ctokens.h"

enum { MAX_LINES = 40, MAX_SHOWN = 120, MAX_DEPTH = 200 };

/* One argument as text: one blank where there were blanks, line ends or comments. */
struct argument {
	struct buf text;
	bool is_wanted;
};

static void add_token(struct argument *arg, struct str source, const struct ctoken *t, size_t last_end)
{
	if (!arg->is_wanted)
		return;
	if (arg->text.len && t->offset > last_end)
		buf_addc(&arg->text, ' ');
	buf_add(&arg->text, str_make(source.ptr + t->offset, t->end - t->offset));
}

static bool opens(const struct ctoken *t)
{
	return t->kind == CTOKEN_PUNCT && memchr("([{", t->text.ptr[0], 3);
}

static bool closes(const struct ctoken *t)
{
	return t->kind == CTOKEN_PUNCT && memchr(")]}", t->text.ptr[0], 3);
}

/* Reads behind the opening parenthesis. */
static bool read_arguments(struct ctokens *tokens, struct str source, struct argument *count,
			   struct argument *size, int count_arg, int size_arg)
{
	struct ctoken t;
	size_t last_end = tokens->at;
	int n = 0, depth = 0;

	while (ctokens_next(tokens, &t)) {
		if (t.kind == CTOKEN_COMMENT)
			continue; /* last_end stays: it is a blank */
		if (t.is_in_directive)
			return false;
		if (!depth && closes(&t))
			return t.text.ptr[0] == ')';
		if (!depth && t.kind == CTOKEN_PUNCT && t.text.ptr[0] == ',') {
			n++;
			last_end = t.end;
			continue;
		}
		depth += opens(&t) - closes(&t);
		if (depth > MAX_DEPTH)
			return false;
		count->is_wanted = n == count_arg;
		size->is_wanted = n == size_arg;
		add_token(count, source, &t, last_end);
		add_token(size, source, &t, last_end);
		last_end = t.end;
	}
	return false;
}

static struct str cut_text(struct arena *a, struct str text)
{
	size_t n = 0;

	if (text.len <= MAX_SHOWN)
		return str_dup(a, text);
	while (n < MAX_SHOWN) {
		size_t k = utf8_len(str_from(text, n));

		n += k ? k : 1;
	}
	return str_printf(a, STR_FMT "…", STR_ARG(str_head(text, n)));
}

struct str call_size_text(struct arena *a, struct str text, uint32_t col, struct str name, int count_arg,
			  int size_arg)
{
	struct argument count = {0}, size = {0};
	struct ctokens tokens;
	struct ctoken t;
	struct str found = STR_NONE;

	if (!col || col > text.len || size_arg < 0)
		return STR_NONE;
	text = str_from(text, col - 1);
	ctokens_init(&tokens, text);
	if (!ctokens_next(&tokens, &t) || t.kind != CTOKEN_NAME || t.offset || !str_eq(t.text, name))
		return STR_NONE;
	do {
		if (!ctokens_next(&tokens, &t))
			return STR_NONE;
	} while (t.kind == CTOKEN_COMMENT);
	if (t.kind != CTOKEN_PUNCT || t.text.ptr[0] != '(')
		return STR_NONE;
	if (read_arguments(&tokens, text, &count, &size, count_arg, size_arg) && size.text.len &&
	    (count_arg < 0 || count.text.len)) {
		if (count_arg >= 0)
			found = cut_text(a, str_printf(a, STR_FMT ", " STR_FMT, STR_ARG(buf_str(&count.text)),
						       STR_ARG(buf_str(&size.text))));
		else
			found = cut_text(a, buf_str(&size.text));
	}
	buf_release(&count.text);
	buf_release(&size.text);
	return found;
}

/* A line and those behind it; lines of a file lie one behind the other. */
static struct str lines_from(struct sources *s, const struct unit *u, struct loc at)
{
	struct str text = source_line(s, u, at.file, at.line);

	for (uint32_t n = 1; text.ptr && n < MAX_LINES; n++) {
		struct str next = source_line(s, u, at.file, at.line + n);

		if (!next.ptr)
			break;
		text.len = (size_t)(next.ptr + next.len - text.ptr);
	}
	return text;
}

static const struct inferred_allocator *inferred(const struct load *l, struct str name)
{
	for (size_t i = 0; i < l->escapes.inferred.count; i++)
		if (str_eq(l->escapes.inferred.items[i].name, name))
			return &l->escapes.inferred.items[i];
	return NULL;
}

static void find(const struct load *l, const struct allocators *all, struct sources *sources, struct unit *u,
		 struct allocsite *site)
{
	const struct allocator *a = all ? allocator_find(all, site->allocator) : NULL;
	const struct inferred_allocator *wrapper = inferred(l, site->allocator);
	int count_arg = a ? a->count_arg : -1, size_arg = a ? a->size_arg : wrapper ? wrapper->size_arg : -1;

	if (site->size.is_known || site->size_text.ptr || !loc_known(site->loc) || size_arg < 0)
		return;
	site->size_text = call_size_text(&u->arena, lines_from(sources, u, site->loc), site->loc.col,
					 site->allocator, count_arg, size_arg);
}

void alloc_sizes_find(struct load *l, struct sources *sources)
{
	const struct allocators *all = l->njobs ? &l->jobs[0].loader->allocators : NULL;

	for (size_t i = 0; shelf_big_turn(i, l->units.count); i++) {
		struct unit *u = l->units.items[i];

		for (size_t k = 0; k < u->funcs.count + u->gone.count; k++) {
			struct func *f =
				k < u->funcs.count ? u->funcs.items[k] : u->gone.items[k - u->funcs.count];

			for (size_t n = 0; n < f->allocsites.count; n++)
				find(l, all, sources, u, &f->allocsites.items[n]);
		}
	}
}
