/* The options of annotate's overview. */
#ifndef CMD_ANNOTATE_OVERVIEW_H
#define CMD_ANNOTATE_OVERVIEW_H

#include "cmd/options.h"

extern const struct opt options_overview[];

#endif
