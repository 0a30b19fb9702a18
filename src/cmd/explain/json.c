/* Schema casm.explain/1, described in docs/explain.md. */
#include "cmd/explain.h"
#include "cmd/facts_parts.h"

static void key_number(struct json *j, const char *key, uint64_t n)
{
	json_key(j, key);
	if (n)
		json_u64(j, n);
	else
		json_null(j);
}

static void line(struct json *j, const struct answer_line *l)
{
	json_object(j);
	facts_key_value(j, "share_percent", l->share);
	facts_place(j, l->loc);
	key_number(j, "last_line", l->last_line);
	facts_key_str(j, "text", l->text);
	facts_key_str(j, "try", l->try_name);
	json_end(j);
}

static void parts(struct json *j, const struct answer *a)
{
	json_key(j, "parts");
	json_array(j);
	for (size_t i = 0; i < a->parts.count; i++) {
		const struct answer_part *p = &a->parts.items[i];

		json_object(j);
		facts_key_str(j, "part", str_c(part_words[p->kind]));
		facts_key_str(j, "heading", p->heading.ptr ? p->heading : str_c(part_headings[p->kind]));
		facts_key_str(j, "note", p->note.len ? p->note : STR_NONE);
		json_key(j, "lines");
		json_array(j);
		for (size_t k = 0; k < p->lines.count; k++)
			line(j, &p->lines.items[k]);
		json_end(j);
		json_key(j, "left_out");
		json_u64(j, p->nleft_out);
		json_end(j);
	}
	json_end(j);
}

static void answer(struct json *j, const struct answer *a)
{
	json_object(j);
	facts_key_str(j, "kind", str_c(subject_words[a->subject.kind]));
	facts_key_str(j, "function", a->function);
	facts_place(j, a->loc);
	facts_chain(j, a->frame);
	facts_key_bool(j, "good", a->is_good);
	facts_key_str(j, "verdict", a->verdict);
	facts_key_str(j, "pass", a->pass);
	facts_key_str(j, "remark", a->name);
	facts_key_bool(j, "known", a->entry != NULL);
	facts_key_str(j, "reason", a->reason);
	facts_key_str(j, "why", a->why.len ? a->why : STR_NONE);
	facts_key_str(j, "not_worth", a->not_worth.len ? a->not_worth : STR_NONE);
	facts_key_value(j, "cost", a->cost);
	facts_key_value(j, "threshold", a->threshold);
	facts_key_bool(j, "cost_is_floor", a->cost_is_floor);
	json_key(j, "copies");
	json_u64(j, a->ncopies);
	parts(j, a);
	json_end(j);
}

void explain_json(const void *context, struct json *j)
{
	const struct explained *x = context;

	json_object(j);
	facts_key_str(j, "schema", S("casm.explain/1"));
	facts_key_str(j, "casm", S(CASM_VERSION));
	facts_key_str(j, "where", x->where->text);
	json_key(j, "answers");
	json_array(j);
	for (size_t i = 0; i < x->answers.count; i++) {
		struct answer a = x->answers.items[i];

		explain_complete(x->e, &a);
		answer(j, &a);
	}
	json_end(j);
	json_key(j, "tries");
	if (x->tries)
		x->tries_json(x->tries, j);
	else
		json_null(j);
	json_end(j);
}
