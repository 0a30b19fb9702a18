/* The definition that a unit lacks: found in another source of the project, compiled to bitcode, and given to clang with
 * the unit. What link-time optimization sees is seen so, without linking the program:
 *
 *	clang ARGS-OF-THE-OTHER -Xclang -disable-llvm-passes -emit-llvm -c other.c -o other.bc
 *	clang ARGS -Xclang -mlink-builtin-bitcode -Xclang other.bc … unit.c
 *
 * Of the bitcode clang takes only what the unit needs, as if it were static there (14 to 22). The other source is one of
 * the compilation database, or, without one, of the same folder and compiled with the same arguments. */
#include "cmd/try/parts.h"

#include <dirent.h>

#include "base/file.h"
#include "read/ctokens.h"
#include "toolchain/build.h"
#include "toolchain/compdb.h"

enum { SOURCE_BYTES_MAX = 64 << 20 };

struct candidate {
	struct str path; /* absolute */
	const char *source;
	struct str directory;
	char *const *args;
};
struct candidates VEC(struct candidate);

uint32_t try_defines(struct str text, struct str function)
{
	struct ctokens tokens;
	struct ctoken t;
	unsigned braces = 0, parens = 0;
	bool is_static = false, is_named = false, has_list = false;
	uint32_t line = 0;

	if (str_find(text, function) == (size_t)-1)
		return 0;
	ctokens_init(&tokens, text);
	while (ctokens_next(&tokens, &t)) {
		char c = t.kind == CTOKEN_PUNCT ? t.text.ptr[0] : 0;

		if (t.kind == CTOKEN_COMMENT || t.is_in_directive)
			continue;
		if (c == '{' && !parens && !braces && is_named && has_list && !is_static)
			return line;
		if (c == '{')
			braces++;
		else if (c == '}')
			braces -= braces > 0;
		if (braces)
			continue;
		/* at the level of the file: a declaration goes to its ';', or to the end of a body */
		if ((c == ';' || c == '}') && !parens)
			is_static = is_named = has_list = false;
		else if (t.kind == CTOKEN_NAME && str_eq(t.text, S("static")))
			is_static = true;
		else if (t.kind == CTOKEN_NAME && !parens && !has_list && str_eq(t.text, function)) {
			is_named = true;
			line = t.line;
		} else if (c == '(')
			parens++;
		else if (c == ')' && parens && --parens == 0)
			has_list |= is_named;
		/* `int f(void) = …` is none */
		else if (c == '=' && !parens)
			is_named = false;
	}
	return 0;
}

static bool file_defines(struct arena *a, struct str path, struct str function)
{
	struct err err = {0};
	struct file f;
	bool found;

	if (!file_open(&f, str_to_c(a, path), &err)) {
		err_clear(&err);
		return false;
	}
	found = f.text.len < SOURCE_BYTES_MAX && try_defines(f.text, function);
	file_close(&f);
	return found;
}

static bool from_compdb(struct arena *a, const struct try_source *s, struct candidates *all, struct err *err)
{
	struct compdb db = {0};
	struct diags diags;

	diags_init(&diags, a);
	if (!compdb_load(a, s->inv->options.compdb, NULL, &db, &diags, err))
		return false;
	for (size_t i = 0; i < db.entries.count; i++) {
		const struct compdb_entry *e = &db.entries.items[i];

		vec_push(a, all, ((struct candidate){e->path, e->source, e->directory, e->args.items}));
	}
	return true;
}

static int by_path(const void *a, const void *b)
{
	const struct candidate *x = a, *y = b;

	return str_cmp(x->path, y->path);
}

static struct str extension_of(struct str path)
{
	struct str base = path_base(path);

	return str_from(base, str_rfind_char(base, '.'));
}

static void from_folder(struct arena *a, const struct try_source *s, struct candidates *all)
{
	struct str source = path_join(a, s->directory, str_c(s->source)), folder = path_dir(source);
	DIR *dir = opendir(str_to_c(a, folder));
	const struct dirent *entry;

	while (dir && (entry = readdir(dir)) != NULL) {
		struct str name = str_c(entry->d_name), path;

		if (!str_eq(extension_of(name), extension_of(source)) || entry->d_name[0] == '.')
			continue;
		path = path_clean(a, path_join(a, folder, str_dup(a, name)));
		vec_push(a, all, ((struct candidate){path, str_to_c(a, path), s->directory, s->args}));
	}
	if (dir)
		closedir(dir);
	vec_sort(all, by_path);
}

bool try_link_find(struct arena *a, struct try_source *s, struct str callee, struct try_link *out,
		   struct err *err)
{
	struct candidates all = {0};
	const struct candidate *found = NULL;
	struct str self;

	if (!try_source_find(s, err))
		return false;
	self = path_clean(a, path_join(a, s->directory, str_c(s->source)));
	if (s->inv->options.compdb) {
		if (!from_compdb(a, s, &all, err))
			return false;
	} else {
		from_folder(a, s, &all);
	}
	for (size_t i = 0; i < all.count && !found; i++)
		if (!str_eq(all.items[i].path, self) && file_defines(a, all.items[i].path, callee))
			found = &all.items[i];
	if (!found)
		return err_set(err, "no source %s defines " STR_FMT,
			       s->inv->options.compdb ? "of the compilation database" : "of the same folder",
			       STR_ARG(callee));
	*out = (struct try_link){.cc = s->cc,
				 .source = found->source,
				 .directory = found->directory,
				 .args = found->args,
				 .timeout_s = s->inv->options.timeout_s};
	out->file = path_is_in(found->path, s->directory) ? path_relative(a, found->path, s->directory)
							  : path_base(found->path);
	return true;
}

bool try_link_compile(struct arena *a, const struct try_link *l, struct str folder,
		      struct experiment_words *args, struct err *err)
{
	const char *output = str_printf(a, STR_FMT "/other.bc", STR_ARG(folder)).ptr;
	struct build b = {.cc = l->cc,
			  .source = l->source,
			  .directory = l->directory,
			  .work = str_printf(a, STR_FMT "/other", STR_ARG(folder)).ptr,
			  .args = l->args,
			  .timeout_s = l->timeout_s};
	bool ok = build_bitcode(a, &b, false, output, err);
	struct str gist = build_gist(buf_str(&b.messages));

	if (!ok && gist.len)
		err_set(err, STR_FMT " does not compile: " STR_FMT, STR_ARG(l->file), STR_ARG(gist));
	build_release(&b);
	vec_push(a, args, S("-Xclang"));
	vec_push(a, args, S("-mlink-builtin-bitcode"));
	vec_push(a, args, S("-Xclang"));
	vec_push(a, args, str_c(output));
	return ok;
}
