/* The verdict block and the table of functions: what report and later commands say first. */
#ifndef CMD_REPORT_SUMMARY_H
#define CMD_REPORT_SUMMARY_H

#include "cmd/load.h"
#include "out/doc.h"

void summary_verdict(struct invocation *inv, const struct load *l, const struct selection *s);
void summary_table(struct invocation *inv, const struct load *l, const struct selection *s);
/* Remarks that the report does not show, counted by pass. */
void summary_left_out(struct invocation *inv, const struct load *l, size_t nfindings_left);

#endif
