/* Limits of a process that runs somebody else's library on somebody else's input. */
#ifndef BASE_LIMIT_H
#define BASE_LIMIT_H

/* It leaves no core file, and can have no more than so much address space. */
void limit_self(unsigned memory_gb);

#endif
