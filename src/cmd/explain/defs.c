#include "cmd/explain/defs.h"

#include <unistd.h>

#include "cmd/try/parts.h"
#include "toolchain/compdb.h"

static struct value size_of(struct explaining *e, struct str path, struct str callee)
{
	struct study *s = arena_new(e->a, struct study);
	struct value n = value_unknown("the source was not compiled");
	struct err err = {0};
	enum status status;
	size_t row;

	if (study_open(e->inv, str_to_c(e->a, path), s, &status, &err)) {
		const struct func *f;

		row = study_find(s, callee, SIZE_MAX);
		f = row != SIZE_MAX ? study_func(s, row, &err) : NULL;
		if (f)
			n = f->metrics[METRIC_instructions];
	}
	err_clear(&err);
	study_close(s);
	return n;
}

/* As the user would name it: relative to the current folder where it is below it. */
static struct str shown(struct arena *a, struct str path)
{
	char cwd[4096];

	if (getcwd(cwd, sizeof(cwd)) && path_is_in(path, str_c(cwd)))
		return str_dup(a, path_relative(a, path, str_c(cwd)));
	return path;
}

bool definition_find(struct explaining *e, struct str callee, struct definition *out)
{
	struct compdb db = {0};
	struct diags diags;
	struct err err = {0};

	if (!e->inv->options.compdb)
		return false;
	diags_init(&diags, e->a);
	if (!compdb_load(e->a, e->inv->options.compdb, NULL, &db, &diags, &err)) {
		err_clear(&err);
		return false;
	}
	for (size_t i = 0; i < db.entries.count; i++) {
		struct str path = db.entries.items[i].path;
		struct file f;
		uint32_t line;

		if (!file_open(&f, str_to_c(e->a, path), &err)) {
			err_clear(&err);
			continue;
		}
		line = try_defines(f.text, callee);
		file_close(&f);
		if (!line)
			continue;
		out->loc = (struct loc){shown(e->a, path), line, 0};
		out->instructions = size_of(e, out->loc.file, callee);
		return true;
	}
	return false;
}
