/* A tour of what a compiler does with C, as a small sound mixer. Each function shows one thing;
 * `casm report corpus/tour.c` says which. */
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct track {
	char *name;
	float *samples;
	size_t nsamples;
	float gain;
};

struct group {
	struct group *first, *next;
	struct track *track;
	int effect;
};

/* In another file: nothing to inline here. */
void device_write(const float *samples, size_t count);

/* Small and static: inlined wherever it is called. */
static float clamp(float v)
{
	return v < -1 ? -1 : v > 1 ? 1 : v;
}

/* The usual wrapper. The allocations below are made through it, inlined. */
static void *must_alloc(size_t size)
{
	void *p = malloc(size);

	if (!p)
		abort();
	return p;
}

__attribute__((noinline)) static void warn_clipped(const char *name, size_t at)
{
	fprintf(stderr, "%s: clipped at sample %zu\n", name, at);
}

/* Vectorized: independent elements, and restrict says that the arrays do not overlap. */
void mix(float *restrict out, const float *restrict in, float gain, size_t count)
{
	for (size_t i = 0; i < count; i++)
		out[i] = clamp(out[i] + in[i] * gain);
}

/* Not vectorized: each sample needs the one before it. */
void smooth(float *samples, size_t count)
{
	for (size_t i = 1; i < count; i++)
		samples[i] = 0.7f * samples[i] + 0.3f * samples[i - 1];
}

/* Not vectorized: two samples may raise the same bin, and no check can tell before. */
void histogram(unsigned *bins, const uint8_t *levels, size_t count)
{
	for (size_t i = 0; i < count; i++)
		bins[levels[i]]++;
}

/* Not vectorized: the loop can end at any sample. */
size_t first_clipped(const float *samples, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (fabsf(samples[i]) >= 1)
			return i;
	return count;
}

/* Not vectorized: a call that the compiler knows nothing about, and that is never inlined. */
void warn_all(const struct track *t)
{
	for (size_t i = 0; i < t->nsamples; i++)
		if (fabsf(t->samples[i]) >= 1)
			warn_clipped(t->name, i);
}

/* Recursive: cannot be inlined into itself. */
float peak(const struct group *g)
{
	float best = 0, p;

	if (g->track)
		for (size_t i = 0; i < g->track->nsamples; i++)
			best = fmaxf(best, fabsf(g->track->samples[i]));
	for (const struct group *child = g->first; child; child = child->next)
		if ((p = peak(child)) > best)
			best = p;
	return best;
}

/* Too large to be inlined into both of its callers. */
static void apply_effect(int effect, float *samples, size_t count, float amount)
{
	switch (effect) {
	case 0: /* fade in */
		for (size_t i = 0; i < count; i++)
			samples[i] *= (float)i / (float)count * amount;
		break;
	case 1: /* overdrive */
		for (size_t i = 0; i < count; i++)
			samples[i] = tanhf(samples[i] * amount);
		break;
	case 2: /* ring modulation */
		for (size_t i = 0; i < count; i++)
			samples[i] *= sinf((float)i * amount);
		break;
	case 3: /* reverse */
		for (size_t i = 0; i < count / 2; i++) {
			float v = samples[i];

			samples[i] = samples[count - 1 - i];
			samples[count - 1 - i] = v;
		}
		break;
	default: /* echo */
		for (size_t i = 4800; i < count; i++)
			samples[i] = clamp(samples[i] + samples[i - 4800] * amount);
	}
}

/* Register pressure: four filters, their scaled coefficients and state all live, are more than there are registers. */
void equalize(const double coefficients[20], double gain, double s[8], double *samples, size_t count)
{
	double c[20];

	for (size_t i = 0; i < 20; i++)
		c[i] = coefficients[i] * gain;
	for (size_t i = 0; i < count; i++) {
		double x = samples[i], y;

		for (size_t k = 0; k < 4; k++, x = y) {
			y = c[5 * k] * x + s[2 * k];
			s[2 * k] = c[5 * k + 1] * x - c[5 * k + 2] * y + s[2 * k + 1];
			s[2 * k + 1] = c[5 * k + 3] * x - c[5 * k + 4] * y;
		}
		samples[i] = x;
	}
}

/* A heap allocation that the caller gets, made in must_alloc. */
struct track *track_new(const char *name, size_t count)
{
	struct track *t = must_alloc(sizeof(*t));

	*t = (struct track){strdup(name), calloc(count, sizeof(float)), count, 1};
	return t;
}

/* A heap allocation in a loop. */
void split(const float *interleaved, size_t frames, size_t nchannels, float **channels)
{
	for (size_t c = 0; c < nchannels; c++) {
		channels[c] = must_alloc(frames * sizeof(float));
		for (size_t i = 0; i < frames; i++)
			channels[c][i] = interleaved[i * nchannels + c];
	}
}

/* A stack frame of 16 kB. */
void play(const struct group *g)
{
	float block[4096];

	for (; g; g = g->next) {
		size_t n = g->track->nsamples < 4096 ? g->track->nsamples : 4096;

		memset(block, 0, sizeof(block));
		mix(block, g->track->samples, g->track->gain, n);
		apply_effect(g->effect, block, n, 0.5f);
		device_write(block, n);
	}
}

void preview(struct track *t, int effect)
{
	apply_effect(effect, t->samples, t->nsamples, 0.25f);
	if (first_clipped(t->samples, t->nsamples) < t->nsamples)
		warn_all(t);
}
