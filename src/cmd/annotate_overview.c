/* casm annotate without a page: what is known of the profile as a whole. */
#include "cmd/annotate.h"

static bool build(struct annotation *a, void **data, struct err *err)
{
	(void)data;
	(void)err;
	annotate_rows(a);
	return true;
}

static void json(const struct annotation *a, const void *data, struct json *j)
{
	(void)data;
	annotate_rows_json(a, j);
}

const struct annotate_page annotate_page_overview = {
	.name = "overview",
	.build = build,
	.json = json,
};
