/* Edits of the source that an experiment asks for, placed by what libclang says of it. Nothing is written here: an edit
 * is bytes of a file and what takes their place. What cannot be placed with certainty (in a macro, in a header of the
 * system) is refused, with the reason. */
#include "cmd/try/parts.h"

#include <ctype.h>

#include "base/file.h"
#include "model/match.h"

struct editing {
	struct arena *a;
	const struct source_facts *facts;
	const struct try_subject *subject;
	struct str callee;
	struct try_edited *out;
};

/* --- text --- */

static struct try_file *file_of(struct editing *e, int32_t id, struct err *err)
{
	const struct source_file *source;
	struct try_file *f;
	struct file bytes;

	if (id == SOURCE_NONE) {
		err_set(err, "its place in the source is not known");
		return NULL;
	}
	for (size_t i = 0; i < e->out->files.count; i++)
		if (e->out->files.items[i]->id == id)
			return e->out->files.items[i];
	source = &e->facts->files.items[id];
	if (source->is_system) {
		err_set(err, "it stands in a header of the system, " STR_FMT, STR_ARG(source->name));
		return NULL;
	}
	if (!file_open(&bytes, str_to_c(e->a, source->path), err))
		return NULL;
	f = arena_new(e->a, struct try_file);
	f->id = id;
	f->source = source;
	f->text = str_dup(e->a, bytes.text);
	file_close(&bytes);
	vec_push(e->a, &e->out->files, f);
	return f;
}

/* The bytes of an extent, when they are what is meant. */
static struct try_file *file_of_extent(struct editing *e, const struct source_extent *x, const char *what,
				       struct err *err)
{
	struct try_file *f;

	if (x->file == SOURCE_NONE || x->is_macro) {
		err_set(err, "%s is written by a macro", what);
		return NULL;
	}
	f = file_of(e, x->file, err);
	if (f && (x->begin > x->end || x->end > f->text.len)) {
		err_set(err, "%s: the file changed since it was read", what);
		return NULL;
	}
	return f;
}

/* Where a declaration begins. A macro may stand there (SQLITE_PRIVATE, LUAI_FUNC), as long as the function itself is
 * written out. */
static struct try_file *file_of_decl(struct editing *e, const struct source_decl *d, const char *what,
				     struct err *err)
{
	struct source_extent begin = d->extent;

	begin.is_macro = d->is_macro || (d->is_definition && d->body.is_macro);
	return file_of_extent(e, &begin, what, err);
}

static void insert(struct editing *e, struct try_file *f, size_t at, struct str text)
{
	text_edit_add(e->a, &f->edits, at, 0, text);
}

static bool is_word(char c)
{
	return isalnum((unsigned char)c) || c == '_' || c == '$';
}

static size_t line_begin(struct str text, size_t at)
{
	while (at && text.ptr[at - 1] != '\n')
		at--;
	return at;
}

/* Blanks from the line's begin up to at, when nothing else stands there; ptr NULL: something does. */
static struct str indent_of(struct str text, size_t at)
{
	size_t begin = line_begin(text, at);

	for (size_t i = begin; i < at; i++)
		if (text.ptr[i] != ' ' && text.ptr[i] != '\t')
			return STR_NONE;
	return str_make(text.ptr + begin, at - begin);
}

static const char *newline_of(struct str text)
{
	size_t at = str_find_char(text, '\n');

	return at && at < text.len && text.ptr[at - 1] == '\r' ? "\r\n" : "\n";
}

static bool is_cplusplus(const struct try_file *f)
{
	static const char *const ends[] = {".cc", ".cpp", ".cxx", ".C", ".hpp", ".hh", NULL};

	for (size_t i = 0; ends[i]; i++)
		if (str_ends(f->source->name, str_c(ends[i])))
			return true;
	return false;
}

/* --- functions --- */

