/* [ { "directory": "/x/build", "command": "cc -Iinclude -O2 -o a.o -c ../a.c", "file": "../a.c" },
 *   { "directory": "/x", "arguments": ["cc", "-c", "b.c"], "file": "b.c", "output": "b.o" } ]
 *
 * https://clang.llvm.org/docs/JSONCompilationDatabase.html. Seen: CMake and Meson write `command` with absolute paths,
 * bear writes `arguments` as they came. A name may have several entries: the same source in two targets. */
#define _DEFAULT_SOURCE /* realpath */
#include "toolchain/compdb.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"
#include "base/jsonread.h"
#include "base/map.h"
#include "base/shelf.h"
#include "toolchain/ccline.h"
#include "toolchain/response.h"
#include "toolchain/shellwords.h"
#include "toolchain/sidefiles.h"

/* What an entry that is not kept is known by: hashes, of which two entries do not have both. */
struct entry_mark {
	uint64_t first, second;
};
struct entry_marks VEC(struct entry_mark);

/* Words repeat from entry to entry: each is kept and classified once. */
struct word {
	char *text;
	enum arg_class class;
	bool is_joined_only; /* takes no further word even when one follows */
};

struct loading {
	struct arena *a;
	struct arena scratch; /* one entry's */
	struct compdb *db;
	struct diags *diags;
	const struct compdb_choice *choice;
	struct arena marks_arena;
	struct entry_marks marks; /* of those that are not kept */
	struct responses responses;
	struct map words, folders, real_folders;
	struct str folder;
	/* to tell lines: the line of the offset looked at last */
	size_t at;
	uint64_t line;
};

/* is_kept: of an entry that is; else the word may be gone with the entry, unless there are few. */
static struct word *word_get(struct loading *l, const char *text, bool is_kept)
{
	enum { FEW = 1000 };
	struct word *w = map_find(&l->words, str_c(text));
	unsigned n;

	if (w)
		return w;
	is_kept |= l->words.count < FEW;
	w = arena_new(is_kept ? l->a : &l->scratch, struct word);
	w->text = str_to_c(is_kept ? l->a : &l->scratch, str_c(text));
	w->class = arg_classify((char *const[]){w->text, w->text, NULL}, &n);
	w->is_joined_only = n == 1;
	if (is_kept)
		*map_at(l->a, &l->words, str_c(w->text)) = w;
	return w;
}

/* --- one command --- */

/* A plain word of the command: the source itself, something for the linker, or an argument casm does not know. */
static bool is_operand_left_out(struct loading *l, struct compdb_entry *e, char *word)
{
	struct str text = str_c(word), base = path_base(e->path);

	if (str_ends(text, base) &&
	    str_eq(path_clean(&l->scratch, path_join(&l->scratch, e->directory, text)), e->path)) {
		e->source = word;
		return true;
	}
	return ccline_is_source(text) || ccline_is_linked(text) || ccline_is_other_source(text);
}

/* -x LANGUAGE: of those before the source the last counts. */
struct language {
	size_t at, nwords; /* in the entry's arguments */
	bool is_passed;    /* the source stood before */
	bool is_known;
};

static void take_language(struct loading *l, struct arena *a, struct compdb_entry *e, struct language *was,
			  char *const *words, size_t nwords)
{
	const char *name = words[0][2] ? words[0] + 2 : nwords == 2 ? words[1] : "";
	bool is_named = strcmp(name, "none") != 0;

	if (was->is_passed)
		return;
	e->args.count -= was->nwords;
	if (was->nwords)
		memmove(e->args.items + was->at, e->args.items + was->at + was->nwords,
			(e->args.count - was->at) * sizeof(*e->args.items));
	*was = (struct language){.at = e->args.count,
				 .nwords = is_named ? nwords : 0,
				 .is_known = is_named ? ccline_is_language(str_c(name))
						      : ccline_is_source(e->path)};
	for (size_t i = 0; i < was->nwords; i++)
		vec_push(a, &e->args, word_get(l, words[i], a == l->a)->text);
}

