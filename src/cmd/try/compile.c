#include "cmd/try/parts.h"
#include "toolchain/build.h"

static char *word(struct arena *a, struct str s)
{
	return str_to_c(a, s);
}

/* The user's own arguments, then those of the variant; NULL-terminated. */
static char **all_args(struct arena *a, const struct invocation *inv, const struct try_variant *v)
{
	struct words args = {0};

	if (inv->rest.nafter_dashes)
		for (size_t i = 0; i < inv->rest.nafter_dashes; i++)
			vec_push(a, &args, inv->rest.after_dashes[i]);
	else if (!inv->options.compdb)
		vec_push(a, &args, word(a, S("-O2")));
	for (size_t i = 0; i < v->args.count; i++)
		vec_push(a, &args, word(a, v->args.items[i]));
	words_end(a, &args);
	return args.items;
}

static const struct unit *wanted(const struct load *l, const struct unit *base)
{
	for (size_t i = 0; i < l->units.count; i++)
		if (str_eq(l->units.items[i]->source, base->source))
			return l->units.items[i];
	return NULL;
}

/* Facts from a file may have been made otherwise than the command line says. */
static bool is_comparable(const struct unit *base, const struct unit *now, struct err *err)
{
	bool same = base->args.count <= now->args.count;

	if (!str_eq(base->compiler.family, now->compiler.family) ||
	    !str_eq(base->compiler.version, now->compiler.version))
		return err_set(err,
			       "the facts are by " STR_FMT " " STR_FMT ", this compile by " STR_FMT
			       " " STR_FMT " (--cc chooses the compiler)",
			       STR_ARG(base->compiler.family), STR_ARG(base->compiler.version),
			       STR_ARG(now->compiler.family), STR_ARG(now->compiler.version));
	for (size_t i = 0; same && i < base->args.count; i++)
		same = str_eq(base->args.items[i], now->args.items[i]);
	return same ||
	       err_set(err,
		       "the facts were made with other arguments than stand behind -- (or in the entry)");
}

/* The first thing that went wrong, on one line. */
static void tell_failure(struct try_compiled *c, struct err *err)
{
	const struct failure *f = c->load.failures.count ? &c->load.failures.items[0] : NULL;
	struct str gist = f ? build_gist(f->words) : STR_NONE, message;

	message = f ? f->message : str_c(err->message ? err->message : "it gives no unit");
	c->is_timeout = str_find(message, S("did not end within")) != (size_t)-1;
	if (c->is_timeout || !gist.len)
		c->failure = str_dup(&c->arena, message);
	else
		c->failure = str_printf(&c->arena, "does not compile: " STR_FMT, STR_ARG(gist));
	err_clear(err);
}

void try_compile(struct invocation *inv, const char *input, const struct try_variant *v,
		 struct try_compiled *out)
{
	struct try_variant with = *v;
	struct err err = {0};
	struct opt_list *inputs;
	bool ok;

	*out = (struct try_compiled){.inv = *inv};
	if (v->link) {
		with.args.cap =
			with.args.count; /* the words are the variant's: what is added goes elsewhere */
		if (!try_link_compile(&out->arena, v->link, v->folder, &with.args, &err)) {
			tell_failure(out, &err);
			return;
		}
	}
	inputs = arena_new(&out->arena, struct opt_list);
	vec_push(&out->arena, inputs, input);
	out->inv.run = &out->arena;
	out->inv.options.jobs = 1;
	out->inv.options.is_quiet = true;
	out->inv.options.is_verbose = out->inv.options.is_exact = out->inv.options.keep = false;
	out->inv.options.remarks = (struct opt_optional){0};
	out->lo = (struct load_options){.inputs = inputs,
					.args = all_args(&out->arena, inv, &with),
					.source = v->source,
					.skips_flow = !v->wants_flow,
					.wants_why = v->wants_why,
					.skips_cache = true};
	ok = load_inputs(&out->inv, &out->lo, &out->load, &err);
	out->unit = ok ? wanted(&out->load, v->base) : NULL;
	if (out->unit && !is_comparable(v->base, out->unit, &err))
		out->unit = NULL;
	if (!out->unit)
		tell_failure(out, &err);
	err_clear(&err);
}

void try_compiled_release(struct try_compiled *c)
{
	load_free(&c->load);
	arena_clear(&c->arena);
}
