#include "base/shelf.h"
#include "cmd/load/parts.h"

#include <errno.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "analyze/analysis.h"
#include "analyze/escape.h"
#include "base/pool.h"
#include "base/tmp.h"
#include "base/trace.h"
#include "cmd/gate_config.h"
#include "cmd/load/cache.h"
#include "cmd/load/flow.h"
#include "cmd/load/stamp.h"
#include "cmd/problems.h"
#include "model/stored.h"
#include "read/disasm.h"
#include "read/dwarf.h"
#include "read/elf.h"
#include "read/gccinfo.h"
#include "read/remarks.h"
#include "toolchain/sidefiles.h"

enum { MANY = 100 }; /* units that memory is looked after for */

static void progress(struct loader *l, const char *what)
{
	pthread_mutex_lock(&l->lock);
	load_progress_show(&l->progress, what);
	pthread_mutex_unlock(&l->lock);
}

void job_fail(struct loaded_job *j, struct err *err, struct str words)
{
	j->failure.input = str_c(j->path);
	j->failure.message = str_dup(&j->arena, str_c(err->message));
	j->failure.words = str_dup(&j->arena, words);
	j->failure.status = err->status ? err->status : STATUS_USAGE;
	err_clear(err);
	unit_free(j->unit);
	j->unit = NULL;
}

struct file *job_open(struct loaded_job *j, const char *path, struct err *err)
{
	if (j->nkept == MAX_KEPT)
		BUG("too many files of one unit");
	if (!file_open(&j->kept[j->nkept], path, err))
		return NULL;
	return &j->kept[j->nkept++];
}

/* --- reading --- */

void job_read_object(struct loaded_job *j, struct str bytes, struct origin from, struct err *err)
{
	struct unit *u = j->unit;

	TRACE(time, STR_FMT ": object", STR_ARG(u->source));
	if (!elf_read(u, bytes, from, err))
		return;
	if (j->covered)
		load_carried_drop(j);
	if (!disasm_read(u, bytes, from, err) || !dwarf_read(u, bytes, from, err)) {
		/* what was read so far stands */
		diag_add(&u->diags, DIAG_WARNING, from.path, 0, "%s", err->message);
		err_clear(err);
	}
}

static int by_remark(const void *a, const void *b)
{
	const struct remark *const *x = a, *const *y = b;

	return remark_cmp(*x, *y);
}

static struct str readable(struct loaded_job *j, struct str name)
{
	return intern(&j->unit->names,
		      demangle(&j->arena, name, (enum demangle)j->loader->inv->options.demangle));
}

void job_finish(struct loaded_job *j)
{
	struct analysis_context context = {.allocators = &j->loader->allocators};

	TRACE(time, STR_FMT ": analyze", STR_ARG(j->unit->source));
	remarks_resolve_files(j->unit);
	gccinfo_find_functions(j->unit);
	unit_sort_funcs(j->unit);
	for (size_t i = 0; i < j->unit->funcs.count; i++) {
		struct func *f = j->unit->funcs.items[i];

		f->name = readable(j, f->name);
	}
	analyze_unit(j->unit, &context);
	for (size_t i = 0; i < j->unit->gone.count; i++)
		j->unit->gone.items[i]->name = readable(j, j->unit->gone.items[i]->name);
	vec_sort(&j->unit->remarks, by_remark);
}

void print_visible(struct str text)
{
	struct buf b = {0};
	struct str line;

	while (str_line(&text, &line)) {
		buf_add_visible(&b, line);
		buf_addc(&b, '\n');
	}
	if (b.len)
		fwrite(b.ptr, 1, b.len, stderr);
	buf_release(&b);
}

bool job_is_compile(const struct loaded_job *j)
{
	return !j->unit && !j->bytes.ptr && !j->failure.message.ptr && !j->is_archive && !j->is_absent;
}

struct queued {
	off_t size_bytes;
	size_t job;
	uint64_t weight;
};

struct queue {
	struct loader *loader;
	struct queued_jobs VEC(struct queued) jobs;
};

static int by_size(const void *a, const void *b)
{
	const struct queued *x = a, *y = b;

	if (x->size_bytes != y->size_bytes)
		return x->size_bytes < y->size_bytes ? 1 : -1;
	return (x->job > y->job) - (x->job < y->job);
}

