#include "cmd/explain/try.h"

#include "cmd/facts_parts.h"
#include "cmd/try.h"

enum { TRIED_MAX = 4 };

#define ROW(kind, letter, name, arg, help, complete, member)                                                 \
	OPT_ROW(kind, letter, name, arg, help, complete, struct options, member)

const struct opt options_try[] = {
	OPT_HEADING("Experiments"),
	ROW(OPT_OPTIONAL, 0, "try", "NAME",
	    "compile again with what might change the answer, and say what came of it; with NAME: this "
	    "experiment alone (casm rules list shows them)",
	    NULL, tries),
	ROW(OPT_FLAG, 0, "patch", NULL, "print the edit of an experiment as a diff, and compile nothing",
	    NULL, is_patch),
	OPT_END,
};

bool explain_wants_try(const struct options *o)
{
	return o->tries.is_set || o->tries.values.count || o->is_patch;
}

struct tried_answers {
	struct explained *explained;
	struct answers answers; /* copies of those that are tried */
	struct tries tries;
};

/* What could be mended, else what is as one would have it; in the order of the answers. */
static size_t choose(struct explained *x, struct tried_answers *t)
{
	size_t nleft = 0, nbad = 0;

	for (size_t i = 0; i < x->answers.count; i++)
		nbad += !x->answers.items[i].is_good;
	for (size_t i = 0; i < x->answers.count; i++) {
		if (nbad && x->answers.items[i].is_good)
			continue;
		if (t->answers.count == TRIED_MAX) {
			nleft++;
			continue;
		}
		explain_complete(x->e, &x->answers.items[i]);
		vec_push(x->e->a, &t->answers, x->answers.items[i]);
	}
	return nleft;
}

static void tries_json(const void *context, struct json *j)
{
	const struct tried_answers *t = context;

	json_array(j);
	for (size_t i = 0; i < t->tries.count; i++) {
		const struct answer *a = &t->answers.items[i];

		json_object(j);
		facts_key_str(j, "kind", str_c(subject_words[a->subject.kind]));
		facts_key_str(j, "function", a->function);
		facts_place(j, a->loc);
		facts_chain(j, a->frame);
		json_key(j, "rows");
		try_json(j, &t->tries.items[i]);
		json_end(j);
	}
	json_end(j);
}

static void heading(struct explained *x, struct block *b, const struct answer *a)
{
	doc_line(&x->e->inv->doc, b);
	doc_span(&x->e->inv->doc, b, STYLE_STRONG, STR_FMT, STR_ARG(a->verdict));
	doc_span(&x->e->inv->doc, b, STYLE_PLACE, "  " STR_FMT, STR_ARG(answer_place(x->e, a->loc)));
}

/* What came of the same experiments at several places is told once. */
static void tell(struct explained *x, const struct tried_answers *t, size_t nleft)
{
	struct doc *d = &x->e->inv->doc;
	struct block *b;

	for (size_t i = 0; i < t->tries.count; i++) {
		bool is_told = false;

		for (size_t k = 0; k < i; k++)
			is_told |= try_same(&t->tries.items[k], &t->tries.items[i]);
		if (is_told)
			continue;
		if (t->tries.count > 1) {
			b = doc_block(d, BLOCK_LINES, STR_NONE);
			for (size_t k = i; k < t->tries.count; k++)
				if (k == i || try_same(&t->tries.items[i], &t->tries.items[k]))
					heading(x, b, &t->answers.items[k]);
		}
		try_doc(d, &t->tries.items[i]);
	}
	if (!nleft)
		return;
	b = doc_block(d, BLOCK_LINES, STR_NONE);
	doc_line(d, b);
	doc_span(d, b, STYLE_DIM, STR_FMT " not tried: a line, or CALLER:CALLEE, names one",
		 STR_ARG(number_of(d->arena, (int64_t)nleft, "more answer is", "more answers are")));
}

bool explain_try(struct explained *x, enum status *status, struct err *err)
{
	struct tried_answers *t = arena_new(x->e->a, struct tried_answers);
	const struct options *o = &x->e->inv->options;
	const struct try_request r = {.input = x->e->inv->rest.operands.items[0],
				      .names = &o->tries.values,
				      .wants_patch = o->is_patch};
	struct str patch;
	size_t nleft;

	t->explained = x;
	nleft = choose(x, t);
	if (!try_answers(x->e, &r, &t->answers, &t->tries, status, err))
		return false;
	if (o->is_patch) {
		if (!try_patch_of(&t->tries, &patch, err))
			return false;
		buf_add(&x->e->inv->plain, patch);
		return true;
	}
	tell(x, t, nleft);
	x->tries = t;
	x->tries_json = tries_json;
	return true;
}