static const struct source_func *find_function(struct editing *e, bool of_callee, struct err *err)
{
	struct str name = of_callee ? e->callee : try_inner_function(e->subject);
	const struct source_func *f;

	if (!name.ptr) {
		err_set(err, "there is no call that stands in the way");
		return NULL;
	}
	f = source_func_find(e->facts, name);
	if (!f)
		f = source_func_find(e->facts, match_fold_suffix(name));
	if (!f)
		err_set(err, STR_FMT " is not found in the source", STR_ARG(name));
	else
		e->out->function = f->spelling;
	return f;
}

static const struct source_decl *find_definition(struct editing *e, bool of_callee,
						 const struct source_func **func, struct err *err)
{
	const struct source_func *f = find_function(e, of_callee, err);
	const struct source_decl *d = f ? source_definition(e->facts, f) : NULL;

	*func = f;
	if (f && !d)
		err_set(err, STR_FMT " is not defined in this unit", STR_ARG(f->spelling));
	return d;
}

static const struct source_decl *decl_at(const struct editing *e, const struct source_func *f, size_t i)
{
	return &e->facts->decls.items[f->decls.items[i]];
}

/* --- kinds --- */

/* "restrict", with blanks where it would run into its neighbours. */
static bool add_restrict(struct editing *e, const struct source_param *p, struct err *err)
{
	struct try_file *f = file_of_extent(e, &p->extent, "a parameter", err);
	const char *word;
	struct str text;
	size_t at = p->restrict_at;

	if (!f)
		return false;
	word = e->out->plain_restrict && !is_cplusplus(f) ? "restrict" : "__restrict";
	text = str_printf(e->a, "%s%s%s", at && is_word(f->text.ptr[at - 1]) ? " " : "", word,
			  at < f->text.len && (is_word(f->text.ptr[at]) || f->text.ptr[at] == '(') ? " "
												   : "");
	insert(e, f, at, text);
	return true;
}

static bool is_chosen(const struct try_edited *e, unsigned choice)
{
	return !e->chosen || (choice < 64 && e->chosen >> choice & 1);
}

static bool edit_restrict(struct editing *e, const struct experiment_edit *edit, struct err *err)
{
	const struct source_func *func;
	const struct source_decl *d = find_definition(e, edit->of_callee, &func, err);
	struct buf names = {0};
	size_t n = 0, left = 0;
	unsigned choice = 0;

	if (!d)
		return false;
	for (size_t i = 0; i < d->params.count; i++)
		if (d->params.items[i].can_be_restrict)
			left += is_chosen(e->out, e->out->nchoices++);
	if (!left)
		return err_set(err, STR_FMT " has no pointer parameter that could be restrict",
			       STR_ARG(func->spelling));
	for (size_t i = 0; i < d->params.count; i++) {
		const struct source_param *p = &d->params.items[i];

		if (!p->can_be_restrict || !is_chosen(e->out, choice++))
			continue;
		if (!add_restrict(e, p, err)) {
			buf_release(&names);
			return false;
		}
		buf_printf(&names, "%s" STR_FMT, !n ? "" : n + 1 < left ? ", " : " and ", STR_ARG(p->name));
		n++;
	}
	e->out->params = str_dup(e->a, buf_str(&names));
	buf_release(&names);
	return true;
}

/* One star, so that a const in front is about what it points to. */
static bool takes_const(const struct source_param *p)
{
	size_t stars = 0;

	for (size_t i = 0; i < p->type.len; i++)
		stars += p->type.ptr[i] == '*';
	return p->is_pointer && !p->points_to_const && (stars == 1 || (p->is_array && stars <= 1)) &&
	       str_find_char(p->type, '(') == p->type.len;
}

static bool edit_const(struct editing *e, const struct experiment_edit *edit, struct err *err)
{
	const struct source_func *func;
	const struct source_decl *d = find_definition(e, edit->of_callee, &func, err);
	size_t n = 0;

	if (!d)
		return false;
	for (size_t i = 0; i < d->params.count; i++) {
		if (!takes_const(&d->params.items[i]))
			continue;
		n++;
		for (size_t k = 0; k < func->decls.count; k++) {
			const struct source_decl *each = decl_at(e, func, k);
			struct try_file *f;

			if (i >= each->params.count)
				continue;
			f = file_of_extent(e, &each->params.items[i].extent, "a parameter", err);
			if (!f)
				return false;
			insert(e, f, each->params.items[i].extent.begin, S("const "));
		}
	}
	return n ? true
		 : err_set(err, STR_FMT " has no pointer parameter that could point to const",
			   STR_ARG(func->spelling));
}

