#include "cmd/load/known_cc.h"

#include <sys/stat.h>
#include <unistd.h>

#include "base/trace.h"
#include "cmd/load/stamp.h"

#define MAGIC "casm.compiler/1\n"
#define NO_FILE "-"

enum { SLOTS = 8 };
static const char kind_of_entries[] = "compilers";

/* --- the text of an entry --- */

void known_cc_render(const struct known_cc *k, struct buf *b)
{
	buf_add(b, S(MAGIC));
	buf_printf(b, "environment %llu\n", (unsigned long long)k->environment);
	for (size_t i = 0; i < k->files.count; i++)
		buf_printf(b, "file " STR_FMT " " STR_FMT "\n", STR_ARG(k->files.items[i].state),
			   STR_ARG(k->files.items[i].path));
	buf_printf(b, "banner %zu\n", k->banner.len);
	buf_add(b, k->banner);
	cache_seal(b);
}

bool known_cc_read(struct arena *a, struct str text, struct known_cc *k)
{
	struct str line;
	uint64_t n;

	*k = (struct known_cc){0};
	if (!str_starts(text, S(MAGIC)) || !cache_unseal(&text))
		return false;
	text = str_from(text, sizeof(MAGIC) - 1);
	if (!str_line(&text, &line) || !str_eq(str_cut(&line, ' '), S("environment")) ||
	    !str_u64(line, &k->environment))
		return false;
	while (str_line(&text, &line)) {
		struct str word = str_cut(&line, ' ');
		struct cc_file f;

		if (str_eq(word, S("banner"))) {
			k->banner = text;
			return str_u64(line, &n) && n == text.len && k->files.count;
		}
		f.state = str_cut(&line, ' ');
		f.path = line;
		/* no path has a NUL in it */
		if (!str_eq(word, S("file")) || !f.state.len || !f.path.len ||
		    str_find_char(line, '\0') < line.len || str_find_char(f.state, '\0') < f.state.len)
			return false;
		vec_push(a, &k->files, f);
	}
	return false;
}

/* --- what decides an answer --- */

uint64_t known_cc_environment(char *const *variables)
{
	static const char *const differing[] = {
		/* of shells and of make, for each command */
		"PWD=", "OLDPWD=", "_=", "SHLVL=", "COLUMNS=", "LINES=", "MAKEFLAGS=", "MFLAGS=",
		"MAKELEVEL=", "MAKEOVERRIDES=", "MAKE_TERMOUT=", "MAKE_TERMERR=",
		/* nobody's but casm's, and those of programs between it and the compiler */
		"CASM_", "CCACHE_", "DISTCC_", "XDG_CACHE_HOME=", "LLVM_DISABLE_SYMBOLIZATION=", NULL};
	uint64_t sum = 0;

	/* in whatever order */
	for (; *variables; variables++) {
		char *const one[] = {*variables, NULL};

		if (!args_begin_with(one, differing))
			sum += str_hash(str_c(*variables));
	}
	return sum;
}

static bool has_loader_settings(char *const *variables)
{
	static const char *const loader[] = {"LD_", NULL};

	return args_begin_with(variables, loader);
}

/* Words that name files, which a name alone does not tell, or a property of this machine. */
static bool has_other_inputs(const struct words *words)
{
	for (size_t i = 0; i < words->count; i++) {
		struct str word = str_c(words->items[i]);

		if (str_starts(word, S("@")) || str_starts(word, S("--config")) ||
		    str_find(word, S("native")) != (size_t)-1)
			return true;
	}
	return false;
}

static void add_file(struct arena *a, struct cc_files *files, struct str path)
{
	for (size_t i = 0; i < files->count; i++)
		if (str_eq(files->items[i].path, path))
			return;
	vec_push(a, files, ((struct cc_file){.path = str_dup(a, path)}));
}

bool known_cc_maps(struct arena *a, struct str text, struct cc_files *files)
{
	struct str line;

	/* "7f3c-7f3d r-xp 00001000 08:01 1234      /usr/lib/libc.so.6" */
	while (str_line(&text, &line)) {
		struct str rest = line, rights, path;

		str_cut(&rest, ' ');
		rights = str_cut(&rest, ' ');
		path = str_from(rest, str_find_char(rest, '/'));
		/* what has no name, and casm's own library */
		if (str_find_char(rights, 'x') == rights.len || !path.len || str_starts(path, S("/memfd:")))
			continue;
		if (str_find_char(path, '\\') < path.len || str_ends(path, S(" (deleted)")))
			return false;
		add_file(a, files, path);
	}
	return true;
}

static long long ns_of(struct timespec t)
{
	return (long long)t.tv_sec * 1000000000 + t.tv_nsec;
}

