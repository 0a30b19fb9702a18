/* Reading the profile of --profile: names of functions, where it has none, from the program; which of the two builds it
 * was taken of, where these are programs, by their build ids. */
#include <time.h>

#include "base/file.h"
#include "cmd/diff/heat.h"
#include "cmd/problems.h"
#include "cmd/profile/open.h"
#include "cmd/profile/symbolize.h"
#include "read/binary.h"

static bool has_build_id(const struct profile *p, struct str id)
{
	for (size_t i = 0; i < p->mappings.count; i++)
		if (id.len && str_eq(p->mappings.items[i].build_id, id))
			return true;
	return false;
}

/* path is a program or library that the samples are of. */
static bool is_of(const struct profile *p, const char *path)
{
	struct err err = {0};
	struct binary *b = NULL;
	struct file f;
	bool is = false;

	if (!file_open(&f, path, &err)) {
		err_clear(&err); /* said when the side is read */
		return false;
	}
	if (str_starts(f.text, S("\177ELF")))
		b = binary_open(f.text, str_c(path), &err);
	err_clear(&err);
	if (b) {
		is = has_build_id(p, binary_build_id(b));
		binary_close(b);
	}
	file_close(&f);
	return is;
}

/* "cpu.pb.gz of 2026-11-20, of new/prog" */
static struct str profile_name(struct diff *d, const struct profile *p)
{
	const struct opt_list *operands = &d->inv->rest.operands;
	time_t seconds = (time_t)(p->time_ns / 1000000000);
	struct buf b = {0};
	struct str text;
	struct tm tm;

	buf_add(&b, p->source);
	if (p->time_ns > 0 && gmtime_r(&seconds, &tm))
		buf_printf(&b, " of %04d-%02d-%02d", tm.tm_year + 1900, tm.tm_mon + 1, tm.tm_mday);
	for (size_t i = 0; operands->count == 2 && i < 2; i++)
		if (is_of(p, operands->items[i])) {
			buf_printf(&b, ", taken of %s", operands->items[i]);
			break;
		}
	text = str_dup(d->inv->run, buf_str(&b));
	buf_release(&b);
	return text;
}

/* Names that outlive the profile. */
static void own_names(struct arena *a, struct heat *h)
{
	h->type = str_dup(a, h->type);
	h->unit = str_dup(a, h->unit);
	for (size_t i = 0; i < h->funcs.count; i++) {
		struct heat_func *f = &h->funcs.items[i];

		f->name = str_dup(a, f->name);
		f->linkage_name = str_dup(a, f->linkage_name);
		f->file = str_dup(a, f->file);
	}
}

static bool sum(struct diff *d, struct profile *p, struct err *err)
{
	const struct options *o = &d->inv->options;
	struct arena *a = d->inv->run;
	struct diff_heat *h = arena_new(a, struct diff_heat);
	struct opt_list binaries = {0};
	struct symbolize_options how = {.binaries = &binaries, .how = SYMBOLIZE_LOCAL};
	struct symbolized symbolized;
	bool ok;

	if (problems_tell(o, &p->diags) && o->is_strict)
		return err_set(err, "%s: problems in the profile (--strict)", o->profile);
	if (o->profile_binary)
		vec_push(a, &binaries, o->profile_binary);
	if (!symbolize(a, p, &how, &symbolized, err))
		return false;
	ok = heat_make(a, p, &h->heat, err);
	if (ok) {
		h->name = profile_name(d, p);
		own_names(a, &h->heat);
		h->word = heat_word(&h->heat);
		d->heat = h;
		d->gate.has_profile = true;
	}
	symbolized_close(&symbolized);
	if (ok && h->heat.nameless == h->heat.total)
		return err_set(err, "%s: the profile has addresses and no names of functions%s", o->profile,
			       o->profile_binary
				       ? ", and the program has none for them"
				       : "; --profile-binary=FILE names the program that was profiled");
	return ok;
}

bool diff_heat_open(struct diff *d, struct err *err)
{
	const struct options *o = &d->inv->options;
	struct profile *p;
	bool ok;

	if (!o->profile)
		return !o->profile_binary ||
		       err_set(err, "--profile-binary=%s: needs --profile=FILE, the samples of that program",
			       o->profile_binary);
	if (!profile_open(o->profile, &p, err))
		return false;
	ok = sum(d, p, err);
	profile_free(p);
	return ok;
}
