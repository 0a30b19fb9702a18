#include "cmd/gate_config.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "base/file.h"

enum { FOLDERS_MAX = 256 };

bool gate_config_today(struct arena *a, struct str *today, struct err *err)
{
	const char *epoch = getenv("SOURCE_DATE_EPOCH");
	time_t seconds = time(NULL);
	struct tm tm;
	uint64_t n;

	if (epoch && *epoch) {
		if (!str_u64(str_c(epoch), &n) || n > INT64_MAX / 2)
			return err_set(
				err, "SOURCE_DATE_EPOCH: expected seconds since 1970 as a number, found '%s'",
				epoch);
		seconds = (time_t)n;
	}
	if (!gmtime_r(&seconds, &tm) || tm.tm_year > 9999 - 1900)
		return err_set(err, "SOURCE_DATE_EPOCH: %s seconds are no date of this era",
			       epoch ? epoch : "");
	*today = str_printf(a, "%04d-%02d-%02d", tm.tm_year + 1900, tm.tm_mon + 1, tm.tm_mday);
	return true;
}

static bool is_file(const char *path)
{
	struct stat st;

	return stat(path, &st) == 0 && !S_ISDIR(st.st_mode);
}

static bool same_folder(const char *a, const char *b)
{
	struct stat x, y;

	return stat(a, &x) == 0 && stat(b, &y) == 0 && x.st_dev == y.st_dev && x.st_ino == y.st_ino;
}

bool gate_config_find(struct invocation *inv, struct str *path, struct err *err)
{
	const char *config = inv->options.config;
	struct buf folder = {0};

	*path = STR_NONE;
	if (config) {
		if (access(config, R_OK) != 0)
			return err_set(err, "--config: cannot read %s: %s", config, strerror(errno));
		*path = str_c(config);
		return true;
	}
	for (int i = 0; i < FOLDERS_MAX; i++) {
		struct buf name = {0}, above = {0};
		bool is_found, is_top;

		buf_printf(&name, "%scasm.yaml", folder.ptr ? folder.ptr : "");
		is_found = is_file(name.ptr);
		if (is_found)
			*path = str_dup(inv->run, buf_str(&name));
		buf_printf(&above, "%s..", folder.ptr ? folder.ptr : "");
		is_top = same_folder(folder.len ? folder.ptr : ".", above.ptr);
		buf_release(&name);
		buf_release(&above);
		if (is_found || is_top)
			break;
		buf_add(&folder, S("../"));
	}
	buf_release(&folder);
	return true;
}

/* Reads casm.yaml, where there is one, into g. */
static bool read_config(struct invocation *inv, struct gate *g, struct err *err)
{
	struct str path, today, text;
	struct file f;

	if (!gate_config_today(inv->run, &today, err) || !gate_config_find(inv, &path, err))
		return false;
	if (!path.ptr)
		return true;
	if (!file_open(&f, str_to_c(inv->run, path), err))
		return false;
	text = str_dup(inv->run, f.text); /* what is read from it may point into it */
	file_close(&f);
	return gate_parse(g, path, text, today, err);
}

bool gate_config_allocators(struct invocation *inv, struct allocators *all, struct err *err)
{
	struct gate g;
	bool ok;

	gate_init(&g, inv->run);
	g.allocators = all;
	ok = read_config(inv, &g, err);
	g.allocators = NULL; /* the caller's, and open as long as they are */
	gate_close(&g);
	return ok;
}

bool gate_config_load(struct invocation *inv, struct allocators *allocators, struct gate *g, struct err *err)
{
	*g = (struct gate){.arena = inv->run, .allocators = allocators};
	if (!gate_load_default(inv->run, g, err))
		return false;
	g->arena = inv->run;
	g->allocators = allocators;
	if (!read_config(inv, g, err))
		return false;
	for (size_t i = 0; i < inv->options.limits.count; i++)
		if (!gate_add_limits(g, str_c(inv->options.limits.items[i]), err))
			return false;
	return true;
}

size_t gate_config_unmatched(struct invocation *inv, const struct gate *g)
{
	struct diags diags;
	size_t nerrors = 0;

	diags_init(&diags, inv->run);
	gate_unmatched(g, &diags);
	for (size_t i = 0; i < diags.count; i++) {
		const struct diag *d = &diags.items[i];
		bool is_error = d->severity == DIAG_ERROR && !inv->options.allows_unmatched;
		struct buf b = {0};

		nerrors += is_error;
		if (!is_error && inv->options.is_quiet)
			continue;
		if (d->file.ptr) {
			buf_add_visible(&b, d->file);
			if (d->line)
				buf_printf(&b, ":%llu", (unsigned long long)d->line);
			buf_add(&b, S(": "));
		}
		buf_add(&b, is_error                      ? S("error: ")
			    : d->severity == DIAG_WARNING ? S("warning: ")
							  : S("note: "));
		buf_add_visible(&b, d->message);
		fprintf(stderr, "%s\n", b.ptr);
		buf_release(&b);
	}
	return nerrors;
}

size_t gate_config_nrules(const struct gate *g)
{
	size_t n = g->rules.count;

	for (size_t i = 0; gate_rule_infos[i].id; i++)
		n += g->levels[i] != GATE_OFF;
	return n;
}
