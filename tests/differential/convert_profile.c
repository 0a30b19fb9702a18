/* convert_profile FORMAT FILE: reads a profile of any format and writes it in FORMAT; notes go to stderr. */
#include <stdio.h>

#include "base/file.h"
#include "cmd/profile/open.h"
#include "cmd/profile/write.h"

int main(int argc, char **argv)
{
	const struct profile_writer *writer = argc == 3 ? profile_writer_find(str_c(argv[1])) : NULL;
	struct err err = {0};
	struct buf out = {0};
	struct profile *p = NULL;
	bool ok = writer && profile_open(argv[2], &p, &err);

	if (ok) {
		for (size_t i = 0; i < p->diags.count; i++)
			fprintf(stderr, "note: " STR_FMT "\n", STR_ARG(p->diags.items[i].message));
		writer->write(p, profile_default_type(p), &out);
		ok = fd_write_all(1, "stdout", buf_str(&out), &err);
	}
	if (!ok)
		fprintf(stderr, "convert_profile: %s\n",
			err.message ? err.message : "usage: convert_profile FORMAT FILE");
	err_clear(&err);
	buf_release(&out);
	profile_free(p);
	return !ok;
}
