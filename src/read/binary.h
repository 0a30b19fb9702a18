/* A linked program or library as what a profile was taken of: which function, which source line and which chain of
 * inlined calls stand at an address. Decoded on demand: of the debug information only an index of its compile units,
 * made once, and then the units that addresses are asked of.
 *
 * Addresses here are the file's own (ELF p_vaddr), not those of a process. x86-64 and AArch64; DWARF 2 to 5, also
 * compressed by zlib, of .debug_info with or without variables (-g, -g1, -gline-tables-only). Debug information in .dwo
 * files or in a file shared by several (dwz) is not followed: then frames are as deep as what is here tells. */
#ifndef READ_BINARY_H
#define READ_BINARY_H

#include "base/diag.h"
#include "base/err.h"
#include "model/unit.h"

struct binary;

struct binary_symbol {
	struct str name; /* linkage name; "write@plt": the stub through which write is called */
	struct str file; /* of a local one: the source it came from, without folder; ptr NULL: unknown */
	uint64_t addr, size_bytes;
	uint32_t table; /* position in the symbol table */
	bool is_stub;
};

/* One function that code at an address stands in. */
struct binary_frame {
	struct str linkage_name; /* as in the symbol table; "??" when nothing names it */
	struct str name;         /* to show: demangled, without parameters and template arguments */
	struct str file;         /* as the compiler wrote it, behind its folder; ptr NULL: unknown */
	uint32_t line, col;      /* of the code here, or of the call that was inlined here; 0: unknown */
	uint32_t start_line;     /* where the function is defined; 0: unknown */
};

/* The innermost inlinee first, the function that has the code last. None: nothing is known of the address. */
struct binary_chain {
	const struct binary_frame *frames;
	uint32_t count;
	const struct binary_symbol *symbol; /* that covers the address; NULL */
};

/* bytes are the file, and live as long as the binary; path is for messages. NULL with err set when it is no program or
 * library of a known machine. Broken debug information is not an error: see binary_diags(). */
struct binary *binary_open(struct str bytes, struct str path, struct err *err);
void binary_close(struct binary *b);
/* Debug information and, where b is stripped, symbols come from this file instead, which a strip program split off. */
bool binary_set_debug(struct binary *b, struct str bytes, struct str path, struct err *err);

/* Hexadecimal, lower case; empty: it has none. */
struct str binary_build_id(const struct binary *b);
/* The name of the file that debug information was split off to (.gnu_debuglink), without folder; empty: none. *crc, unless
 * NULL: what gz_crc() gives of that file. */
struct str binary_debuglink(const struct binary *b, uint32_t *crc);
/* Line tables and units; symbols of its own, not only exported ones. */
bool binary_has_debug(const struct binary *b);
bool binary_has_symbols(const struct binary *b);
/* ET_DYN: loaded anywhere. */
bool binary_is_relocatable(const struct binary *b);
const struct isa *binary_isa(const struct binary *b);
struct diags *binary_diags(struct binary *b);

/* The address of the byte at this offset in the file, by the program headers, false when no segment holds it. Where
 * several do, one with code is preferred. */
bool binary_vaddr(const struct binary *b, uint64_t file_offset, uint64_t *vaddr);
/* The address range that is loaded at all: [low, high). False when nothing is. */
bool binary_extent(const struct binary *b, uint64_t *low, uint64_t *high);

/* The function symbol that covers addr, the best known of several at one place; NULL. A symbol without size covers what
 * is left up to the next. */
const struct binary_symbol *binary_symbol_at(const struct binary *b, uint64_t addr);
/* All, by address. Of several at one place the first is shown: the largest, and of these the last in the table, as
 * llvm-symbolizer has it, since local and internal names come early there. */
const struct binary_symbol *binary_symbols(const struct binary *b, size_t *count);
/* The machine code at [addr, addr + size_bytes), cut where its section ends; ptr NULL: not in the file. */
struct str binary_code(const struct binary *b, uint64_t addr, uint64_t size_bytes);
/* The name of the section that addr is in; empty: none. */
struct str binary_section(const struct binary *b, uint64_t addr);
/* The function at s as one of u, with its machine code: a further one when u has another of this name already, as static
 * functions may. disasm_read() then decodes what u has. */
struct func *binary_func(const struct binary *b, struct unit *u, const struct binary_symbol *s,
			 uint64_t size_bytes);

/* All functions of b as symbols of u, so that disasm_read() can name what is called. */
void binary_name_callees(const struct binary *b, struct unit *u);

/* chains[i] is that of addrs[i]; frames live in a, text as long as b. Many addresses at once are far cheaper than one
 * by one. The name of the outermost frame is that of the symbol, as profilers show it (f.part.0, f.cold). */
void binary_frames(struct binary *b, struct arena *a, const uint64_t *addrs, size_t count,
		   struct binary_chain *chains);

#endif
