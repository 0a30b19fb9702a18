/* Hostile bytes for one format of profiles, named by -DNAME=row of PROFILE_READERS. What is read names only what is
 * there, and is the same when it was written by each writer that a reader exists for and read again. */
#include "fuzz.h"

#include "cmd/profile/write.h"
#include "read/profiles.h"

#define ROW_OF(x) profile_reader_##x
#define ROW(x) ROW_OF(x)

static void claim(bool is_true)
{
	if (!is_true)
		abort();
}

static void check(const struct profile *p)
{
	uint64_t nstacks = 0;

	for (size_t i = 0; i < p->nsamples; i++) {
		const struct profile_sample *s = &p->samples[i];

		claim(s->first <= p->nstacks && s->depth <= p->nstacks - s->first);
		claim(s->first_label <= p->labels.count && s->nlabels <= p->labels.count - s->first_label);
		nstacks += s->depth;
	}
	claim(nstacks <= p->nstacks && (!p->nsamples || p->types.count));
	for (size_t i = 0; i < p->nstacks; i++)
		claim(p->stacks[i] < p->locations.count);
	for (size_t i = 0; i < p->locations.count; i++) {
		const struct profile_location *l = &p->locations.items[i];

		claim(l->mapping == PROFILE_NONE || l->mapping < p->mappings.count);
		claim(l->first_line <= p->lines.count && l->nlines <= p->lines.count - l->first_line);
	}
	for (size_t i = 0; i < p->lines.count; i++)
		claim(p->lines.items[i].function == PROFILE_NONE ||
		      p->lines.items[i].function < p->functions.count);
}

static struct profile *again(const struct profile *p)
{
	struct buf out = {0};
	struct err err = {0};
	struct profile *q;

	profile_writer_pprof.write(p, 0, &out);
	q = profile_read(S("written"), buf_str(&out), &err);
	claim(q != NULL);
	buf_release(&out);
	return q;
}

static void compare(const struct profile *p, const struct profile *q)
{
	claim(p->nsamples == q->nsamples && p->types.count == q->types.count);
	for (size_t i = 0; i < p->nsamples; i++) {
		const struct profile_sample *s = &p->samples[i], *t = &q->samples[i];

		claim(s->depth == t->depth);
		for (uint32_t k = 0; k < s->depth; k++) {
			const struct profile_location *l = &p->locations.items[p->stacks[s->first + k]];
			const struct profile_location *m = &q->locations.items[q->stacks[t->first + k]];

			claim(l->address == m->address && l->is_folded == m->is_folded);
		}
		for (size_t k = 0; k < p->types.count; k++)
			claim(profile_values(p, s)[k] == profile_values(q, t)[k]);
	}
}

void try_bytes(struct str bytes)
{
	const struct profile_reader *reader = &ROW(NAME);
	struct profile *p = profile_new(S("fuzz input")), *q;
	struct buf out = {0};
	struct err err = {0};

	reader->is(str_head(bytes, PROFILE_HEAD_BYTES));
	if (reader->read(p, bytes, &err)) {
		check(p);
		q = again(p);
		check(q);
		compare(p, q);
		profile_free(q);
		for (size_t i = 0; profile_writers[i]; i++)
			profile_writers[i]->write(p, profile_default_type(p), &out);
		buf_release(&out);
	} else {
		claim(err.message != NULL);
	}
	err_clear(&err);
	profile_free(p);
}
