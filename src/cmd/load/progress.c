#include "cmd/load/progress.h"

#include <stdio.h>
#include <time.h>

/* The headers of a small source, and the start of a compiler. */
enum { BASE_BYTES = 20000, SHORT_S = 2, MINUTE_S = 60, HOUR_S = 3600 };

uint64_t load_progress_weight(uint64_t size_bytes)
{
	return size_bytes + BASE_BYTES;
}

static long long now_ns(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (long long)t.tv_sec * 1000000000 + t.tv_nsec;
}

void load_progress_left(const struct load_progress *p, double passed_s, struct buf *out)
{
	double left;
	unsigned long s;

	if (!p->done || p->done >= p->all || passed_s < SHORT_S)
		return;
	left = passed_s / (double)p->done * (double)(p->all - p->done);
	if (left > 1e6)
		return;
	s = (unsigned long)(left + 1);
	if (s < 100)
		buf_printf(out, "%lu s left", s);
	else if (s < HOUR_S)
		buf_printf(out, "%lu min left", (s + MINUTE_S / 2) / MINUTE_S);
	else
		buf_printf(out, "%lu h %lu min left", s / HOUR_S, s % HOUR_S / MINUTE_S);
}

void load_progress_show(struct load_progress *p, const char *what)
{
	long long now = now_ns();
	struct buf b = {0};

	if (!p->started_ns)
		p->started_ns = now;
	if (!p->is_shown || !p->njobs)
		return;
	if (what) {
		buf_printf(&b, "[%zu/%zu] ", p->ndone, p->njobs);
		load_progress_left(p, (double)(now - p->started_ns) / 1e9, &b);
		if (b.ptr[b.len - 1] != ' ')
			buf_add(&b, S("  "));
		buf_add_visible(&b, str_head(str_c(what), 60));
	}
	fprintf(stderr, "\r\033[K%s", b.ptr ? b.ptr : "");
	fflush(stderr);
	buf_release(&b);
}