/* Sorts out the words behind the compiler, into a; false: the entry is of another language. */
static bool take_words(struct loading *l, struct arena *a, struct compdb_entry *e, const struct words *w,
		       size_t first)
{
	bool is_kept = a == l->a;
	struct language language = {.is_known = ccline_is_source(e->path)};
	bool is_options = true;
	char *fallback = NULL;

	for (size_t i = first; i < w->count;) {
		char *text = is_options ? sidefiles_filter(&l->scratch, w->items[i]) : w->items[i];
		size_t nsides = is_options ? sidefiles_words(w->items + i, w->count - i) : 0;
		struct word *word;
		bool is_option;
		size_t n;

		if (!text || nsides) {
			i += text ? nsides : 1;
			continue;
		}
		word = word_get(l, text, is_kept);
		n = word->is_joined_only || i + 1 == w->count ? 1 : 2;
		is_option = is_options && word->text[0] == '-' && word->text[1];

		if (is_options && strcmp(word->text, "--") == 0) {
			is_options = false;
			i++;
			continue;
		}
		if (!is_option) {
			if (str_eq(path_base(str_c(word->text)), path_base(e->path)))
				fallback = word->text;
			if (!is_operand_left_out(l, e, word->text))
				vec_push(a, &e->args, word->text);
			language.is_passed |= e->source || fallback;
			i++;
			continue;
		}
		if (strncmp(word->text, "-x", 2) == 0) {
			take_language(l, a, e, &language, w->items + i, n);
			i += n;
			continue;
		}
		for (size_t k = 0; k < n && word->class != ARG_OUTPUT; k++)
			vec_push(a, &e->args, k ? word_get(l, w->items[i + k], is_kept)->text : word->text);
		i += n;
	}
	words_end(a, &e->args);
	if (!e->source) /* another spelling, through a link; or the file alone is named */
		e->source = fallback ? fallback : str_to_c(a, e->file);
	return language.is_known;
}

static bool has_nul(struct str s)
{
	return s.len && memchr(s.ptr, '\0', s.len);
}

/* Directories repeat: joined and cleaned once. */
static struct str folder_get(struct loading *l, struct str directory)
{
	struct str *s = map_find(&l->folders, directory);

	if (!s) {
		s = arena_new(l->a, struct str);
		*s = path_clean(l->a, path_join(l->a, l->folder, directory));
		s->ptr = str_to_c(l->a, *s);
		*map_at(l->a, &l->folders, str_dup(l->a, directory)) = s;
	}
	return *s;
}

struct real_folder {
	struct str named, real;
};

/* The database may name the project through a symbolic link, while git and getcwd() tell its own name: the entry's path
 * by that, until the next entry, and what it is named by otherwise. */
static struct str resolve(struct loading *l, struct compdb_entry *e)
{
	struct str folder = path_dir(e->path);
	struct real_folder *known = map_find(&l->real_folders, folder);

	if (!known) {
		char *found = realpath(str_to_c(&l->scratch, folder), NULL);

		known = arena_new(l->a, struct real_folder);
		known->named = str_dup(l->a, folder);
		known->real = found ? str_dup(l->a, str_c(found)) : known->named;
		free(found);
		*map_at(l->a, &l->real_folders, known->named) = known;
	}
	if (str_eq(known->real, known->named))
		return e->path;
	e->alias = known->named;
	e->real = known->real;
	path_roots(&e->alias, &e->real);
	return path_move(&l->scratch, e->path, e->alias, e->real);
}

static bool is_chosen(struct str glob, struct str path, struct str root);

/* May the entry be asked for? */
static bool is_wanted(const struct loading *l, struct str path)
{
	const struct compdb_choice *c = l->choice;

	if (!c || (!c->globs->count && !c->names.count))
		return true;
	for (size_t i = 0; i < c->globs->count; i++)
		if (is_chosen(str_c(c->globs->items[i]), path, c->root))
			return true;
	/* globs are asked about all entries first */
	for (size_t i = 0; i < c->names.count && !c->globs->count; i++)
		if (str_eq(c->names.items[i], path_base(path)))
			return true;
	return false;
}

