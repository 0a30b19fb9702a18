#define _GNU_SOURCE /* pipe2 */
#include "cmd/load/flow_server.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "base/file.h"
#include "base/proc.h"
#include "cmd/load/flow_reason.h"

enum { LATER_S = 2 };

static void take_line(struct flow_server *s, struct str line)
{
	struct str rest = line, file = str_cut(&rest, ' '), word = str_cut(&rest, ' ');
	uint64_t n;

	if (!s->is_ready) {
		s->is_ready = str_eq(file, S("llvm")) && str_eq(word, S("is")) && str_u64(rest, &n);
		s->library = s->is_ready && n < 1000 ? (int)n : 0;
		return;
	}
	file = str_dup(&s->arena, file);
	vec_push(&s->arena, &s->answers,
		 ((struct flow_answer){file, flow_reason(&s->arena, s->timeout_s, file, word, rest)}));
}

static bool take(void *context, struct str bytes)
{
	struct flow_server *s = context;
	size_t at, start = 0;

	pthread_mutex_lock(&s->lock);
	buf_add(&s->line, bytes);
	while (at = str_find_char(str_from(buf_str(&s->line), start), '\n'), start + at < s->line.len) {
		take_line(s, str_make(s->line.ptr + start, at));
		start += at + 1;
	}
	memmove(s->line.ptr, s->line.ptr + start, s->line.len - start);
	s->line.len -= start;
	pthread_cond_broadcast(&s->news);
	pthread_mutex_unlock(&s->lock);
	return true;
}

static void *watch(void *context)
{
	static char self[] = "/proc/self/exe", command[] = "ptrflow", names[] = "-";
	struct flow_server *s = context;
	struct arena scratch = {0};
	struct buf how = {0};
	struct err err = {0};
	char *argv[] = {self,
			command,
			names,
			str_to_c(&scratch, str_printf(&scratch, "%u", s->timeout_s)),
			str_to_c(&scratch, str_c(s->folder)),
			NULL};
	struct proc p = {.argv = argv,
			 .input = s->input,
			 .is_cancelled = &s->is_stuck,
			 .npipes = 1,
			 .pipes = {{1, take, s}}};
	bool ok = proc_run(&p, &err);

	if (ok)
		proc_describe(&p, &how);
	pthread_mutex_lock(&s->lock);
	s->has_ended = true;
	s->end = str_printf(&s->arena, "the process that asks LLVM %s", ok ? how.ptr : err.message).ptr;
	pthread_cond_broadcast(&s->news);
	pthread_mutex_unlock(&s->lock);
	buf_release(&how);
	err_clear(&err);
	arena_clear(&scratch);
	return NULL;
}

void flow_server_init(struct flow_server *s, const char *folder, unsigned timeout_s)
{
	pthread_condattr_t clock;

	*s = (struct flow_server){.folder = folder, .timeout_s = timeout_s, .input = -1, .requests = -1};
	pthread_mutex_init(&s->lock, NULL);
	pthread_condattr_init(&clock);
	pthread_condattr_setclock(&clock, CLOCK_MONOTONIC);
	pthread_cond_init(&s->news, &clock);
	pthread_condattr_destroy(&clock);
}

/* Not one of the standard streams, should casm have been started without them. */
static int out_of_the_way(int fd)
{
	enum { FIRST_FREE = 3 };
	int other;

	if (fd >= FIRST_FREE)
		return fd;
	other = fcntl(fd, F_DUPFD_CLOEXEC, FIRST_FREE);
	close(fd);
	return other;
}

static struct timespec in_seconds(unsigned seconds)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	t.tv_sec += (time_t)seconds;
	return t;
}

/* Waits for news, under the lock. False: that took too long. */
static bool wait_for_news(struct flow_server *s, const struct timespec *end)
{
	if (!s->timeout_s) {
		pthread_cond_wait(&s->news, &s->lock);
		return true;
	}
	return pthread_cond_timedwait(&s->news, &s->lock, end) != ETIMEDOUT;
}

/* Under the lock. */
static void start(struct flow_server *s)
{
	int pair[2];

	if (s->is_started)
		return;
	s->is_started = true;
	if (pipe2(pair, O_CLOEXEC) == 0) {
		s->input = out_of_the_way(pair[0]);
		s->requests = out_of_the_way(pair[1]);
		s->has_thread =
			s->input >= 0 && s->requests >= 0 && pthread_create(&s->thread, NULL, watch, s) == 0;
	}
	s->has_ended = !s->has_thread;
	if (s->has_ended)
		s->end = str_printf(&s->arena, "the process that asks LLVM cannot be started: %s",
				    strerror(errno))
				 .ptr;
}

void flow_server_start(struct flow_server *s)
{
	pthread_mutex_lock(&s->lock);
	start(s);
	pthread_mutex_unlock(&s->lock);
}

int flow_server_library(struct flow_server *s)
{
	struct timespec end = in_seconds(s->timeout_s);
	int library;

	pthread_mutex_lock(&s->lock);
	start(s);
	while (!s->is_ready && !s->has_ended && wait_for_news(s, &end))
		;
	library = s->library;
	pthread_mutex_unlock(&s->lock);
	return library;
}

static const struct flow_answer *find(const struct flow_server *s, const char *file)
{
	for (size_t i = 0; i < s->answers.count; i++)
		if (str_eq(s->answers.items[i].file, str_c(file)))
			return &s->answers.items[i];
	return NULL;
}

const char *flow_server_read(struct flow_server *s, const char *file)
{
	const struct flow_answer *answer = NULL;
	struct buf line = {0};
	struct err err = {0};
	const char *missing;
	bool is_asked = false, is_late = false;
	struct timespec end = in_seconds(s->timeout_s + LATER_S);

	buf_printf(&line, "%s\n", file);
	pthread_mutex_lock(&s->lock);
	start(s);
	/* the line is shorter than PIPE_BUF and the process reads on while it works: this does not wait for long */
	if (!s->has_ended)
		is_asked = fd_write_all(s->requests, "the process that asks LLVM", buf_str(&line), &err);
	/* the process itself ends what takes too long, unless it hangs while it loads the library */
	while (is_asked && !(answer = find(s, file)) && !s->has_ended && !is_late)
		is_late = !wait_for_news(s, &end);
	if (answer)
		missing = answer->missing;
	else if (is_late)
		missing = flow_reason(&s->arena, s->timeout_s, str_c(file), S("late"), STR_NONE);
	else
		missing = s->end ? s->end : str_to_c(&s->arena, str_c(err.message));
	pthread_mutex_unlock(&s->lock);
	buf_release(&line);
	err_clear(&err);
	return missing;
}

void flow_server_stop(struct flow_server *s)
{
	struct timespec end = in_seconds(LATER_S);

	if (s->requests >= 0)
		close(s->requests);
	/* it has nothing left to do */
	pthread_mutex_lock(&s->lock);
	while (s->has_thread && !s->has_ended && !s->is_stuck)
		if (pthread_cond_timedwait(&s->news, &s->lock, &end) == ETIMEDOUT)
			s->is_stuck = true;
	pthread_mutex_unlock(&s->lock);
	if (s->has_thread)
		pthread_join(s->thread, NULL);
	if (s->input >= 0)
		close(s->input);
	buf_release(&s->line);
	arena_clear(&s->arena);
	pthread_cond_destroy(&s->news);
	pthread_mutex_destroy(&s->lock);
}
