#define _GNU_SOURCE /* sched_getaffinity */
#include "base/pool.h"

#include <pthread.h>
#include <sched.h>
#include <stdatomic.h>
#include <stdlib.h>

#include "base/arena.h"

struct pool {
	atomic_size_t next;
	size_t count;
	void (*run)(void *context, size_t i);
	void *context;
};

static void *work(void *arg)
{
	struct pool *p = arg;
	size_t i;

	while ((i = atomic_fetch_add(&p->next, 1)) < p->count)
		p->run(p->context, i);
	return NULL;
}

void pool_run(unsigned nthreads, size_t count, void (*run)(void *context, size_t i), void *context)
{
	struct pool p = {.count = count, .run = run, .context = context};
	pthread_t *threads;
	unsigned started = 0;

	if (nthreads > count)
		nthreads = (unsigned)count;
	threads = xmalloc(nthreads * sizeof(*threads));
	for (unsigned i = 1; i < nthreads; i++)
		if (pthread_create(&threads[started], NULL, work, &p) == 0)
			started++;
	work(&p);
	for (unsigned i = 0; i < started; i++)
		pthread_join(threads[i], NULL);
	free(threads);
}

unsigned pool_processors(void)
{
	cpu_set_t set;
	int n;

	CPU_ZERO(&set);
	if (sched_getaffinity(0, sizeof(set), &set) != 0)
		return 1;
	n = CPU_COUNT(&set);
	return n > 0 ? (unsigned)n : 1;
}
