#include "base/trace.h"
#include "cmd/load/cache.h"
#include "cmd/load/exact.h"
#include "cmd/load/flow.h"
#include "cmd/load/parts.h"
#include "read/asmtext.h"
#include "read/gccinfo.h"
#include "read/makedeps.h"
#include "read/remarks.h"
#include "toolchain/build.h"

/* --- what is read while a compiler still runs: remarks as they come, the text while the object is assembled --- */

struct recorder {
	struct unit *u;
	struct origin from;
	struct remark_stream *stream;   /* of clang's record */
	struct gccinfo_stream *gccinfo; /* of gcc's; one of them, once bytes came */
	size_t nbytes;
	struct loaded_job *job;
	struct flow_task flow;
	pthread_t text_thread;
	bool is_reading_text, has_text;
	const char *text_path;
	struct err text_err;
};

static bool record_take(void *context, struct str bytes)
{
	struct recorder *r = context;

	r->nbytes += bytes.len;
	if (r->from.kind == ARTIFACT_OPT_INFO) {
		if (!r->gccinfo)
			r->gccinfo = gccinfo_stream_open(r->u, r->from);
		gccinfo_stream_feed(r->gccinfo, bytes);
	} else {
		if (!r->stream)
			r->stream = remark_stream_open(r->u, r->from);
		remark_stream_feed(r->stream, bytes);
	}
	return true;
}

static void record_end(struct recorder *r)
{
	if (r->stream)
		remark_stream_close(r->stream);
	if (r->gccinfo)
		gccinfo_stream_close(r->gccinfo);
	r->stream = NULL;
	r->gccinfo = NULL;
}

static void record_restart(void *context)
{
	struct recorder *r = context;

	record_end(r);
	r->u->remarks.count = r->u->remark_counts.count = r->u->function_marks.count = 0;
	r->u->nremarks = 0;
	r->u->has_remarks = r->u->has_gccinfo = false;
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
	if (!r->job->loader->lo->skips_flow)
		flow_take(&r->flow, u);
	return NULL;
}

static void bitcode_ready(void *context, const char *path)
{
	struct recorder *r = context;

	flow_bitcode(&r->flow, path);
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
	u->has_gccinfo |= b->is_recorded && b->cc->kind->record == ARTIFACT_OPT_INFO;
	/* gcc says nothing of functions without calls and loops */
	if (b->is_recorded && !has_record && !u->has_gccinfo && u->funcs.count)
		diag_add(&u->diags, DIAG_WARNING, u->source, 0, "%s recorded no remarks",
			 b->cc->command.items[0]);
	if (!b->has_object)
		return;
	f = job_open(j, b->plan.object, &err);
	if (f)
		job_read_object(j, f->text, object, &err);
	if (err.message)
		diag_add(&u->diags, DIAG_WARNING, object.path, 0, "%s", err.message);
	err_clear(&err);
}

