/* zstd round trips: simple, with contexts, streams, dictionaries, each level, damaged input. */
#define ZSTD_STATIC_LINKING_ONLY
#define ZDICT_STATIC_LINKING_ONLY
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "zdict.h"
#include "zstd.h"

static void need(int truth, const char *what)
{
	if (truth)
		return;
	fprintf(stderr, "zstd: %s\n", what);
	exit(1);
}

/* Text that compresses, the same in every run. */
static size_t text(char *out, size_t size, unsigned seed)
{
	static const char *const words[] = {"alpha ",    "beta ",  "gamma ", "delta\n",
					    "epsilon, ", "zeta; ", "eta.\n", "theta "};
	size_t at = 0;
	while (at + 16 < size) {
		seed = seed * 1103515245u + 12345u;
		const char *w = words[seed >> 16 & 7];
		size_t n = strlen(w);
		memcpy(out + at, w, n);
		at += n;
		if (!(seed >> 20 & 15))
			at += (size_t)sprintf(out + at, "%u ", seed >> 8 & 0xffff);
	}
	return at;
}

static void simple(const char *in, size_t n)
{
	size_t room = ZSTD_compressBound(n);
	char *packed = malloc(room), *back = malloc(n + 1);
	need(packed && back, "no memory");
	for (int level = -5; level <= 19; level += level < 3 ? 2 : 4) {
		size_t size = ZSTD_compress(packed, room, in, n, level);
		need(!ZSTD_isError(size), "compress");
		need(ZSTD_decompress(back, n, packed, size) == n && !memcmp(in, back, n), "round trip");
		need(ZSTD_isError(ZSTD_decompress(back, n, packed, size / 2)), "half an input is accepted");
		packed[size / 2] ^= 0x55;
		(void)ZSTD_decompress(back, n, packed, size);
	}
	need(ZSTD_isError(ZSTD_compress(packed, 10, in, n, 1)), "no room");
	free(packed);
	free(back);
}

static void contexts(const char *in, size_t n)
{
	size_t room = ZSTD_compressBound(n);
	char *packed = malloc(room), *back = malloc(n + 1);
	need(packed && back, "no memory");
	ZSTD_CCtx *c = ZSTD_createCCtx();
	ZSTD_DCtx *d = ZSTD_createDCtx();
	static const int strategies[] = {1, 2, 3, 4, 5, 6, 7, 8, 9};
	for (size_t i = 0; i < sizeof strategies / sizeof *strategies; i++) {
		ZSTD_CCtx_reset(c, ZSTD_reset_session_and_parameters);
		ZSTD_CCtx_setParameter(c, ZSTD_c_compressionLevel, (int)i * 2 + 1);
		ZSTD_CCtx_setParameter(c, ZSTD_c_strategy, strategies[i]);
		ZSTD_CCtx_setParameter(c, ZSTD_c_checksumFlag, 1);
		ZSTD_CCtx_setParameter(c, ZSTD_c_enableLongDistanceMatching, i % 2 == 0);
		ZSTD_CCtx_setParameter(c, ZSTD_c_windowLog, 17);
		size_t size = ZSTD_compress2(c, packed, room, in, n);
		need(!ZSTD_isError(size), "compress2");
		need(ZSTD_decompressDCtx(d, back, n, packed, size) == n && !memcmp(in, back, n),
		     "round trip");
	}
	ZSTD_CCtx *copy = ZSTD_createCCtx();
	ZSTD_compressBegin(c, 3);
	need(!ZSTD_isError(ZSTD_copyCCtx(copy, c, n)), "copy");
	size_t size = ZSTD_compressEnd(copy, packed, room, in, n);
	need(!ZSTD_isError(size), "compressEnd");
	ZSTD_DCtx *other = ZSTD_createDCtx();
	ZSTD_copyDCtx(other, d);
	ZSTD_freeDCtx(other);
	ZSTD_freeCCtx(copy);
	ZSTD_CCtx_params *params = ZSTD_createCCtxParams();
	ZSTD_CCtxParams_init(params, 7);
	ZSTD_CCtx_reset(c, ZSTD_reset_session_and_parameters);
	ZSTD_CCtx_setParametersUsingCCtxParams(c, params);
	need(!ZSTD_isError(ZSTD_compress2(c, packed, room, in, n)), "with parameters");
	ZSTD_freeCCtxParams(params);
	ZSTD_freeCCtx(c);
	ZSTD_freeDCtx(d);
	free(packed);
	free(back);
}

static void streams(const char *in, size_t n)
{
	size_t room = ZSTD_compressBound(n) + 1000;
	char *packed = malloc(room), *back = malloc(n + 1);
	need(packed && back, "no memory");
	ZSTD_CStream *c = ZSTD_createCStream();
	ZSTD_DStream *d = ZSTD_createDStream();
	for (size_t piece = 1000; piece < n; piece *= 7) {
		ZSTD_initCStream(c, 5);
		ZSTD_outBuffer out = {packed, room, 0};
		for (size_t at = 0; at < n; at += piece) {
			ZSTD_inBuffer from = {in + at, n - at < piece ? n - at : piece, 0};
			ZSTD_EndDirective how = at + piece >= n ? ZSTD_e_end
						: at % 3        ? ZSTD_e_continue
								: ZSTD_e_flush;
			size_t left;
			do {
				left = ZSTD_compressStream2(c, &out, &from, how);
				need(!ZSTD_isError(left), "stream");
			} while (from.pos < from.size || (how == ZSTD_e_end && left));
		}
		ZSTD_initDStream(d);
		ZSTD_inBuffer from = {packed, out.pos, 0};
		ZSTD_outBuffer to = {back, 0, 0};
		while (from.pos < from.size || to.pos < n) {
			to.size = to.pos + piece < n ? to.pos + piece : n;
			need(!ZSTD_isError(ZSTD_decompressStream(d, &to, &from)), "stream back");
		}
		need(to.pos == n && !memcmp(in, back, n), "stream round trip");
	}
	ZSTD_freeCStream(c);
	ZSTD_freeDStream(d);
	free(packed);
	free(back);
}