static void add_text(struct buf *b, struct str s)
{
	buf_printf(b, "%zu ", s.len);
	buf_add(b, s);
}

/* All that two entries which are alike have in common. */
static struct entry_mark mark_of(const struct compdb_entry *e)
{
	struct entry_mark mark;
	struct buf b = {0};

	buf_addc(&b, ' ');
	add_text(&b, e->path);
	add_text(&b, e->directory);
	add_text(&b, str_c(e->compiler));
	for (size_t i = 0; i < e->args.count; i++)
		add_text(&b, str_c(e->args.items[i]));
	mark.first = str_hash(buf_str(&b));
	b.ptr[0] = '/';
	mark.second = str_hash(buf_str(&b));
	buf_release(&b);
	return mark;
}

struct raw_entry {
	struct str directory, file, command;
	struct words arguments;
	bool has_arguments;
	uint64_t line;
};

static bool entry_take(struct loading *l, const struct raw_entry *raw, struct err *err)
{
	struct compdb_entry e = {.line = raw->line};
	struct str resolved;
	struct words split = {0}, all = {0};
	struct arena *a; /* of what stays of the entry */
	size_t first;
	bool is_taken;

	if (!raw->file.len)
		return err_set(err, "expected \"file\" with a name, found none");
	if (!raw->has_arguments && !raw->command.ptr)
		return err_set(err, STR_FMT ": expected \"arguments\" or \"command\", found neither",
			       STR_ARG(raw->file));
	if (has_nul(raw->file) || has_nul(raw->directory))
		return err_set(err, "a NUL byte in a name");
	e.directory = folder_get(l, raw->directory.len ? raw->directory : S("."));
	e.path = path_clean(&l->scratch, path_join(&l->scratch, e.directory, raw->file));
	resolved = resolve(l, &e);
	a = is_wanted(l, resolved) ? l->a : &l->scratch;
	e.file = str_dup(a, raw->file);
	e.path.ptr = str_to_c(a, e.path);
	if (raw->has_arguments) {
		split = raw->arguments;
	} else if (!shellwords_split(&l->scratch, raw->command, QUOTING_SHELL, &split, err)) {
		return err_wrap(err, STR_FMT, STR_ARG(raw->file));
	}
	if (!split.count || !split.items[0][0])
		return err_set(err, STR_FMT ": the command is empty", STR_ARG(raw->file));
	first = ccline_compiler(&split);
	/* what a driver starts, recorded by tools that watch the build; the driver's own entry says more */
	if (first + 1 < split.count &&
	    (strcmp(split.items[first + 1], "-cc1") == 0 || strcmp(split.items[first + 1], "-cc1as") == 0)) {
		l->db->ninner++;
		return true;
	}
	for (size_t i = first + 1; i < split.count && !all.items; i++)
		if (split.items[i][0] == '@') {
			if (!responses_expand(&l->responses, e.directory, &split, &all, err))
				return err_wrap(err, STR_FMT, STR_ARG(raw->file));
			split = all;
		}
	e.compiler = str_to_c(a, str_c(word_get(l, split.items[first], a == l->a)->text));
	if (strchr(e.compiler, '/') && e.compiler[0] != '/')
		e.compiler = str_to_c(
			a, path_clean(&l->scratch, path_join(&l->scratch, e.directory, str_c(e.compiler))));
	/* the words know the source by its name in the database */
	is_taken = take_words(l, a, &e, &split, first + 1);
	e.path = str_make(str_to_c(a, resolved), resolved.len);
	if (!is_taken)
		l->db->nother++;
	else if (a == l->a)
		vec_push(l->a, &l->db->entries, e);
	else
		vec_push(&l->marks_arena, &l->marks, mark_of(&e));
	return true;
}

/* --- the file --- */

