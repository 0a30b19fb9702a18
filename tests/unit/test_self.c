/* Which casm this is. */
#include "base/self.h"

#include <sys/stat.h>

#include "test.h"

void test_self__identity(void)
{
	struct arena a = {0};
	struct str first = self_identity(&a), second = self_identity(&a), size;
	uint64_t nbytes = 0;
	struct stat st;

	CHECK_STR(first, second);
	size = str_cut(&second, ' ');
	CHECK(stat("/proc/self/exe", &st) == 0 && str_u64(size, &nbytes) && nbytes == (uint64_t)st.st_size);
	CHECK(second.len >= 16);
	arena_clear(&a);
}
