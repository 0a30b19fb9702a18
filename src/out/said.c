#include "out/said.h"

#include "base/shelf.h"

enum { WAIVED = LEVEL_ERROR + 1, NRANKS };

static size_t rank_of(const struct finding *f)
{
	return f->is_waived ? (size_t)WAIVED : (size_t)f->level;
}

void said_collect(struct arena *a, const struct doc *d, struct said *said)
{
	static const size_t order[NRANKS] = {LEVEL_ERROR, LEVEL_WARNING, LEVEL_NOTE, WAIVED};
	struct said_findings ranks[NRANKS] = {{0}};

	*said = (struct said){0};
	for (size_t i = 0; i < d->blocks.count; i++) {
		const struct block *b = &d->blocks.items[i];

		for (size_t k = 0; b->kind == BLOCK_FINDINGS && shelf_turn(k, b->findings.count); k++)
			vec_push(a, &ranks[rank_of(&b->findings.items[k])], &b->findings.items[k]);
	}
	for (size_t i = 0; i < NRANKS; i++)
		for (size_t k = 0; shelf_turn(k, ranks[order[i]].count); k++)
			vec_push(a, &said->findings, ranks[order[i]].items[k]);
	for (size_t i = 0; i <= LEVEL_ERROR; i++)
		said->nlevels[i] = ranks[i].count;
	said->nwaived = ranks[WAIVED].count;
}

void said_fold(struct said *said)
{
	size_t kept = 0;

	for (size_t i = 0; shelf_turn(i, said->findings.count); i++) {
		const struct finding *f = said->findings.items[i];

		if (!f->is_folded)
			said->findings.items[kept++] = f;
		else if (f->is_waived)
			said->nwaived--;
		else
			said->nlevels[f->level]--;
	}
	said->findings.count = kept;
}

static bool is_inside(struct str s, size_t at)
{
	return at < s.len && ((unsigned char)s.ptr[at] & 0xc0) == 0x80;
}

struct str said_shown(struct arena *a, struct str raw, size_t max_bytes)
{
	const struct str dots = S("…");
	struct buf b = {0};
	struct str shown;

	/* what is cut out later need not be made shown: a name may have megabytes */
	if (max_bytes && raw.len > 4 * max_bytes) {
		buf_add_visible(&b, str_head(raw, 2 * max_bytes));
		buf_add_visible(&b, str_from(raw, raw.len - 2 * max_bytes));
	} else {
		buf_add_visible(&b, raw);
	}
	shown = buf_str(&b);
	if (max_bytes > dots.len && shown.len > max_bytes) {
		size_t head = (max_bytes - dots.len + 1) / 2,
		       tail = shown.len - (max_bytes - dots.len - head);

		while (head && is_inside(shown, head))
			head--;
		while (is_inside(shown, tail))
			tail++;
		shown = str_printf(a, STR_FMT STR_FMT STR_FMT, STR_ARG(str_head(shown, head)), STR_ARG(dots),
				   STR_ARG(str_from(shown, tail)));
	} else {
		shown = shown.len ? str_dup(a, shown) : S("");
	}
	buf_release(&b);
	return shown;
}

static void add_line(struct arena *a, struct said_lines *lines, struct str raw, size_t max_bytes)
{
	if (raw.len)
		vec_push(a, lines, said_shown(a, raw, max_bytes));
}

void said_lines(struct arena *a, const struct finding *f, size_t max_bytes, struct said_lines *lines)
{
	struct buf b = {0};

	add_line(a, lines, f->title, max_bytes);
	buf_add(&b, f->name);
	if (f->name.len && f->reason.len)
		buf_add(&b, S(": "));
	buf_add(&b, f->reason);
	add_line(a, lines, buf_str(&b), max_bytes);
	for (size_t i = 0; i < f->details.count; i++)
		add_line(a, lines, f->details.items[i], max_bytes);
	if (loc_known(f->cause)) {
		b.len = 0;
		buf_add(&b, S("cause: the change at "));
		loc_print(f->cause, &b);
		add_line(a, lines, buf_str(&b), max_bytes);
	}
	if (f->is_waived) {
		b.len = 0;
		buf_add(&b, S("waived: "));
		buf_add(&b, f->waiver.len ? f->waiver : S("no reason given"));
		add_line(a, lines, buf_str(&b), max_bytes);
	}
	if (lines->count == 0)
		vec_push(a, lines, f->rule.len ? said_shown(a, f->rule, max_bytes) : S("finding"));
	buf_release(&b);
}

struct str said_verdict(struct arena *a, const struct gate_said *g)
{
	struct str verdict = said_shown(a, g->verdict, 500);

	return str_printf(a, "%s%s" STR_FMT, g->is_failed ? "FAIL" : "PASS", verdict.len ? ": " : "",
			  STR_ARG(verdict));
}
