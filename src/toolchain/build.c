#include "toolchain/build.h"

#include <sys/stat.h>
#include <unistd.h>

#include "base/standby_wire.h"
#include "toolchain/hugepages.h"

struct str build_gist(struct str messages)
{
	struct str rest = messages, line, first = STR_NONE;

	while (str_line(&rest, &line)) {
		line = str_trim(line);
		if (!first.len)
			first = line;
		if (str_find(line, S("rror:")) != (size_t)-1)
			return line;
	}
	return first;
}

static void tell_bitcode(struct build *b, const char *path)
{
	if (b->bitcode_ready && !b->is_bitcode_told)
		b->bitcode_ready(b->context, path);
	b->is_bitcode_told = true;
}

/* The run says that the bitcode it leaves in passing is complete. */
static bool note_tap(void *context, struct str bytes)
{
	struct build *b = context;

	(void)bytes;
	b->is_tapped = true;
	tell_bitcode(b, b->plan.bitcode);
	return true;
}

static bool run_step(struct build *b, const struct step *s, struct err *err)
{
	struct proc p = {.argv = s->argv.items,
			 .tap = s->tap,
			 .cwd = b->directory,
			 .env = hugepages_setting(),
			 .stands_by = b->cc->stands_by,
			 .timeout_s = b->timeout_s,
			 .is_cancelled = b->is_cancelled,
			 .npipes = 1,
			 .pipes = {{2, proc_capture, &b->messages}}};
	struct buf how = {0};
	struct stat st;

	/* what an earlier attempt left must not be taken for this one's */
	if (s->output)
		unlink(s->output);
	if (s->has_record && b->record)
		p.pipes[p.npipes++] = (struct proc_pipe){RECORD_FD, b->record, b->context};
	if (s->tap)
		p.pipes[p.npipes++] = (struct proc_pipe){STANDBY_TAP_FD, note_tap, b};
	if (!proc_run(&p, err)) {
		err->status = STATUS_COMPILER;
		return err_wrap(err, "%s", b->source);
	}
	if (!proc_ok(&p)) {
		proc_describe(&p, &how);
		err_set_status(err, STATUS_COMPILER, "%s: %s (to %s) %s", b->source, s->argv.items[0],
			       s->what, how.ptr);
		buf_release(&how);
		/* the caller must not try again after a timeout: it would only wait again */
		if (p.is_timed_out)
			b->attempt = ~0u;
		return false;
	}
	if (s->output && (stat(s->output, &st) != 0 || st.st_size == 0))
		return err_set_status(err, STATUS_COMPILER,
				      "%s: %s (to %s) exited with status 0 but wrote no output", b->source,
				      s->argv.items[0], s->what);
	return true;
}

/* Why the unit has less than was wanted; a second reason joins the first. */
static void degrade(struct arena *a, struct build *b, const char *why)
{
	b->degraded = b->degraded ? str_printf(a, "%s; %s", b->degraded, why).ptr : str_to_c(a, str_c(why));
}

static const char *with_gist(struct arena *a, const char *message, struct str messages)
{
	struct str words = build_gist(messages);

	return str_printf(a, "%s%s" STR_FMT, message, words.len ? ": " : "", STR_ARG(words)).ptr;
}

/* A path that no compiler takes for an option or a file of options. */
static const char *plain_path(struct arena *a, const char *path)
{
	return path[0] == '-' || path[0] == '@' ? str_printf(a, "./%s", path).ptr : path;
}