static bool edit_static(struct editing *e, const struct experiment_edit *edit, struct err *err)
{
	const struct source_func *func;

	if (!find_definition(e, edit->of_callee, &func, err))
		return false;
	if (func->is_internal)
		return err_set(err, STR_FMT " is static already", STR_ARG(func->spelling));
	for (size_t i = 0; i < func->decls.count; i++) {
		const struct source_decl *d = decl_at(e, func, i);
		struct try_file *f = file_of_decl(e, d, "a declaration of it", err);
		struct str text;

		if (!f)
			return false;
		text = str_from(f->text, d->extent.begin);
		if (str_starts(text, S("extern")) && text.len > 6 && !is_word(text.ptr[6]))
			text_edit_add(e->a, &f->edits, d->extent.begin, 6, S("static"));
		else if (d->storage == SOURCE_STORAGE_EXTERN && d->extent.is_macro)
			return err_set(err, "the word extern before " STR_FMT " is written by a macro",
				       STR_ARG(func->spelling));
		else
			insert(e, f, d->extent.begin, S("static "));
	}
	return true;
}

/* The attribute of one declaration, with the parentheses that hold nothing else. */
static bool remove_attribute(struct editing *e, const struct source_attr *attr, struct err *err)
{
	static const char *const opens[] = {"__attribute__((", "__attribute((", NULL};
	struct try_file *f = file_of(e, attr->extent.file, err);
	size_t begin = attr->extent.begin, end = attr->extent.end;

	if (!f)
		return false;
	if (begin >= end || end > f->text.len)
		return err_set(err, "the place of " STR_FMT " is not known", STR_ARG(attr->name));
	for (size_t i = 0; opens[i]; i++) {
		size_t n = strlen(opens[i]);

		if (begin >= n && str_eq(str_make(f->text.ptr + begin - n, n), str_c(opens[i])) &&
		    str_starts(str_from(f->text, end), S("))"))) {
			begin -= n;
			end += 2;
		}
	}
	if (end < f->text.len && f->text.ptr[end] == ' ')
		end++;
	text_edit_add(e->a, &f->edits, begin, end - begin, S(""));
	return true;
}

static bool edit_specifier(struct editing *e, const struct experiment_edit *edit, struct err *err)
{
	const struct source_func *func;
	const struct source_decl *d = find_definition(e, edit->of_callee, &func, err);
	struct try_file *f = d ? file_of_decl(e, d, "its definition", err) : NULL;

	if (!f)
		return false;
	if (str_eq(edit->text, S("inline")) && func->is_inline)
		return err_set(err, STR_FMT " is declared inline already", STR_ARG(e->callee));
	/* C's inline without static leaves no definition for other files, nor for calls that are not inlined */
	if (str_eq(edit->text, S("inline")) && !func->is_internal)
		return err_set(err, STR_FMT " is not static, as an inline function has to be",
			       STR_ARG(e->callee));
	insert(e, f, d->extent.begin, str_printf(e->a, STR_FMT " ", STR_ARG(edit->text)));
	for (size_t i = 0; edit->remove.ptr && i < func->decls.count; i++) {
		const struct source_decl *each = decl_at(e, func, i);

		for (size_t k = 0; k < each->attrs.count; k++)
			if (str_eq(each->attrs.items[k].name, edit->remove) &&
			    !remove_attribute(e, &each->attrs.items[k], err))
				return false;
	}
	return true;
}

/* Where a second declaration of the callee may stand: before the function, or, when that is what is told first, behind
 * the callee's first declaration in that file. */
