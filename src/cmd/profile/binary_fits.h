/* Can a binary be what the samples of a mapping were taken of, where no build id tells? A profiler stops a program at
 * the start of an instruction; in another program, or another build, about half of the places that it names are in the
 * middle of one, or in no code at all. */
#ifndef CMD_PROFILE_BINARY_FITS_H
#define CMD_PROFILE_BINARY_FITS_H

#include "cmd/profile/symbolize.h"

struct binary_fit {
	size_t nplaces;  /* that were looked at: where samples were taken, spread over all of them */
	size_t noutside; /* of these, in no code of the binary */
	size_t nwithin;  /* in the middle of an instruction */
};

/* False when more than a fifth of the places, of at least twelve, are where no sample can be. Of stripped binaries, of functions
 * that cannot be decoded and of fewer places nothing is said: true. row: one of s, with its binary. */
bool binary_fits(const struct profile *p, const struct symbolized *s, const struct symbolized_mapping *row,
		 struct binary_fit *fit);

#endif
