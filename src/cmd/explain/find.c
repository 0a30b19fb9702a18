/* casm explain -p build FUNCTION: which of the database's sources has it. */
#include "base/shelf.h"
#include "cmd/explain.h"
#include "cmd/load.h"
#include "cmd/named.h"

enum { RANKS = 4, TOLD = 10 }; /* in full before in part, with code before without */

struct finder {
	struct str name;
	const struct unit *u[RANKS];
	const struct func *f[RANKS];
	struct str
		others[RANKS]; /* sources of other functions of that name, the first ones; ptr NULL: none */
	size_t nothers[RANKS];
};

/* Copies of one definition in a header are one function. Where one that was inlined everywhere is defined is not always known. */
static bool is_same(const struct func *f, const struct func *g)
{
	return str_eq(f->linkage_name, g->linkage_name) &&
	       (!loc_known(f->decl) || !loc_known(g->decl) || loc_eq(f->decl, g->decl));
}

static void look_at(struct arena *a, struct finder *x, const struct unit *u, const struct func *f,
		    bool has_code)
{
	enum named how = named_so(f->linkage_name, x->name);
	size_t rank = (how == NAMED_IN_FULL ? 0 : 2) + (has_code ? 0 : 1);

	if (how == NAMED_NOT)
		return;
	if (!x->f[rank]) {
		x->u[rank] = u;
		x->f[rank] = f;
	} else if (!is_same(x->f[rank], f) && x->nothers[rank]++ < TOLD) {
		x->others[rank] = x->others[rank].ptr
					  ? str_printf(a, STR_FMT ", " STR_FMT, STR_ARG(x->others[rank]),
						       STR_ARG(u->source))
					  : u->source;
	}
}

bool explain_find_source(struct invocation *inv, const char *where, const char **source, enum status *status,
			 struct err *err)
{
	/* what report asks for, so that its units are those of the cache */
	const struct load_options lo = {.takes_facts = true};
	const struct opt_list none = {0};
	struct load_options all = lo;
	struct finder x = {.name = where_function(str_c(where))};
	struct arena *a = inv->run;
	struct load l;
	size_t rank = 0;
	bool ok = false;

	all.inputs = &none;
	if (!load_inputs(inv, &all, &l, err))
		return false;
	*status = load_status(inv, &l);
	for (size_t i = 0; shelf_big_turn(i, l.units.count); i++) {
		const struct unit *u = l.units.items[i];

		for (size_t k = 0; k < u->funcs.count; k++)
			look_at(a, &x, u, u->funcs.items[k], true);
		for (size_t k = 0; k < u->gone.count; k++)
			look_at(a, &x, u, u->gone.items[k], false);
	}
	while (rank < RANKS && !x.f[rank])
		rank++;
	if (rank == RANKS) {
		struct str near = near_names(a, &l, x.name);

		err_set(err, "no function " STR_FMT " in %zu unit%s of %s%s" STR_FMT, STR_ARG(x.name),
			l.units.count, l.units.count == 1 ? "" : "s", inv->options.compdb,
			near.len ? "; near names: " : "", STR_ARG(near));
	} else if (x.others[rank].ptr) {
		size_t nmore = x.nothers[rank] > TOLD ? x.nothers[rank] - TOLD : 0;

		err_set(err, STR_FMT " is in several sources, name one: " STR_FMT ", " STR_FMT "%s",
			STR_ARG(x.name), STR_ARG(x.u[rank]->source), STR_ARG(x.others[rank]),
			nmore ? str_printf(a, " and %zu more", nmore).ptr : "");
	} else {
		*source = str_to_c(a, unit_source_file(x.u[rank]->source));
		ok = true;
	}
	load_free(&l);
	return ok;
}
