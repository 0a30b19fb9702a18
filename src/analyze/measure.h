/* Measured values with their units, scaled as pprof does: memory by powers of 1024, time from nanoseconds to hours,
 * Google's compute units; other units are kept as they are, and plain counts have none. */
#ifndef ANALYZE_MEASURE_H
#define ANALYZE_MEASURE_H

#include "base/str.h"

struct measure {
	double value;
	struct str unit; /* "ms", "MB"; empty for counts */
};

/* value, in the unit `from`, in `to`: a unit of the same kind, or "auto" (the largest of which there is at least one).
 * A unit of another kind is taken as the main unit of this kind. */
struct measure measure_scale(int64_t value, struct str from, struct str to);
/* "1.23s", "10ms", "512kB", "17": two decimals unless both are 0. Lives in a. */
struct str measure_label(struct arena *a, int64_t value, struct str from, struct str to);
/* The unit for a table whose smallest value that is not 0 is `least` and whose total is `total`: the natural one of the
 * smallest; where the total has another and is 100 times as large, the natural one of 100 times the smallest. */
struct str measure_common(int64_t least, int64_t total, struct str from);
/* Units of one kind, or equal. */
bool measure_is_same_kind(struct str a, struct str b);
/* How many of `to` one of `from` is; 1 when they are of different kinds. */
double measure_ratio(struct str from, struct str to);
/* "42.6 %", "0.03 %", "<0.0001 %", "0 %"; "?" when there is no total. */
struct str measure_share(struct arena *a, int64_t value, int64_t total);

#endif