/* The largest source first: one that takes long and starts last has the other processors wait for it. */
static void queue_fill(struct queue *q, bool by_given_order)
{
	struct loader *l = q->loader;

	for (size_t i = 0; i < l->njobs; i++) {
		struct loaded_job *j = &l->jobs[i];
		struct queued next = {.job = i};
		struct stat st;

		if (j->is_cached)
			continue;

		if (job_is_compile(j) && stat(j->full_path.ptr ? j->full_path.ptr : j->path, &st) == 0)
			next.size_bytes = st.st_size;
		if (job_is_compile(j))
			next.weight = load_progress_weight((uint64_t)next.size_bytes);
		l->progress.all += next.weight;
		vec_push(l->inv->run, &q->jobs, next);
	}
	if (!by_given_order)
		vec_sort(&q->jobs, by_size);
}

static void take_from_cache(void *context, size_t at)
{
	struct loader *l = context;

	if (job_is_compile(&l->jobs[at]))
		load_cache_take(&l->jobs[at]);
}

/* Units that are not in the cache, of compilers that are known. */
static size_t count_cold(struct loader *l)
{
	size_t n = 0;

	load_cache_open(l);
	for (size_t i = 0; i < l->njobs; i++)
		n += job_is_compile(&l->jobs[i]) && !load_cache_has(&l->jobs[i]);
	load_cache_close(l);
	return n;
}

static void run_job(void *context, size_t at)
{
	const struct queue *q = context;
	struct loader *l = q->loader;
	size_t i = q->jobs.items[at].job;
	struct loaded_job *j = &l->jobs[i];
	bool is_compile = job_is_compile(j);
	int token = -1;
	bool is_free = false;

	if (is_compile && l->jobserver.read_fd >= 0) {
		pthread_mutex_lock(&l->lock);
		is_free = l->has_free_token;
		l->has_free_token = false;
		pthread_mutex_unlock(&l->lock);
		if (!is_free)
			token = jobserver_take(&l->jobserver);
	}
	progress(l, j->path);
	if (is_compile) {
		if (!load_cache_take_preprocessed(j))
			load_source(j, i);
	} else if (j->is_archive)
		; /* its parts are jobs of their own */
	else if (j->stored)
		load_stored(j);
	else if (j->bytes.ptr)
		load_object(j);
	pthread_mutex_lock(&l->lock);
	l->ncached += is_compile && j->is_cached;
	l->progress.ndone++;
	l->progress.done += q->jobs.items[at].weight;
	l->has_free_token |= is_free;
	pthread_mutex_unlock(&l->lock);
	jobserver_give(&l->jobserver, token);
}

/* --- what each operand is --- */

void job_look_at(struct loaded_job *j)
{
	struct err err = {0};
	struct stat st;
	struct file *f;

	if (stat(j->path, &st) == 0 && !S_ISDIR(st.st_mode) &&
	    artifact_sniff(str_c(j->path), STR_NONE) == ARTIFACT_SOURCE) {
		if (access(j->path, R_OK) == 0)
			return;
	}
	f = job_open(j, j->path, &err);
	if (!f) {
		job_fail(j, &err, STR_NONE);
		return;
	}
	switch (artifact_sniff(str_c(j->path), str_head(f->text, 64))) {
	case ARTIFACT_SOURCE:
		return;
	case ARTIFACT_OBJECT:
		j->bytes = f->text;
		load_carried(j);
		return;
	case ARTIFACT_ARCHIVE: {
		struct diags diags;
		struct origin from = {ARTIFACT_ARCHIVE, str_c(j->path)};

		diags_init(&diags, &j->arena);
		j->is_archive = archive_read(&j->arena, f->text, from, &diags, &j->members, &err);
		if (j->is_archive && !j->members.count)
			err_set(&err, "%s: the archive has no ELF member", j->path);
		break;
	}
	case ARTIFACT_FACTS:
		if (j->loader->lo->takes_facts)
			j->is_archive = load_stored_open(j, f, &err);
		else
			err_set(&err,
				"%s: expected a source, object or archive, found stored facts (casm report "
				"and casm diff read them)",
				j->path);
		break;
	default:
		if (f->text.len == 0)
			err_set(&err, "%s: the file is empty", j->path);
		else
			err_set(&err,
				"%s: neither C or C++ source (by its name) nor an ELF object or archive",
				j->path);
	}
	if (err.message)
		job_fail(j, &err, STR_NONE);
}

