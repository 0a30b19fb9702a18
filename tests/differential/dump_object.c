/* What the object readers found, one fact per line, for objects.sh:
 *
 *	F symbol address size instructions      a part of a function; address within its section, hexadecimal
 *	I section address place place…          each Nth instruction: its place, then its calls
 *
 * Usage: dump_object OBJECT N */
#include <stdio.h>
#include <stdlib.h>

#include "base/file.h"
#include "read/disasm.h"
#include "read/dwarf.h"
#include "read/elf.h"

enum { SECTION_SHIFT = 40 };

static uint64_t offset_of(uint64_t addr)
{
	return addr & (((uint64_t)1 << SECTION_SHIFT) - 1);
}

static void print_place(struct loc l)
{
	printf(" " STR_FMT ":%u", STR_ARG(path_base(l.file)), l.line);
}

static void print_func(const struct func *f, unsigned long step)
{
	for (size_t i = 0; i < f->parts.count; i++) {
		const struct func_part *p = &f->parts.items[i];

		printf("F " STR_FMT " %llx %llx %u\n", STR_ARG(p->symbol),
		       (unsigned long long)offset_of(p->addr), (unsigned long long)p->size_bytes,
		       p->ndecoded);
		for (size_t k = p->first_insn; k < (size_t)p->first_insn + p->ninsns; k += step) {
			const struct insn *n = &f->insns.items[k];
			const struct inline_frame *frame = n->frame;

			printf("I " STR_FMT " %llx", STR_ARG(p->section),
			       (unsigned long long)offset_of(n->addr));
			print_place(n->loc);
			for (; frame; frame = frame->parent)
				print_place(frame->call);
			putchar('\n');
		}
	}
}

int main(int argc, char **argv)
{
	struct file file;
	struct err err = {0};
	struct unit *u;
	struct origin from = {ARTIFACT_OBJECT, str_c(argc > 1 ? argv[1] : "")};
	unsigned long step = argc > 2 ? strtoul(argv[2], NULL, 10) : 0;

	if (argc != 3 || step == 0) {
		fprintf(stderr, "usage: dump_object OBJECT N\n");
		return 2;
	}
	if (!file_open(&file, argv[1], &err)) {
		fprintf(stderr, "%s\n", err.message);
		return 2;
	}
	u = unit_new(from.path, S("/"));
	if (!elf_read(u, file.text, from, &err) || !disasm_read(u, file.text, from, &err) ||
	    !dwarf_read(u, file.text, from, &err)) {
		fprintf(stderr, "%s\n", err.message);
		return 1;
	}
	unit_sort_funcs(u);
	for (size_t i = 0; i < u->funcs.count; i++)
		print_func(u->funcs.items[i], step);
	for (size_t i = 0; i < u->diags.count; i++)
		fprintf(stderr, STR_FMT "\n", STR_ARG(u->diags.items[i].message));
	unit_free(u);
	file_close(&file);
	return 0;
}
