#include "cmd/load.h"

#include <errno.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "analyze/analysis.h"
#include "base/gz.h"
#include "base/pool.h"
#include "base/tmp.h"
#include "base/trace.h"
#include "cmd/exact.h"
#include "read/asmtext.h"
#include "read/disasm.h"
#include "read/dwarf.h"
#include "read/elf.h"
#include "read/remarks.h"
#include "rule/allocators.h"
#include "toolchain/build.h"
#include "toolchain/jobserver.h"

enum { MAX_KEPT = 8, GZ_MAX_BYTES = 2000000000 };

/* One input, or one member of an archive. */
struct loaded_job {
	struct loader *loader;
	const char *path;           /* as given */
	struct str member;          /* of an archive; ptr NULL */
	struct str bytes;           /* of the member */
	struct arena arena;         /* paths, messages */
	struct file kept[MAX_KEPT]; /* bytes that the unit points into */
	size_t nkept;
	struct buf unpacked;
	struct unit *unit; /* NULL: failed */
	struct failure failure;
	struct archive_members members; /* of an archive, found by the first pass */
	bool is_archive;
};

struct loader {
	struct invocation *inv;
	const struct load_options *lo;
	struct loaded_job *jobs;
	size_t njobs;
	struct cc cc;
	bool has_cc;
	char **args;
	struct str work; /* work folder; ptr NULL until needed */
	struct str directory;
	struct allocators allocators;
	struct jobserver jobserver;
	pthread_mutex_t lock; /* of what follows */
	size_t ndone;
	bool has_free_token; /* the job that every make recipe may run without a token */
};

static void progress(struct loader *l, const char *what)
{
	if (l->inv->options.is_quiet || !isatty(2) || l->njobs == 0)
		return;
	pthread_mutex_lock(&l->lock);
	if (what) {
		struct buf b = {0};

		buf_add_visible(&b, str_head(str_c(what), 60));
		fprintf(stderr, "\r\033[K[%zu/%zu] %s", l->ndone, l->njobs, b.ptr);
		buf_release(&b);
	} else {
		fprintf(stderr, "\r\033[K");
	}
	fflush(stderr);
	pthread_mutex_unlock(&l->lock);
}

static void job_fail(struct loaded_job *j, struct err *err, struct str words)
{
	j->failure.input = str_c(j->path);
	j->failure.message = str_dup(&j->arena, str_c(err->message));
	j->failure.words = str_dup(&j->arena, words);
	j->failure.status = err->status ? err->status : STATUS_USAGE;
	err_clear(err);
	unit_free(j->unit);
	j->unit = NULL;
}

static struct file *job_open(struct loaded_job *j, const char *path, struct err *err)
{
	if (j->nkept == MAX_KEPT)
		BUG("too many files of one unit");
	if (!file_open(&j->kept[j->nkept], path, err))
		return NULL;
	return &j->kept[j->nkept++];
}

/* --- what is read while a compiler still runs: remarks as they come, the text while the object is assembled --- */

struct recorder {
	struct unit *u;
	struct origin from;
	struct remark_stream *stream;
	size_t nbytes;
	struct loaded_job *job;
	pthread_t text_thread;
	bool is_reading_text, has_text;
	const char *text_path;
	struct err text_err;
};

static bool record_take(void *context, struct str bytes)
{
	struct recorder *r = context;

	if (!r->stream)
		r->stream = remark_stream_open(r->u, r->from);
	r->nbytes += bytes.len;
	remark_stream_feed(r->stream, bytes);
	return true;
}

static void record_end(struct recorder *r)
{
	if (r->stream)
		remark_stream_close(r->stream);
	r->stream = NULL;
}

static void record_restart(void *context)
{
	struct recorder *r = context;

	record_end(r);
	r->u->remarks.count = r->u->remark_counts.count = 0;
	r->u->nremarks = 0;
	r->u->has_remarks = false;
	r->u->diags.count = 0;
}

static void *read_text(void *context)
{
	struct recorder *r = context;
	struct unit *u = r->u;
	struct origin from = {ARTIFACT_ASSEMBLY,
			      str_printf(&u->arena, STR_FMT " (assembly)", STR_ARG(u->source))};
	struct file *f = job_open(r->job, r->text_path, &r->text_err);

	r->has_text = f && asmtext_read(u, f->text, from, &r->text_err);
	if (r->has_text)
		u->assembly = f->text;
	return NULL;
}