static bool read_arguments(struct loading *l, struct json_reader *r, struct raw_entry *raw)
{
	struct str text;

	raw->has_arguments = true;
	raw->arguments = (struct words){0};
	if (!jr_array(r))
		return false;
	while (jr_item(r)) {
		if (!jr_str(r, &l->scratch, &text))
			return false;
		if (!text.ptr)
			return jr_fail(r, "expected a text, found null");
		if (has_nul(text))
			return jr_fail(r, "a NUL byte in an argument");
		vec_push(&l->scratch, &raw->arguments, str_to_c(&l->scratch, text));
	}
	return !r->problem;
}

static bool read_entry(struct loading *l, struct json_reader *r, struct raw_entry *raw)
{
	struct str key;

	*raw = (struct raw_entry){0};
	jr_peek(r); /* past blanks */
	for (; l->at < r->at && l->at < r->text.len; l->at++)
		l->line += r->text.ptr[l->at] == '\n';
	raw->line = l->line;
	if (!jr_object(r))
		return false;
	while (jr_key(r, &key)) {
		if (str_eq(key, S("directory")))
			jr_str(r, &l->scratch, &raw->directory);
		else if (str_eq(key, S("file")))
			jr_str(r, &l->scratch, &raw->file);
		else if (str_eq(key, S("command")))
			jr_str(r, &l->scratch, &raw->command);
		else if (str_eq(key, S("arguments")))
			read_arguments(l, r, raw);
		else
			jr_skip(r);
	}
	return !r->problem;
}

static int by_path(const struct compdb_entry *x, const struct compdb_entry *y)
{
	int c = str_cmp(x->path, y->path);

	for (size_t i = 0; !c && (i < x->args.count || i < y->args.count); i++) {
		if (i == x->args.count || i == y->args.count)
			return i == x->args.count ? -1 : 1;
		if (x->args.items[i] != y->args.items[i])
			c = strcmp(x->args.items[i], y->args.items[i]);
	}
	c = c ? c : strcmp(x->compiler, y->compiler);
	return c ? c : str_cmp(x->directory, y->directory);
}

static int by_path_and_line(const void *a, const void *b)
{
	const struct compdb_entry *x = *(const struct compdb_entry *const *)a,
				  *y = *(const struct compdb_entry *const *)b;
	int c = by_path(x, y);

	shelf_tick();
	return c ? c : (x->line > y->line) - (x->line < y->line);
}

/* Entries are large, so that only their addresses are sorted: qsort() takes as much memory again. */
static void leave_out_duplicates(struct arena *a, struct compdb *db)
{
	struct arena scratch = {0};
	const struct compdb_entry **order =
		arena_array(&scratch, const struct compdb_entry *, db->entries.count);
	struct compdb_entry *all = arena_array(a, struct compdb_entry, db->entries.count);
	size_t kept = 0;
	bool is_in_order = true;

	for (size_t i = 0; shelf_turn(i, db->entries.count); i++) {
		order[i] = &db->entries.items[i];
		is_in_order &= !i || by_path_and_line(&order[i - 1], &order[i]) <= 0;
	}
	if (!is_in_order)
		qsort(order, db->entries.count, sizeof(order[0]), by_path_and_line);
	for (size_t i = 0; shelf_turn(i, db->entries.count); i++) {
		if (kept && by_path(&all[kept - 1], order[i]) == 0)
			db->nduplicates++;
		else
			all[kept++] = *order[i];
	}
	db->entries.items = all;
	db->entries.count = db->entries.cap = kept;
	arena_clear(&scratch);
}

static int by_mark(const void *a, const void *b)
{
	const struct entry_mark *x = a, *y = b;

	if (x->first != y->first)
		return x->first < y->first ? -1 : 1;
	return (x->second > y->second) - (x->second < y->second);
}

/* Of entries that are not kept. */
static size_t count_duplicates(struct entry_marks *marks)
{
	size_t n = 0;

	vec_sort(marks, by_mark);
	for (size_t i = 1; i < marks->count; i++)
		n += by_mark(&marks->items[i - 1], &marks->items[i]) == 0;
	return n;
}

