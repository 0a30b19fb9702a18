/* How long a vector instruction is, without knowing what it does. */
#ifndef READ_VEXLEN_H
#define READ_VEXLEN_H

#include "base/str.h"

/* Bytes of the VEX or EVEX instruction that code begins with; 0 when it begins with something else or is cut.
 */
size_t vexlen(struct str code);

#endif