/* The steps of b->plan. False: one that must not fail has failed. */
static bool run_plan(struct arena *a, struct build *b, struct err *failure)
{
	bool ok = true;

	b->is_recorded = b->is_tapped = false;
	for (unsigned i = 0; i < b->plan.nsteps && ok; i++) {
		const struct step *s = &b->plan.steps[i];
		bool done;

		if (s->output == b->plan.object && !(b->wants & WANT_OBJECT))
			continue;
		if (s->output == b->plan.object && b->plan.text && b->cc->kind->mend_text)
			b->cc->kind->mend_text(b->source, b->plan.text);
		if (s->may_fail && b->text_ready && s->output == b->plan.object)
			b->text_ready(b->context, b->plan.text);
		done = run_step(b, s, failure);
		if (done && s->output == b->plan.object)
			b->has_object = true;
		if (done && b->plan.bitcode && s->output == b->plan.bitcode)
			tell_bitcode(b, b->plan.bitcode);
		if (!done && s->may_fail && b->attempt != ~0u) {
			degrade(a, b, with_gist(a, failure->message, buf_str(&b->messages)));
			continue;
		}
		b->is_recorded |= s->has_record;
		ok = done;
		/* the text is not looked at: code and bitcode are made in halves then */
		if (ok && s->tap && !b->is_tapped) {
			atomic_store(b->cc->taps, false);
			ok = false;
		}
	}
	return ok;
}

bool build_run(struct arena *a, struct build *b, struct err *err)
{
	struct plan_request r = {b->cc, plain_path(a, b->source), b->work, b->args, b->wants};
	bool taps = b->cc->taps && atomic_load(b->cc->taps), ok = false;
	struct err failure = {0};
	unsigned attempt = 0;

	while (!ok) {
		bool was_halved = attempt && b->plan.bitcode, had_record = attempt && b->plan.records;
		struct plan next;

		r.wants = b->wants | (taps ? (unsigned)WANT_TAP : 0u);
		if (!b->cc->kind->plan(a, &r, attempt, &next))
			break;
		if (was_halved)
			b->no_bitcode = with_gist(a, failure.message, buf_str(&b->messages));
		if (b->plan.nsteps) {
			if (had_record && !next.records)
				degrade(a, b, str_printf(a, "%s while recording", failure.message).ptr);
			b->messages.len = 0;
			if (b->record_restart)
				b->record_restart(b->context);
		}
		b->plan = next;
		b->attempt = attempt;
		ok = run_plan(a, b, &failure);
		if (b->attempt == ~0u)
			break;
		/* where bitcode cannot be had in passing: the same in halves */
		if (next.steps[0].tap)
			taps = false;
		else
			attempt++;
	}
	b->has_text = ok;
	if (!ok) {
		err_clear(err);
		*err = failure;
		return false;
	}
	err_clear(&failure);
	return true;
}

void build_release(struct build *b)
{
	buf_release(&b->messages);
}

bool build_exact(struct arena *a, struct build *b, const char *object, struct err *err)
{
	struct plan p = {0};
	struct step *s = step_begin(a, &p, b->cc, "compile exactly as asked");

	args_copy(a, &s->argv, b->args, ~(ARG_BIT(ARG_OUTPUT) | ARG_BIT(ARG_LTO)));
	step_end(a, s, "-c", plain_path(a, b->source), object);
	return run_step(b, s, err);
}

bool build_preprocessed(struct arena *a, struct build *b, const char *output, const char *deps,
			struct err *err)
{
	struct plan p = {0};
	struct step *s = step_begin(a, &p, b->cc, "preprocess");

	args_copy(a, &s->argv, b->args, ~ARG_BIT(ARG_OUTPUT));
	words_add(a, &s->argv, "-MD");
	words_add(a, &s->argv, "-MF");
	words_add(a, &s->argv, deps);
	words_add(a, &s->argv, "-dD");
	step_end(a, s, "-E", plain_path(a, b->source), output);
	return run_step(b, s, err);
}

bool build_bitcode(struct arena *a, struct build *b, bool is_optimized, const char *output, struct err *err)
{
	struct plan_request r = {b->cc, plain_path(a, b->source), b->work, b->args, WANT_BITCODE};
	struct plan p = {0};
	struct step *s;

	if (!b->cc->kind->bitcode)
		return err_set(err, "%s writes no bitcode", b->cc->command.items[0]);
	s = step_begin(a, &p, b->cc, is_optimized ? "compile" : "read the source");
	b->cc->kind->bitcode(a, &r, is_optimized, output, s);
	return run_step(b, s, err);
}
