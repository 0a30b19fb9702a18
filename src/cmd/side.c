#include "cmd/side.h"

#include "base/shelf.h"
#include "cmd/load/parts.h"
#include "cmd/store.h"
#include "model/artifact.h"
#include "read/facts.h"
#include "read/facts_join.h"

/* Renders what was loaded and reads it back: both sides of a comparison are read by the same code. */
static bool take_units(struct invocation *inv, struct side *s, struct str name, struct err *err)
{
	s->has_units = true;
	s->text = store_text(inv->run, &s->load, &s->sources, true);
	return facts_open(inv->run, name, s->text, &s->stored, err);
}

/* What is told by facts, and what is not, which was read from the code: side by side as one file of facts. */
static bool take_facts(struct invocation *inv, struct side *s, struct str name, struct err *err)
{
	struct parts VEC(struct stored) parts = {0};
	struct load rest = {0};

	for (size_t i = 0; i < s->load.njobs; i++) {
		const struct loaded_job *j = &s->load.jobs[i];

		if (j->stored && j->is_archive)
			vec_push(inv->run, &parts, *j->stored);
		else if (j->unit && !j->stored) {
			/* the names of two programs need not be the same */
			if (j->covered)
				j->unit->source = S("(without facts)");
			vec_push(inv->run, &rest.units, j->unit);
		}
	}
	s->is_carried = parts.count > 0;
	s->is_code = !s->is_carried;
	if (!parts.count)
		return take_units(inv, s, name, err);
	if (rest.units.count) {
		struct stored *of_code = vec_add(inv->run, &parts);

		s->text = store_text(inv->run, &rest, &s->sources, true);
		if (!facts_open(inv->run, name, s->text, of_code, err))
			return false;
	}
	facts_join(inv->run, name, parts.items, parts.count, &s->stored);
	/* as of a facts file: there is no code to show */
	s->load.units.count = 0;
	return true;
}

bool sides_are_unlike(const struct side *a, const struct side *b)
{
	return (a->is_carried && b->is_code) || (a->is_code && b->is_carried);
}

static bool open_object(struct invocation *inv, const char *path, bool takes_facts, struct side *s,
			enum status *status, struct err *err)
{
	const struct load_options lo = {.takes_facts = takes_facts};
	struct invocation one = *inv;

	one.rest = (struct opt_rest){0};
	one.options.compdb = NULL;
	vec_push(inv->run, &one.rest.operands, path);
	if (!load_inputs(&one, &lo, &s->load, err))
		return false;
	*status = load_status(&one, &s->load);
	return take_facts(inv, s, str_c(path), err);
}

bool side_open(struct invocation *inv, const char *path, bool takes_facts, struct side *s,
	       enum status *status, struct err *err)
{
	enum { MAGIC_BYTES = 64 };

	*s = (struct side){0};
	*status = STATUS_OK;
	sources_init(&s->sources, inv->run, &inv->options);
	if (!file_open(&s->file, path, err))
		return false;
	switch (artifact_sniff(str_c(path), str_head(s->file.text, MAGIC_BYTES))) {
	case ARTIFACT_OBJECT:
	case ARTIFACT_ARCHIVE:
		file_close(&s->file);
		return open_object(inv, path, takes_facts, s, status, err);
	case ARTIFACT_SOURCE:
		return err_set(err,
			       "%s: expected stored facts (casm baseline), an object, archive or executable; "
			       "found a source",
			       path);
	default:
		inv->run->may_rest |=
			s->file.text.len >= SHELF_FROM_BYTES; /* there may be any number of rows */
		file_may_rest(&s->file);
		/* what is no facts file is told what is wrong at its first line */
		return facts_open(inv->run, str_c(path), s->file.text, &s->stored, err);
	}
}

bool side_compile(struct invocation *inv, const struct opt_list *inputs, char **args, struct str directory,
		  struct side *s, enum status *status, struct err *err)
{
	const struct load_options lo = {
		.inputs = inputs,
		.args = args,
		.directory = directory,
		.skips_loads = true,
		.detail = inv->options.shows_asm || inv->options.profile ? UNIT_CODE : UNIT_FACTS};

	*s = (struct side){0};
	*status = STATUS_OK;
	sources_init(&s->sources, inv->run, &inv->options);
	if (!load_inputs(inv, &lo, &s->load, err))
		return false;
	*status = load_status(inv, &s->load);
	return take_units(inv, s, S("today"), err);
}

void side_close(struct side *s)
{
	sources_close(&s->sources);
	load_free(&s->load);
	file_close(&s->file);
	s->stored = (struct stored){0};
	s->has_units = false;
}