bool compdb_read(struct arena *a, struct str text, struct str name, struct str folder,
		 const struct compdb_choice *choice, struct compdb *db, struct diags *d, struct err *err)
{
	struct loading l = {.a = a,
			    .responses = {.a = a},
			    .db = db,
			    .diags = d,
			    .choice = choice,
			    .folder = folder,
			    .line = 1};
	struct json_reader r;
	struct raw_entry raw;
	uint64_t line, col;

	*db = (struct compdb){.name = name};
	/* as some editors of Windows save it */
	if (str_starts(text, S("\xef\xbb\xbf")))
		text = str_from(text, 3);
	jr_init(&r, text, a);
	if (jr_array(&r))
		while (jr_item(&r)) {
			struct err problem = {0};

			if (!read_entry(&l, &r, &raw))
				break;
			if (!entry_take(&l, &raw, &problem))
				diag_add(d, DIAG_ERROR, name, raw.line, "%s", problem.message);
			err_clear(&problem);
			arena_clear(&l.scratch);
			shelf_tick();
		}
	arena_clear(&l.scratch);
	db->nduplicates = count_duplicates(&l.marks);
	arena_clear(&l.marks_arena);
	if (!jr_end(&r)) {
		jr_place(&r, &line, &col);
		return err_set(err, STR_FMT ":%llu:%llu: %s", STR_ARG(name), (unsigned long long)line,
			       (unsigned long long)col, r.problem ? r.problem : "not a list of commands");
	}
	leave_out_duplicates(a, db);
	return true;
}

bool compdb_of_command(struct arena *a, struct str directory, const char *source, const struct words *command,
		       struct compdb *db, struct err *err)
{
	struct loading l = {.a = a, .responses = {.a = a}, .db = db, .folder = directory, .line = 1};
	const struct raw_entry raw = {.directory = directory,
				      .file = str_c(source),
				      .arguments = *command,
				      .has_arguments = true,
				      .line = 1};
	bool ok;

	*db = (struct compdb){.name = S("the command")};
	ok = entry_take(&l, &raw, err);
	arena_clear(&l.scratch);
	return ok;
}

bool compdb_load(struct arena *a, const char *path, const struct compdb_choice *choice, struct compdb *db,
		 struct diags *d, struct err *err)
{
	struct str name = str_dup(a, str_c(path)), folder;
	struct file f;
	struct stat st;
	char *real;
	bool ok;

	if (stat(path, &st) == 0 && S_ISDIR(st.st_mode))
		name = str_printf(a, "%s%scompile_commands.json", path,
				  str_ends(str_c(path), S("/")) ? "" : "/");
	name.ptr = str_to_c(a, name);
	if (!file_open(&f, name.ptr, err))
		return false;
	/* a link to the one in the build folder: clang's tools take the folder of the link, too */
	real = realpath(str_to_c(a, path_dir(name)), NULL);
	folder = str_dup(a, real ? str_c(real) : S("/"));
	free(real);
	file_may_rest(&f);
	ok = compdb_read(a, f.text, name, folder, choice, db, d, err);
	file_close(&f);
	return ok;
}

/* --- choosing --- */

/* One [set] at glob[*i]; *i is then behind it. An unclosed one is a plain '['. */
static bool set_match(struct str glob, size_t *i, char c)
{
	size_t k = *i + 1;
	bool is_not = k < glob.len && (glob.ptr[k] == '!' || glob.ptr[k] == '^'), found = false;
	size_t start = k += is_not;

	for (; k < glob.len && (glob.ptr[k] != ']' || k == start); k++) {
		if (k + 2 < glob.len && glob.ptr[k + 1] == '-' && glob.ptr[k + 2] != ']') {
			found |= (unsigned char)glob.ptr[k] <= (unsigned char)c &&
				 (unsigned char)c <= (unsigned char)glob.ptr[k + 2];
			k += 2;
		} else {
			found |= glob.ptr[k] == c;
		}
	}
	if (k >= glob.len) {
		++*i;
		return c == '[';
	}
	*i = k + 1;
	return found != is_not && c != '/';
}

