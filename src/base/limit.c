#include "base/limit.h"

#include <sys/resource.h>

#ifndef __has_feature
#define __has_feature(x) 0
#endif
#if defined(__SANITIZE_ADDRESS__) || __has_feature(address_sanitizer)
enum { CAN_LIMIT_MEMORY = 0 }; /* the sanitizer reserves more addresses than that */
#else
enum { CAN_LIMIT_MEMORY = sizeof(rlim_t) > 4 };
#endif

static void limit(int what, rlim_t most)
{
	struct rlimit r;

	if (getrlimit(what, &r) != 0 || (r.rlim_cur != RLIM_INFINITY && r.rlim_cur <= most))
		return;
	r.rlim_cur = most;
	setrlimit(what, &r);
}

void limit_self(unsigned memory_gb)
{
	limit(RLIMIT_CORE, 0);
	if (CAN_LIMIT_MEMORY)
		limit(RLIMIT_AS, (rlim_t)memory_gb << 30);
}