static void dictionaries(void)
{
	enum { SAMPLES = 400, SIZE = 600 };
	char *samples = malloc(SAMPLES * SIZE), *dictionary = malloc(8192), packed[4096], back[SIZE];
	size_t *sizes = malloc(SAMPLES * sizeof *sizes), total = 0;
	need(samples && dictionary && sizes, "no memory");
	for (unsigned i = 0; i < SAMPLES; i++)
		total += sizes[i] = text(samples + total, SIZE, i + 1);
	size_t n = ZDICT_trainFromBuffer(dictionary, 8192, samples, sizes, SAMPLES);
	need(!ZDICT_isError(n), "train");
	ZDICT_cover_params_t cover = {.k = 64, .d = 8, .steps = 2};
	need(!ZDICT_isError(ZDICT_trainFromBuffer_cover(dictionary, 8192, samples, sizes, SAMPLES, cover)),
	     "cover");
	ZDICT_cover_params_t best = {.steps = 2, .splitPoint = 0.75};
	need(!ZDICT_isError(
		     ZDICT_optimizeTrainFromBuffer_cover(dictionary, 8192, samples, sizes, SAMPLES, &best)),
	     "cover, optimized");
	ZDICT_fastCover_params_t fast = {.steps = 2, .f = 16, .accel = 2, .splitPoint = 0.75};
	need(!ZDICT_isError(ZDICT_optimizeTrainFromBuffer_fastCover(dictionary, 8192, samples, sizes, SAMPLES,
								    &fast)),
	     "fast cover, optimized");
	ZDICT_legacy_params_t legacy = {.selectivityLevel = 9};
	(void)ZDICT_trainFromBuffer_legacy(dictionary, 8192, samples, sizes, SAMPLES, legacy);
	n = ZDICT_trainFromBuffer(dictionary, 8192, samples, sizes, SAMPLES);
	need(!ZDICT_isError(n) && ZDICT_getDictID(dictionary, n) && ZDICT_getDictHeaderSize(dictionary, n),
	     "train again");
	ZSTD_CCtx *c = ZSTD_createCCtx();
	ZSTD_DCtx *d = ZSTD_createDCtx();
	for (int level = 1; level < 16; level += 3) {
		ZSTD_CDict *cd = ZSTD_createCDict(dictionary, n, level);
		ZSTD_DDict *dd = ZSTD_createDDict(dictionary, n);
		size_t at = 0;
		for (int i = 0; i < 50; at += sizes[i++]) {
			size_t size = ZSTD_compress_usingCDict(c, packed, sizeof packed, samples + at,
							       sizes[i], cd);
			need(!ZSTD_isError(size), "compress with a dictionary");
			need(ZSTD_decompress_usingDDict(d, back, SIZE, packed, size, dd) == sizes[i],
			     "dictionary round trip");
			size = ZSTD_compress_usingDict(c, packed, sizeof packed, samples + at, sizes[i],
						       dictionary, n, level);
			need(ZSTD_decompress_usingDict(d, back, SIZE, packed, size, dictionary, n) ==
				     sizes[i],
			     "dictionary");
		}
		ZSTD_freeCDict(cd);
		ZSTD_freeDDict(dd);
	}
	need(!ZSTD_isError(ZSTD_CCtx_loadDictionary(c, dictionary, n)), "load");
	need(!ZSTD_isError(ZSTD_DCtx_loadDictionary(d, dictionary, n)), "load");
	size_t size = ZSTD_compress2(c, packed, sizeof packed, samples, sizes[0]);
	need(ZSTD_decompressDCtx(d, back, SIZE, packed, size) == sizes[0], "loaded dictionary");
	need(!ZSTD_isError(ZSTD_CCtx_refPrefix(c, samples, sizes[0])), "prefix");
	size = ZSTD_compress2(c, packed, sizeof packed, samples, sizes[0]);
	ZSTD_DCtx_refPrefix(d, samples, sizes[0]);
	need(ZSTD_decompressDCtx(d, back, SIZE, packed, size) == sizes[0], "prefix round trip");
	ZSTD_DCtx_reset(d, ZSTD_reset_session_and_parameters);
	ZSTD_DCtx_setParameter(d, ZSTD_d_refMultipleDDicts, ZSTD_rmd_refMultipleDDicts);
	ZSTD_DDict *many[100];
	for (unsigned i = 0; i < 100; i++) {
		dictionary[4] = (char)(i + 1); /* its id */
		many[i] = ZSTD_createDDict(dictionary, n);
		ZSTD_DCtx_refDDict(d, many[i]);
	}
	ZSTD_freeDCtx(d);
	for (unsigned i = 0; i < 100; i++)
		ZSTD_freeDDict(many[i]);
	ZSTD_freeCCtx(c);
	free(samples);
	free(dictionary);
	free(sizes);
}

int main(void)
{
	enum { SIZE = 400000 };
	char *in = malloc(SIZE);
	need(in != NULL, "no memory");
	size_t n = text(in, SIZE, 7);
	simple(in, n);
	contexts(in, n);
	streams(in, n);
	dictionaries();
	free(in);
	return 0;
}
