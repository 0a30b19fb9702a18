#include "cmd/emit.h"

#include "base/file.h"
#include "base/pager.h"
#include "out/writer.h"

enum { FILE_WIDTH = 100 };

static const struct writer *find_writer(const char *option, struct str name, struct err *err)
{
	const struct writer *w = writer_find(name);
	struct buf known = {0};

	if (w)
		return w;
	for (size_t i = 0; writers[i]; i++)
		buf_printf(&known, "%s%s", i ? ", " : "", writers[i]->name);
	err_set(err, "%s: no format '" STR_FMT "' (there are %s)", option, STR_ARG(name), known.ptr);
	buf_release(&known);
	return NULL;
}

bool emit_check(const struct invocation *inv, struct err *err)
{
	const struct options *o = &inv->options;

	if (o->format && !find_writer("--format", str_c(o->format), err))
		return false;
	for (size_t i = 0; i < o->reports.count; i++) {
		struct str rest = str_c(o->reports.items[i]), format = str_cut(&rest, ':');

		if (!rest.len)
			return err_set(err, "--report=%s: expected FMT:FILE", o->reports.items[i]);
		if (!find_writer("--report", format, err))
			return false;
	}
	return true;
}

static bool to_file(const struct invocation *inv, const struct writer *w, const char *path, struct err *err)
{
	struct look look = {.width = w->is_data ? 0 : FILE_WIDTH, .has_utf8 = true};
	struct buf out = {0};
	bool ok;

	w->write(&inv->doc, &look, &out);
	ok = file_replace(path, buf_str(&out), err);
	buf_release(&out);
	return ok;
}

bool emit(struct invocation *inv, struct err *err)
{
	const struct options *o = &inv->options;
	struct buf out = {0};
	bool ok = true;

	if (inv->plain.len) {
		ok = o->output ? file_replace(o->output, buf_str(&inv->plain), err)
			       : fd_write_all(1, "stdout", buf_str(&inv->plain), err);
		return ok;
	}
	if (!inv->has_output)
		return true;
	{
		const struct writer *w =
			find_writer("--format", o->format ? str_c(o->format) : S("text"), err);

		if (!w)
			return false;
		if (o->output) {
			ok = to_file(inv, w, o->output, err);
		} else {
			struct term term = term_look(1, (enum color_choice)o->color);
			struct look look = {.width = w->is_data ? 0 : term.width,
					    .has_color = term.has_color,
					    .has_utf8 = term.has_utf8};

			w->write(&inv->doc, &look, &out);
			ok = w->is_data ? fd_write_all(1, "stdout", buf_str(&out), err)
					: pager_print(buf_str(&out), &term, !o->no_pager, err);
			buf_release(&out);
		}
	}
	for (size_t i = 0; ok && i < o->reports.count; i++) {
		struct str rest = str_c(o->reports.items[i]), format = str_cut(&rest, ':');

		ok = to_file(inv, writer_find(format), rest.ptr, err);
	}
	return ok;
}
