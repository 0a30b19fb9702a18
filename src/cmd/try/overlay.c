/* Edited copies in the place of files, for one compile.
 *
 * clang has an overlay over the file system (-ivfsoverlay, all of 14 to 22): each name stays what it is, includes and
 * places too, and headers can be replaced as well. Other compilers are given a copy of the source whose first line says
 * what it is a copy of, and the folder of the source for its includes. */
#define _GNU_SOURCE /* realpath */
#include "cmd/try/parts.h"

#include <stdlib.h>

#include "base/file.h"
#include "base/json.h"
#include "toolchain/compiler.h"

static void root_json(struct json *j, const char *name, struct str contents)
{
	json_object(j);
	json_key(j, "name");
	json_str(j, str_c(name));
	json_key(j, "type");
	json_str(j, S("file"));
	json_key(j, "external-contents");
	json_str(j, contents);
	json_end(j);
}

static bool write_copy(struct arena *a, const struct try_file *f, const char *name, struct str path,
		       struct err *err)
{
	struct buf text = {0};
	bool ok;

	if (name) {
		buf_add(&text, S("#line 1 "));
		json_quote(&text, str_c(name));
		buf_addc(&text, '\n');
	}
	text_edits_apply(&f->edits, f->text, &text);
	ok = file_replace(str_to_c(a, path), buf_str(&text), err);
	buf_release(&text);
	return ok;
}

static bool overlay(struct arena *a, const struct try_edited *e, struct str folder,
		    struct experiment_words *args, struct err *err)
{
	struct str path = str_printf(a, STR_FMT "/overlay.yaml", STR_ARG(folder));
	struct buf text = {0};
	struct json j = {.out = &text};
	bool ok = true;

	json_object(&j);
	json_key(&j, "version");
	json_u64(&j, 0);
	json_key(&j, "case-sensitive");
	json_str(&j, S("true"));
	json_key(&j, "use-external-names");
	json_str(&j, S("false"));
	json_key(&j, "roots");
	json_array(&j);
	for (size_t i = 0; ok && i < e->files.count; i++) {
		const struct try_file *f = e->files.items[i];
		struct str copy = str_printf(a, STR_FMT "/%zu-" STR_FMT, STR_ARG(folder), i,
					     STR_ARG(path_base(f->source->path)));
		const char *name = str_to_c(a, f->source->path);
		char *real = realpath(name, NULL);

		ok = write_copy(a, f, NULL, copy, err);
		root_json(&j, name, copy);
		if (real && strcmp(real, name) != 0)
			root_json(&j, real, copy);
		free(real);
	}
	json_end(&j);
	json_end(&j);
	ok = ok && file_replace(str_to_c(a, path), buf_str(&text), err);
	buf_release(&text);
	vec_push(a, args, S("-ivfsoverlay"));
	vec_push(a, args, path);
	return ok;
}

static bool copy_main(struct arena *a, const struct try_source *s, const struct try_edited *e,
		      struct str folder, struct experiment_words *args, const char **source, struct err *err)
{
	const struct try_file *f = e->files.count ? e->files.items[0] : NULL;
	struct str copy;

	if (!f || e->files.count != 1 || !f->source->is_main)
		return err_set(err, STR_FMT " cannot be given an edited header (clang can)",
			       STR_ARG(s->cc->family));
	copy = str_printf(a, STR_FMT "/" STR_FMT, STR_ARG(folder), STR_ARG(path_base(f->source->path)));
	vec_push(a, args, S("-iquote"));
	vec_push(a, args, path_dir(f->source->path));
	*source = str_to_c(a, copy);
	return write_copy(a, f, s->source, copy, err);
}

bool try_overlay(struct arena *a, const struct try_source *s, const struct try_edited *e, struct str folder,
		 struct experiment_words *args, const char **source, struct err *err)
{
	*source = NULL;
	if (str_eq(s->cc->family, S("clang")))
		return overlay(a, e, folder, args, err);
	return copy_main(a, s, e, folder, args, source, err);
}

struct str try_patch(struct arena *a, const struct try_edited *e)
{
	struct buf out = {0};
	struct str result;

	for (size_t i = 0; i < e->files.count; i++) {
		const struct try_file *f = e->files.items[i];
		struct str name = f->source->path;

		if (e->here.ptr && path_is_in(name, e->here))
			name = path_relative(a, name, e->here);
		while (name.len && name.ptr[0] == '/')
			name = str_from(name, 1);
		text_edits_diff(&f->edits, name, f->text, &out);
	}
	result = str_dup(a, buf_str(&out));
	buf_release(&out);
	return result;
}
