#include "cmd/explain/answer.h"

#include <stdio.h>

const char *const subject_words[] = {[SUBJECT_CALL] = "call",
				     [SUBJECT_LOOP] = "loop",
				     [SUBJECT_ALLOCATION] = "allocation",
				     [SUBJECT_LOAD] = "load",
				     [SUBJECT_SPILLS] = "spills"};

const char *const part_headings[] = {[PART_CAUSE] = "what stands in the way",
				     [PART_COST] = "where the cost comes from",
				     [PART_CHAIN] = "how it comes to this",
				     [PART_ELSEWHERE] = "the same source in other places",
				     [PART_UNLOCKS] = "what the same change would unlock",
				     [PART_CHANGE] = "what would change it",
				     [PART_SURE] = "how sure this is",
				     [PART_EVIDENCE] = "evidence"};
const char *const part_words[] = {
	[PART_CAUSE] = "cause",         [PART_COST] = "cost",        [PART_CHAIN] = "chain",
	[PART_ELSEWHERE] = "elsewhere", [PART_UNLOCKS] = "unlocks",  [PART_CHANGE] = "change",
	[PART_SURE] = "sure",           [PART_EVIDENCE] = "evidence"};

struct answer_part *answer_part(struct arena *a, struct answer *to, enum part_kind kind)
{
	size_t at = 0;

	for (; at < to->parts.count && to->parts.items[at].kind <= kind; at++)
		if (to->parts.items[at].kind == kind)
			return &to->parts.items[at];
	vec_add(a, &to->parts);
	for (size_t i = to->parts.count - 1; i > at; i--)
		to->parts.items[i] = to->parts.items[i - 1];
	to->parts.items[at] = (struct answer_part){.kind = kind, .note = S("")};
	return &to->parts.items[at];
}

const struct answer_part *answer_part_find(const struct answer *of, enum part_kind kind)
{
	for (size_t i = 0; i < of->parts.count; i++)
		if (of->parts.items[i].kind == kind)
			return &of->parts.items[i];
	return NULL;
}

struct answer_line *answer_line(struct arena *a, struct answer *to, enum part_kind kind, struct loc at,
				const char *format, ...)
{
	struct answer_line *line = vec_add(a, &answer_part(a, to, kind)->lines);
	va_list args;

	line->share = value_unknown("");
	line->loc = at;
	va_start(args, format);
	line->text = str_vprintf(a, format, args);
	va_end(args);
	return line;
}

struct str answer_name(struct explaining *e, struct str symbol)
{
	return demangle(e->a, symbol, (enum demangle)e->inv->options.demangle);
}

struct str answer_place(struct explaining *e, struct loc at)
{
	struct buf b = {0};
	struct str text;

	loc_print(at, &b);
	text = str_dup(e->a, buf_str(&b));
	buf_release(&b);
	return text;
}

void answer_source(struct explaining *e, struct answer *to, struct loc at)
{
	to->at = at;
	to->source = study_line(e->study, to->subject.row, at);
	to->caret_len = token_width(to->source, at.col);
}

void answer_frames(struct explaining *e, struct answer *to)
{
	enum { MAX_FRAMES = 8 };
	size_t n = 0;

	for (const struct inline_frame *f = to->frame; f; f = f->parent, n++) {
		if (n == MAX_FRAMES) {
			answer_part(e->a, to, PART_CHAIN)->nleft_out = f->depth;
			break;
		}
		answer_line(e->a, to, PART_CHAIN, f->call, "in the inlined code of " STR_FMT ", called there",
			    STR_ARG(answer_name(e, f->callee)));
	}
}

void answer_knowledge(struct explaining *e, struct answer *to, struct str reason, struct str message)
{
	const struct knowledge_entry *k;

	if (!to->pass.ptr || !to->name.ptr)
		return;
	k = knowledge_find(&e->knowledge, to->pass, to->name, reason);
	if (message.ptr && (!k || k->reason.ptr == NULL)) {
		const struct knowledge_entry *other =
			knowledge_find(&e->knowledge, to->pass, to->name, message);

		k = other ? other : k;
	}
	to->entry = k;
	if (!k)
		return;
	to->why = k->why;
	to->not_worth = k->not_worth;
}

void answer_helps(struct explaining *e, struct answer *to)
{
	for (size_t i = 0; to->entry && i < to->entry->helps.count; i++) {
		const struct knowledge_help *h = &to->entry->helps.items[i];
		const struct answer_part *had = answer_part_find(to, PART_CHANGE);
		bool is_told = false;

		for (size_t k = 0; had && k < had->lines.count; k++)
			is_told |= h->experiment.ptr && str_eq(had->lines.items[k].try_name, h->experiment);
		if (!is_told)
			answer_line(e->a, to, PART_CHANGE, (struct loc){STR_NONE, 0, 0}, STR_FMT,
				    STR_ARG(h->text))
				->try_name = h->experiment;
	}
}
