#include "cmd/load/link_record.h"

#include <sys/stat.h>

/* A program of more parts than that has gaps in its numbers, or there is no end. */
enum { MAX_PARTS = 100000, MAX_GAP = 16 };

static void add(struct arena *a, struct str path, struct opt_list *files)
{
	struct stat st;

	if (stat(path.ptr, &st) != 0 || !S_ISREG(st.st_mode))
		return;
	vec_push(a, files, path.ptr);
	for (int n = 0, gap = 0; n < MAX_PARTS && gap < MAX_GAP; n++) {
		struct str part = str_printf(a, STR_FMT ".thin.%d.yaml", STR_ARG(path), n);

		if (stat(part.ptr, &st) != 0) {
			gap++;
			continue;
		}
		gap = 0;
		if (st.st_size > 0)
			vec_push(a, files, part.ptr);
	}
}

void link_records(struct arena *a, const char *program, struct opt_list *files)
{
	add(a, str_printf(a, "%s.opt.ld.yaml", program), files);
	if (!files->count)
		add(a, str_printf(a, "%s-opt.ld.yaml", program), files);
	if (!files->count)
		add(a, str_printf(a, "%s.opt-info", program), files);
}
