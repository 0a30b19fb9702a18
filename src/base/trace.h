/* CASM_TRACE=proc,read,match (or all): what casm does, on stderr, one line each with file:line. */
#ifndef BASE_TRACE_H
#define BASE_TRACE_H

#include <stdbool.h>

/* One row per area. */
#define TRACE_AREAS(X)                                                                                       \
	X(proc)                                                                                              \
	X(read)                                                                                              \
	X(match)                                                                                             \
	X(cache)                                                                                             \
	X(time)                                                                                              \
	X(memory)

enum trace_area {
#define X(name) TRACE_##name,
	TRACE_AREAS(X)
#undef X
		TRACE_AREA_COUNT
};

/* Reads CASM_TRACE; an unknown area is said on stderr. Call once, before threads. */
void trace_init(void);
bool trace_on(enum trace_area area);
#define TRACE(area, ...)                                                                                     \
	do {                                                                                                 \
		if (trace_on(TRACE_##area))                                                                  \
			trace_print(#area, __FILE__, __LINE__, __VA_ARGS__);                                 \
	} while (0)
void trace_print(const char *area, const char *file, int line, const char *format, ...)
	__attribute__((format(printf, 4, 5)));

#endif
