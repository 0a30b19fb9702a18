/* rules/allocators.yaml → struct allocators. */
#ifndef RULE_ALLOCATORS_H
#define RULE_ALLOCATORS_H

#include "base/yaml.h"
#include "model/allocator.h"

/* Reads casm's own list. Everything lives in a. Errors name file, line and what was expected. */
bool allocators_load(struct arena *a, struct allocators *all, struct err *err);
/* For a process that will copy itself: the file is read and parsed now, and allocators_load() need not do so, here and
 * in the copies. What is wrong with it is said there. */
void allocators_prepare(void);
/* Adds the list in `bytes`; a later entry of the same name replaces an earlier one. */
bool allocators_parse(struct arena *a, struct str name, struct str bytes, struct allocators *all,
		      struct err *err);
/* The same for a list that stands in another document. */
bool allocators_read(struct arena *a, const struct yaml_doc *doc, const struct yaml_node *list,
		     struct allocators *all, struct err *err);
/* The regular expressions, which an arena does not free. */
void allocators_close(struct allocators *all);

#endif
