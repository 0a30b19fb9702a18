#include "analyze/profile_kind.h"

static const struct {
	const char *name;
	enum profile_kind kind;
} kinds[] = {
	{"cpu", PROFILE_COMPUTING},
	{"cycles", PROFILE_COMPUTING},
	{"instructions", PROFILE_COMPUTING},
	{"cpu-clock", PROFILE_COMPUTING},
	{"task-clock", PROFILE_COMPUTING},
	{"Ir", PROFILE_COMPUTING},
	/* Go: block and mutex profiles */
	{"contentions", PROFILE_WAITING},
	{"delay", PROFILE_WAITING},
	{"block", PROFILE_WAITING},
	{"mutex", PROFILE_WAITING},
	{"lock", PROFILE_WAITING},
	{"wait", PROFILE_WAITING},
	{"waiting", PROFILE_WAITING},
	{"iowait", PROFILE_WAITING},
	{"sleep", PROFILE_WAITING},
	{"off-cpu", PROFILE_WAITING},
	{"offcpu", PROFILE_WAITING},
	{"off_cpu", PROFILE_WAITING},
	{"wall", PROFILE_WALL},
	{"wall-clock", PROFILE_WALL},
	{"walltime", PROFILE_WALL},
	{"wall_time", PROFILE_WALL},
	{"elapsed", PROFILE_WALL},
	{"alloc_space", PROFILE_MEMORY},
	{"alloc_objects", PROFILE_MEMORY},
	{"inuse_space", PROFILE_MEMORY},
	{"inuse_objects", PROFILE_MEMORY},
	{"space", PROFILE_MEMORY},
	{"objects", PROFILE_MEMORY},
	{"allocations", PROFILE_MEMORY},
};

enum profile_kind profile_kind_of(const struct profile *p, size_t type)
{
	const struct profile_value_type *t = &p->types.items[type];

	for (size_t i = 0; i < sizeof(kinds) / sizeof(kinds[0]); i++)
		if (str_eq(t->type, str_c(kinds[i].name)))
			return kinds[i].kind;
	return str_eq(t->unit, S("bytes")) ? PROFILE_MEMORY : PROFILE_COMPUTING;
}
