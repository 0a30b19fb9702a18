/* What is added to GLIBC_TUNABLES; the setting is chosen once, so each case is a test (a process) of its own. */
#include "toolchain/hugepages.h"

#include <stdlib.h>

#include "test.h"

void test_hugepages__are_asked_for(void)
{
	unsetenv("GLIBC_TUNABLES");
	CHECK_STR(str_c(hugepages_setting()), S("GLIBC_TUNABLES=glibc.malloc.hugetlb=1"));
	CHECK(hugepages_setting() == hugepages_setting());
}

void test_hugepages__keep_what_the_user_set(void)
{
	setenv("GLIBC_TUNABLES", "glibc.malloc.arena_max=1", 1);
	CHECK_STR(str_c(hugepages_setting()),
		  S("GLIBC_TUNABLES=glibc.malloc.arena_max=1:glibc.malloc.hugetlb=1"));
}

void test_hugepages__are_left_to_a_user_who_decided(void)
{
	setenv("GLIBC_TUNABLES", "glibc.malloc.hugetlb=0", 1);
	CHECK(hugepages_setting() == NULL);
}
