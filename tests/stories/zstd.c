/* Compresses and decompresses a file, in rounds: zstd FILE LEVEL ROUNDS. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "zstd.h"

int main(int argc, char **argv)
{
	FILE *f = argc > 1 ? fopen(argv[1], "rb") : NULL;
	int level = argc > 2 ? atoi(argv[2]) : 3, rounds = argc > 3 ? atoi(argv[3]) : 1;
	size_t room = 32u << 20, n, bound, packed = 0;
	char *in, *out, *back;

	if (!f) {
		fprintf(stderr, "usage: zstd FILE [LEVEL [ROUNDS]]\n");
		return 2;
	}
	in = malloc(room);
	n = fread(in, 1, room, f);
	fclose(f);
	bound = ZSTD_compressBound(n);
	out = malloc(bound);
	back = malloc(n + 1);
	for (int i = 0; i < rounds; i++) {
		packed = ZSTD_compress(out, bound, in, n, level);
		for (int k = 0; k < 3; k++) {
			if (ZSTD_isError(packed) || ZSTD_decompress(back, n + 1, out, packed) != n ||
			    memcmp(in, back, n)) {
				fprintf(stderr, "zstd: the round trip fails\n");
				return 1;
			}
		}
	}
	printf("%zu -> %zu\n", n, packed);
	return 0;
}