/* By source; inputs that share a name in the order of the command line. */
static int by_source(const void *a, const void *b)
{
	const struct loaded_job *const *x = a, *const *y = b;
	int c = str_cmp((*x)->unit->source, (*y)->unit->source);

	shelf_look();
	return c ? c : (*x > *y) - (*x < *y);
}

struct jobs VEC(struct loaded_job);

static void add_job(struct loader *l, struct jobs *all, struct loaded_job j)
{
	size_t nunits = j.stored ? j.stored->units.count : 0;

	j.is_archive |= nunits > 0;
	vec_push(l->inv->run, all, j);
	for (size_t k = 0; k < nunits; k++)
		vec_push(l->inv->run, all,
			 ((struct loaded_job){.loader = l,
					      .path = j.path,
					      .bytes = j.stored->text.ptr ? j.stored->text : j.bytes,
					      .stored = j.stored,
					      .stored_unit = k}));
	if (j.covered)
		vec_push(l->inv->run, all,
			 ((struct loaded_job){.loader = l,
					      .path = j.path,
					      .member = j.member,
					      .bytes = j.bytes,
					      .covered = j.covered}));
}

/* Archives become one job per member, files with facts one per unit. */
static void expand(struct loader *l)
{
	struct jobs all = {0};

	for (size_t i = 0; i < l->njobs; i++) {
		const struct archive_members members = l->jobs[i].members;

		add_job(l, &all, l->jobs[i]);
		for (size_t k = 0; k < members.count; k++) {
			struct loaded_job j = {.loader = l,
					       .path = l->jobs[i].path,
					       .member = members.items[k].name,
					       .bytes = members.items[k].bytes};

			load_carried(&j);
			add_job(l, &all, j);
		}
	}
	l->jobs = all.items;
	l->njobs = all.count;
}

/* A source as the commit has it. */
static void move_input(struct loader *l, struct loaded_job *j)
{
	struct arena *a = l->inv->run;
	struct str path = path_clean(a, path_join(a, l->here, str_c(j->path)));
	struct words args = {0};
	struct err err = {0};

	path = worktree_path(a, &l->roots, path);
	j->is_absent = access(str_to_c(a, path), F_OK) != 0;
	if (j->is_absent)
		return;
	if (artifact_sniff(path, STR_NONE) != ARTIFACT_SOURCE) {
		err_set(&err, "%s: expected a C or C++ source, which can be built from a commit", j->path);
		job_fail(j, &err, STR_NONE);
		return;
	}
	j->shown = j->args;
	j->directory = l->directory;
	j->source = str_to_c(a, worktree_arg(a, &l->roots, str_c(j->path)));
	for (char *const *arg = j->args; *arg; arg++)
		vec_push(a, &args, str_to_c(a, worktree_arg(a, &l->roots, str_c(*arg))));
	words_end(a, &args);
	j->args = args.items;
}

/* Compilers take the folder's name from $PWD: in a folder that was entered by a symbolic link, line tables have that. */
static void note_shell_folder(struct loader *l, struct loaded_job *j)
{
	const char *name = getenv("PWD");
	struct stat named, here;

	if (!name || name[0] != '/' || str_eq(str_c(name), l->here) || stat(name, &named) != 0 ||
	    stat(".", &here) != 0 || named.st_dev != here.st_dev || named.st_ino != here.st_ino)
		return;
	j->alias = path_clean(l->inv->run, str_c(name));
	j->real = l->here;
	path_roots(&j->alias, &j->real);
}