/* "DEVICE:INODE:SIZE:MTIME:CTIME", or that there is no file. *newest: the later of the times, 0 without a file. */
static struct str state_of(struct arena *a, struct str path, long long *newest)
{
	struct stat st;

	*newest = 0;
	if (stat(str_to_c(a, path), &st) != 0)
		return S(NO_FILE);
	*newest = ns_of(st.st_mtim) > ns_of(st.st_ctim) ? ns_of(st.st_mtim) : ns_of(st.st_ctim);
	return str_printf(a, "%llu:%llu:%lld:%lld:%lld", (unsigned long long)st.st_dev,
			  (unsigned long long)st.st_ino, (long long)st.st_size, ns_of(st.st_mtim),
			  ns_of(st.st_ctim));
}

static bool is_as_it_was(struct arena *a, const struct known_cc *k)
{
	extern char **environ;
	long long newest;

	if (k->environment != known_cc_environment(environ))
		return false;
	for (size_t i = 0; i < k->files.count; i++)
		if (!str_eq(k->files.items[i].state, state_of(a, k->files.items[i].path, &newest)))
			return false;
	return true;
}

/* Text for what is made by this compiler: the states of its libraries, as other machines would have them. */
static struct str files_text(struct arena *a, const struct cc_files *files)
{
	struct buf b = {0};
	struct str text;

	for (size_t i = 0; i < files->count; i++) {
		struct str state = files->items[i].state, size;

		str_cut(&state, ':');
		str_cut(&state, ':');
		size = str_cut(&state, ':');
		if (str_find(path_base(files->items[i].path), S(".so")) != (size_t)-1)
			buf_printf(&b, STR_FMT " " STR_FMT " " STR_FMT "\n", STR_ARG(size),
				   STR_ARG(str_cut(&state, ':')), STR_ARG(files->items[i].path));
	}
	text = str_dup(a, buf_str(&b));
	buf_release(&b);
	return text;
}

/* --- asking --- */

/* Files that are named behind words, in lines of what a compiler said. *n: how many. */
static void add_said(struct arena *a, struct cc_files *files, struct str text, struct str words, size_t *n)
{
	struct str line;

	for (*n = 0; str_line(&text, &line);) {
		size_t at = str_find(line, words);

		if (at == (size_t)-1)
			continue;
		add_file(a, files, str_trim(str_from(line, at + words.len)));
		++*n;
	}
}

/* A file that configures clang may name others, which are not known. */
static bool names_others(struct arena *a, struct str path)
{
	struct err err = {0};
	struct file f;
	bool names = true;

	if (file_open(&f, str_to_c(a, path), &err)) {
		names = str_find_char(f.text, '@') < f.text.len ||
			str_find(f.text, S("--config")) != (size_t)-1;
		file_close(&f);
	}
	err_clear(&err);
	return names;
}

static bool add_loaded(struct arena *a, const struct cc *cc, struct cc_files *files)
{
	pid_t pid = cc_standby(cc);
	struct err err = {0};
	struct file f;
	bool ok;

	if (pid <= 0)
		return false;
	if (!file_open(&f, str_printf(a, "/proc/%ld/maps", (long)pid).ptr, &err)) {
		err_clear(&err);
		return false;
	}
	ok = known_cc_maps(a, f.text, files);
	file_close(&f);
	return ok;
}

/* Does the program answer by itself? Not one that starts another of which nothing is known. */
static bool holds_clang(struct arena *a, const struct cc_files *files)
{
	struct err err = {0};
	struct file f;
	bool holds = false;

	for (size_t i = 1; i < files->count; i++)
		if (str_starts(path_base(files->items[i].path), S("libclang")))
			return true;
	if (file_open(&f, str_to_c(a, files->items[0].path), &err)) {
		holds = str_find(f.text, S("clang version")) != (size_t)-1;
		file_close(&f);
	}
	err_clear(&err);
	return holds;
}

/* Folders that a library would be found in before the one that it was found in. */
static void add_folders(struct arena *a, struct cc_files *files, struct str program)
{
	static const char *const beside[] = {"../lib", "../lib64", NULL};
	size_t n = files->count;

	for (size_t i = 0; i < n; i++)
		add_file(a, files, path_dir(files->items[i].path));
	for (size_t i = 0; beside[i]; i++)
		add_file(a, files, path_clean(a, path_join(a, path_dir(program), str_c(beside[i]))));
	add_file(a, files, S("/etc/ld.so.cache"));
	add_file(a, files, S("/etc/ld.so.preload"));
}

/* clang tells where it looks for files that configure it when it does not find one. */
static bool add_configuration(struct loader *l, struct arena *a, const struct cc *cc, char *const *args,
			      struct known_cc *k)
{
	static const char *const question[] = {"--config", "no-such-file-of-casm.cfg", NULL};
	size_t first, nfiles, nfolders;
	struct buf said = {0};
	struct err err = {0};
	bool ok = cc_ask(a, cc, args, question, l->inv->options.timeout_s, &said, &err);

