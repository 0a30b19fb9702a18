#include "read/callgrind_parts.h"

/* Longer chains of callers are cut: what is above is not told. */
enum { DEPTH_MAX = 1000 };

struct path {
	uint32_t calls[DEPTH_MAX]; /* from the function upwards */
	uint32_t depth;
	bool is_cut;
};

/* Upwards from f through calls that have cost left, to a function that nobody is left to have called. `seen` has the
 * number of the walk that was last at each function. */
static void walk_up(const struct callgrind *c, uint32_t f, size_t event, uint64_t *seen, uint64_t walk,
		    uint32_t *next, struct path *path)
{
	path->depth = 0;
	path->is_cut = false;
	seen[f] = walk;
	for (;;) {
		uint32_t at = next[f];

		/* Calls without cost left stay so: they are passed over for good. */
		while (at && c->values.items[c->calls.items[at - 1].first_value + event] <= 0)
			at = c->calls.items[at - 1].next_to;
		next[f] = at;
		while (at && (seen[c->calls.items[at - 1].caller] == walk ||
			      c->values.items[c->calls.items[at - 1].first_value + event] <= 0))
			at = c->calls.items[at - 1].next_to;
		if (!at)
			return;
		if (path->depth == DEPTH_MAX) {
			path->is_cut = true;
			return;
		}
		path->calls[path->depth++] = at - 1;
		f = c->calls.items[at - 1].caller;
		seen[f] = walk;
	}
}

static void spread(struct callgrind *c, const struct callgrind_cost *cost, size_t event, uint64_t *seen,
		   uint64_t *walk, uint32_t *next, struct path *path)
{
	int64_t left = c->values.items[cost->first_value + event];
	int64_t values[CALLGRIND_EVENTS_MAX] = {0};
	uint32_t stack[DEPTH_MAX + 1];

	while (left != 0) {
		int64_t amount = left;

		path->depth = 0;
		if (left > 0) /* costs of differences may be negative: they stay with the function */
			walk_up(c, cost->function, event, seen, ++*walk, next, path);
		stack[0] = cost->location;
		for (uint32_t i = 0; i < path->depth; i++) {
			const struct callgrind_call *call = &c->calls.items[path->calls[i]];
			int64_t room = c->values.items[call->first_value + event];

			amount = room < amount ? room : amount;
			stack[i + 1] = call->location;
		}
		for (uint32_t i = 0; i < path->depth; i++)
			c->values.items[c->calls.items[path->calls[i]].first_value + event] -= amount;
		values[event] = amount;
		stacks_add(&c->s, stack, path->depth + 1, values, NULL, 0);
		left -= amount;
	}
}

void callgrind_make_stacks(struct callgrind *c)
{
	uint64_t *seen = arena_array(&c->scratch, uint64_t, c->functions.count);
	uint32_t *next = arena_array(&c->scratch, uint32_t, c->functions.count);
	struct path *path = arena_new(&c->scratch, struct path);
	uint64_t walk = 0;

	for (size_t event = 0; event < c->nevents; event++) {
		for (size_t i = 0; i < c->functions.count; i++)
			next[i] = c->functions.items[i].first_call;
		for (size_t i = 0; i < c->costs.count; i++)
			spread(c, &c->costs.items[i], event, seen, &walk, next, path);
	}
}