/* Operands as they stand. */
static bool jobs_from_inputs(struct loader *l, const struct opt_list *inputs, struct err *err)
{
	static char default_arg[] = "-O2";
	static char *default_args[] = {default_arg, NULL};
	const struct options *o = &l->inv->options;
	const char *command = NULL;
	struct loaded_job *first = NULL;

	if (!inputs->count)
		return err_set(err, "no input: name a source, an object or an archive, or a compilation "
				    "database with -p");
	if (o->only.count)
		return err_set(err,
			       "--only chooses among the entries of a compilation database: -p names it");
	l->njobs = inputs->count;
	l->jobs = arena_array(l->inv->run, struct loaded_job, l->njobs);
	for (size_t i = 0; i < l->njobs; i++) {
		struct loaded_job *j = &l->jobs[i];

		j->loader = l;
		j->path = inputs->items[i];
		j->args = l->args ? l->args : default_args;
		if (l->lo->directory.ptr)
			move_input(l, j);
		else
			job_look_at(j);
		if (!job_is_compile(j))
			continue;
		if (!l->lo->directory.ptr)
			note_shell_folder(l, j);
		if (!command)
			command = o->cc ? o->cc : cc_default();
		if (!command)
			return err_set_status(err, STATUS_COMPILER,
					      "no compiler: --cc and $CC are not set, and neither clang nor "
					      "gcc is in PATH");
		if (!first && !job_find_compiler(j, command)) {
			err_set_status(err, j->failure.status, STR_FMT, STR_ARG(j->failure.message));
			return false;
		}
		if (!first)
			first = j;
		j->cc = first->cc;
	}
	return true;
}

bool load_inputs(struct invocation *inv, const struct load_options *lo, struct load *out, struct err *err)
{
	struct loader *l = arena_new(inv->run, struct loader);
	const struct opt_list *inputs = lo->inputs ? lo->inputs : &inv->rest.operands;
	struct loaded_jobs VEC(struct loaded_job *) loaded = {0};
	struct units judged = {0};
	struct queue queue = {0};
	bool needs_compiler = false, needs_view = false, rests = inv->run->may_rest;
	unsigned nthreads;
	char cwd[4096];

	sidefiles_clear_environment();
	*out = (struct load){0};
	*l = (struct loader){.inv = inv,
			     .lo = lo,
			     .has_free_token = true,
			     .args = lo->args                  ? lo->args
				     : inv->rest.nafter_dashes ? inv->rest.after_dashes
							       : NULL};
	pthread_mutex_init(&l->lock, NULL);
	l->cache = cache_open(inv->run, inv->options.no_cache);
	l->started_ns = stamp_now();
	if (!getcwd(cwd, sizeof(cwd)))
		return err_set(err, "cannot tell the current folder");
	l->here = l->directory = str_dup(inv->run, str_c(cwd));
	if (lo->directory.ptr) {
		l->directory = path_clean(inv->run, lo->directory);
		l->roots = worktree_roots(l->here, l->directory);
	}
	if (!allocators_load(inv->run, &l->allocators, err) ||
	    !gate_config_allocators(inv, &l->allocators, err))
		return false;
	for (size_t i = 0; i < inv->options.remarks.values.count; i++) {
		const char *path = inv->options.remarks.values.items[i];

		if (access(path, R_OK) != 0)
			return err_set(err, "cannot read %s: %s", path, strerror(errno));
	}
	/* a database may have any number of entries */
	inv->run->may_rest = rests || inv->options.compdb;
	if (!(inv->options.compdb || lo->db ? jobs_from_compdb(l, inputs, out, err)
					    : jobs_from_inputs(l, inputs, err)))
		return false;
	expand(l);
	inv->run->may_rest = rests || l->njobs >= MANY;
	out->jobs = l->jobs;
	out->njobs = l->njobs;
	if (lo->only_finds)
		return true;
	if (lo->only_looks) {
		out->ncold = count_cold(l);
		return true;
	}
	nthreads = inv->options.jobs ? inv->options.jobs : pool_processors();
	load_cache_open(l);
	if (l->cache_key.ptr)
		pool_run(nthreads, l->njobs, take_from_cache, l);
	for (size_t i = 0; i < l->njobs; i++)
		l->ncached += l->jobs[i].is_cached;
	l->progress = (struct load_progress){
		.is_shown = !inv->options.is_quiet && isatty(2), .ndone = l->ncached, .njobs = l->njobs};
	for (size_t i = 0; i < l->njobs; i++) {
		bool is_compile = job_is_compile(&l->jobs[i]);

		needs_compiler |= is_compile;
		needs_view |= is_compile && !l->jobs[i].cc->kind->bitcode;
		if (is_compile && lo->source)
			l->jobs[i].source = lo->source;
	}
	if (needs_compiler && !tmp_folder(inv->run, &l->work, err))
		return false;
	if (l->work.ptr)
		l->work = str_c(
			str_to_c(inv->run, path_clean(inv->run, path_join(inv->run, l->here, l->work))));
	queue.loader = l;
	queue_fill(&queue, nthreads == 1);
	/* first: MAKEFLAGS may name numbers of files that are not open, and must not be taken to mean others */
	jobserver_open(&l->jobserver);
	if (needs_compiler && !lo->skips_flow)
		flow_open(l, needs_view);
	pool_run(nthreads, queue.jobs.count, run_job, &queue);
	load_cache_close(l);
	jobserver_close(&l->jobserver);
	flow_close(l);
	progress(l, NULL);
	if (inv->options.is_verbose && l->cache_key.ptr)
		fprintf(stderr, "casm: note: %zu of %zu units from the cache\n", l->ncached, l->njobs);
	if (inv->options.keep && l->work.ptr)
		fprintf(stderr, "casm: the work folder is kept: %s\n", l->work.ptr);
	for (size_t i = 0; i < l->njobs; i++) {
		if (l->jobs[i].unit)
			vec_push(inv->run, &loaded, &l->jobs[i]);
		else if (l->jobs[i].failure.message.ptr)
			vec_push(inv->run, &out->failures, l->jobs[i].failure);
		else
			out->nabsent += l->jobs[i].is_absent;
		if (l->jobs[i].note.ptr)
			out->note = out->note.ptr ? str_printf(inv->run, STR_FMT "; " STR_FMT,
							       STR_ARG(out->note), STR_ARG(l->jobs[i].note))
						  : l->jobs[i].note;
	}
	vec_sort(&loaded, by_source);
	for (size_t i = 0; shelf_big_turn(i, loaded.count); i++) {
		/* what is added to a unit of many is little: it goes where it may rest; no other thread does that now */
		if (inv->run->may_rest)
			loaded.items[i]->unit->arena.parent = inv->run;
		vec_push(inv->run, &out->units, loaded.items[i]->unit);
		/* the verdicts of stored facts are those that were stored */
		if (!loaded.items[i]->stored)
			vec_push(inv->run, &judged, loaded.items[i]->unit);
	}
	if (!lo->skips_flow)
		escape_analyze(inv->run, judged.items, judged.count, &l->allocators, &out->escapes);
	/* of a comparison's two sides one is enough */
	if (judged.count == out->units.count && !lo->skips_flow && !lo->directory.ptr)
		out->unmatched = load_unmatched(inv->run, &l->allocators, out);
	return true;
}

