#include "cmd/side.h"

#include "cmd/store.h"
#include "model/artifact.h"
#include "read/facts.h"

/* Renders what was loaded and reads it back: both sides of a comparison are read by the same code. */
static bool take_units(struct invocation *inv, struct side *s, struct str name, struct err *err)
{
	s->has_units = true;
	store_render(&s->load, &s->sources, true, &s->text);
	return facts_open(inv->run, name, buf_str(&s->text), &s->stored, err);
}

static bool open_object(struct invocation *inv, const char *path, struct side *s, enum status *status,
			struct err *err)
{
	const struct load_options lo = {0};
	struct invocation one = *inv;

	one.rest = (struct opt_rest){0};
	one.options.compdb = NULL;
	vec_push(inv->run, &one.rest.operands, path);
	if (!load_inputs(&one, &lo, &s->load, err))
		return false;
	*status = load_status(&one, &s->load);
	return take_units(inv, s, str_c(path), err);
}

bool side_open(struct invocation *inv, const char *path, struct side *s, enum status *status, struct err *err)
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
		return open_object(inv, path, s, status, err);
	case ARTIFACT_SOURCE:
		return err_set(err,
			       "%s: expected stored facts (casm baseline), an object, archive or executable; "
			       "found a source",
			       path);
	default:
		/* what is no facts file is told what is wrong at its first line */
		return facts_open(inv->run, str_c(path), s->file.text, &s->stored, err);
	}
}

bool side_compile(struct invocation *inv, const struct opt_list *inputs, char **args, struct str directory,
		  struct side *s, enum status *status, struct err *err)
{
	const struct load_options lo = {
		.inputs = inputs, .args = args, .directory = directory, .skips_loads = true};

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
	buf_release(&s->text);
	file_close(&s->file);
	s->stored = (struct stored){0};
	s->has_units = false;
}
