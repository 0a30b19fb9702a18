/* --update: today's facts take the place of those that were compared; records of sources that were not looked at stay
 * as they are, byte for byte. */
#include "base/file.h"
#include "base/jsonread.h"
#include "cmd/diff.h"

struct record {
	bool is_row; /* units stand before functions */
	struct str source, linkage_name, twin, text;
};
struct records VEC(struct record);

static int by_place(const void *a, const void *b)
{
	const struct record *x = a, *y = b;
	int c = x->is_row - y->is_row;

	if (!c)
		c = str_cmp(x->source, y->source);
	if (!c)
		c = str_cmp(x->linkage_name, y->linkage_name);
	return c ? c : str_cmp(x->twin, y->twin);
}

/* The source of a unit's line; ptr NULL: it is another record. */
static struct str unit_source(struct arena *a, struct str line)
{
	struct json_reader r;
	struct str key, source = STR_NONE;

	jr_init(&r, line, NULL);
	jr_object(&r);
	if (!jr_key(&r, &key) || !str_eq(key, S("unit")) || !jr_object(&r))
		return STR_NONE;
	while (jr_key(&r, &key)) {
		if (str_eq(key, S("source")))
			jr_str(&r, a, &source);
		else
			jr_skip(&r);
	}
	return source;
}

static void note_sources(struct arena *a, struct map *checked, const struct stored *s)
{
	for (size_t i = 0; i < s->units.count; i++)
		*map_at(a, checked, s->units.items[i].source) = checked;
}

/* All records of s but those of the sources in `without`. */
static void take_records(struct arena *a, const struct stored *s, const struct map *without,
			 struct records *list)
{
	struct str rest = s->text, line;

	while (str_line(&rest, &line)) {
		struct str source = unit_source(a, str_trim(line));

		if (source.ptr && !map_find(without, source))
			vec_push(a, list, ((struct record){.source = source, .text = str_trim(line)}));
	}
	for (size_t i = 0; i < s->rows.count; i++) {
		const struct stored_row *row = &s->rows.items[i];

		if (!map_find(without, row->source))
			vec_push(a, list,
				 ((struct record){true, row->source, row->linkage_name, row->twin,
						  row->text}));
	}
}

static struct str first_line(struct str text)
{
	struct str line = S("");

	str_line(&text, &line);
	return str_trim(line);
}

bool diff_update(struct diff *d, const char *path, struct err *err)
{
	/* as it was opened; d->old holds only what was looked at */
	const struct stored *before = &d->old.parts.items[0]->stored;
	struct str text = d->baseline_form, head = first_line(text);
	struct records list = {0};
	struct map checked = {0};
	struct arena a = {0};
	struct buf out = {0};
	bool ok;

	if (!d->baseline_form.len)
		return err_set(err, "--update: %s is no baseline (casm baseline makes one)", path);
	if (d->nsources_not_checked == 0) {
		ok = file_replace(path, text, err);
		return ok;
	}
	note_sources(&a, &checked, &d->old.stored);
	note_sources(&a, &checked, &d->now.stored);
	if (!str_eq(head, first_line(before->text))) {
		/* the header says how rows are to be read */
		arena_clear(&a);
		return err_set(
			err,
			"--update: %s was stored by another casm, so all of its sources must be looked "
			"at; %zu were not",
			path, d->nsources_not_checked);
	}
	take_records(&a, before, &checked, &list);
	take_records(&a, &d->lean, &(struct map){0}, &list);
	vec_sort(&list, by_place);
	buf_add(&out, head);
	buf_add(&out, S("\n\n"));
	for (size_t i = 0; i < list.count; i++) {
		buf_add(&out, list.items[i].text);
		buf_add(&out, S("\n\n"));
	}
	buf_add(&out, S("{\"end\":true}\n"));
	ok = file_replace(path, buf_str(&out), err);
	buf_release(&out);
	arena_clear(&a);
	return ok;
}
