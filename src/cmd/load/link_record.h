/* Records of the optimization that a linker did. */
#ifndef CMD_LOAD_LINK_RECORD_H
#define CMD_LOAD_LINK_RECORD_H

#include "base/opt.h"

/* The files of the record of a program that are there, as clang names them: PROG.opt.ld.yaml, later ones PROG-opt.ld.yaml,
 * and of a link in parts (-flto=thin) that name and .thin.N.yaml, by N; or of gcc, which has no name of its own,
 * PROG.opt-info. */
void link_records(struct arena *a, const char *program, struct opt_list *files);

#endif
