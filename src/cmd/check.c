/* casm check: assertions written in the source. Units are loaded; the files of the project that their line tables know
 * are searched for comments that begin with "casm:"; each assertion is judged in each unit that has code for it. */
#include <stdio.h>
#include <sys/stat.h>

#include "cmd/check.h"
#include "read/isa.h"
#include "rule/nearest.h"
#include "toolchain/compiler.h"

#define ROW(kind, letter, name, arg, help, complete, member)                                                 \
	OPT_ROW(kind, letter, name, arg, help, complete, struct options, member)

static const struct opt options_check[] = {
	OPT_HEADING("Assertions"),
	ROW(OPT_FLAG, 0, "bless", NULL, "rewrite the numbers of bounds in the source to what is measured",
	    NULL, is_blessing),
	ROW(OPT_FLAG, 0, "allow-unmatched", NULL,
	    "no assertion, or one that binds to no code, is a note and not an error", NULL, allows_unmatched),
	OPT_END,
};
static const struct opt *const tables[] = {options_check, options_input, options_output, NULL};

/* A complaint about a comment: "casm: a.c:3:12: expected …". */
static void complain(struct loc at, const char *severity, const char *message)
{
	struct buf b = {0};

	buf_add(&b, S("casm: "));
	loc_print(at, &b);
	buf_printf(&b, ": %s", severity);
	buf_add_visible(&b, str_c(message));
	fprintf(stderr, "%s\n", b.ptr);
	buf_release(&b);
}

/* The place of a byte of a file, counted from another place before it. */
static struct loc place_in(struct str text, struct str file, size_t from, uint32_t line, size_t to)
{
	size_t start = from;

	while (start > 0 && text.ptr[start - 1] != '\n')
		start--;
	for (size_t i = from; i < to && i < text.len; i++)
		if (text.ptr[i] == '\n') {
			line++;
			start = i + 1;
		}
	return (struct loc){file, line, (uint32_t)(to - start + 1)};
}

/* --- compilers and targets in brackets --- */

static const char *const families[] = {
#define X(name) #name,
	COMPILERS(X)
#undef X
		NULL};
static const struct isa *const isas[] = {
#define X(name) &isa_##name,
	ISAS(X)
#undef X
		NULL};

static bool is_family(struct str name)
{
	for (size_t i = 0; families[i]; i++)
		if (str_eq(name, str_c(families[i])))
			return true;
	return false;
}

static bool is_isa(struct str name)
{
	for (size_t i = 0; isas[i]; i++)
		if (str_eq(name, str_c(isas[i]->name)))
			return true;
	return false;
}

/* A name that nobody has would let its assertions be skipped for ever. */
static bool names_are_known(struct check *c, const struct check_group *g, struct str text, uint32_t line)
{
	for (size_t i = 0; i < g->parsed.only.count; i++) {
		struct str name = g->parsed.only.items[i];
		struct nearest near = nearest_to(name);
		struct loc at;

		if (is_family(name) || is_isa(name))
			continue;
		for (size_t k = 0; families[k]; k++)
			nearest_try(&near, families[k]);
		for (size_t k = 0; isas[k]; k++)
			nearest_try(&near, isas[k]->name);
		at = place_in(text, g->file->name, g->offset, line, (size_t)(name.ptr - text.ptr));
		complain(at, "",
			 str_printf(c->inv->run, "no compiler or target '" STR_FMT "'%s%s%s", STR_ARG(name),
				    near.best ? "; did you mean '"
					      : " (there are clang, gcc, x86_64, aarch64)",
				    near.best ? near.best : "", near.best ? "'?" : "")
				 .ptr);
		c->nerrors++;
		return false;
	}
	return true;
}

enum applies { APPLIES_NO, APPLIES_YES, APPLIES_UNKNOWN };

