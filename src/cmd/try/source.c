#include "cmd/try/parts.h"

#include "cmd/explain/source_ask.h"
#include "cmd/load/parts.h"
#include "model/match.h"

bool try_source_find(struct try_source *s, struct err *err)
{
	struct opt_list *inputs = arena_new(&s->arena, struct opt_list);

	if (s->cc)
		return true;
	vec_push(&s->arena, inputs, s->input);
	s->lo = (struct load_options){.inputs = inputs, .skips_flow = true, .only_finds = true};
	if (!load_inputs(s->inv, &s->lo, &s->load, err))
		return false;
	for (size_t i = 0; i < s->load.njobs && !s->cc; i++) {
		const struct loaded_job *j = &s->load.jobs[i];

		if (!j->cc)
			continue;
		s->cc = j->cc;
		s->source = j->source ? j->source : j->path;
		s->directory = j->directory.ptr ? j->directory : j->loader->here;
		s->args = j->args;
	}
	return s->cc ? true : err_set(err, "%s is not compiled", s->input);
}

const struct source_facts *try_source_ask(struct try_source *s, struct str accesses, struct err *err)
{
	struct source_question q;
	struct try_facts *t;
	struct err why = {0};

	if (!try_source_find(s, err))
		return NULL;
	for (size_t i = 0; i < s->asked.count; i++) {
		t = s->asked.items[i];
		if (!str_eq(t->accesses, accesses))
			continue;
		if (!t->has_facts)
			err_set(err, "%s", t->why);
		return t->has_facts ? &t->facts : NULL;
	}
	t = arena_new(&s->arena, struct try_facts);
	t->accesses = accesses;
	vec_push(&s->arena, &s->asked, t);
	q = (struct source_question){.cc = s->cc,
				     .source = s->source,
				     .args = s->args,
				     .directory = s->directory,
				     .accesses = accesses.ptr ? str_to_c(&s->arena, accesses) : NULL,
				     .timeout_s = s->inv->options.timeout_s};
	t->has_facts = source_ask(&s->arena, &q, &t->facts, &why);
	if (t->has_facts)
		return &t->facts;
	t->why = str_to_c(&s->arena, str_c(why.message));
	err_clear(&why);
	err_set(err, "%s", t->why);
	return NULL;
}

void try_source_release(struct try_source *s)
{
	load_free(&s->load);
	arena_clear(&s->arena);
}
