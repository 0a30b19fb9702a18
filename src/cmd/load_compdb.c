/* -p: jobs from a compilation database, each with its own compiler, folder and arguments. */
#include <sys/stat.h>
#include <unistd.h>

#include "cmd/load_parts.h"
#include "toolchain/compdb.h"

/* --- compilers --- */

struct found_cc {
	struct cc cc;
	struct str problem; /* ptr NULL: it works */
	enum status status;
};

bool job_find_compiler(struct loaded_job *j, const char *command)
{
	struct loader *l = j->loader;
	struct arena *a = l->inv->run;
	struct words target = {0};
	struct buf key = {0};
	struct err err = {0};
	struct found_cc *found;

	/* -m32 and --target= change what it says of itself */
	args_copy(&j->arena, &target, j->args, ARG_BIT(ARG_TARGET));
	buf_add(&key, str_c(command));
	for (size_t i = 0; i < target.count; i++)
		buf_printf(&key, "\n%s", target.items[i]);
	found = map_find(&l->compilers, buf_str(&key));
	if (!found) {
		found = arena_new(a, struct found_cc);
		*map_at(a, &l->compilers, str_dup(a, buf_str(&key))) = found;
		if (!cc_identify(a, command, j->args, l->inv->options.timeout_s, &found->cc, &err)) {
			found->problem = str_dup(a, str_c(err.message));
			found->status = err.status;
		}
		err_clear(&err);
	}
	buf_release(&key);
	if (found->problem.ptr) {
		if (j->full_path.ptr)
			err_set_status(&err, found->status, "%s: " STR_FMT, j->path, STR_ARG(found->problem));
		else
			err_set_status(&err, found->status, STR_FMT, STR_ARG(found->problem));
		job_fail(j, &err, STR_NONE);
		return false;
	}
	j->cc = &found->cc;
	return true;
}

/* --- arguments as they are shown: without the folders of this machine --- */

struct places {
	struct str here;   /* casm's folder: what names are relative to */
	struct str root;   /* the folder that holds the sources, too; ptr NULL: unknown */
	struct str build;  /* the database's folder, unless the sources are in it */
	struct str ran_in; /* the entry's folder */
};

/* The name of an absolute path below one of the places; ptr NULL: it is elsewhere. */
static struct str place_relative(struct arena *a, const struct places *p, struct str path)
{
	if (p->build.ptr && path_is_in(path, p->build))
		return path_relative(a, path, p->build);
	if (path_is_in(path, p->here))
		return path_relative(a, path, p->here);
	if (p->root.ptr && path_is_in(path, p->root))
		return path_relative(a, path, p->here);
	if (p->ran_in.len > 1 && path_is_in(path, p->ran_in))
		return path_relative(a, path, p->ran_in);
	return STR_NONE;
}

/* Can a path begin at text[i]: at the start, behind a separator, or joined to an option ("-I/x")? */
static bool begins_path(struct str text, size_t i)
{
	if (text.ptr[i] != '/')
		return false;
	if (i == 0 || memchr("=,:;\"'( ", text.ptr[i - 1], 8))
		return true;
	return text.ptr[0] == '-' && str_find_char(text, '/') == i;
}

static size_t path_length(struct str text)
{
	size_t n = 0;

	while (n < text.len && !memchr("=,:;\"') ", text.ptr[n], 8))
		n++;
	return n;
}

/* Absolute paths inside a word. */
static struct str show_absolute(struct arena *a, const struct places *p, struct str word)
{
	struct buf b = {0};
	struct str shown;
	bool is_changed = false;

	for (size_t i = 0; i < word.len;) {
		size_t n;
		struct str name;

		if (!begins_path(word, i)) {
			buf_addc(&b, word.ptr[i++]);
			continue;
		}
		n = path_length(str_from(word, i));
		name = place_relative(a, p, path_clean(a, str_head(str_from(word, i), n)));
		is_changed |= name.ptr != NULL;
		buf_add(&b, name.ptr ? name : str_head(str_from(word, i), n));
		i += n;
	}
	shown = is_changed ? str_dup(a, buf_str(&b)) : word;
	buf_release(&b);
	return shown;
}

/* A relative path given to an option, from the entry's folder to where casm runs. */
static struct str show_relative(struct arena *a, const struct places *p, struct str word)
{
	struct str name;

	if (!word.len || word.ptr[0] == '/' || word.ptr[0] == '=' || word.ptr[0] == '-')
		return word;
	name = place_relative(a, p, path_clean(a, path_join(a, p->ran_in, word)));
	return name.ptr ? name : word;
}

