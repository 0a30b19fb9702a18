/* Hostile bitcode. LLVM's library reads it in a child, as in a report, and may crash or exit there: that is a failed
 * unit, no finding. Findings are a crash in casm's own code, a child that does not end, a failure without a message,
 * and text that the reader of pointer flow rejects. */
#define _GNU_SOURCE /* REG_RIP */
#include "fuzz.h"

#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <ucontext.h>
#include <unistd.h>

#include "read/bitcode.h"
#include "read/ptrflow.h"

enum {
	SANITIZER = 99,
	OWN_CRASH = 98,
	OWN_DELAY = 97,
	LIBRARY_CRASH = 96,
	REFUSED = 2,
	CHILD_S = 8,
	TEXT_MAX = 64 << 20
};

/* The library is not instrumented: what the sanitizers find is casm's own. */
const char *__asan_default_options(void);
const char *__asan_default_options(void)
{
	return "exitcode=99:alloc_dealloc_mismatch=0:allocator_may_return_null=1";
}
const char *__ubsan_default_options(void);
const char *__ubsan_default_options(void)
{
	return "exitcode=99";
}

/* An allocation that cannot be, or bytes that the library moves: reported as if it were casm. */
void __asan_set_error_report_callback(void (*)(const char *)) __attribute__((weak));
static void reported(const char *text)
{
	const char *frame = strstr(text, "#1 ");
	size_t len = frame ? strcspn(frame, "\n") : 0;

	if (frame && str_find(str_make(frame, len), S("libLLVM")) != (size_t)-1)
		_exit(LIBRARY_CRASH);
}

/* Empty as long as the library parses: how long that takes is not casm's fault. */
static struct buf child_text;

static void is_late(int signal)
{
	(void)signal;
	_exit(child_text.len ? OWN_DELAY : LIBRARY_CRASH);
}

extern const char __executable_start, etext; /* of the program, by the linker */

static void crashed(int signal, siginfo_t *info, void *context)
{
	const ucontext_t *c = context;
	uintptr_t at = 0;

	(void)signal;
	(void)info;
#if defined(__x86_64__)
	at = (uintptr_t)c->uc_mcontext.gregs[REG_RIP];
#elif defined(__aarch64__)
	at = (uintptr_t)c->uc_mcontext.pc;
#endif
	_exit(at >= (uintptr_t)&__executable_start && at < (uintptr_t)&etext ? OWN_CRASH : LIBRARY_CRASH);
}

/* Of the child; its text goes to `shared`, behind its length. */
static int read_bitcode(const char *path, char *shared)
{
	static const int signals[] = {SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGABRT};
	struct sigaction action = {.sa_sigaction = crashed, .sa_flags = SA_SIGINFO | SA_ONSTACK};
	struct buf *out = &child_text;
	struct err err = {0};

	for (size_t i = 0; i < sizeof(signals) / sizeof(*signals); i++)
		sigaction(signals[i], &action, NULL);
	if (__asan_set_error_report_callback)
		__asan_set_error_report_callback(reported);
	signal(SIGALRM, is_late);
	alarm(CHILD_S);
	if (!freopen("/dev/null", "w", stderr))
		return LIBRARY_CRASH;
	if (!bitcode_to_ptrflow(path, llvm_load, out, &err))
		return err.message && *err.message ? REFUSED : OWN_CRASH;
	if (out->len > TEXT_MAX)
		return REFUSED;
	memcpy(shared, &out->len, sizeof(out->len));
	if (out->len)
		memcpy(shared + sizeof(out->len), out->ptr, out->len);
	return 0;
}

static void read_text(struct str text)
{
	struct unit *u = unit_new(S("fuzz.c"), S("/fuzz"));
	struct ptrflow *flow = NULL;
	struct err err = {0};

	if (!ptrflow_read(u, text, S("child"), &flow, &err)) {
		fprintf(stderr, "%s\n", err.message);
		abort();
	}
	unit_free(u);
}

void try_bytes(struct str bytes)
{
	static char *shared;
	FILE *in = tmpfile();
	char path[40];
	struct str text;
	int status = 0;
	pid_t pid;

	if (!shared)
		shared = mmap(NULL, TEXT_MAX + sizeof(text.len), PROT_READ | PROT_WRITE,
			      MAP_SHARED | MAP_ANONYMOUS, -1, 0);
	if (shared == MAP_FAILED || !in || (bytes.len && fwrite(bytes.ptr, 1, bytes.len, in) != bytes.len) ||
	    fflush(in) != 0)
		exit(2);
	snprintf(path, sizeof(path), "/dev/fd/%d", fileno(in));
	bitcode_library(); /* children need not load it again */
	pid = fork();
	if (pid == 0)
		_exit(read_bitcode(path, shared));
	while (pid > 0 && waitpid(pid, &status, 0) < 0 && errno == EINTR)
		;
	fclose(in);
	if (!WIFEXITED(status))
		return;
	if (WEXITSTATUS(status) >= OWN_DELAY) {
		fprintf(stderr, "%s\n",
			WEXITSTATUS(status) == OWN_DELAY   ? "casm's walk does not end"
			: WEXITSTATUS(status) == OWN_CRASH ? "casm crashed"
							   : "sanitizer report");
		abort();
	}
	if (WEXITSTATUS(status) == 0) {
		memcpy(&text.len, shared, sizeof(text.len));
		text.ptr = shared + sizeof(text.len);
		read_text(text);
	}
}
