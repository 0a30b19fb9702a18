#include "cmd/load/flow.h"

#include <stdlib.h>
#include <unistd.h>

#include "base/proc.h"
#include "base/trace.h"
#include "cmd/load/flow_copy.h"
#include "cmd/load/known_cc.h"
#include "read/ptrflow.h"

enum { OLDEST_CLANG = 14, ANY = 99 };

/* The pointer flow of a bitcode file of the work folder. NULL, or why there is none. */
static const char *read_bitcode(struct flow_task *t, const char *path, struct file *text)
{
	struct loader *l = t->job->loader;
	const char *flow = str_printf(&t->arena, "%s.flow", path).ptr;
	const struct flow_copy copy = {t->build.cc, l->work, t->build.timeout_s, &t->is_cancelled};
	const char *name = path + l->work.len + 1, *missing;
	struct err err = {0};

	if (!flow_copy_read(&copy, &t->arena, name, &missing))
		missing = flow_server_read(&l->flow, name);
	if (!missing && !file_open(text, flow, &err))
		missing = str_to_c(&t->arena, str_c(err.message));
	/* what is open stays */
	if (!l->inv->options.keep)
		unlink(flow);
	err_clear(&err);
	return missing;
}

/* --- the program before optimization --- */

static bool is_optimizing(char *const *args)
{
	bool is = false;

	for (; *args; args++)
		if (strncmp(*args, "-O", 2) == 0)
			is = strcmp(*args, "-O0") != 0;
	return is;
}

/* A unit of the thread's own, that names files as the real one does: that one is somebody else's now. */
static struct unit *twin(const struct unit *u)
{
	struct unit *v = unit_new(u->source, u->directory);

	v->ran_in = u->ran_in;
	v->root = u->root;
	v->alias = u->alias;
	v->real = u->real;
	v->trim_path = u->trim_path;
	return v;
}

static bool wants_source_flow(struct flow_task *t)
{
	const struct loaded_job *j = t->job;
	struct unit *v = twin(j->unit);
	struct str shown = j->full_path.ptr ? j->full_path : str_c(j->path);
	struct str path = t->build.directory.ptr
				  ? path_join(&t->arena, t->build.directory, str_c(t->build.source))
				  : str_c(t->build.source);
	struct ptrflow *optimized = NULL;
	struct file source = {0};
	struct err err = {0};
	bool wants = false;

	if (file_open(&source, str_to_c(&t->arena, path), &err) &&
	    ptrflow_read(v, t->text.text, S("pointer flow"), &optimized, &err))
		wants = flow_may_lack_calls(&t->arena, source.text, &j->loader->allocators, optimized,
					    unit_file(v, shown, STR_NONE));
	err_clear(&err);
	file_close(&source);
	unit_free(v);
	return wants;
}

static void read_source_flow(struct flow_task *t)
{
	const char *path = str_printf(&t->arena, "%s.source.bc", t->build.work).ptr;
	struct err err = {0};

	if (!is_optimizing(t->build.args) || t->is_cancelled || !wants_source_flow(t))
		return;
	TRACE(time, "%s: the program before optimization", t->build.source);
	/* without it no call is known to have been removed: nothing wrong is said */
	t->build.messages.len = 0;
	if (build_bitcode(&t->arena, &t->build, false, path, &err) && !t->is_cancelled)
		read_bitcode(t, path, &t->source_text);
	if (!t->job->loader->inv->options.keep)
		unlink(path);
	err_clear(&err);
}

/* --- the work of the thread --- */

static void *work(void *context)
{
	struct flow_task *t = context;

	TRACE(time, "%s: pointer flow", t->build.source);
	t->missing = read_bitcode(t, t->bitcode, &t->text);
	if (!t->missing)
		read_source_flow(t);
	TRACE(time, "%s: pointer flow is there", t->build.source);
	return NULL;
}

/* Arguments that clang refused by name, dropped. False: it named none. */
static bool drop_refused(struct flow_task *t)
{
	static const char *const before[] = {"unknown argument: '", "unknown argument '",
					     "unsupported option '", "unsupported argument '"};
	struct str rest = buf_str(&t->build.messages), line;
	struct words kept = {0}, refused = {0};
	size_t ndropped = 0;

	while (str_line(&rest, &line))
		for (size_t i = 0; i < sizeof(before) / sizeof(before[0]); i++) {
			size_t at = str_find(line, str_c(before[i]));
			struct str word;

			if (at == (size_t)-1)
				continue;
			word = str_from(line, at + strlen(before[i]));
			words_add(&t->arena, &refused,
				  str_to_c(&t->arena, str_head(word, str_find_char(word, '\''))));
		}
	for (char *const *arg = t->build.args; *arg; arg++) {
		bool is_refused = false;

		for (size_t i = 0; i < refused.count; i++)
			is_refused |= strcmp(*arg, refused.items[i]) == 0;
		if (is_refused)
			ndropped++;
		else
			vec_push(&t->arena, &kept, *arg);
	}
	words_end(&t->arena, &kept);
	t->build.args = kept.items;
	return ndropped > 0;
}

static void *work_view(void *context)
{
	struct flow_task *t = context;
	const char *path = str_printf(&t->arena, "%s.view.bc", t->build.work).ptr;
	struct err err = {0};
	bool ok = build_bitcode(&t->arena, &t->build, true, path, &err);

	if (!ok && !t->is_cancelled && t->build.attempt != ~0u && drop_refused(t)) {
		t->build.messages.len = 0;
		ok = build_bitcode(&t->arena, &t->build, true, path, &err);
	}
	if (ok) {
		t->bitcode = path;
		work(t);
	} else if (t->build.attempt == ~0u) {
		t->missing = str_to_c(&t->arena, str_c(err.message));
	} else {
		struct str words = build_gist(buf_str(&t->build.messages));

		t->missing =
			str_printf(&t->arena, "clang does not accept this source or its arguments: " STR_FMT,
				   STR_ARG(words.len ? words : str_c(err.message)))
				.ptr;
	}
	if (!t->job->loader->inv->options.keep)
		unlink(path);
	err_clear(&err);
	return NULL;
}