/* Options that take the name of a folder. */
static const char *const folder_options[] = {
	"-isystem", "-iquote", "-idirafter", "-isysroot", "--sysroot=", "--sysroot", "-I", "-B", NULL};

static char *const *show_args(struct arena *a, const struct places *p, char *const *args)
{
	struct words shown = {0};
	bool is_folder = false;

	for (; *args; args++) {
		struct str word = str_c(*args), value = STR_NONE;

		if (is_folder) {
			word = show_relative(a, p, word);
			is_folder = false;
		} else {
			for (size_t i = 0; folder_options[i] && !is_folder && !value.ptr; i++) {
				struct str option = str_c(folder_options[i]);

				if (str_eq(word, option))
					is_folder = !str_ends(option, S("="));
				else if (str_starts(word, option))
					value = str_from(word, option.len);
			}
			if (value.ptr)
				word = str_printf(a, STR_FMT STR_FMT,
						  STR_ARG(str_head(word, word.len - value.len)),
						  STR_ARG(show_relative(a, p, value)));
		}
		word = show_absolute(a, p, word);
		vec_push(a, &shown, str_to_c(a, word));
	}
	words_end(a, &shown);
	return shown.items;
}

/* --- entries --- */

struct db_jobs VEC(struct loaded_job);

/* The entry's arguments and CC-ARGS behind them. */
static char *const *all_args(struct loader *l, const struct compdb_entry *e)
{
	struct words all = {0};

	if (!l->args)
		return e->args.items;
	for (size_t i = 0; i < e->args.count; i++)
		vec_push(l->inv->run, &all, e->args.items[i]);
	for (char **arg = l->args; *arg; arg++)
		vec_push(l->inv->run, &all, *arg);
	words_end(l->inv->run, &all);
	return all.items;
}

static bool has_word(char *const *list, const char *word)
{
	for (; *list; list++)
		if (strcmp(*list, word) == 0)
			return true;
	return false;
}

static bool same_words(char *const *a, char *const *b)
{
	while (*a && *b && strcmp(*a, *b) == 0) {
		a++;
		b++;
	}
	return !*a && !*b;
}

/* Several entries of one source: each is known by the arguments that not all of them have; where these do not tell them
 * apart, by their number. */
static void label_jobs(struct arena *a, struct loaded_job *jobs, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		struct buf b = {0};
		unsigned same = 1;

		for (char *const *arg = jobs[i].shown; *arg; arg++) {
			bool is_common = true;

			for (size_t k = 0; k < n && is_common; k++)
				is_common = has_word(jobs[k].shown, *arg);
			if (!is_common)
				buf_printf(&b, "%s%s", b.len ? " " : "", *arg);
		}
		for (size_t k = 0; k < i; k++)
			same += same_words(jobs[k].shown, jobs[i].shown);
		if (b.len > 100)
			b.len = 100;
		jobs[i].label = str_dup(a, buf_str(&b));
		for (size_t k = 0; k < i && same == 1; k++)
			same += str_eq(jobs[k].label, jobs[i].label);
		if (same > 1)
			jobs[i].label = str_printf(a, STR_FMT "%s#%u", STR_ARG(jobs[i].label),
						   b.len ? " " : "", same);
		if (!jobs[i].label.len)
			jobs[i].label = STR_NONE;
		buf_release(&b);
	}
}

static void add_entry(struct loader *l, const struct compdb *db, const struct compdb_entry *e,
		      struct str build, struct db_jobs *jobs)
{
	struct arena *a = l->inv->run;
	struct loaded_job *j = vec_add(a, jobs);
	struct places places = {.here = l->directory, .ran_in = e->directory};
	struct err err = {0};
	struct stat st;
	struct str root = path_common(l->directory, e->path), wider = path_common(root, e->directory);

