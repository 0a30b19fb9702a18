/* Drives try_bytes() of tests/fuzz/fuzz_*.c. Two programs are made of each:
 *
 *   fuzz-NAME      libFuzzer's: fuzz-NAME [OPTION...] CORPUS...
 *   replay-NAME    with -DREPLAY, needs no libFuzzer: replay-NAME FILE... reads each file as it is, cut at many
 *                  lengths and with bytes changed; the same every time. Each file has a child of its own, so
 *                  that a crash is one failure; the bytes that caused it are kept as "crash" beside the program.
 */
#define _DEFAULT_SOURCE /* MAP_ANONYMOUS */
#include "fuzz.h"

#include <stdlib.h>
#include <string.h>

#define TEXT_OF(x) #x
#define TEXT(x) TEXT_OF(x)
#define NAME_TEXT TEXT(NAME)

#ifndef REPLAY

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	try_bytes((struct str){(const char *)data, size});
	return 0;
}

#else

#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/file.h"

/* How much is tried of one file: bounded by work, so that large files get fewer variants. */
enum { CUTS_MAX = 400, CHANGES_MAX = 600, WHOLE_MAX = 1 << 20, WORK_BYTES_MAX = 24 << 20, HANG_S = 20 };

struct progress {
	size_t tried;
	char what[80];
};

static char *progress_input; /* shared with the child: the bytes of the running variant */
static size_t *progress_input_len;

static uint64_t next_random(uint64_t *state)
{
	*state ^= *state << 13;
	*state ^= *state >> 7;
	*state ^= *state << 17;
	return *state;
}

/* In the child. bytes are copied to a block of exactly their size, so that a read past it is seen. */
static void try_variant(struct progress *p, struct str bytes)
{
	char *copy = malloc(bytes.len ? bytes.len : 1);

	if (bytes.len) {
		memcpy(copy, bytes.ptr, bytes.len);
		memcpy(progress_input, bytes.ptr, bytes.len);
	}
	*progress_input_len = bytes.len;
	p->tried++;
	alarm(HANG_S);
	try_bytes((struct str){copy, bytes.len});
	alarm(0);
	free(copy);
}

static void try_file(struct progress *p, struct str text)
{
	static const unsigned char edges[] = {0, 1, 0x7f, 0x80, 0xff, '\n', '\'', '"', '{', ':', ' ', '-'};
	uint64_t state = 0x9e3779b97f4a7c15u ^ text.len;
	size_t affordable = text.len ? WORK_BYTES_MAX / text.len + 1 : 1;
	size_t ncuts = text.len < CUTS_MAX ? text.len : CUTS_MAX;
	size_t nchanges = CHANGES_MAX;
	char *changed = malloc(text.len + 1);

	if (ncuts > affordable)
		ncuts = affordable;
	if (nchanges > affordable)
		nchanges = affordable;
	snprintf(p->what, sizeof(p->what), "as it is");
	try_variant(p, text);
	for (size_t i = 0; i < ncuts; i++) {
		size_t len = text.len * i / ncuts;

		snprintf(p->what, sizeof(p->what), "cut after %zu bytes", len);
		try_variant(p, str_head(text, len));
	}
	for (size_t i = 0; text.len && i < nchanges; i++) {
		size_t n = 1 + next_random(&state) % 8, len = text.len;

		snprintf(p->what, sizeof(p->what), "change %zu", i);
		memcpy(changed, text.ptr, len);
		for (size_t k = 0; k < n; k++) {
			/* half of the changes near the start: headers decide most */
			size_t near = len < 256 || next_random(&state) % 2 ? len : 256;
			size_t at = next_random(&state) % near;

			switch (next_random(&state) % 4) {
			case 0:
				changed[at] = (char)(changed[at] ^ 1 << next_random(&state) % 8);
				break;
			case 1:
				changed[at] = (char)edges[next_random(&state) % sizeof(edges)];
				break;
			case 2:
				memset(changed + at, next_random(&state) % 2 ? 0xff : 0,
				       len - at < 4 ? len - at : 4);
				break;
			default: { /* a piece from elsewhere */
				size_t from = next_random(&state) % len;
				size_t size = 1 + next_random(&state) % 40;

				if (size > len - at)
					size = len - at;
				if (size > len - from)
					size = len - from;
				memmove(changed + at, text.ptr + from, size);
			}
			}
		}
		try_variant(p, (struct str){changed, len});
	}
	free(changed);
}

static void keep_input(const char *program)
{
	char path[4096];
	FILE *out;

	snprintf(path, sizeof(path), "%s.crash", program);
	out = fopen(path, "wb");
	if (!out || fwrite(progress_input, 1, *progress_input_len, out) != *progress_input_len)
		printf("        cannot keep the input in %s\n", path);
	else
		printf("        input kept in %s\n", path);
	if (out)
		fclose(out);
}

static void *shared(size_t size)
{
	void *p = mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);

	if (p == MAP_FAILED) {
		perror("mmap");
		exit(2);
	}
	return p;
}

int main(int argc, char **argv)
{
	struct progress *p = shared(sizeof(*p));
	size_t npassed = 0, nfailed = 0, ntried = 0;

	progress_input_len = shared(sizeof(*progress_input_len));
	progress_input = shared(WHOLE_MAX);
	for (int i = 1; i < argc; i++) {
		struct file f;
		struct err err = {0};
		int status = 0;
		pid_t pid;

		if (!file_open(&f, argv[i], &err)) {
			printf("FAIL  fuzz/%s  %s\n", NAME_TEXT, err.message);
			err_clear(&err);
			nfailed++;
			continue;
		}
		if (f.text.len > WHOLE_MAX)
			f.text = str_head(f.text, WHOLE_MAX);
		*p = (struct progress){0};
		fflush(stdout);
		pid = fork();
		if (pid == 0) {
			try_file(p, f.text);
			exit(0);
		}
		while (pid > 0 && waitpid(pid, &status, 0) < 0 && errno == EINTR)
			;
		ntried += p->tried;
		if (pid > 0 && WIFEXITED(status) && WEXITSTATUS(status) == 0) {
			npassed++;
		} else {
			nfailed++;
			printf("FAIL  fuzz/%s  %s: %s %s\n", NAME_TEXT, argv[i], p->what,
			       pid < 0                       ? "cannot fork"
			       : !WIFSIGNALED(status)        ? "sanitizer report"
			       : WTERMSIG(status) == SIGALRM ? "hangs"
							     : "crashes");
			keep_input(argv[0]);
		}
		file_close(&f);
	}
	printf("%s: %zu inputs tried\n", NAME_TEXT, ntried);
	printf("%zu passed, %zu failed\n", npassed, nfailed);
	return nfailed != 0;
}

#endif
