/* C++ names for people, through libiberty. */
#ifndef BASE_DEMANGLE_H
#define BASE_DEMANGLE_H

#include "base/str.h"

enum demangle { DEMANGLE_SHORT, DEMANGLE_NONE, DEMANGLE_FULL, DEMANGLE_TEMPLATES };

/* The readable form of an Itanium-mangled name: full with parameter types and template arguments spelled out, templates
 * without parameters, short also without template arguments that follow from others (allocators), with long lists of
 * them cut ("std::_Rb_tree<std::string, ...>::_M_erase"); any other name as it is. Names over 64 kB are not tried: demangling can grow without bound. */
struct str demangle(struct arena *a, struct str name, enum demangle how);
/* The same of each symbol in single quotes in what a compiler said. */
struct str demangle_quoted(struct arena *a, struct str text, enum demangle how);
/* The length of "operator<<" and kin at the beginning of text, whose signs are no brackets; of "operator bool" that of the
 * word; 0: something else stands there. */
size_t demangle_operator_len(struct str text);

#endif