static size_t place_of_redeclaration(struct editing *e, const struct source_func *callee,
				     const struct try_file *f, size_t function)
{
	const struct source_extent *first = NULL;
	size_t at;

	for (size_t i = 0; i < callee->decls.count; i++) {
		const struct source_extent *x = &decl_at(e, callee, i)->extent;

		if (x->file != f->id)
			return function;
		if (!first || x->begin < first->begin)
			first = x;
	}
	if (!first || first->begin <= function || first->end > f->text.len)
		return function;
	for (at = first->end; at < f->text.len && isspace((unsigned char)f->text.ptr[at]); at++)
		;
	return at < f->text.len && f->text.ptr[at] == ';' ? at + 1 : first->end;
}

static bool edit_redeclare(struct editing *e, const struct experiment_edit *edit, struct err *err)
{
	const struct source_func *callee = find_function(e, true, err), *func;
	const struct source_decl *d = callee ? find_definition(e, false, &func, err) : NULL;
	struct try_file *f = d ? file_of_decl(e, d, "the function", err) : NULL;
	struct str text;
	size_t at;

	if (!f)
		return false;
	if (is_cplusplus(f))
		return err_set(err, "declarations of C++ functions are not repeated");
	at = place_of_redeclaration(e, callee, f, d->extent.begin);
	text = str_printf(e->a, "%s __typeof__(" STR_FMT ") " STR_FMT " " STR_FMT ";",
			  callee->is_internal ? "static" : "extern", STR_ARG(callee->spelling),
			  STR_ARG(callee->spelling), STR_ARG(edit->text));
	insert(e, f, at,
	       at == d->extent.begin ? str_printf(e->a, STR_FMT "%s" STR_FMT, STR_ARG(text),
						  newline_of(f->text), STR_ARG(indent_of(f->text, at)))
				     : str_printf(e->a, "%s" STR_FMT, newline_of(f->text), STR_ARG(text)));
	return true;
}

/* The file of a loop whose keyword is written out; a macro may stand in it. */
static struct try_file *file_of_loop(struct editing *e, const struct source_loop *l, struct err *err)
{
	static const char *const keywords[] = {"for", "while", "do", NULL};
	struct source_extent x = l->extent;
	struct try_file *f;

	x.is_macro = false;
	f = file_of_extent(e, &x, "the loop", err);
	for (size_t i = 0; f && keywords[i]; i++) {
		struct str rest = str_from(f->text, x.begin);
		size_t n = strlen(keywords[i]);

		if (str_starts(rest, str_c(keywords[i])) && !(rest.len > n && is_word(rest.ptr[n])))
			return f;
	}
	if (f)
		err_set(err, "the loop is written by a macro");
	return NULL;
}

static const struct source_loop *find_loop(struct editing *e, struct try_file **f, struct err *err)
{
	const struct source_loop *l = source_loop_at(e->facts, e->subject->loc);

	if (!l) {
		err_set(err, "no loop is found at its place in the source");
		return NULL;
	}
	*f = file_of_loop(e, l, err);
	return *f ? l : NULL;
}

static bool edit_pragma(struct editing *e, const struct experiment_edit *edit, struct err *err)
{
	struct try_file *f;
	const struct source_loop *l = find_loop(e, &f, err);
	struct str indent;

	if (!l)
		return false;
	if (l->pragma.file != SOURCE_NONE || l->has_attribute)
		return err_set(err, "the loop has a pragma already");
	indent = indent_of(f->text, l->extent.begin);
	insert(e, f, l->extent.begin,
	       indent.ptr ? str_printf(e->a, "#pragma " STR_FMT "%s" STR_FMT, STR_ARG(edit->text),
				       newline_of(f->text), STR_ARG(indent))
			  : str_printf(e->a, "_Pragma(\"" STR_FMT "\") ", STR_ARG(edit->text)));
	return true;
}

/* --- hoisting --- */

static bool is_in(const struct source_extent *inner, const struct source_extent *outer)
{
	return inner->file == outer->file && inner->begin >= outer->begin && inner->end <= outer->end;
}

