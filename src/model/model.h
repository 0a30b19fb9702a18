/* The model: plain data about one source, compiled by one compiler, with one set of arguments.
 *
 *   unit ─┬─ compiler, args, artifacts (.s, .o, remarks …)
 *         ├─ func ─┬─ part    .text and .cold: address, size, bytes of code
 *         │        ├─ insn ─── loc + inline_frame → inline_frame → …   (where it came from)
 *         │        ├─ label
 *         │        ├─ call       each call site: inlined or not, and why
 *         │        ├─ loop       each source loop: vectorized or not, and why
 *         │        ├─ allocsite  each heap allocation call left
 *         │        └─ metrics[]  one value per row of METRICS
 *         ├─ remark          what the compiler said, duplicates folded
 *         ├─ symbols, relocs what the object says
 *         └─ diags           problems found on the way
 *
 * A unit owns its arena and interned names; nothing in one unit points into another, so units are read
 * in parallel without locks and freed at once. Names inside a unit are interned: equal texts have equal
 * pointers. */
#ifndef MODEL_MODEL_H
#define MODEL_MODEL_H

#include "model/allocsite.h"
#include "model/artifact.h"
#include "model/call.h"
#include "model/func.h"
#include "model/insn.h"
#include "model/loc.h"
#include "model/loop.h"
#include "model/metric.h"
#include "model/remark.h"
#include "model/unit.h"
#include "model/value.h"

#endif