	err_clear(&err);
	first = k->files.count;
	add_said(a, &k->files, k->banner, S("Configuration file: "), &nfiles);
	for (size_t i = first; i < k->files.count; i++)
		ok = ok && !names_others(a, k->files.items[i].path);
	add_said(a, &k->files, buf_str(&said), S("was searched for in the directory: "), &nfolders);
	buf_release(&said);
	return ok && nfolders > 0;
}

/* All that decides the answer, as it was before the compiler was loaded. False: that is not known. */
static bool collect(struct loader *l, struct arena *a, const struct cc *cc, char *const *args,
		    struct str program, struct known_cc *k)
{
	extern char **environ;

	k->environment = known_cc_environment(environ);
	add_file(a, &k->files, program);
	if (!add_loaded(a, cc, &k->files) || !holds_clang(a, &k->files))
		return false;
	add_folders(a, &k->files, program);
	if (!add_configuration(l, a, cc, args, k))
		return false;
	for (size_t i = 0; i < k->files.count; i++) {
		struct cc_file *f = &k->files.items[i];
		long long newest;

		if (f->path.ptr[0] != '/' || str_find_char(f->path, '\n') < f->path.len)
			return false;
		f->state = state_of(a, f->path, &newest);
		if (!stamp_is_older(newest, l->started_ns)) {
			TRACE(cache, "what " STR_FMT " says is not kept: " STR_FMT " is new",
			      STR_ARG(program), STR_ARG(f->path));
			return false;
		}
	}
	return true;
}

/* Where the answer is kept; ptr NULL: it is not. */
static struct str entry_path(struct loader *l, struct arena *a, const struct cc *cc, char *const *args,
			     struct str program)
{
	extern char **environ;
	struct words words = {0};
	struct buf key = {0};
	struct str path = STR_NONE;

	for (size_t i = 0; i < cc->command.count; i++)
		words_add(a, &words, cc->command.items[i]);
	args_copy(a, &words, args, ARG_BIT(ARG_TARGET));
	if (!l->cache.folder.ptr || !cc->stands_by || !program.ptr || has_loader_settings(environ) ||
	    has_other_inputs(&words))
		return path;
	buf_printf(&key, "%u\n" STR_FMT "\n", (unsigned)(known_cc_environment(environ) % SLOTS),
		   STR_ARG(program));
	for (size_t i = 0; i < words.count; i++)
		buf_printf(&key, "%zu %s\n", strlen(words.items[i]), words.items[i]);
	path = cache_path(a, &l->cache, kind_of_entries, buf_str(&key));
	buf_release(&key);
	return path;
}

static bool recall(struct loader *l, struct arena *a, struct str path, struct cc *cc)
{
	struct arena *run = l->inv->run;
	struct err err = {0};
	struct known_cc k;
	struct file f;
	bool ok;

	if (!cache_get(path, &f))
		return false;
	ok = known_cc_read(a, f.text, &k) && is_as_it_was(a, &k) && cc_recognise(run, k.banner, cc, &err);
	if (ok)
		cc->files = files_text(run, &k.files);
	file_close(&f);
	err_clear(&err);
	return ok;
}

static void keep(struct loader *l, struct str path, const struct known_cc *k)
{
	struct buf b = {0};

	known_cc_render(k, &b);
	if (cache_put(&l->cache, path, buf_str(&b)))
		cache_settle(&l->cache, b.len);
	buf_release(&b);
}

bool known_cc_identify(struct loader *l, const char *command, char *const *args, struct cc *cc,
		       struct err *err)
{
	struct arena *run = l->inv->run, scratch = {0};
	struct buf banner = {0};
	struct str program, path;
	bool ok;

	if (!cc_command(run, command, cc, err))
		return false;
	program = cc_program(&scratch, cc->command.items[0]);
	path = entry_path(l, &scratch, cc, args, program);
	ok = path.ptr && recall(l, &scratch, path, cc);
	TRACE(cache, "%s: %s", command, ok ? "what it says is known" : "is asked");
	if (!ok && l->lo->only_looks) {
		err_set(err, "what %s is, is not known", command);
	} else if (!ok) {
		ok = cc_ask(run, cc, args, cc_banner, l->inv->options.timeout_s, &banner, err) &&
		     cc_recognise(run, buf_str(&banner), cc, err);
		if (ok && path.ptr) {
			struct known_cc k = {.banner = buf_str(&banner)};

			if (collect(l, &scratch, cc, args, program, &k)) {
				cc->files = files_text(run, &k.files);
				keep(l, path, &k);
			}
		}
	}
	buf_release(&banner);
	arena_clear(&scratch);
	return ok;
}