/* Of a loop: what is read to see whether it goes on. */
static const struct source_access *find_bound(const struct editing *e)
{
	const struct source_loop *l = source_loop_at(e->facts, e->subject->loc);

	for (size_t i = 0; l && i < e->facts->accesses.count; i++) {
		const struct source_access *x = &e->facts->accesses.items[i];

		if (x->loop >= 0 && &e->facts->loops.items[x->loop] == l && x->is_in_head && x->is_read)
			return x;
	}
	return NULL;
}

/* The smallest access around the place of the load. */
static const struct source_access *find_access(const struct editing *e)
{
	int32_t file = source_file_find(e->facts, e->subject->loc.file);
	const struct loc at = e->subject->loc;
	const struct source_access *best = NULL, *only = NULL;
	size_t nline = 0;

	if (e->subject->kind == SUBJECT_LOOP)
		return find_bound(e);
	for (size_t i = 0; i < e->facts->accesses.count; i++) {
		const struct source_access *x = &e->facts->accesses.items[i];
		const struct source_extent *r = &x->extent;

		if (r->file != file || !x->is_read || at.line < r->line || at.line > r->end_line)
			continue;
		nline++;
		only = x;
		if ((at.line == r->line && at.col < r->col) ||
		    (at.line == r->end_line && at.col >= r->end_col))
			continue;
		if (!best || r->end - r->begin < best->extent.end - best->extent.begin)
			best = x;
	}
	return best ? best : nline == 1 ? only : NULL;
}

/* Is the word changed, declared or given away in the text? By its looks: what may be, counts. */
static bool is_changed(struct str text, struct str word)
{
	for (size_t i = 0; i + word.len <= text.len; i++) {
		size_t before = i, after = i + word.len;
		bool is_type;

		if (!str_eq(str_make(text.ptr + i, word.len), word) || (i && is_word(text.ptr[i - 1])) ||
		    (after < text.len && is_word(text.ptr[after])))
			continue;
		while (before && isspace((unsigned char)text.ptr[before - 1]))
			before--;
		while (after < text.len && isspace((unsigned char)text.ptr[after]))
			after++;
		/* a member of that name is another thing */
		if (before && (text.ptr[before - 1] == '.' ||
			       (before > 1 && text.ptr[before - 1] == '>' && text.ptr[before - 2] == '-')))
			continue;
		is_type = before && before < i && is_word(text.ptr[before - 1]);
		if (before && (text.ptr[before - 1] == '&' || is_type)) {
			/* && is no address */
			if (is_type || !(before > 1 && text.ptr[before - 2] == '&'))
				return true;
		}
		if (before > 1 && (text.ptr[before - 1] == '+' || text.ptr[before - 1] == '-') &&
		    text.ptr[before - 2] == text.ptr[before - 1])
			return true;
		if (after < text.len && text.ptr[after] == '=' &&
		    !(after + 1 < text.len && text.ptr[after + 1] == '='))
			return true;
		if (after + 1 < text.len && strchr("+-*/%&|^", text.ptr[after]) &&
		    (text.ptr[after + 1] == '=' ||
		     (strchr("+-", text.ptr[after]) && text.ptr[after + 1] == text.ptr[after])))
			return true;
		if (after + 2 < text.len && (text.ptr[after] == '<' || text.ptr[after] == '>') &&
		    text.ptr[after + 1] == text.ptr[after] && text.ptr[after + 2] == '=')
			return true;
	}
	return false;
}

/* Only names, members, constants and indexes: evaluating it once more or once less does nothing else. */
static bool is_plain(struct str text)
{
	for (size_t i = 0; i < text.len; i++) {
		char c = text.ptr[i], next = i + 1 < text.len ? text.ptr[i + 1] : 0;

		if (c == '(' && i && is_word(text.ptr[i - 1]))
			return false;
		if (c == '=' || c == '"' || c == '\'' || c == '?' || c == '#' || c == '{')
			return false;
		if ((c == '+' || c == '-') && next == c)
			return false;
	}
	return true;
}