/* [gcc,clang] either; [gcc,aarch64] both. */
static enum applies applies_to(const struct check_group *g, const struct unit *u)
{
	bool has_family = false, has_isa = false, family = false, isa = false;

	for (size_t i = 0; i < g->parsed.only.count; i++) {
		struct str name = g->parsed.only.items[i];

		if (is_family(name)) {
			has_family = true;
			family |= str_eq(name, u->compiler.family);
		} else {
			has_isa = true;
			isa |= u->isa && str_eq(name, str_c(u->isa->name));
		}
	}
	if ((has_family && u->compiler.family.len && !family) || (has_isa && u->isa && !isa))
		return APPLIES_NO;
	return (has_family && !u->compiler.family.len) || (has_isa && !u->isa) ? APPLIES_UNKNOWN
									       : APPLIES_YES;
}

/* --- files and comments --- */

static bool is_system(struct str path, struct str shown)
{
	return str_starts(shown, S("<")) || str_starts(path, S("/usr/"));
}

static void add_group(struct check *c, struct check_file *f, const struct comment *comment, size_t offset,
		      struct str text)
{
	struct arena *a = c->inv->run;
	struct str file = f->file.text;
	struct check_group *g = arena_new(a, struct check_group);
	struct err err = {0};
	size_t at;

	g->file = f;
	g->offset = offset;
	g->place = place_in(file, f->name, comment->offset, comment->line, offset - strlen("casm"));
	if (!assertions_parse(a, text, &g->parsed, &at, &err)) {
		complain(place_in(file, f->name, comment->offset, comment->line, offset + at), "",
			 err.message);
		err_clear(&err);
		c->nerrors++;
		return;
	}
	if (!names_are_known(c, g, file, g->place.line))
		return;
	g->target = check_bind(f, comment);
	vec_push(a, &c->groups, g);
	f->ngroups++;
	for (size_t i = 0; i < g->parsed.list.count; i++) {
		const struct assertion *x = &g->parsed.list.items[i];
		struct check_item *item = vec_add(a, &c->items);

		*item = (struct check_item){.group = g, .assertion = x, .least = value_unknown(NULL)};
		item->most = item->least;
		item->place = place_in(file, f->name, comment->offset, comment->line, offset + x->offset);
		item->caret_len = (uint32_t)str_find_char(x->text, '\n');
		item->worst.message = S("it binds to nothing");
	}
}

/* What a line of a comment may begin with: " * ", "!", "/ ", "< " of documentation. */
static size_t decoration(struct str line)
{
	size_t n = 0;

	while (n < line.len && memchr(" \t\r*!/<\\", line.ptr[n], 8))
		n++;
	return n;
}

/* "casm" with ':' or '[' behind it. */
static bool is_opening(struct str text)
{
	struct str rest;

	if (!str_starts(text, S("casm")))
		return false;
	rest = str_from(text, 4);
	while (rest.len && (rest.ptr[0] == ' ' || rest.ptr[0] == '\t'))
		rest = str_from(rest, 1);
	return rest.len && (rest.ptr[0] == ':' || rest.ptr[0] == '[');
}

/* Lines of a comment that begin with "casm:"; they go on on the next line behind a comma. */
static void search_comment(struct check *c, struct check_file *f, const struct comment *comment)
{
	struct str rest = comment->text, line;

	while (str_line(&rest, &line)) {
		size_t skip = decoration(line), from;
		struct str text = str_from(line, skip), more;

		if (!is_opening(text)) {
			size_t at = str_find(text, S(" casm:"));

			if (at == (size_t)-1)
				at = str_find(text, S(" casm["));
			if (at != (size_t)-1)
				complain(place_in(f->file.text, f->name, comment->offset, comment->line,
						  (size_t)(text.ptr - f->file.text.ptr) + at + 1),
					 "note: ", "not an assertion: these begin a line of their comment");
			continue;
		}
		from = (size_t)(text.ptr - f->file.text.ptr) + strlen("casm");
		for (more = str_trim(text); more.len;) {
			/* a splice at the end of a line comment goes on, too */
			if (more.ptr[more.len - 1] == '\\')
				more = str_trim(str_head(more, more.len - 1));
			if (!more.len || more.ptr[more.len - 1] != ',' || !str_line(&rest, &line))
				break;
			more = str_trim(line);
			text.len = (size_t)(line.ptr + line.len - text.ptr);
		}
		text = str_from(text, strlen("casm"));
		while (text.len && memchr(" \t\r\\", text.ptr[text.len - 1], 4))
			text.len--;
		add_group(c, f, comment, from, text);
	}
}

