#include "toolchain/hugepages.h"

#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { SETTING_MAX = 4096 };

static char setting[SETTING_MAX];
static const char *chosen;

static void choose(void)
{
	const char *user = getenv("GLIBC_TUNABLES");
	int n;

	if (user && strstr(user, "glibc.malloc.hugetlb"))
		return;
	n = snprintf(setting, sizeof setting, "GLIBC_TUNABLES=%s%sglibc.malloc.hugetlb=1", user ? user : "",
		     user && *user ? ":" : "");
	if (n > 0 && n < SETTING_MAX)
		chosen = setting;
}

const char *hugepages_setting(void)
{
	static pthread_once_t once = PTHREAD_ONCE_INIT;

	pthread_once(&once, choose);
	return chosen;
}
