#include "cmd/emit.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"
#include "base/pager.h"
#include "cmd/profile/write.h"
#include "out/link.h"
#include "out/writer.h"

enum { FILE_WIDTH = 100, SUMMARY_BYTES_MAX = 1 << 20 };

/* Of one name: a writer of docs, or of profiles. */
struct format {
	const struct writer *writer;
	const struct profile_writer *profile;
};

static bool find_format(const struct invocation *inv, const char *option, struct str name, struct format *f,
			struct err *err)
{
	struct buf known = {0};

	*f = (struct format){writer_find(name), NULL};
	if (f->writer)
		return true;
	f->profile = profile_writer_find(name);
	if (f->profile && inv->command->reads_profiles)
		return true;
	if (f->profile)
		return err_set(err,
			       "%s: '" STR_FMT "' is a format of profiles: casm annotate PROFILE writes it",
			       option, STR_ARG(name));
	for (size_t i = 0; writers[i]; i++)
		buf_printf(&known, "%s%s", i ? ", " : "", writers[i]->name);
	for (size_t i = 0; profile_writers[i] && inv->command->reads_profiles; i++)
		buf_printf(&known, ", %s", profile_writers[i]->name);
	err_set(err, "%s: no format '" STR_FMT "' (there are %s)", option, STR_ARG(name), known.ptr);
	buf_release(&known);
	return false;
}

/* Of an option that emit_check() has seen. */
static struct format format_of(const struct invocation *inv, struct str name)
{
	struct err err = {0};
	struct format f;

	if (!find_format(inv, "--format", name, &f, &err))
		BUG("%s", err.message);
	return f;
}

static struct format main_format(const struct invocation *inv)
{
	return format_of(inv, inv->options.format ? str_c(inv->options.format) : S("text"));
}

bool emit_check(const struct invocation *inv, struct err *err)
{
	const struct options *o = &inv->options;
	struct format f;

	if (o->editor && strcmp(o->editor, "auto") != 0 && strcmp(o->editor, "none") != 0 &&
	    !link_form(o->editor, err).ptr)
		return err_wrap(err, "--editor");
	if (o->format && !find_format(inv, "--format", str_c(o->format), &f, err))
		return false;
	if (o->format && f.profile && !f.profile->is_text && !o->output && isatty(1))
		return err_set(err, "--format=%s is not text: name a file with -o", o->format);
	for (size_t i = 0; i < o->reports.count; i++) {
		struct str rest = str_c(o->reports.items[i]), format = str_cut(&rest, ':');

		if (!rest.len)
			return err_set(err, "--report=%s: expected FMT:FILE", o->reports.items[i]);
		if (!find_format(inv, "--report", format, &f, err))
			return false;
	}
	return true;
}

bool emit_needs_profile(const struct invocation *inv)
{
	const struct options *o = &inv->options;
	bool needs = main_format(inv).profile;

	for (size_t i = 0; i < o->reports.count; i++) {
		struct str rest = str_c(o->reports.items[i]);

		needs |= format_of(inv, str_cut(&rest, ':')).profile != NULL;
	}
	return needs;
}

static void write_format(const struct invocation *inv, struct format f, const struct look *look,
			 struct buf *out)
{
	if (f.writer)
		f.writer->write(&inv->doc, look, out);
	else if (inv->profile)
		f.profile->write(inv->profile, inv->profile_type, out);
	else
		BUG("no profile for --format=%s", f.profile->name);
}

/* --- where it goes: piece by piece as it is written, so that the text of many units is nowhere as a whole --- */

static bool to_file(const struct invocation *inv, struct format f, const char *path, struct err *err)
{
	struct look look = {.width = f.writer && f.writer->is_data ? 0 : FILE_WIDTH, .has_utf8 = true};
	struct file_writing file;
	struct buf out = {.drain = &file.drain};

	if (!file_begin(&file, path, err))
		return false;
	write_format(inv, f, &look, &out);
	buf_drain(&out);
	buf_release(&out);
	return file_end(&file, err);
}

static bool data_to_stdout(const struct invocation *inv, struct format f, const struct look *look,
			   struct err *err)
{
	struct file_writing file;
	struct buf out = {.drain = &file.drain};

	file_begin_fd(&file, 1, "stdout");
	write_format(inv, f, look, &out);
	buf_drain(&out);
	buf_release(&out);
	return file_end(&file, err);
}

static bool to_people(const struct invocation *inv, struct format f, const struct look *look,
		      const struct term *term, struct err *err)
{
	struct pager pager;
	struct buf out = {.drain = &pager.drain};

	pager_begin(&pager, term, !inv->options.no_pager);
	write_format(inv, f, look, &out);
	buf_drain(&out);
	buf_release(&out);
	return pager_end(&pager, err);
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

/* Links only where somebody can follow them: not in files and data. */
static struct str links_of(const struct options *o, const struct term *term)
{
	struct err err = {0};
	struct str form;

	if (!o->editor || strcmp(o->editor, "none") == 0 || !term->may_link)
		return STR_NONE;
	if (strcmp(o->editor, "auto") == 0 && !term->knows_links)
		return STR_NONE;
	form = link_form(strcmp(o->editor, "auto") != 0 ? o->editor
			 : term->editor                 ? term->editor
							: "file",
			 &err);
	err_clear(&err);
	return form;
}

bool emit(struct invocation *inv, struct err *err)
{
	const struct options *o = &inv->options;
	bool ok = true;

	if (inv->plain.len) {
		ok = o->output ? file_replace(o->output, buf_str(&inv->plain), err)
			       : fd_write_all(1, "stdout", buf_str(&inv->plain), err);
		return ok;
	}
	if (!inv->has_output)
		return true;
	{
		struct format f = main_format(inv);
		bool is_data = f.profile || f.writer->is_data;

		if (o->output) {
			ok = to_file(inv, f, o->output, err);
		} else {
			struct term term = term_look(1, (enum color_choice)o->color);
			struct look look = {.width = is_data ? 0 : term.width,
					    .has_color = term.has_color,
					    .has_utf8 = term.has_utf8,
					    .links = is_data ? STR_NONE : links_of(o, &term)};

			ok = is_data ? data_to_stdout(inv, f, &look, err)
				     : to_people(inv, f, &look, &term, err);
		}
	}
	for (size_t i = 0; ok && i < o->reports.count; i++) {
		struct str rest = str_c(o->reports.items[i]), format = str_cut(&rest, ':');

		ok = to_file(inv, format_of(inv, format), rest.ptr, err);
	}
	return ok && write_summary(inv, err);
}