void load_free(struct load *l)
{
	if (l->njobs)
		allocators_close(&l->jobs[0].loader->allocators);
	for (size_t i = 0; shelf_big_turn(i, l->njobs); i++) {
		unit_free(l->jobs[i].unit);
		for (size_t k = 0; k < l->jobs[i].nkept; k++)
			file_close(&l->jobs[i].kept[k]);
		arena_clear(&l->jobs[i].arena);
	}
	*l = (struct load){0};
}

enum status load_status(struct invocation *inv, const struct load *l)
{
	enum status status = STATUS_OK;
	uint64_t nproblems = 0;

	if (l->note.ptr && !inv->options.is_quiet) {
		fputs("casm: note: ", stderr);
		print_visible(l->note);
	}
	if (l->unmatched.ptr && !inv->options.is_quiet)
		print_visible(l->unmatched);
	for (size_t i = 0; i < l->failures.count; i++) {
		const struct failure *f = &l->failures.items[i];

		print_visible(f->words);
		fputs("casm: ", stderr);
		print_visible(f->message);
		if (f->status == STATUS_COMPILER || !status)
			status = f->status;
	}
	for (size_t i = 0; shelf_big_turn(i, l->units.count); i++)
		nproblems += problems_tell(&inv->options, &l->units.items[i]->diags);
	if (inv->options.is_strict && nproblems && !status) {
		fprintf(stderr, "casm: %llu problems in the inputs (--strict)\n",
			(unsigned long long)nproblems);
		status = STATUS_USAGE;
	}
	return status;
}
