/* -p: jobs from a compilation database, each with its own compiler, folder and arguments. */
#include <sys/stat.h>
#include <unistd.h>

#include "cmd/load/argpaths.h"
#include "cmd/load/known_cc.h"
#include "cmd/load/parts.h"
#include "cmd/load/worktree.h"
#include "toolchain/compdb.h"
#include "toolchain/foreign.h"

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
		/* compiled elsewhere it must be the same one */
		if (strchr(command, '/') && command[0] != '/' && access(command, X_OK) == 0)
			command = str_to_c(a, path_clean(a, path_join(a, l->here, str_c(command))));
		if (!known_cc_identify(l, command, j->args, &found->cc, &err)) {
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

static struct str real_name(struct arena *a, const void *context, struct str path)
{
	const struct loaded_job *j = context;

	return path_is_in(path, j->alias) ? path_move(a, path, j->alias, j->real) : STR_NONE;
}

static char *move_word(struct loader *l, const struct loaded_job *j, const char *word)
{
	struct arena *a = l->inv->run;
	struct str name = j->alias.ptr ? argpaths_replace(a, str_c(word), real_name, j) : str_c(word);

	return str_to_c(a, worktree_arg(a, &l->roots, name));
}

/* The same entry in the files of a commit: today's names are replaced, what is shown is not. */
static void move_entry(struct loader *l, struct loaded_job *j, struct err *err)
{
	struct arena *a = l->inv->run;
	struct words args = {0};
	struct stat st;

	j->full_path = worktree_path(a, &l->roots, j->full_path);
	j->is_absent = stat(str_to_c(a, j->full_path), &st) != 0;
	j->directory = path_move(a, j->directory, j->alias, j->real);
	if (j->is_absent || !worktree_enter(a, &l->roots, j->directory, err))
		return;
	j->directory = worktree_path(a, &l->roots, j->directory);
	j->source = move_word(l, j, j->source);
	for (char *const *arg = j->args; *arg; arg++)
		vec_push(a, &args, move_word(l, j, *arg));
	words_end(a, &args);
	j->args = args.items;
}

static void add_entry(struct loader *l, const struct compdb *db, const struct compdb_entry *e,
		      struct str build, struct db_jobs *jobs)
{
	struct arena *a = l->inv->run;
	struct loaded_job *j = vec_add(a, jobs);
	struct argpath_places places = {.here = l->here,
					.ran_in = path_move(a, e->directory, e->alias, e->real),
					.alias = e->alias,
					.real = e->real};
	struct err err = {0};
	struct stat st;
	struct str root = path_common(l->here, e->path), wider = path_common(root, places.ran_in);

	j->loader = l;
	j->path = str_to_c(a, root.len > 1 ? path_relative(a, e->path, l->here) : e->path);
	j->full_path = e->path;
	j->source = e->source;
	j->directory = e->directory;
	j->alias = e->alias;
	j->real = e->real;
	j->args = all_args(l, e);
	/* casm may run in a part of the project: what stands beside it is the project's, too */
	if (root.len > 1)
		places.root = wider.len > 1 ? wider : root;
	if (!path_is_in(e->path, build) && !path_is_in(l->here, build))
		places.build = build;
	j->shown = argpaths_show(a, &places, j->args);
	if (l->lo->directory.ptr)
		move_entry(l, j, &err);
	if (j->is_absent)
		return;
	if (err.message)
		;
	else if (stat(j->full_path.ptr, &st) != 0 || !S_ISREG(st.st_mode) ||
		 access(j->full_path.ptr, R_OK) != 0)
		err_set(&err, "%s: no such source can be read (" STR_FMT ":%llu)", j->path, STR_ARG(db->name),
			(unsigned long long)e->line);
	else if (stat(j->directory.ptr, &st) != 0 || !S_ISDIR(st.st_mode))
		err_set(&err,
			"%s: the folder it is compiled in does not exist: " STR_FMT " (" STR_FMT ":%llu)",
			j->path, STR_ARG(j->directory), STR_ARG(db->name), (unsigned long long)e->line);
	if (err.message)
		job_fail(j, &err, STR_NONE);
	else if (!l->inv->options.cc)
		job_find_compiler(j, e->compiler);
	else if (job_find_compiler(j, l->inv->options.cc) && cc_is_foreign(j->cc, e->compiler)) {
		j->args = args_without_messages(a, j->args).items;
		j->shown = argpaths_show(a, &places, j->args);
	}
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
	struct str path = path_clean(a, path_join(a, l->here, str_c(input)));
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
	if (access(path.ptr, F_OK) != 0 && artifact_sniff(path, STR_NONE) != ARTIFACT_SOURCE) {
		err_set(&err, "%s: no such file (report and diff choose functions with --function=NAME)",
			input);
		job_fail(j, &err, STR_NONE);
		return;
	}
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
	if (db->ninner)
		buf_printf(&b, "%s%zu %s of clang -cc1, which the driver's stand for,", b.len ? " and " : "",
			   db->ninner, db->ninner == 1 ? "entry" : "entries");
	if (b.len)
		out->note = str_printf(a, STR_FMT ": %s %s left out", STR_ARG(db->name), b.ptr,
				       db->nother + db->nduplicates + db->ninner == 1 ? "was" : "were");
	buf_release(&b);
}

bool jobs_from_compdb(struct loader *l, const struct opt_list *inputs, struct load *out, struct err *err)
{
	struct arena *a = l->inv->run;
	const struct options *o = &l->inv->options;
	struct compdb *db = l->lo->db ? l->lo->db : arena_new(a, struct compdb);
	struct diags problems;
	struct db_jobs jobs = {0};
	struct compdb_choice choice = {.globs = &o->only, .root = l->here};
	struct str build;

	diags_init(&problems, a);
	for (size_t i = 0; i < inputs->count; i++)
		vec_push(a, &choice.names,
			 path_base(path_clean(a, path_join(a, l->here, str_c(inputs->items[i])))));
	if (!l->lo->db && !compdb_load(a, o->compdb, &choice, db, &problems, err))
		return false;
	if (o->only.count && !compdb_only(db, &o->only, l->here, err))
		return false;
	build = path_dir(path_clean(a, path_join(a, l->here, db->name)));
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
