#include "cmd/ptrflow_serve.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>

#include "base/file.h"
#include "base/proc.h"
#include "base/vec.h"
#include "read/bitcode.h"

enum { MESSAGE_MAX = 1000, READ_BYTES = 4096, NAME_MAX_BYTES = 1000 };

struct answerer {
	struct str file;
	struct proc_copy process;
};

struct server {
	unsigned timeout_s;
	int out; /* for answers: stdout, which the library might print to, leads to stderr */
	struct buf input;
	bool is_at_end;
	struct answerers VEC(struct answerer) running;
	struct arena arena; /* names */
};

/* One write, so that the lines of several processes do not mix. */
static void answer(const struct server *s, struct str file, const char *word, const char *message)
{
	struct buf line = {0};
	struct err err = {0};

	buf_add(&line, file);
	buf_addc(&line, ' ');
	buf_add(&line, str_c(word));
	if (message) {
		buf_addc(&line, ' ');
		buf_add(&line, str_head(str_c(message), MESSAGE_MAX));
	}
	for (size_t i = 0; i < line.len; i++)
		if (line.ptr[i] == '\n')
			line.ptr[i] = ' ';
	buf_addc(&line, '\n');
	fd_write_all(s->out, "the answers", buf_str(&line), &err);
	err_clear(&err);
	buf_release(&line);
}

static void answer_number(const struct server *s, struct str file, const char *word, int n)
{
	struct arena scratch = {0};

	answer(s, file, word, str_printf(&scratch, "%d", n).ptr);
	arena_clear(&scratch);
}

struct task {
	const struct server *server;
	struct str file;
};

/* In a process of its own, which exits with status 0 when the answer is given. */
static void read_file(void *context)
{
	const struct task *t = context;
	struct arena scratch = {0};
	struct err err = {0};

	alarm(t->server->timeout_s);
	if (bitcode_to_ptrflow_file(str_to_c(&scratch, t->file), llvm_load, &err))
		answer(t->server, t->file, "ok", NULL);
	else
		answer(t->server, t->file, "failed", err.message);
}

static void begin(struct server *s, struct str line)
{
	struct answerer a = {.file = str_dup(&s->arena, line)};
	struct task task = {s, a.file};
	struct err err = {0};

	if (proc_copy_start(&a.process, read_file, &task, &err))
		vec_push(&s->arena, &s->running, a);
	else
		answer(s, a.file, "failed", err.message);
	err_clear(&err);
}

static void end(struct server *s, size_t i)
{
	struct answerer a = s->running.items[i];

	proc_copy_end(&a.process);
	s->running.items[i] = s->running.items[--s->running.count];
	if (a.process.signal == SIGALRM)
		answer(s, a.file, "late", NULL);
	else if (a.process.signal)
		answer_number(s, a.file, "crashed", a.process.signal);
	else if (a.process.exit_status)
		answer_number(s, a.file, "ended", a.process.exit_status);
}

static void read_names(struct server *s)
{
	char bytes[READ_BYTES];
	ssize_t n = read(0, bytes, sizeof(bytes));
	size_t at;

	if (n <= 0) {
		s->is_at_end = n == 0 || errno != EINTR;
		return;
	}
	buf_add(&s->input, str_make(bytes, (size_t)n));
	while (at = str_find_char(buf_str(&s->input), '\n'), at < s->input.len) {
		if (at && at < NAME_MAX_BYTES)
			begin(s, str_head(buf_str(&s->input), at));
		memmove(s->input.ptr, s->input.ptr + at + 1, s->input.len - at - 1);
		s->input.len -= at + 1;
	}
}

/* Index 0 is the input, while there is some. */
static void wait_for_news(struct server *s)
{
	size_t n = s->running.count, first = s->is_at_end ? 0 : 1;
	struct arena scratch = {0};
	struct pollfd *set = arena_array(&scratch, struct pollfd, n + 1);

	set[0] = (struct pollfd){.fd = 0, .events = POLLIN};
	for (size_t i = 0; i < n; i++)
		set[first + i] = (struct pollfd){.fd = s->running.items[i].process.alive, .events = POLLIN};
	if (poll(set, first + n, -1) > 0) {
		for (size_t i = n; i-- > 0;)
			if (set[first + i].revents)
				end(s, i);
		if (first && set[0].revents)
			read_names(s);
	}
	arena_clear(&scratch);
}

enum status ptrflow_serve(const char *folder, unsigned timeout_s, struct err *err)
{
	struct server s = {.timeout_s = timeout_s, .out = fcntl(1, F_DUPFD_CLOEXEC, 3)};

	if (s.out < 0 || dup2(2, 1) < 0) {
		err_set(err, "stdout: %s", strerror(errno));
		return STATUS_USAGE;
	}
	/* $CASM_LLVM may be a relative name: first the library, then the folder */
	answer_number(&s, S("llvm"), "is", bitcode_library());
	if (chdir(folder) != 0) {
		err_set(err, "%s: %s", folder, strerror(errno));
		return STATUS_USAGE;
	}
	while (!s.is_at_end || s.running.count)
		wait_for_news(&s);
	close(s.out);
	buf_release(&s.input);
	arena_clear(&s.arena);
	return STATUS_OK;
}