/* Every variable in the expression keeps its value while the loop runs. */
static bool check_invariant(const struct source_access *x, struct str loop, struct err *err)
{
	for (size_t i = 0; i < x->text.len;) {
		size_t n = 0;
		struct str word;
		bool is_member;

		while (i + n < x->text.len && is_word(x->text.ptr[i + n]))
			n++;
		if (!n) {
			i++;
			continue;
		}
		word = str_make(x->text.ptr + i, n);
		is_member = i && (x->text.ptr[i - 1] == '.' || x->text.ptr[i - 1] == '>');
		i += n;
		if (!is_member && !isdigit((unsigned char)word.ptr[0]) && is_changed(loop, word))
			return err_set(err, "the loop changes " STR_FMT, STR_ARG(word));
	}
	return true;
}

/* "s->len" → "s_len", and more underscores until the function has no such name. */
static struct str local_name(struct editing *e, struct str text, struct str function)
{
	struct buf b = {0};
	struct str name;

	for (size_t i = 0; i < text.len; i++) {
		if (is_word(text.ptr[i]))
			buf_addc(&b, text.ptr[i]);
		else if (b.len && b.ptr[b.len - 1] != '_')
			buf_addc(&b, '_');
	}
	while (b.len && b.ptr[b.len - 1] == '_')
		b.len--;
	if (!b.len || isdigit((unsigned char)b.ptr[0])) {
		b.len = 0;
		buf_add(&b, S("loaded"));
	}
	while (str_find(function, buf_str(&b)) != (size_t)-1)
		buf_addc(&b, '_');
	name = str_dup(e->a, buf_str(&b));
	buf_release(&b);
	return name;
}

/* Does a statement of its own begin at `at`, in a block? */
static bool is_in_block(struct str text, size_t at)
{
	while (at && isspace((unsigned char)text.ptr[at - 1]))
		at--;
	return at && strchr(";{}", text.ptr[at - 1]);
}

static bool replace_accesses(struct editing *e, struct try_file *f, const struct source_access *x,
			     const struct source_extent *loop, struct str name, struct err *err)
{
	for (size_t i = 0; i < e->facts->accesses.count; i++) {
		const struct source_access *each = &e->facts->accesses.items[i];

		if (!str_eq(each->text, x->text) || !is_in(&each->extent, loop))
			continue;
		if (each->is_written || each->is_address_taken)
			return err_set(err, "the loop changes " STR_FMT " itself (line %u)", STR_ARG(x->text),
				       each->extent.line);
		if (each->extent.is_macro)
			return err_set(err, STR_FMT " is written by a macro", STR_ARG(x->text));
		text_edit_add(e->a, &f->edits, each->extent.begin, each->extent.end - each->extent.begin,
			      name);
	}
	return true;
}