static void start(struct flow_task *t, void *(*run)(void *))
{
	if (t->is_running)
		BUG("the pointer flow of a unit is read twice");
	t->is_running = pthread_create(&t->thread, NULL, run, t) == 0;
	if (!t->is_running)
		run(t);
}

void flow_begin(struct flow_task *t, struct loaded_job *j, const struct build *b)
{
	*t = (struct flow_task){.job = j,
				.build = {.cc = b->cc,
					  .source = b->source,
					  .directory = b->directory,
					  .work = b->work,
					  .args = b->args,
					  .is_cancelled = &t->is_cancelled,
					  .timeout_s = b->timeout_s}};
}

void flow_bitcode(struct flow_task *t, const char *path)
{
	t->bitcode = path;
	start(t, work);
}

void flow_view(struct flow_task *t)
{
	const struct loader *l = t->job->loader;

	if (!l->view) {
		t->missing = l->no_view;
		return;
	}
	t->build.cc = l->view;
	t->view = str_printf(&t->arena, "clang " STR_FMT, STR_ARG(l->view->version)).ptr;
	start(t, work_view);
}

static void join(struct flow_task *t)
{
	if (t->is_running)
		pthread_join(t->thread, NULL);
	t->is_running = false;
}

static const char *take_flow(struct unit *u, const char *name, struct file *text, struct ptrflow **out)
{
	struct str from = str_printf(&u->arena, STR_FMT " (%s)", STR_ARG(u->source), name);
	struct err err = {0};
	const char *missing = NULL;

	if (!ptrflow_read(u, text->text, from, out, &err))
		missing = str_to_c(&u->arena, str_c(err.message));
	err_clear(&err);
	file_close(text);
	return missing;
}

void flow_take(struct flow_task *t, struct unit *u)
{
	join(t);
	TRACE(time, "%s: read pointer flow", t->build.source);
	if (!t->missing && !t->text.text.ptr)
		t->missing = "the compiler wrote no bitcode";
	if (t->missing) {
		u->ptrflow_missing = str_to_c(&u->arena, str_c(t->missing));
		TRACE(time, "%s: %s", t->build.source, t->missing);
		return;
	}
	u->ptrflow_missing = take_flow(u, "pointer flow", &t->text, &u->ptrflow);
	if (!u->ptrflow)
		return;
	if (t->view)
		u->ptrflow_view = str_dup(&u->arena, str_c(t->view));
	if (t->source_text.text.ptr)
		take_flow(u, "pointer flow of the source", &t->source_text, &u->source_flow);
	TRACE(time, "%s: %zu functions, %zu in the source", t->build.source, u->ptrflow->funcs.count,
	      u->source_flow ? u->source_flow->funcs.count : 0);
}

void flow_end(struct flow_task *t)
{
	t->is_cancelled = true;
	join(t);
	file_close(&t->text);
	file_close(&t->source_text);
	build_release(&t->build);
	arena_clear(&t->arena);
}

/* --- a clang for gcc's units --- */

struct str flow_view_name(struct arena *a)
{
	unsigned n = proc_newest("clang", OLDEST_CLANG, ANY);

	return n ? str_printf(a, "clang-%u", n) : proc_find(a, "clang");
}

/* The newest clang in PATH up to a version. NULL: there is none. */
static const struct cc *identify(struct loader *l, unsigned version)
{
	static char *no_args[] = {NULL};
	struct arena *a = l->inv->run;
	struct cc *cc = arena_new(a, struct cc);
	unsigned n = proc_newest("clang", OLDEST_CLANG, version);
	const char *command = n ? str_printf(a, "clang-%u", n).ptr : "clang";
	struct err err = {0};
	bool is_clang = known_cc_identify(l, command, no_args, cc, &err) && cc->kind->bitcode;

	err_clear(&err);
	return is_clang ? cc : NULL;
}

/* The newest that reads its own bitcode, or not one that writes bitcode which the library cannot read. */
static void find_clang(struct loader *l)
{
	struct flow_copy copy = {.cc = identify(l, ANY), .timeout_s = l->inv->options.timeout_s};
	int library;

	l->view = copy.cc;
	if (!copy.cc || !flow_copy_can(&copy)) {
		library = flow_server_library(&l->flow);
		l->view = identify(l, library > 0 ? (unsigned)library : 0);
	}
	if (!l->view)
		l->no_view = "verdicts for gcc's code come from clang, and no clang is in PATH";
}

/* Is there a unit whose compiler does not read its own bitcode, as far as is known? */
static bool needs_server(const struct loader *l)
{
	for (size_t i = 0; i < l->njobs; i++)
		if (job_is_compile(&l->jobs[i]) && l->jobs[i].cc->kind->bitcode &&
		    !flow_copy_may(l->jobs[i].cc))
			return true;
	return false;
}

void flow_open(struct loader *l, bool needs_view)
{
	flow_server_init(&l->flow, l->work.ptr, l->inv->options.timeout_s);
	l->has_flow = true;
	/* beside the compiler, which takes as long before the first answer is wanted */
	if (needs_server(l))
		flow_server_start(&l->flow);
	if (needs_view)
		find_clang(l);
}

void flow_close(struct loader *l)
{
	if (l->has_flow)
		flow_server_stop(&l->flow);
	l->has_flow = false;
}
