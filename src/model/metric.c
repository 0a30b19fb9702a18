#include "model/metric.h"

const struct metric_info metric_infos[METRIC_COUNT] = {
#define X(name_, alias_, head_, unit_, better_, description_)                                                \
	[METRIC_##name_] = {.name = #name_,                                                                  \
			    .alias = alias_,                                                                 \
			    .head = head_,                                                                   \
			    .unit = unit_,                                                                   \
			    .description = description_,                                                     \
			    .better = METRIC_##better_},
	METRICS(X)
#undef X
};

bool metric_find(struct str name, enum metric *m)
{
	for (int i = 0; i < METRIC_COUNT; i++)
		if (str_eq(name, str_c(metric_infos[i].name)) || str_eq(name, str_c(metric_infos[i].alias))) {
			*m = (enum metric)i;
			return true;
		}
	return false;
}
