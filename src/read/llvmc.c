/* Finds libLLVM: its name has the version in it and is written in one of the ways below, by the LLVM project's own
 * builds and by distributions. The newest is taken, since it reads all older bitcode. */
#include "read/llvmc.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { OLDEST = 14, NEWEST_TRIED = 40 };

static const struct {
	const char *before, *after; /* the version */
} names[] = {
	{"libLLVM.so.", ".1"}, /* 18.1 and later */
	{"libLLVM-", ".so.1"}, /* Debian, up to 18 */
	{"libLLVM-", ".so"},   /* the project's own, up to 18 */
};

static const struct {
	const char *name;
	size_t offset;
	bool is_required;
} symbols[] = {
#define X(result, name, args) {"LLVM" #name, offsetof(struct llvm, name), true},
	LLVM_REQUIRED(X)
#undef X
#define X(result, name, args) {"LLVM" #name, offsetof(struct llvm, name), false},
		LLVM_OPTIONAL(X)
#undef X
};

static struct {
	pthread_once_t once;
	struct llvm llvm;
	bool is_loaded;
	char problem[400];
} state = {.once = PTHREAD_ONCE_INIT};

static bool resolve(void *handle, const char *path)
{
	for (size_t i = 0; i < sizeof(symbols) / sizeof(*symbols); i++) {
		void *symbol = dlsym(handle, symbols[i].name);

		if (!symbol && symbols[i].is_required) {
			snprintf(state.problem, sizeof(state.problem), "%s: has no function %s", path,
				 symbols[i].name);
			return false;
		}
		memcpy((char *)&state.llvm + symbols[i].offset, &symbol, sizeof(symbol));
	}
	return true;
}

/* Of the library's name: libLLVM-14.so.1, libLLVM.so.19.1. 15 and older cannot be asked. */
static int version_in(const char *path)
{
	const char *base = strrchr(path, '/');
	const char *digits = strpbrk(base ? base : path, "0123456789");
	long version = digits ? strtol(digits, NULL, 10) : 0;

	return version >= OLDEST && version < 1000 ? (int)version : OLDEST;
}

static void load(void)
{
	const char *wanted = getenv("CASM_LLVM");
	char name[32];
	void *handle = NULL;

	if (wanted && *wanted) {
		handle = dlopen(wanted, RTLD_LAZY | RTLD_LOCAL);
		if (!handle) {
			snprintf(state.problem, sizeof(state.problem), "CASM_LLVM: %s", dlerror());
			return;
		}
	}
	for (unsigned version = NEWEST_TRIED; !handle && version >= OLDEST; version--)
		for (size_t i = 0; !handle && i < sizeof(names) / sizeof(*names); i++) {
			snprintf(name, sizeof(name), "%s%u%s", names[i].before, version, names[i].after);
			handle = dlopen(name, RTLD_LAZY | RTLD_LOCAL);
		}
	if (!handle) {
		snprintf(state.problem, sizeof(state.problem),
			 "no LLVM library (libLLVM-*.so, version %d or later) was found", OLDEST);
		return;
	}
	if (!wanted || !*wanted)
		wanted = name;
	if (!resolve(handle, wanted))
		return;
	state.llvm.version = version_in(wanted);
	if (state.llvm.GetVersion) {
		unsigned major = 0, minor, patch;

		state.llvm.GetVersion(&major, &minor, &patch);
		state.llvm.version = (int)major;
	}
	if (state.llvm.version < OLDEST)
		snprintf(state.problem, sizeof(state.problem),
			 "%s: LLVM %d is too old, %d is the oldest that will do", wanted, state.llvm.version,
			 OLDEST);
	else
		state.is_loaded = true;
}

const struct llvm *llvm_load(struct err *err)
{
	pthread_once(&state.once, load);
	if (!state.is_loaded) {
		err_set(err, "%s", state.problem);
		return NULL;
	}
	return &state.llvm;
}
