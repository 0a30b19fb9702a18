/* The rows, for a reader and as data. */
#include "cmd/facts_parts.h"
#include "cmd/try/parts.h"

struct str try_change(struct arena *a, struct value before, struct value now)
{
	uint64_t by, permille;

	if (!before.is_known || !now.is_known)
		return S("");
	if (before.n == now.n)
		return S("=");
	by = before.n < now.n ? (uint64_t)now.n - (uint64_t)before.n : (uint64_t)before.n - (uint64_t)now.n;
	if (before.n <= 0 || by > UINT64_MAX / 4000)
		return str_printf(a, "%s%llu", now.n > before.n ? "+" : "−", (unsigned long long)by);
	permille = (by * 2000 + (uint64_t)before.n) / ((uint64_t)before.n * 2);
	return str_printf(a, "%s" STR_FMT ".%llu %%", now.n > before.n ? "+" : "−",
			  STR_ARG(number_grouped(a, (int64_t)(permille / 10))),
			  (unsigned long long)(permille % 10));
}

static enum style style_of(struct value before, struct value now, bool less_is_better)
{
	if (!before.is_known || !now.is_known || before.n == now.n)
		return STYLE_DIM;
	return (now.n < before.n) == less_is_better ? STYLE_GOOD : STYLE_BAD;
}

static void column(struct doc *d, struct table *t, const char *head, const char *key, enum align align,
		   unsigned drop)
{
	doc_column(d, t,
		   (struct column){.head = str_c(head), .key = str_c(key), .align = align, .drop = drop});
}

static void columns(struct doc *d, struct table *t, enum subject_kind kind)
{
	column(d, t, "EXPERIMENT", "experiment", ALIGN_LEFT, 0);
	column(d, t, try_heads[kind], "verdict", ALIGN_LEFT, 0);
	column(d, t, "FUNCTION", "function_instructions", ALIGN_RIGHT, 0);
	column(d, t, "", "function_instructions_change", ALIGN_RIGHT, 0);
	column(d, t, "BYTES", "function_bytes", ALIGN_RIGHT, 5);
	column(d, t, "UNIT", "unit_instructions", ALIGN_RIGHT, 0);
	column(d, t, "", "unit_instructions_change", ALIGN_RIGHT, 0);
	column(d, t, "BYTES", "unit_bytes", ALIGN_RIGHT, 6);
	column(d, t, "STACK", "stack_bytes", ALIGN_RIGHT, 3);
	column(d, t, "SPILLS", "spills", ALIGN_RIGHT, 2);
	/* what a loop is about, and what other answers can do without first */
	column(d, t, "VECTORS", "vector_instructions", ALIGN_RIGHT, kind == SUBJECT_LOOP ? 1 : 4);
}

static void number(struct doc *d, struct table *t, struct value before, struct value now, bool less_is_better)
{
	doc_cell_number(d, t, style_of(before, now, less_is_better), now);
}

static void figures(struct doc *d, struct table *t, const struct try_figures *b, const struct try_figures *f,
		    bool is_base)
{
	number(d, t, b->instructions, f->instructions, true);
	doc_cell_text(d, t, STYLE_PLAIN,
		      is_base ? S("instrs") : try_change(d->arena, b->instructions, f->instructions));
	number(d, t, b->bytes, f->bytes, true);
	number(d, t, b->unit_instructions, f->unit_instructions, true);
	doc_cell_text(d, t, STYLE_PLAIN,
		      is_base ? S("instrs")
			      : try_change(d->arena, b->unit_instructions, f->unit_instructions));
	number(d, t, b->unit_bytes, f->unit_bytes, true);
	number(d, t, b->stack, f->stack, true);
	number(d, t, b->spills, f->spills, true);
	number(d, t, b->vectors, f->vectors, false);
}

static const char *failed_word(const struct try_row *r)
{
	return r->experiment && !r->ncompiles ? "not tried" : "failed";
}

static void row_doc(struct doc *d, struct table *t, const struct try_row *base, const struct try_row *r)
{
	doc_cell_text(d, t, r == base ? STYLE_PLAIN : STYLE_CODE, r->what);
	if (r->outcome == TRY_FAILED) {
		doc_cell_text(d, t, STYLE_WARN, str_c(failed_word(r)));
		for (size_t i = 2; i < t->columns.count; i++)
			doc_cell_text(d, t, STYLE_PLAIN, S(""));
		return;
	}
	doc_cell_text(d, t, r->outcome == TRY_FLIPPED ? STYLE_GOOD : STYLE_PLAIN, r->verdict);
	figures(d, t, &base->figures, &r->figures, r == base);
}

