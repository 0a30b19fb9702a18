/* --mca: what llvm-mca, where it is installed, makes of the hot loops whose instructions run one after the other: cycles a
 * turn by its model of a processor, beside what was measured. */
#ifndef CMD_ANNOTATE_MCA_H
#define CMD_ANNOTATE_MCA_H

#include "cmd/annotate/worth.h"
#include "read/mca.h"

struct modelled_loop {
	uint32_t func; /* in hot.funcs */
	const struct machine_loop *loop;
	struct hot_sum sum;
	uint32_t ninsns;
	struct mca mca;
	struct str why; /* there are no figures: a phrase; ptr NULL: there are */
};

struct models {
	const char *tool, *cpu; /* "llvm-mca-19", "native"; tool NULL: not installed */
	struct modelled_loops VEC(struct modelled_loop) loops; /* most samples first */
	size_t nnot_straight; /* loops with samples that have branches or calls inside */
	struct hot_sum not_straight;
	size_t nleft_out; /* straight ones beyond the rows that were asked for */
};

/* Whether it is asked for. */
bool mca_is_asked(const struct options *o);
/* Of all loops of w's functions whose code is read. */
bool mca_find(struct invocation *inv, const struct worth *w, struct models *m, struct err *err);
void mca_tell(struct invocation *inv, const struct worth *w, const struct models *m);
void mca_json(const struct worth *w, const struct models *m, struct json *j); /* one value */

#endif
