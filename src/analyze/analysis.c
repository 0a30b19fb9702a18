#include "analyze/analysis.h"

#include "base/trace.h"

void analyze_unit(struct unit *u, const struct analysis_context *c)
{
	static const struct analysis *const analyses[] = {
#define X(name) &analysis_##name,
		ANALYSES(X)
#undef X
	};

	for (size_t i = 0; i < sizeof(analyses) / sizeof(analyses[0]); i++) {
		TRACE(time, STR_FMT ": analysis %s", STR_ARG(u->source), analyses[i]->name);
		analyses[i]->run(u, c);
	}
	TRACE(time, STR_FMT ": analyses done", STR_ARG(u->source));
}