/* What is said of the row as it is need not be said again. */
static void note_doc(struct doc *d, struct block *b, const struct try_row *base, const struct try_row *r)
{
	bool has_note = r->note.len && !str_eq(r->note, base->note);

	if (!has_note && !r->assumes.len)
		return;
	doc_line(d, b);
	doc_span(d, b, STYLE_CODE, "  " STR_FMT, STR_ARG(r->what));
	if (has_note) {
		doc_line(d, b);
		doc_span(d, b, r->outcome == TRY_FAILED ? STYLE_WARN : STYLE_PLAIN, "    " STR_FMT,
			 STR_ARG(r->note));
	}
	if (r->assumes.len && r->outcome != TRY_FAILED) {
		doc_line(d, b);
		doc_span(d, b, STYLE_DIM, "    assumes: " STR_FMT, STR_ARG(r->assumes));
	}
}

void try_doc(struct doc *d, const struct tried *t)
{
	struct block *b;
	struct table *table;

	if (t->rows.count < 2) {
		b = doc_block(d, BLOCK_LINES, STR_NONE);
		doc_line(d, b);
		doc_span(d, b, STYLE_PLAIN, "no experiment fits: there is nothing to try");
		return;
	}
	table = &doc_block(d, BLOCK_TABLE, STR_NONE)->table;
	columns(d, table, t->answer->subject.kind);
	for (size_t i = 0; i < t->rows.count; i++)
		row_doc(d, table, &t->rows.items[0], &t->rows.items[i]);
	b = doc_block(d, BLOCK_LINES, STR_NONE);
	for (size_t i = 1; i < t->rows.count; i++)
		note_doc(d, b, &t->rows.items[0], &t->rows.items[i]);
}

static bool same_value(struct value x, struct value y)
{
	return x.is_known == y.is_known && (!x.is_known || x.n == y.n);
}

static bool same_figures(const struct try_figures *x, const struct try_figures *y)
{
	return same_value(x->instructions, y->instructions) && same_value(x->bytes, y->bytes) &&
	       same_value(x->stack, y->stack) && same_value(x->spills, y->spills) &&
	       same_value(x->vectors, y->vectors) && same_value(x->unit_instructions, y->unit_instructions) &&
	       same_value(x->unit_bytes, y->unit_bytes);
}

bool try_same(const struct tried *x, const struct tried *y)
{
	if (x->rows.count != y->rows.count || x->answer->subject.kind != y->answer->subject.kind)
		return false;
	for (size_t i = 0; i < x->rows.count; i++) {
		const struct try_row *a = &x->rows.items[i], *b = &y->rows.items[i];

		if (!str_eq(a->what, b->what) || a->outcome != b->outcome ||
		    !str_eq(a->verdict, b->verdict) || !str_eq(a->assumes, b->assumes) ||
		    !same_figures(&a->figures, &b->figures))
			return false;
	}
	return true;
}

/* --- data --- */

static void row_json(struct json *j, const struct try_row *r)
{
	static const char *const outcomes[] = {"flipped", "same", "lost", "failed"};

	json_object(j);
	facts_key_str(j, "experiment", r->experiment ? r->experiment->name : STR_NONE);
	facts_key_str(j, "what", r->what);
	facts_key_str(j, "outcome", r->experiment ? str_c(outcomes[r->outcome]) : S("base"));
	facts_key_str(j, "verdict", r->verdict.len ? r->verdict : STR_NONE);
	facts_key_value(j, "n", r->n);
	json_key(j, "function");
	json_object(j);
	facts_key_value(j, "instructions", r->figures.instructions);
	facts_key_value(j, "bytes", r->figures.bytes);
	facts_key_value(j, "stack_bytes", r->figures.stack);
	facts_key_value(j, "spills", r->figures.spills);
	facts_key_value(j, "vector_instructions", r->figures.vectors);
	json_end(j);
	json_key(j, "unit");
	json_object(j);
	facts_key_value(j, "instructions", r->figures.unit_instructions);
	facts_key_value(j, "bytes", r->figures.unit_bytes);
	json_end(j);
	facts_key_str(j, "note", r->note.len ? r->note : STR_NONE);
	facts_key_str(j, "assumes", r->assumes.len ? r->assumes : STR_NONE);
	json_key(j, "args");
	json_array(j);
	for (size_t i = 0; i < r->args.count; i++)
		json_str(j, r->args.items[i]);
	json_end(j);
	facts_key_str(j, "patch", r->patch);
	json_key(j, "compiles");
	json_u64(j, r->ncompiles);
	json_end(j);
}

void try_json(struct json *j, const struct tried *t)
{
	json_array(j);
	for (size_t i = 0; i < t->rows.count; i++)
		row_json(j, &t->rows.items[i]);
	json_end(j);
}