bool glob_match(struct str glob, struct str path)
{
	/* where to go on when what follows the last * or ** fails: the star takes one more byte */
	size_t g = 0, p = 0, star_g = 0, star_p = 0, wide_g = 0, wide_p = 0;
	bool has_star = false, has_wide = false;

	for (;;) {
		size_t next = g + 1;
		bool ok;

		if (g < glob.len && glob.ptr[g] == '*') {
			if (g + 1 < glob.len && glob.ptr[g + 1] == '*') {
				g += 2;
				/* "**" with its slash stands for no folder, too */
				if (g < glob.len && glob.ptr[g] == '/' &&
				    (g == 2 || glob.ptr[g - 3] == '/') &&
				    glob_match(str_from(glob, g + 1), str_from(path, p)))
					return true;
				has_wide = true;
				has_star = false;
				wide_g = g;
				wide_p = p;
			} else {
				g++;
				has_star = true;
				star_g = g;
				star_p = p;
			}
			continue;
		}
		if (p == path.len && g == glob.len)
			return true;
		if (p == path.len || g == glob.len)
			ok = false;
		else if (glob.ptr[g] == '?')
			ok = path.ptr[p] != '/';
		else if (glob.ptr[g] == '[')
			ok = (next = g, set_match(glob, &next, path.ptr[p]));
		else
			ok = glob.ptr[g] == path.ptr[p];
		if (ok) {
			g = next;
			p++;
		} else if (has_star && star_p < path.len && path.ptr[star_p] != '/') {
			g = star_g;
			p = ++star_p;
		} else if (has_wide && wide_p < path.len) {
			has_star = false;
			g = wide_g;
			p = ++wide_p;
		} else {
			return false;
		}
	}
}

static bool is_chosen(struct str glob, struct str path, struct str root)
{
	if (str_find_char(glob, '/') == glob.len)
		return glob_match(glob, path_base(path));
	while (str_starts(glob, S("./")))
		glob = str_from(glob, 2);
	if (glob_match(glob, path))
		return true;
	return path.len > root.len && str_starts(path, root) && path.ptr[root.len] == '/' &&
	       glob_match(glob, str_from(path, root.len + 1));
}

bool compdb_only(struct compdb *db, const struct opt_list *globs, struct str root, struct err *err)
{
	size_t kept = 0;

	for (size_t k = 0; k < globs->count; k++) {
		bool is_used = false;

		for (size_t i = 0; i < db->entries.count && !is_used; i++)
			is_used = is_chosen(str_c(globs->items[k]), db->entries.items[i].path, root);
		if (!is_used)
			return err_set(err, "--only=%s: no entry of " STR_FMT " matches", globs->items[k],
				       STR_ARG(db->name));
	}
	for (size_t i = 0; i < db->entries.count; i++)
		for (size_t k = 0; k < globs->count; k++)
			if (is_chosen(str_c(globs->items[k]), db->entries.items[i].path, root)) {
				db->entries.items[kept++] = db->entries.items[i];
				break;
			}
	db->entries.count = kept;
	return true;
}

const struct compdb_entry *compdb_find(const struct compdb *db, struct str path)
{
	size_t low = 0, high = db->entries.count;
	struct stat st, other;

	while (low < high) {
		size_t mid = low + (high - low) / 2;

		if (str_cmp(db->entries.items[mid].path, path) < 0)
			low = mid + 1;
		else
			high = mid;
	}
	if (low < db->entries.count && str_eq(db->entries.items[low].path, path))
		return &db->entries.items[low];
	if (stat(path.ptr, &st) != 0)
		return NULL;
	for (size_t i = 0; i < db->entries.count; i++)
		if (str_eq(path_base(db->entries.items[i].path), path_base(path)) &&
		    stat(db->entries.items[i].path.ptr, &other) == 0 && st.st_dev == other.st_dev &&
		    st.st_ino == other.st_ino)
			return &db->entries.items[i];
	return NULL;
}