static bool edit_hoist(struct editing *e, struct err *err)
{
	const struct source_access *x = find_access(e);
	const struct source_loop *l;
	const struct source_func *func;
	const struct source_decl *d;
	struct try_file *f;
	struct str name, declaration, loop, indent;
	size_t end;

	if (!x)
		return err_set(err, e->subject->kind == SUBJECT_LOOP
					    ? "what decides whether the loop goes on is no memory"
					    : "the load is not found in the source");
	e->out->load = x->text;
	if (x->loop == SOURCE_NONE)
		return err_set(err, "it stands in no loop");
	l = &e->facts->loops.items[x->loop];
	f = file_of_loop(e, l, err);
	d = f ? find_definition(e, false, &func, err) : NULL;
	if (!d || !file_of_extent(e, &x->extent, "the load", err))
		return false;
	loop = str_make(f->text.ptr + l->extent.begin, l->extent.end - l->extent.begin);
	if (!is_plain(x->text))
		return err_set(err, STR_FMT " does more than read memory", STR_ARG(x->text));
	if (str_find(x->type, S("volatile")) != (size_t)-1)
		return err_set(err, STR_FMT " is volatile", STR_ARG(x->text));
	if (str_ends(x->type, S("]")))
		return err_set(err, STR_FMT " is an array", STR_ARG(x->text));
	if (!check_invariant(x, loop, err))
		return false;
	name = local_name(e, x->text,
			  is_in(&l->extent, &d->extent)
				  ? str_make(f->text.ptr + d->extent.begin, d->extent.end - d->extent.begin)
				  : f->text);
	declaration =
		str_find_char(x->type, '(') < x->type.len
			? str_printf(e->a, "__typeof__(" STR_FMT ") " STR_FMT " = " STR_FMT ";",
				     STR_ARG(x->text), STR_ARG(name), STR_ARG(x->text))
			: str_printf(e->a, STR_FMT "%s" STR_FMT " = " STR_FMT ";", STR_ARG(x->type),
				     str_ends(x->type, S("*")) ? "" : " ", STR_ARG(name), STR_ARG(x->text));
	indent = indent_of(f->text, l->extent.begin);
	if (indent.ptr && is_in_block(f->text, l->extent.begin)) {
		insert(e, f, l->extent.begin,
		       str_printf(e->a, STR_FMT "%s" STR_FMT, STR_ARG(declaration), newline_of(f->text),
				  STR_ARG(indent)));
	} else {
		insert(e, f, l->extent.begin, str_printf(e->a, "{ " STR_FMT " ", STR_ARG(declaration)));
		end = l->extent.end;
		if (f->text.ptr[end - 1] != '}') {
			while (end < f->text.len && isspace((unsigned char)f->text.ptr[end]))
				end++;
			if (end < f->text.len && f->text.ptr[end] == ';')
				end++;
		}
		insert(e, f, end, S(" }"));
	}
	return replace_accesses(e, f, x, &l->extent, name, err);
}

/* --- */

bool try_edit(struct arena *a, const struct source_facts *facts, const struct experiment_edit *edit,
	      const struct try_subject *s, struct str callee, struct try_edited *out, struct err *err)
{
	struct editing e = {.a = a, .facts = facts, .subject = s, .callee = callee, .out = out};
	bool ok = false;

	out->facts = facts;
	switch (edit->kind) {
	case EDIT_NONE:
		return true;
	case EDIT_RESTRICT:
		ok = edit_restrict(&e, edit, err);
		break;
	case EDIT_CONST_PARAM:
		ok = edit_const(&e, edit, err);
		break;
	case EDIT_STATIC:
		ok = edit_static(&e, edit, err);
		break;
	case EDIT_SPECIFIER:
		ok = edit_specifier(&e, edit, err);
		break;
	case EDIT_REDECLARE:
		ok = edit_redeclare(&e, edit, err);
		break;
	case EDIT_PRAGMA:
		ok = edit_pragma(&e, edit, err);
		break;
	case EDIT_HOIST:
		ok = edit_hoist(&e, err);
		break;
	}
	for (size_t i = 0; ok && i < out->files.count; i++)
		if (!text_edits_settle(&out->files.items[i]->edits, out->files.items[i]->text))
			ok = err_set(err, "its parts overlap in the source");
	return ok;
}

struct loc try_edit_place(const void *context, struct loc at)
{
	const struct try_edited *e = context;
	int32_t id = at.line && at.file.ptr ? source_file_find(e->facts, at.file) : SOURCE_NONE;

	for (size_t i = 0; id != SOURCE_NONE && i < e->files.count; i++) {
		const struct try_file *f = e->files.items[i];
		struct buf after = {0};
		size_t offset;

		if (f->id != id)
			continue;
		offset = text_offset(f->text, at.line, at.col);
		if (offset == SIZE_MAX)
			return at;
		text_edits_apply(&f->edits, f->text, &after);
		if (at.col) {
			text_place(buf_str(&after), text_edits_move(&f->edits, offset), &at.line, &at.col);
		} else {
			uint32_t col;

			text_place(buf_str(&after), text_edits_move(&f->edits, offset), &at.line, &col);
		}
		buf_release(&after);
	}
	return at;
}