	j->loader = l;
	j->path = str_to_c(a, root.len > 1 ? path_relative(a, e->path, l->directory) : e->path);
	j->full_path = e->path;
	j->source = e->source;
	j->directory = e->directory;
	j->args = all_args(l, e);
	/* casm may run in a part of the project: what stands beside it is the project's, too */
	if (root.len > 1)
		places.root = wider.len > 1 ? wider : root;
	if (!path_is_in(e->path, build) && !path_is_in(l->directory, build))
		places.build = build;
	j->shown = show_args(a, &places, j->args);
	if (stat(e->path.ptr, &st) != 0 || !S_ISREG(st.st_mode) || access(e->path.ptr, R_OK) != 0)
		err_set(&err, "%s: no such source can be read (" STR_FMT ":%llu)", j->path, STR_ARG(db->name),
			(unsigned long long)e->line);
	else if (stat(e->directory.ptr, &st) != 0 || !S_ISDIR(st.st_mode))
		err_set(&err,
			"%s: the folder it is compiled in does not exist: " STR_FMT " (" STR_FMT ":%llu)",
			j->path, STR_ARG(e->directory), STR_ARG(db->name), (unsigned long long)e->line);
	if (err.message)
		job_fail(j, &err, STR_NONE);
	else
		job_find_compiler(j, l->inv->options.cc ? l->inv->options.cc : e->compiler);
}

/* The entries of one path, from e on. */
static void add_source(struct loader *l, const struct compdb *db, const struct compdb_entry *e,
		       struct str build, struct db_jobs *jobs)
{
	const struct compdb_entry *end = db->entries.items + db->entries.count, *first = e;
	size_t before = jobs->count;

	for (; e < end && str_eq(e->path, first->path); e++)
		add_entry(l, db, e, build, jobs);
	if (jobs->count - before > 1)
		label_jobs(l->inv->run, jobs->items + before, jobs->count - before);
}

static void add_input(struct loader *l, const struct compdb *db, const char *input, struct str build,
		      struct db_jobs *jobs)
{
	struct arena *a = l->inv->run;
	struct str path = path_clean(a, path_join(a, l->directory, str_c(input)));
	const struct compdb_entry *e;
	struct loaded_job *j;
	struct err err = {0};

	path.ptr = str_to_c(a, path);
	e = compdb_find(db, path);
	if (e) {
		add_source(l, db, e, build, jobs);
		return;
	}
	j = vec_add(a, jobs);
	j->loader = l;
	j->path = input;
	job_look_at(j);
	if (!job_is_compile(j))
		return;
	err_set(&err, "%s: " STR_FMT " has no entry for it", input, STR_ARG(db->name));
	job_fail(j, &err, STR_NONE);
}

static void describe_left_out(struct arena *a, const struct compdb *db, struct load *out)
{
	struct buf b = {0};

	if (db->nother)
		buf_printf(&b, "%zu %s in other languages", db->nother,
			   db->nother == 1 ? "entry" : "entries");
	if (db->nduplicates)
		buf_printf(&b, "%s%zu repeated %s", b.len ? " and " : "", db->nduplicates,
			   db->nduplicates == 1 ? "entry" : "entries");
	if (b.len)
		out->note = str_printf(a, STR_FMT ": %s %s left out", STR_ARG(db->name), b.ptr,
				       db->nother + db->nduplicates == 1 ? "was" : "were");
	buf_release(&b);
}

bool jobs_from_compdb(struct loader *l, const struct opt_list *inputs, struct load *out, struct err *err)
{
	struct arena *a = l->inv->run;
	const struct options *o = &l->inv->options;
	struct compdb *db = arena_new(a, struct compdb);
	struct diags problems;
	struct db_jobs jobs = {0};
	struct str build;

	diags_init(&problems, a);
	if (!compdb_load(a, o->compdb, db, &problems, err))
		return false;
	if (o->only.count && !compdb_only(db, &o->only, l->directory, err))
		return false;
	build = path_dir(path_clean(a, path_join(a, l->directory, db->name)));
	for (size_t i = 0; i < inputs->count; i++)
		add_input(l, db, inputs->items[i], build, &jobs);
	for (size_t i = 0; i < db->entries.count && !inputs->count;) {
		size_t before = jobs.count;

		add_source(l, db, &db->entries.items[i], build, &jobs);
		i += jobs.count - before;
	}
	if (!inputs->count)
		describe_left_out(a, db, out);
	for (size_t i = 0; i < problems.count; i++) {
		const struct diag *d = &problems.items[i];
		struct failure *f = vec_add(a, &out->failures);

		f->input = db->name;
		f->status = STATUS_USAGE;
		f->message = str_printf(a, STR_FMT ":%llu: " STR_FMT, STR_ARG(d->file),
					(unsigned long long)d->line, STR_ARG(d->message));
	}
	if (!jobs.count && !problems.count)
		return err_set(err, STR_FMT ": no entry is C or C++", STR_ARG(db->name));
	l->jobs = jobs.items;
	l->njobs = jobs.count;
	return true;
}
