/* Files of rules: casm.yaml. What is taken can be judged with; reading on finds errors exactly when reading does. */
#include "fuzz.h"

#include "base/arena.h"
#include "rule/gate.h"

static struct stored_func make(const char *name, int64_t n)
{
	struct stored_func f = {.source = S("a.c"), .name = str_c(name), .linkage_name = str_c(name)};

	for (int m = 0; m < METRIC_COUNT; m++)
		f.metrics[m] = value_of(m % 3 ? n : 100 - n);
	return f;
}

static void judge(struct arena *a, struct gate *g)
{
	struct stored_func old = make("decode_x.part.0", 10), now = make("decode_x", 90);
	struct stored_call was = {.callee = S("g"), .is_inlined = true}, is = {.callee = S("g")};
	struct gate_findings findings = {0};
	struct gate_result result;
	struct diags d;

	old.calls = (struct stored_calls){&was, 1, 1};
	now.calls = (struct stored_calls){&is, 1, 1};
	gate_wants(g, now.name, GATE_ANY);
	gate_wants(g, now.name, GATE_WARM);
	if (gate_heat_of(g, 1, 1) != GATE_HOT || gate_heat_of(g, 0, 0) != GATE_COLD)
		abort();
	gate_ignores(g, now.name);
	gate_judge(g, a, &old, &now, GATE_ANY, &result, &findings);
	gate_judge(g, a, &old, &now, GATE_HOT, &result, &findings);
	gate_judge(g, a, NULL, &now, GATE_COLD, &result, &findings);
	gate_judge(g, a, &old, NULL, GATE_ANY, &result, &findings);
	for (size_t i = 0; i < findings.count; i++)
		if (!findings.items[i].message.len || findings.items[i].fingerprint.len != 16 ||
		    findings.items[i].level == GATE_OFF ||
		    (findings.items[i].waiver && findings.items[i].waiver->is_expired))
			abort();
	diags_init(&d, a);
	gate_unmatched(g, &d);
}

void try_bytes(struct str bytes)
{
	struct allocators all = {0};
	struct gate_texts errors = {0};
	struct arena a = {0};
	struct err err = {0};
	struct gate g;
	bool ok;

	all.arena = &a;
	gate_init(&g, &a);
	g.allocators = &all;
	ok = gate_parse(&g, S("fuzz.yaml"), bytes, S("2026-11-21"), &err);
	if (ok == (err.message != NULL) || (!ok && strncmp(err.message, "fuzz.yaml:", 10) != 0))
		abort();
	err_clear(&err);
	if (ok) {
		judge(&a, &g);
		allocator_find(&all, S("arena_alloc"));
	}
	gate_close(&g);
	gate_init(&g, &a);
	if (gate_parse_all(&g, S("fuzz.yaml"), bytes, S("2026-11-21"), &errors) != ok ||
	    ok == (errors.count > 0))
		abort();
	gate_close(&g);
	arena_clear(&a);
}
