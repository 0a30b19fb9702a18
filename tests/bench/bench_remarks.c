/* How fast remarks are read, and in how much memory:
 *
 *	bench_remarks FILE.opt.yaml [TIMES] [all]
 *
 * The file is read with plain read(2) into one small buffer, as from a compiler's pipe, and fed TIMES times
 * into one stream, so that what grows with the size of a record shows. */
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <time.h>
#include <unistd.h>

#include "read/remarks.h"

static double seconds_since(const struct timespec *start)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (double)(now.tv_sec - start->tv_sec) + (double)(now.tv_nsec - start->tv_nsec) / 1e9;
}

static double cpu_seconds(const struct rusage *r)
{
	return (double)r->ru_utime.tv_sec + (double)r->ru_utime.tv_usec / 1e6 + (double)r->ru_stime.tv_sec +
	       (double)r->ru_stime.tv_usec / 1e6;
}

int main(int argc, char **argv)
{
	static char bytes[128 * 1024];
	int times = argc > 2 ? atoi(argv[2]) : 1;
	unsigned long long nbytes = 0, distinct = 0, counted = 0;
	struct remark_stream *s;
	struct timespec start;
	struct rusage usage;
	struct unit *u;

	if (argc < 2) {
		fprintf(stderr, "usage: %s FILE [TIMES] [all]\n", argv[0]);
		return 2;
	}
	clock_gettime(CLOCK_MONOTONIC, &start);
	u = unit_new(S("bench"), S("/"));
	u->keeps_all_remarks = argc > 3 && strcmp(argv[3], "all") == 0;
	s = remark_stream_open(u, (struct origin){ARTIFACT_REMARKS, str_c(argv[1])});
	for (int i = 0; i < times; i++) {
		int fd = open(argv[1], O_RDONLY);
		ssize_t n;

		if (fd < 0) {
			perror(argv[1]);
			return 2;
		}
		while ((n = read(fd, bytes, sizeof(bytes))) > 0) {
			remark_stream_feed(s, str_make(bytes, (size_t)n));
			nbytes += (unsigned long long)n;
		}
		if (n < 0) {
			perror(argv[1]);
			return 2;
		}
		close(fd);
	}
	remark_stream_close(s);
	for (size_t i = 0; i < u->remark_counts.count; i++) {
		counted += u->remark_counts.items[i].total;
		distinct += u->remark_counts.items[i].distinct;
	}
	if (distinct != u->remarks.count)
		fprintf(stderr, "counters say %llu distinct remarks, %zu are stored\n", distinct,
			u->remarks.count);
	getrusage(RUSAGE_SELF, &usage);
	printf("%llu bytes, %llu remarks, %llu understood, %zu kept, %.3f s, %.3f s of processor, %.1f MB "
	       "resident, "
	       "%llu problems\n",
	       nbytes, (unsigned long long)u->nremarks, counted, u->remarks.count, seconds_since(&start),
	       cpu_seconds(&usage), (double)usage.ru_maxrss / 1024, (unsigned long long)u->diags.total);
	unit_free(u);
	return 0;
}