static void search_file(struct check *c, struct check_file *f)
{
	struct arena *a = c->inv->run;
	struct comments comments;

	if (str_find(f->file.text, S("casm")) == (size_t)-1)
		return;
	comments_read(a, f->file.text, S("casm"), &comments);
	if (!comments.count)
		return;
	outline_read(a, f->file.text, &f->outline);
	f->first_group = c->groups.count;
	for (size_t i = 0; i < comments.count; i++)
		search_comment(c, f, &comments.items[i]);
	if (f->ngroups)
		vec_push(a, &c->files, f);
}

/* The file, read and searched when it is met for the first time; NULL: it holds nothing. */
static struct check_file *file_at(struct check *c, struct str path, struct str name)
{
	enum { MAX_BYTES = 1 << 30 };
	struct arena *a = c->inv->run;
	void **at = map_at(a, &c->file_by_path, path), **same;
	struct check_file *f = *at;
	struct err err = {0};
	struct stat st;

	if (f)
		return f;
	f = *at = arena_new(a, struct check_file);
	f->name = name;
	f->path = str_to_c(a, path);
	/* names in line tables come from outside: a pipe or a device must not be read */
	if (stat(f->path, &st) != 0 || !S_ISREG(st.st_mode) || st.st_size > MAX_BYTES)
		return f;
	same = map_at(
		a, &c->file_by_inode,
		str_printf(a, "%llu:%llu", (unsigned long long)st.st_dev, (unsigned long long)st.st_ino));
	if (*same)
		return *map_at(a, &c->file_by_path, path) = *same;
	*same = f;
	f->is_open = file_open(&f->file, f->path, &err);
	err_clear(&err);
	if (f->is_open)
		search_file(c, f);
	return f;
}

/* --- judging --- */

static void take(struct check_item *item, const struct verdict *v)
{
	if (v->kind == VERDICT_ABSENT) {
		if (!item->nunits)
			item->worst = *v;
		return;
	}
	if (!item->nunits || v->kind > item->worst.kind)
		item->worst = *v;
	item->nheld += v->kind == VERDICT_HELD;
	item->nfailed += v->kind != VERDICT_HELD;
	if (!item->assertion->word) {
		bool is_first = item->nunits == 0;

		if (is_first || !v->value.is_known)
			item->least = item->most = v->value;
		if (item->least.is_known && v->value.n < item->least.n)
			item->least = v->value;
		if (item->most.is_known && v->value.n > item->most.n)
			item->most = v->value;
	}
	item->nunits++;
}

static void judge_group(struct check *c, const struct unit *u, struct str name, const struct check_group *g,
			struct check_item *items)
{
	enum applies applies = applies_to(g, u);
	struct arena *a = c->inv->run;
	struct scopes scopes = {0};
	struct str why = STR_NONE;

	if (applies == APPLIES_NO) {
		for (size_t i = 0; i < g->parsed.list.count; i++)
			items[i].nskipped++;
		return;
	}
	if (applies == APPLIES_YES)
		check_scopes(a, u, name, &g->target, &g->file->outline, &scopes, &why);
	for (size_t i = 0; i < g->parsed.list.count; i++) {
		struct verdict v = {.u = u, .message = why, .value = value_unknown(NULL)};

		if (applies == APPLIES_UNKNOWN) {
			v.kind = VERDICT_UNDECIDED;
			v.message = S("which compiler made this object, for which target, is not known");
		} else if (scopes.count) {
			v = check_judge(c, &scopes, items[i].assertion);
		}
		take(&items[i], &v);
	}
}

