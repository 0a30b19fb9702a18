/* C++ names for people, through libiberty. */
#ifndef BASE_DEMANGLE_H
#define BASE_DEMANGLE_H

#include "base/str.h"

enum demangle { DEMANGLE_SHORT, DEMANGLE_NONE, DEMANGLE_FULL };

/* The readable form of an Itanium-mangled name: full with parameter types and template arguments spelled out, short
 * without parameters; any other name as it is. Names over 64 kB are not tried: demangling can grow without bound. */
struct str demangle(struct arena *a, struct str name, enum demangle how);

#endif
