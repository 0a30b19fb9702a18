#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#include "base/file.h"
#include "base/limit.h"
#include "read/bitcode.h"

static bool write_file(const char *path, struct str text, struct err *err)
{
	int fd = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
	bool ok = fd >= 0 ? fd_write_all(fd, path, text, err)
			  : err_set(err, "cannot write %s: %s", path, strerror(errno));

	if (fd >= 0 && close(fd) != 0 && ok)
		ok = err_set(err, "cannot write %s: %s", path, strerror(errno));
	return ok;
}

bool bitcode_to_ptrflow_file(const char *path, llvm_source *library, struct err *err)
{
	struct arena scratch = {0};
	struct buf text = {0};
	bool ok;

	limit_self(BITCODE_MEMORY_GB);
	ok = bitcode_to_ptrflow(path, library, &text, err) &&
	     write_file(str_printf(&scratch, "%s.flow", path).ptr, buf_str(&text), err);
	buf_release(&text);
	arena_clear(&scratch);
	return ok;
}
