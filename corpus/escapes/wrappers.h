#include "escapes.h"

/* in wrappers_more.c */
void *far_alloc(size_t n);
void *far_alloc_registered(size_t n);
char *far_copy(const char *s);
void far_free(void *p);
void far_free_if(int really, void *p);
void far_keep(void *p);
size_t far_measure(const char *p);
int far_alloc_into(char **to, size_t n);
