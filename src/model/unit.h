/* One source × compiler × arguments. */
#ifndef MODEL_UNIT_H
#define MODEL_UNIT_H

#include "base/diag.h"
#include "base/intern.h"
#include "base/map.h"
#include "base/vec.h"
#include "model/func.h"
#include "model/ptrflow.h"
#include "model/remark.h"

/* An entry of an object's symbol table that names code or data; undefined ones have section "" */
struct symbol {
	struct str name;
	uint64_t addr, size_bytes;
	enum binding binding;
	bool is_function, is_defined;
	struct str section;
};

/* What the linker will put at addr: for call targets in objects. Sorted by addr. */
struct reloc {
	uint64_t addr;
	struct str symbol; /* a section symbol is resolved to the symbol it points into where there is one */
	int64_t addend;
	uint64_t target; /* address of symbol + addend; ADDR_UNKNOWN when this object does not define it */
	bool is_via_got; /* leads to a word that holds the address, in the global offset table */
	bool is_slot;    /* is for such a word, which only the loader writes */
};

struct compiler_id {
	struct str family;  /* "clang", "gcc"; ptr NULL: unknown */
	struct str version; /* "19.1.7" */
	struct str target;  /* "x86_64-pc-linux-gnu" */
};

struct unit_input {
	struct str path; /* absolute */
	struct str file; /* as it is shown */
	uint64_t hash;   /* of its content; 0: it could not be read again */
};

/* gcc's report is done with the loops of a function. */
struct function_mark {
	struct loc at; /* the function's name in the source */
	uint64_t seq;  /* of the last remark before it */
};

struct isa; /* read/isa.h */

enum exactness { EXACT_UNKNOWN, EXACT_YES, EXACT_NO };

struct unit {
	struct arena arena; /* owns everything below */
	struct intern names;
	struct str source;    /* as the user named it: source or object */
	struct str assembly;  /* the assembly text, as long as the unit is read from one; for --raw */
	struct str trim_path; /* cut from the front of file names; ptr NULL: nothing */
	struct str directory; /* absolute folder that file names are shown relative to */
	struct str ran_in;    /* absolute folder the compiler ran in: usually the same */
	struct str alias,
		real;    /* a folder by the name that the compiler was given, a symbolic link, and by its
				 * own; ptr NULL: there is none */
	struct str root; /* names below it are shown with "../" where need be; ptr NULL: those of other
			       * folders are shown as they are */
	struct compiler_id compiler;
	struct str_list VEC(struct str) args, added;      /* the user's arguments; casm's own */
	struct unit_inputs VEC(struct unit_input) inputs; /* that the compiler read; empty: not asked for */
	enum exactness exact;
	const struct isa *isa; /* NULL until a reader knows */
	const char *isa_name;  /* of an image: by which isa is found again; NULL: there is none */

	struct funcs VEC(struct func *) funcs; /* by linkage name once unit_sort_funcs() ran */
	struct map func_by_symbol;             /* part symbols and aliases too → struct func * */
	struct gone_funcs VEC(struct func *)
		gone;          /* functions without code, all of whose calls were inlined: only their
	                                             * name, decl and calls; by linkage name once analyzed */
	struct map file_names; /* raw name → cleaned, see unit_file() */
	struct known_files VEC(struct str)
		known_files; /* absolute, from line tables: help to resolve remark files */

	struct ptrflow *ptrflow; /* of the optimized program; NULL: ptrflow_missing says why */
	const char *ptrflow_missing;
	struct str ptrflow_view;  /* the compiler whose view it is, when not the unit's own: "clang 19.1.7" */
	bool has_stored_verdicts; /* of stored facts: verdicts were made when they were stored */
	struct ptrflow
		*source_flow; /* of the program before optimization: which allocation calls stand in the
				      * source; NULL: not made */

	struct remarks VEC(struct remark *) remarks;
	struct remark_counts VEC(struct remark_count) remark_counts; /* by pass, name, kind */
	uint64_t nremarks;                                 /* documents in the record, repeats included */
	bool has_remarks, has_object, has_text, has_lines; /* what was read */
	struct function_marks VEC(struct function_mark) function_marks; /* of gcc's report */
	bool has_gccinfo;       /* the remarks are gcc's: no chains, and no functions of loops but by place */
	bool has_full_costs;    /* inline costs were counted to the end (-inline-cost-full) */
	bool wants_why;         /* analyses make what explain needs: func.why, loop.reasons */
	bool wants_intel;       /* a disassembler writes x86 in Intel syntax */
	bool keeps_all_remarks; /* --remarks: store also those that are normally only counted */
	bool is_in_image; /* was read (model/unit_image.h): the arena, or the shelf, has this struct too */

	struct symbols VEC(struct symbol) symbols; /* by addr */
	struct relocs VEC(struct reloc) relocs;    /* by addr */
	uint64_t
		code_hash; /* of code and relocations but for padding (cmd/load/exact.h); 0: not made, or not known */
	struct str code_padding; /* where padding is: a line for each part of each function */
	struct agreement {       /* functions whose instruction counts were compared, and those that differ */
		size_t with_object, with_compiler, disagree;
	} agreement;
	struct diags diags;
};

struct unit *unit_new(struct str source, struct str directory);
void unit_free(struct unit *u);

/* The file of a unit's source: "x.c [-O2]", one of several entries of a compilation database, is x.c. */
struct str unit_source_file(struct str source);
/* Why no verdicts were made of the unit's allocations, a phrase; NULL: they were. */
const char *unit_verdicts_missing(const struct unit *u);

/* The function whose code has this symbol, made when missing. f.cold and f.cold.N (gcc, clang) name parts of
 * f. linkage names are interned. */
struct func *unit_func(struct unit *u, struct str symbol);
/* A further function called symbol: static functions of several sources may share a name in an executable. It
 * gets a func of its own, which unit_func() does not find; file (what the symbol table names) tells them apart. */
struct func *unit_func_namesake(struct unit *u, struct str symbol, struct str file);
/* The symbol of the function that a part belongs to: f for f.cold, else symbol itself. */
struct str unit_symbol_owner(struct str symbol);
/* The same as unit_func(), or NULL. */
struct func *unit_func_find(const struct unit *u, struct str symbol);
/* The part of f for symbol (made when missing, at the end). The pointer is good until the next part is added. */
struct func_part *func_part(struct unit *u, struct func *f, struct str symbol);
void unit_sort_funcs(struct unit *u);

/* The name under which a file is shown, interned: relative to u->directory when it lies below it, <stdio.h>
 * style below a system include folder, else as it is. raw is a path as a compiler wrote it; comp_dir is what
 * it is relative to (ptr NULL: u->ran_in). Line tables call this for each file first; remark files, which
 * are relative to a folder the record does not name (formats: common ancestor of folder and source), go through
 * unit_remark_file(), which finds the known file that ends in it, else one that is there. */
struct str unit_file(struct unit *u, struct str raw, struct str comp_dir);
struct str unit_remark_file(struct unit *u, struct str raw);

#endif