static void judge_all(struct check *c)
{
	struct map seen = {0};

	for (size_t n = 0; n < c->load->units.count; n++) {
		const struct unit *u = c->load->units.items[n];

		for (size_t k = 0; k < u->known_files.count; k++) {
			struct str path = u->known_files.items[k];
			const struct str *shown = map_find(&u->file_names, path);
			struct check_file *f;
			size_t item = 0;
			void **at;

			if (!shown || is_system(path, *shown))
				continue;
			f = file_at(c, path, *shown);
			if (!f->ngroups)
				continue;
			/* a file that a unit knows by two paths is judged once by each name that it shows */
			at = map_at(
				c->inv->run, &seen,
				str_printf(c->inv->run, "%zu\n%s\n" STR_FMT, n, f->path, STR_ARG(*shown)));
			if (*at)
				continue;
			*at = f;
			for (size_t i = 0; i < f->first_group; i++)
				item += c->groups.items[i]->parsed.list.count;
			for (size_t i = f->first_group; i < f->first_group + f->ngroups; i++) {
				judge_group(c, u, *shown, c->groups.items[i], &c->items.items[item]);
				item += c->groups.items[i]->parsed.list.count;
			}
		}
	}
}

static int by_place(const void *a, const void *b)
{
	const struct check_item *x = a, *y = b;

	return loc_cmp(x->place, y->place);
}

static enum status run(struct invocation *inv, struct err *err)
{
	struct load *l = arena_new(inv->run, struct load);
	struct check *c = arena_new(inv->run, struct check);
	const struct load_options lo = {0};
	enum status status;
	size_t nchecked = 0;

	if (!load_inputs(inv, &lo, l, err))
		return err->status;
	status = load_status(inv, l);
	if (!l->units.count)
		return status;
	if (!words_load(inv->run, &c->words, err))
		return err->status;
	c->inv = inv;
	c->load = l;
	judge_all(c);
	vec_sort(&c->items, by_place);
	if (inv->options.is_blessing)
		check_bless(c, err);
	check_tell(c);
	inv->has_output = true;
	for (size_t i = 0; i < c->items.count; i++)
		nchecked += c->items.items[i].nunits || !c->items.items[i].nskipped;
	if (status == STATUS_COMPILER || err->message)
		return status == STATUS_COMPILER ? status : err->status;
	if (c->nerrors)
		return STATUS_USAGE;
	if (!nchecked && !inv->options.allows_unmatched)
		return err_set(err,
			       c->items.count
				       ? "every assertion is for another compiler or target: nothing was "
					 "checked"
				       : "no assertion in the sources: nothing was checked (docs/check.md; "
					 "--allow-unmatched makes this a note)"),
		       STATUS_USAGE;
	if (inv->doc.gate.is_failed)
		return STATUS_FOUND;
	return status;
}

const struct command command_check = {
	.name = "check",
	.usage = "INPUT... [-- CC-ARGS]",
	.summary = "assertions written in the source: hold what the compiler did fast",
	.description =
		"Compiles each source and judges the assertions in its comments and in those of the "
		"project's "
		"headers that it includes:\n"
		"/* casm: instrs<=120, no-alloc, inline(parse_digit), vectorized>=1, not asm(/div/) */\n"
		"A comment speaks of the function it stands in or directly before, or of the loop or line it "
		"ends on. An assertion that binds to nothing, or cannot be decided, fails. Exit status: 0 "
		"all hold, "
		"1 one fails, 2 one cannot be read or there is none, 3 a compiler failed.",
	.tables = tables,
	.run = run,
};
