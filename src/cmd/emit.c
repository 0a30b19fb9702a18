#include "cmd/emit.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"
#include "base/pager.h"
#include "out/writer.h"

enum { FILE_WIDTH = 100, SUMMARY_BYTES_MAX = 1 << 20 };

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

/* GitHub drops a summary of more than a MiB without a word; other commands of the same step may have written to it. */
static bool append(const char *path, struct str text, struct err *err)
{
	int fd = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0666), closed;
	struct stat st;
	bool ok;

	if (fd < 0)
		return err_set(err, "cannot append to %s: %s", path, strerror(errno));
	if (fstat(fd, &st) == 0 && S_ISREG(st.st_mode) && st.st_size + (off_t)text.len > SUMMARY_BYTES_MAX)
		ok = err_set(err, "cannot append to %s: it has %lld bytes, and %d are the most it may have",
			     path, (long long)st.st_size, SUMMARY_BYTES_MAX);
	else
		ok = fd_write_all(fd, path, text, err);
	closed = close(fd);
	if (ok && closed != 0)
		return err_set(err, "cannot append to %s: %s", path, strerror(errno));
	return ok;
}

static bool wants_summary(const struct options *o)
{
	bool wants = o->format && strcmp(o->format, writer_github.name) == 0;

	for (size_t i = 0; i < o->reports.count; i++) {
		struct str rest = str_c(o->reports.items[i]);

		wants |= str_eq(str_cut(&rest, ':'), str_c(writer_github.name));
	}
	return wants;
}

/* With the format github, people read the summary of the step: Markdown. */
static bool write_summary(const struct invocation *inv, struct err *err)
{
	const char *path = getenv("GITHUB_STEP_SUMMARY");
	const struct look look = {.has_utf8 = true};
	struct buf out = {0};
	bool ok;

	if (!path || !*path || !wants_summary(&inv->options))
		return true;
	writer_md.write(&inv->doc, &look, &out);
	buf_addc(&out, '\n');
	ok = append(path, buf_str(&out), err);
	buf_release(&out);
	return ok || err_wrap(err, "step summary ($GITHUB_STEP_SUMMARY)");
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
	return ok && write_summary(inv, err);
}
