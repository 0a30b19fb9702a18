/* What read/binary.c says of addresses (hexadecimal, one a line, on stdin), in the words of
 * `llvm-symbolizer --addresses --functions=linkage`:
 *
 *	0x1139
 *	innermost
 *	/src/a.c:9:3
 *	…
 *
 * Usage: dump_binary FILE [FILE-WITH-DEBUG-INFORMATION]; with --symbols: all function symbols. */
#include <stdio.h>
#include <stdlib.h>

#include "base/file.h"
#include "read/binary.h"

struct addrs VEC(uint64_t);

static void die(struct err *err)
{
	fprintf(stderr, "%s\n", err->message);
	exit(1);
}

static void print_chains(struct binary *b, struct arena *a, const struct addrs *addrs)
{
	struct binary_chain *chains = arena_array(a, struct binary_chain, addrs->count);

	binary_frames(b, a, addrs->items, addrs->count, chains);
	for (size_t i = 0; i < addrs->count; i++) {
		printf("0x%llx\n", (unsigned long long)addrs->items[i]);
		for (uint32_t k = 0; k < chains[i].count; k++) {
			const struct binary_frame *f = &chains[i].frames[k];

			printf(STR_FMT "\n" STR_FMT ":%u:%u\n", STR_ARG(f->linkage_name),
			       STR_ARG(f->file.ptr ? f->file : S("??")), f->line, f->col);
		}
		printf(chains[i].count ? "\n" : "??\n??:0:0\n\n");
	}
}

int main(int argc, char **argv)
{
	bool wants_symbols = argc > 2 && strcmp(argv[1], "--symbols") == 0;
	const char *path = argv[1 + wants_symbols], *debug = argc > 2 ? argv[2] : NULL;
	struct file file, debug_file = {0};
	struct arena a = {0};
	struct err err = {0};
	struct addrs addrs = {0};
	struct binary *b;
	char line[64];
	size_t count;

	if (argc < 2)
		return 2;
	if (!file_open(&file, path, &err) || !(b = binary_open(file.text, str_c(path), &err)))
		die(&err);
	if (!wants_symbols && debug &&
	    (!file_open(&debug_file, debug, &err) ||
	     !binary_set_debug(b, debug_file.text, str_c(debug), &err)))
		die(&err);
	if (wants_symbols) {
		const struct binary_symbol *s = binary_symbols(b, &count);

		for (size_t i = 0; i < count; i++)
			printf("%llx %llu " STR_FMT "\n", (unsigned long long)s[i].addr,
			       (unsigned long long)s[i].size_bytes, STR_ARG(s[i].name));
	} else {
		while (fgets(line, sizeof(line), stdin))
			vec_push(&a, &addrs, strtoull(line, NULL, 16));
		print_chains(b, &a, &addrs);
	}
	for (size_t i = 0; i < binary_diags(b)->count; i++)
		fprintf(stderr, STR_FMT "\n", STR_ARG(binary_diags(b)->items[i].message));
	binary_close(b);
	file_close(&file);
	file_close(&debug_file);
	arena_clear(&a);
	return 0;
}
