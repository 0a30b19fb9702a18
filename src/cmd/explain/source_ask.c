#include "cmd/explain/source_ask.h"

#include <string.h>

#include "base/proc.h"
#include "read/source.h"

enum { TEXT_MAX = 1 << 29 };

void source_ask_args(struct arena *a, char *const *args, bool is_plain, struct words *out)
{
	const unsigned plain = ARG_BIT(ARG_SOURCE) | ARG_BIT(ARG_LANGUAGE);
	const unsigned wanted = is_plain ? plain : ~(ARG_BIT(ARG_OUTPUT) | ARG_BIT(ARG_LTO));

	while (*args) {
		unsigned n;
		bool is_wanted = wanted & ARG_BIT(arg_classify(args, &n)) && strcmp(*args, "-mllvm") != 0;

		for (; n && *args; n--, args++)
			if (is_wanted)
				words_add(a, out, *args);
	}
	/* one error is as good as a thousand, but what comes behind it is wanted too */
	words_add(a, out, "-w");
	words_add(a, out, "-ferror-limit=0");
	words_end(a, out);
}

/* All of the text, up to a bound that only a fault reaches. */
static bool take_all(void *context, struct str bytes)
{
	struct buf *text = context;

	if (text->len + bytes.len > TEXT_MAX)
		return false;
	buf_add(text, bytes);
	return true;
}

/* The folder of headers that belongs to a clang: `clang -print-resource-dir`. ptr NULL: it does not say. */
static struct str ask_headers(struct arena *a, const struct cc *cc, unsigned timeout_s)
{
	struct words argv = {0};
	struct buf said = {0};
	struct err err = {0};
	struct proc p = {.timeout_s = timeout_s, .npipes = 1, .pipes = {{1, proc_capture, &said}}};
	struct str dir = STR_NONE;

	for (size_t i = 0; i < cc->command.count; i++)
		words_add(a, &argv, cc->command.items[i]);
	words_add(a, &argv, "-print-resource-dir");
	words_end(a, &argv);
	p.argv = argv.items;
	if (proc_run(&p, &err) && proc_ok(&p))
		dir = str_dup(a, str_trim(str_head(buf_str(&said), str_find_char(buf_str(&said), '\n'))));
	err_clear(&err);
	buf_release(&said);
	return dir.len && dir.ptr[0] == '/' ? dir : STR_NONE;
}

/* What the child is started with. */
static void command_of(struct arena *a, const struct source_question *q, struct words *argv)
{
	const struct cc *cc = q->cc;
	struct str headers;

	words_add(a, argv, "/proc/self/exe");
	words_add(a, argv, "source");
	words_add(a, argv, "--cc");
	words_add(a, argv, cc->command.items[cc->command.count - 1]);
	if (str_eq(cc->family, S("clang"))) {
		uint64_t major;

		if (str_u64(str_head(cc->version, str_find_char(cc->version, '.')), &major) && major < 1000)
			words_add(a, argv, str_printf(a, "--libclang=%u", (unsigned)major).ptr);
		headers = ask_headers(a, cc, q->timeout_s);
		if (headers.len)
			words_add(a, argv, str_printf(a, "--headers=" STR_FMT, STR_ARG(headers)).ptr);
	}
	if (q->accesses)
		words_add(a, argv, str_printf(a, "--accesses=%s", q->accesses).ptr);
	words_add(a, argv, "-");
	words_add(a, argv, q->source);
	words_add(a, argv, "--");
	for (char *const *args = q->args; *args; args++)
		words_add(a, argv, *args);
	words_end(a, argv);
}

/* Why there is no answer: what the child said, or how it ended. */
static bool failed(const struct proc *p, struct str said, struct err *err)
{
	struct str rest = said, next, message = STR_NONE;
	struct buf how = {0};

	/* the library may have said something before */
	while (str_line(&rest, &next))
		if (str_starts(next, S("casm: ")))
			message = str_trim(str_from(said, (size_t)(next.ptr - said.ptr) + strlen("casm: ")));
	while (str_ends(message, S("\n")))
		message.len--;
	if (!p->is_timed_out && !p->signal && p->exit_status == STATUS_USAGE && message.len)
		return err_set(err, STR_FMT, STR_ARG(message));
	proc_describe(p, &how);
	err_set(err, "libclang's process %s", how.ptr);
	buf_release(&how);
	return false;
}

bool source_ask_text(const struct source_question *q, struct buf *text, struct err *err)
{
	struct arena scratch = {0};
	struct words argv = {0};
	struct buf said = {0};
	struct proc p = {.cwd = q->directory,
			 .timeout_s = q->timeout_s,
			 .npipes = 2,
			 .pipes = {{1, take_all, text}, {2, proc_capture, &said}}};
	bool ok;

	command_of(&scratch, q, &argv);
	p.argv = argv.items;
	ok = proc_run(&p, err) && (proc_ok(&p) || failed(&p, buf_str(&said), err));
	buf_release(&said);
	arena_clear(&scratch);
	return ok;
}

bool source_ask(struct arena *a, const struct source_question *q, struct source_facts *out, struct err *err)
{
	struct buf text = {0};
	bool ok = source_ask_text(q, &text, err) &&
		  source_read(a, buf_str(&text), S("libclang's process"), q->directory, out, err);

	buf_release(&text);
	return ok;
}
