#include "base/trace.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "base/str.h"

static bool on[TRACE_AREA_COUNT];

void trace_init(void)
{
	static const char *const names[] = {
#define X(name) #name,
		TRACE_AREAS(X)
#undef X
	};
	const char *env = getenv("CASM_TRACE");
	struct str rest = str_c(env);

	if (!env || !*env)
		return;
	while (rest.ptr) {
		struct str word = str_trim(str_cut(&rest, ','));
		bool known = word.len == 0;

		for (int i = 0; i < TRACE_AREA_COUNT; i++)
			if (str_eq(word, str_c(names[i])) || str_eq(word, S("all")))
				known = on[i] = true;
		if (!known)
			fprintf(stderr, "casm: CASM_TRACE: no area '" STR_FMT "'\n", STR_ARG(word));
	}
}

bool trace_on(enum trace_area area)
{
	return on[area];
}

void trace_print(const char *area, const char *file, int line, const char *format, ...)
{
	struct timespec now;
	char text[4096];
	va_list args;

	clock_gettime(CLOCK_MONOTONIC, &now);
	va_start(args, format);
	vsnprintf(text, sizeof(text), format, args);
	va_end(args);
	fprintf(stderr, "%6ld.%03ld %-5s %s:%d: %s\n", (long)now.tv_sec % 100000, now.tv_nsec / 1000000, area,
		file, line, text);
}