/* Which files the compiler read. */
static void read_deps(struct loaded_job *j, const char *path)
{
	struct unit *u = j->unit;
	struct makedeps names = {0};
	struct err err = {0};
	struct file f;

	if (file_open(&f, path, &err)) {
		makedeps_read(&j->arena, f.text, &names);
		file_close(&f);
	}
	err_clear(&err);
	for (size_t i = 0; i < names.count; i++) {
		struct unit_input in = {
			.path = path_clean(&j->arena, path_join(&j->arena, u->ran_in, names.items[i]))};

		vec_push(&j->arena, &j->inputs, in.path);
		if (!u->wants_why)
			continue;
		in.file = unit_file(u, in.path, STR_NONE);
		load_cache_hash(j->loader, in.path, &in.hash);
		vec_push(&u->arena, &u->inputs, in);
	}
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

/* The folder that holds both casm's own and the source, so that neither's place on this machine shows; a name that was
 * given in full is shown in full. */
static struct str job_root(const struct loaded_job *j)
{
	struct str root;

	if (!j->full_path.ptr)
		return STR_NONE;
	root = path_common(j->loader->directory, j->full_path);
	return root.len > 1 ? root : STR_NONE;
}

/* gcc looks for the profile under the name of what it writes, which is another one here. */
static bool lacks_profile(const struct loaded_job *j)
{
	static const char *const steered[] = {"-fprofile-use", "-fbranch-probabilities", NULL};

	return str_eq(j->cc->family, S("gcc")) && args_begin_with(j->args, steered);
}

void load_source(struct loaded_job *j, size_t number)
{
	struct loader *l = j->loader;
	struct err err = {0};
	struct unit *u = j->unit = unit_new(str_c(j->path), l->directory);
	struct recorder rec = {.u = u, .job = j};
	bool wants_flow = !l->lo->skips_flow, has_bitcode = j->cc->kind->bitcode != NULL;
	const char *work = str_printf(&j->arena, "%s/%zu", l->work.ptr, number).ptr;
	struct build b = {.cc = j->cc,
			  .source = j->source ? j->source : j->path,
			  .directory = j->directory,
			  .work = work,
			  .args = j->args,
			  .wants = WANT_TEXT | WANT_OBJECT | WANT_REMARKS |
				   (l->lo->skips_loads && !l->inv->options.remarks.is_set ? 0u : WANT_LOADS) |
				   (l->lo->wants_intel ? WANT_INTEL : 0u) |
				   (wants_flow && has_bitcode ? WANT_BITCODE : 0u) |
				   (l->inv->options.why ? WANT_NAMES : 0u) |
				   (l->cache_key.ptr || l->lo->wants_why || l->inv->options.remarks.is_set
					    ? WANT_DEPS
					    : 0u),
			  .timeout_s = l->inv->options.timeout_s,
			  .record = record_take,
			  .record_restart = record_restart,
			  .text_ready = text_ready,
			  .bitcode_ready = bitcode_ready,
			  .context = &rec};

	if (j->directory.ptr)
		u->ran_in = str_dup(&u->arena, j->directory);
	u->root = job_root(j);
	u->alias = j->alias;
	u->real = j->real;
	u->source = unit_file(u, j->full_path.ptr ? j->full_path : str_c(j->path), STR_NONE);
	if (l->lo->called.ptr)
		u->source = unit_file(u, l->lo->called, STR_NONE);
	if (j->label.ptr)
		u->source = str_printf(&u->arena, STR_FMT " [" STR_FMT "]", STR_ARG(u->source),
				       STR_ARG(j->label));
	rec.from = (struct origin){j->cc->kind->record,
				   str_printf(&u->arena, STR_FMT " (remarks)", STR_ARG(u->source))};
	u->compiler =
		(struct compiler_id){str_dup(&u->arena, j->cc->family), str_dup(&u->arena, j->cc->version),
				     str_dup(&u->arena, j->cc->target)};
	u->trim_path = str_c(l->inv->options.trim_path);
	u->keeps_all_remarks = l->inv->options.remarks.is_set;
	u->wants_why = l->lo->wants_why || u->keeps_all_remarks;
	for (char *const *arg = j->shown ? j->shown : j->args; *arg; arg++)
		vec_push(&u->arena, &u->args, intern(&u->names, str_c(*arg)));
	if (lacks_profile(j) && l->lo->db) { /* a record of what was just built */
		err_set_status(&err, STATUS_COMPILER,
			       "gcc finds its profile (-fprofile-use) by the name of the output alone");
		job_fail(j, &err, STR_NONE);
		return;
	}
	if (lacks_profile(j))
		diag_add(&u->diags, DIAG_WARNING, u->source, 0,
			 "gcc finds its profile (-fprofile-use) by the name of the output alone: this is the "
			 "code "
			 "without it");
	load_cache_begin(j);
	flow_begin(&rec.flow, j, &b);
	if (wants_flow && !has_bitcode)
		flow_view(&rec.flow);
	if (!build_run(&j->arena, &b, &err)) {
		record_end(&rec);
		if (rec.is_reading_text)
			pthread_join(rec.text_thread, NULL);
		flow_end(&rec.flow);
		err_clear(&rec.text_err);
		job_fail(j, &err, buf_str(&b.messages));
		build_release(&b);
		return;
	}
	record_end(&rec);
	/* until then the unit is the reading thread's */
	if (!text_join(&rec, b.plan.text, &err)) {
		flow_end(&rec.flow);
		err.status = STATUS_COMPILER;
		job_fail(j, &err, STR_NONE);
		build_release(&b);
		return;
	}
	flow_end(&rec.flow);
	if (b.no_bitcode && !u->ptrflow)
		u->ptrflow_missing =
			str_printf(&u->arena, "the compiler did not work in two halves: %s", b.no_bitcode)
				.ptr;
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
	if (b.plan.deps)
		read_deps(j, b.plan.deps);
	read_outputs(j, &b, rec.nbytes > 0);
	job_finish(j);
	if (l->inv->options.is_exact)
		exact_compare(u, &b, &j->arena);
	load_cache_keep(j, !b.degraded && !b.no_bitcode &&
				   (!wants_flow || u->ptrflow || (!has_bitcode && !l->view)));
	build_release(&b);
	load_cache_forget(j);
}