/* The record is complete, so nobody else touches the unit until text_join(). */
static void text_ready(void *context, const char *path)
{
	struct recorder *r = context;

	record_end(r);
	r->text_path = path;
	r->is_reading_text = pthread_create(&r->text_thread, NULL, read_text, r) == 0;
}

static bool text_join(struct recorder *r, const char *path, struct err *err)
{
	if (r->is_reading_text) {
		pthread_join(r->text_thread, NULL);
		r->is_reading_text = false;
	} else if (!r->text_path || !r->has_text) {
		r->text_path = path;
		read_text(r);
	}
	if (!r->has_text)
		*err = r->text_err;
	return r->has_text;
}

/* --- reading --- */

static void read_object(struct loaded_job *j, struct str bytes, struct origin from, struct err *err)
{
	struct unit *u = j->unit;

	TRACE(time, STR_FMT ": object", STR_ARG(u->source));
	if (!elf_read(u, bytes, from, err))
		return;
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

static void finish(struct loaded_job *j)
{
	struct analysis_context context = {.allocators = &j->loader->allocators};

	TRACE(time, STR_FMT ": analyze", STR_ARG(j->unit->source));
	remarks_resolve_files(j->unit);
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

static void note_words(struct unit *u, struct str_list *to, const struct words *from)
{
	for (size_t i = 0; i < from->count; i++)
		vec_push(&u->arena, to, intern(&u->names, str_c(from->items[i])));
}

static void read_outputs(struct loaded_job *j, struct build *b, bool has_record)
{
	struct unit *u = j->unit;
	struct origin object = {ARTIFACT_OBJECT,
				str_printf(&u->arena, STR_FMT " (object)", STR_ARG(u->source))};
	struct err err = {0};
	struct file *f;

	u->has_remarks |= b->is_recorded;
	if (b->is_recorded && !has_record && u->funcs.count)
		diag_add(&u->diags, DIAG_WARNING, u->source, 0, "%s recorded no remarks",
			 b->cc->command.items[0]);
	if (!b->has_object)
		return;
	f = job_open(j, b->plan.object, &err);
	if (f)
		read_object(j, f->text, object, &err);
	if (err.message)
		diag_add(&u->diags, DIAG_WARNING, object.path, 0, "%s", err.message);
	err_clear(&err);
}

static void print_visible(struct str text)
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

/* -v: the commands, as they can be pasted into a shell, and what the compiler wrote. */
static void print_run(const struct build *b)
{
	struct buf text = {0};

	for (unsigned i = 0; i < b->plan.nsteps; i++) {
		proc_quote(b->plan.steps[i].argv.items, &text);
		buf_addc(&text, '\n');
	}
	buf_add(&text, buf_str(&b->messages));
	print_visible(buf_str(&text));
	buf_release(&text);
}

static void load_source(struct loaded_job *j, size_t number)
{
	struct loader *l = j->loader;
	struct err err = {0};
	struct unit *u = j->unit = unit_new(str_c(j->path), l->directory);
	struct recorder rec = {.u = u, .job = j};
	const char *work = str_printf(&j->arena, "%s/%zu", l->work.ptr, number).ptr;
	struct build b = {.cc = &l->cc,
			  .source = j->path,
			  .work = work,
			  .args = l->args,
			  .wants = WANT_TEXT | WANT_OBJECT | WANT_REMARKS |
				   (l->lo->wants_intel ? WANT_INTEL : 0u),
			  .timeout_s = l->inv->options.timeout_s,
			  .record = record_take,
			  .record_restart = record_restart,
			  .text_ready = text_ready,
			  .context = &rec};

	u->source = unit_file(u, str_c(j->path), STR_NONE);
	rec.from = (struct origin){ARTIFACT_REMARKS,
				   str_printf(&u->arena, STR_FMT " (remarks)", STR_ARG(u->source))};
	u->compiler =
		(struct compiler_id){str_dup(&u->arena, l->cc.family), str_dup(&u->arena, l->cc.version),
				     str_dup(&u->arena, l->cc.target)};
	u->trim_path = str_c(l->inv->options.trim_path);
	u->keeps_all_remarks = l->inv->options.remarks.is_set;
	for (char **arg = l->args; *arg; arg++)
		vec_push(&u->arena, &u->args, intern(&u->names, str_c(*arg)));
	if (!build_run(&j->arena, &b, &err)) {
		record_end(&rec);
		if (rec.is_reading_text)
			pthread_join(rec.text_thread, NULL);
		err_clear(&rec.text_err);
		job_fail(j, &err, buf_str(&b.messages));
		build_release(&b);
		return;
	}
	record_end(&rec);
	/* until then the unit is the reading thread's */
	if (!text_join(&rec, b.plan.text, &err)) {
		err.status = STATUS_COMPILER;
		job_fail(j, &err, STR_NONE);
		build_release(&b);
		return;
	}
	u->has_full_costs = b.plan.has_full_costs;
	note_words(u, &u->added, &b.plan.added);
	if (b.degraded)
		diag_add(&u->diags, DIAG_WARNING, u->source, 0, "%s", b.degraded);
	for (size_t i = 0; i < b.plan.left_out.count; i++)
		if (str_starts(str_c(b.plan.left_out.items[i]), S("-flto")))
			diag_add(&u->diags, DIAG_NOTE, u->source, 0,
				 "%s is left out: what the link step does to the code is not seen",
				 b.plan.left_out.items[i]);
	if (l->inv->options.is_verbose)
		print_run(&b);
	read_outputs(j, &b, rec.nbytes > 0);
	finish(j);
	if (l->inv->options.is_exact)
		exact_compare(u, &b, &j->arena);
	build_release(&b);
}

/* Reads a record that lies beside an object, or was named. */
static void read_remarks_file(struct loaded_job *j, const char *path)
{
	struct unit *u = j->unit;
	struct origin from = {ARTIFACT_REMARKS, str_dup(&u->arena, str_c(path))};
	struct err err = {0};
	struct file *f = job_open(j, path, &err);
	struct remark_stream *s;

	if (f && gz_is(f->text)) {
		if (gz_unpack(f->text, GZ_MAX_BYTES, path, &j->unpacked, &err)) {
			s = remark_stream_open(u, from);
			remark_stream_feed(s, buf_str(&j->unpacked));
			remark_stream_close(s);
		}
	} else if (f) {
		s = remark_stream_open(u, from);
		remark_stream_feed(s, f->text);
		remark_stream_close(s);
	}
	if (err.message)
		diag_add(&u->diags, DIAG_WARNING, from.path, 0, "%s", err.message);
	err_clear(&err);
}

/* x.o → x.opt.yaml, x.opt.yaml.gz, x.s: what clang and gcc write beside an object. */
static void read_neighbours(struct loaded_job *j)
{
	static const char *const records[] = {".opt.yaml", ".opt.yaml.gz", NULL};
	struct str path = str_c(j->path), stem = path;
	const struct opt_list *named = &j->loader->inv->options.remarks.values;
	struct err err = {0};
	const char *beside;

	for (size_t i = 0; i < named->count; i++)
		read_remarks_file(j, named->items[i]);
	if (j->member.ptr)
		return;
	if (str_ends(path, S(".o")))
		stem = str_head(path, path.len - 2);
	for (size_t i = 0; records[i] && !named->count; i++) {
		beside = str_printf(&j->arena, STR_FMT "%s", STR_ARG(stem), records[i]).ptr;
		if (access(beside, R_OK) == 0) {
			read_remarks_file(j, beside);
			break;
		}
	}
	beside = str_printf(&j->arena, STR_FMT ".s", STR_ARG(stem)).ptr;
	if (stem.len != path.len && access(beside, R_OK) == 0) {
		struct origin from = {ARTIFACT_ASSEMBLY, str_dup(&j->unit->arena, str_c(beside))};
		struct file *f = job_open(j, beside, &err);

		if (f)
			asmtext_read(j->unit, f->text, from, &err);
		if (err.message)
			diag_add(&j->unit->diags, DIAG_WARNING, from.path, 0, "%s", err.message);
		err_clear(&err);
	}
}

static void load_object(struct loaded_job *j)
{
	struct loader *l = j->loader;
	struct err err = {0};
	struct origin from = {ARTIFACT_OBJECT, str_c(j->path)};
	struct unit *u;

	if (j->member.ptr)
		from.path = str_printf(&j->arena, "%s(" STR_FMT ")", j->path, STR_ARG(j->member));
	/* the folder that names are relative to is the compiler's, which the line tables tell */
	u = j->unit = unit_new(from.path, S(""));
	u->trim_path = str_c(l->inv->options.trim_path);
	u->keeps_all_remarks = l->inv->options.remarks.is_set;
	read_neighbours(j);
	read_object(j, j->bytes, from, &err);
	if (err.message)
		job_fail(j, &err, STR_NONE);
	else
		finish(j);
}

static void run_job(void *context, size_t i)
{
	struct loader *l = context;
	struct loaded_job *j = &l->jobs[i];
	bool is_compile = !j->bytes.ptr && !j->failure.message.ptr && !j->is_archive;
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
	if (is_compile)
		load_source(j, i);
	else if (j->bytes.ptr)
		load_object(j);
	pthread_mutex_lock(&l->lock);
	l->ndone++;
	l->has_free_token |= is_free;
	pthread_mutex_unlock(&l->lock);
	jobserver_give(&l->jobserver, token);
}

/* --- what each operand is --- */

/* Decides by content and name; opens objects. False: the operand is no input (failure is set). */
static void look_at(struct loaded_job *j)
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
		err_set(&err, "%s: stored facts are read by a later version of casm", j->path);
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

static bool find_compiler(struct loader *l, struct err *err)
{
	struct options *o = &l->inv->options;
	const char *command = o->cc ? o->cc : cc_default();

	if (!command)
		return err_set_status(
			err, STATUS_COMPILER,
			"no compiler: --cc and $CC are not set, and neither clang nor gcc is in PATH");
	if (!cc_identify(l->inv->run, command, l->args, o->timeout_s, &l->cc, err))
		return false;
	l->has_cc = true;
	return l->work.ptr || tmp_folder(l->inv->run, &l->work, err);
}

/* By source; inputs that share a name in the order of the command line. */
static int by_source(const void *a, const void *b)
{
	const struct loaded_job *const *x = a, *const *y = b;
	int c = str_cmp((*x)->unit->source, (*y)->unit->source);

	return c ? c : (*x > *y) - (*x < *y);
}

/* Archives become one job per member. */
static void expand(struct loader *l)
{
	struct loaded_job *all;
	size_t n = 0, at = 0;

	for (size_t i = 0; i < l->njobs; i++)
		n += 1 + l->jobs[i].members.count;
	all = arena_array(l->inv->run, struct loaded_job, n);
	for (size_t i = 0; i < l->njobs; i++) {
		const struct archive_members *m = &l->jobs[i].members;

		all[at++] = l->jobs[i];
		for (size_t k = 0; k < m->count; k++)
			all[at++] = (struct loaded_job){.loader = l,
							.path = l->jobs[i].path,
							.member = m->items[k].name,
							.bytes = m->items[k].bytes};
	}
	l->jobs = all;
	l->njobs = at;
}

bool load_inputs(struct invocation *inv, const struct load_options *lo, struct load *out, struct err *err)
{
	static char default_arg[] = "-O2";
	static char *default_args[] = {default_arg, NULL};
	struct loader *l = arena_new(inv->run, struct loader);
	struct loaded_jobs VEC(struct loaded_job *) loaded = {0};
	bool needs_compiler = false;
	char cwd[4096];

	*out = (struct load){0};
	*l = (struct loader){.inv = inv,
			     .lo = lo,
			     .has_free_token = true,
			     .args = inv->rest.nafter_dashes ? inv->rest.after_dashes : default_args};
	pthread_mutex_init(&l->lock, NULL);
	if (!inv->rest.operands.count)
		return err_set(err, "no input: name a source, an object or an archive");
	if (!getcwd(cwd, sizeof(cwd)))
		return err_set(err, "cannot tell the current folder");
	l->directory = str_dup(inv->run, str_c(cwd));
	if (!allocators_load(inv->run, &l->allocators, err))
		return false;
	for (size_t i = 0; i < inv->options.remarks.values.count; i++) {
		const char *path = inv->options.remarks.values.items[i];

		if (access(path, R_OK) != 0)
			return err_set(err, "cannot read %s: %s", path, strerror(errno));
	}
	l->njobs = inv->rest.operands.count;
	l->jobs = arena_array(inv->run, struct loaded_job, l->njobs);
	for (size_t i = 0; i < l->njobs; i++) {
		l->jobs[i].loader = l;
		l->jobs[i].path = inv->rest.operands.items[i];
		look_at(&l->jobs[i]);
	}
	expand(l);
	for (size_t i = 0; i < l->njobs; i++)
		needs_compiler |=
			!l->jobs[i].bytes.ptr && !l->jobs[i].failure.message.ptr && !l->jobs[i].is_archive;
	if (needs_compiler && !find_compiler(l, err))
		return false;
	jobserver_open(&l->jobserver);
	pool_run(inv->options.jobs ? inv->options.jobs : pool_processors(), l->njobs, run_job, l);
	jobserver_close(&l->jobserver);
	progress(l, NULL);
	if (inv->options.keep && l->work.ptr)
		fprintf(stderr, "casm: the work folder is kept: %s\n", l->work.ptr);
	for (size_t i = 0; i < l->njobs; i++) {
		if (l->jobs[i].unit)
			vec_push(inv->run, &loaded, &l->jobs[i]);
		else if (l->jobs[i].failure.message.ptr)
			vec_push(inv->run, &out->failures, l->jobs[i].failure);
	}
	vec_sort(&loaded, by_source);
	for (size_t i = 0; i < loaded.count; i++)
		vec_push(inv->run, &out->units, loaded.items[i]->unit);
	out->jobs = l->jobs;
	out->njobs = l->njobs;
	return true;
}

void load_free(struct load *l)
{
	for (size_t i = 0; i < l->njobs; i++) {
		unit_free(l->jobs[i].unit);
		for (size_t k = 0; k < l->jobs[i].nkept; k++)
			file_close(&l->jobs[i].kept[k]);
		buf_release(&l->jobs[i].unpacked);
		arena_clear(&l->jobs[i].arena);
	}
	*l = (struct load){0};
}

enum status load_status(struct invocation *inv, const struct load *l)
{
	static const char *const words[] = {"note", "warning", "error"};
	enum status status = STATUS_OK;
	uint64_t nproblems = 0;

	for (size_t i = 0; i < l->failures.count; i++) {
		const struct failure *f = &l->failures.items[i];

		print_visible(f->words);
		fputs("casm: ", stderr);
		print_visible(f->message);
		if (f->status == STATUS_COMPILER || !status)
			status = f->status;
	}
	for (size_t i = 0; i < l->units.count; i++) {
		const struct diags *d = &l->units.items[i]->diags;

		for (size_t k = 0; k < d->count; k++) {
			const struct diag *p = &d->items[k];
			struct buf b = {0};

			if (p->severity != DIAG_NOTE)
				nproblems += p->count;
			if (inv->options.is_quiet || (p->severity == DIAG_NOTE && !inv->options.is_verbose))
				continue;
			buf_printf(&b, "casm: %s: ", words[p->severity]);
			if (p->file.ptr) {
				buf_add_visible(&b, p->file);
				if (p->line)
					buf_printf(&b, ":%llu", (unsigned long long)p->line);
				buf_add(&b, S(": "));
			}
			buf_add_visible(&b, p->message);
			if (p->count > 1)
				buf_printf(&b, " (%llu times)", (unsigned long long)p->count);
			fprintf(stderr, "%s\n", b.ptr);
			buf_release(&b);
		}
		if (d->dropped && !inv->options.is_quiet)
			fprintf(stderr, "casm: %llu further problems are not listed\n",
				(unsigned long long)d->dropped);
		nproblems += d->dropped;
	}
	if (inv->options.is_strict && nproblems && !status) {
		fprintf(stderr, "casm: %llu problems in the inputs (--strict)\n",
			(unsigned long long)nproblems);
		status = STATUS_USAGE;
	}
	return status;
}
