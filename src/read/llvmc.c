/* Finds libLLVM: its name has the version in it and is written in one of the ways below, by the LLVM project's own
 * builds and by distributions. The newest is taken, since it reads all older bitcode. */
#define _GNU_SOURCE /* RTLD_DEFAULT */
#include "read/llvmc.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { NEWEST_TRIED = 40 };

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

static struct state {
	pthread_once_t once;
	struct llvm llvm;
	bool is_loaded;
	char problem[400];
} newest = {.once = PTHREAD_ONCE_INIT}, own = {.once = PTHREAD_ONCE_INIT};

static bool resolve(struct state *s, void *handle, const char *path)
{
	for (size_t i = 0; i < sizeof(symbols) / sizeof(*symbols); i++) {
		void *symbol = dlsym(handle, symbols[i].name);

		if (!symbol && symbols[i].is_required) {
			snprintf(s->problem, sizeof(s->problem), "%s: has no function %s", path,
				 symbols[i].name);
			return false;
		}
		memcpy((char *)&s->llvm + symbols[i].offset, &symbol, sizeof(symbol));
	}
	return true;
}

/* Of a file's name: libLLVM-14.so.1, libLLVM.so.19.1; 0: there is none. */
static long version_in(const char *path)
{
	const char *base = strrchr(path, '/');
	const char *digits = strpbrk(base ? base : path, "0123456789");
	long version = digits ? strtol(digits, NULL, 10) : 0;

	return version < 1000 ? version : 0;
}

/* 15 and older cannot be asked, but their name tells. */
static int version_of(const struct llvm *l, const char *path)
{
	unsigned major = 0, minor, patch;

	if (!l->GetVersion)
		return (int)version_in(path);
	l->GetVersion(&major, &minor, &patch);
	return (int)major;
}

static void load(void)
{
	const char *wanted = getenv("CASM_LLVM");
	char name[32];
	void *handle = NULL;

	if (wanted && *wanted) {
		handle = dlopen(wanted, RTLD_LAZY | RTLD_LOCAL);
		if (!handle) {
			snprintf(newest.problem, sizeof(newest.problem), "CASM_LLVM: %s", dlerror());
			return;
		}
	}
	for (unsigned version = NEWEST_TRIED; !handle && version >= LLVM_OLDEST; version--)
		for (size_t i = 0; !handle && i < sizeof(names) / sizeof(*names); i++) {
			snprintf(name, sizeof(name), "%s%u%s", names[i].before, version, names[i].after);
			handle = dlopen(name, RTLD_LAZY | RTLD_LOCAL);
		}
	if (!handle) {
		snprintf(newest.problem, sizeof(newest.problem),
			 "no LLVM library (libLLVM-*.so, version %d or later) was found", LLVM_OLDEST);
		return;
	}
	if (!wanted || !*wanted)
		wanted = name;
	if (!resolve(&newest, handle, wanted))
		return;
	newest.llvm.version = version_of(&newest.llvm, wanted);
	/* a file that was given another name */
	if (newest.llvm.version < LLVM_OLDEST && !newest.llvm.GetVersion)
		newest.llvm.version = LLVM_OLDEST;
	if (newest.llvm.version < LLVM_OLDEST)
		snprintf(newest.problem, sizeof(newest.problem),
			 "%s: LLVM %d is too old, %d is the oldest that will do", wanted, newest.llvm.version,
			 LLVM_OLDEST);
	else
		newest.is_loaded = true;
}

static void look(void)
{
	static const char process[] = "this process";
	Dl_info where;
	void *function;

	if (!resolve(&own, RTLD_DEFAULT, process))
		return;
	memcpy(&function, &own.llvm.ContextCreate, sizeof(function));
	own.llvm.version =
		version_of(&own.llvm, dladdr(function, &where) && where.dli_fname ? where.dli_fname : "");
	own.is_loaded = own.llvm.version >= LLVM_OLDEST;
	if (!own.is_loaded)
		snprintf(own.problem, sizeof(own.problem), "%s: LLVM %d is too old", process,
			 own.llvm.version);
}

static const struct llvm *found(const struct state *s, struct err *err)
{
	if (s->is_loaded)
		return &s->llvm;
	err_set(err, "%s", s->problem);
	return NULL;
}

const struct llvm *llvm_load(struct err *err)
{
	pthread_once(&newest.once, load);
	return found(&newest, err);
}

const struct llvm *llvm_of_process(struct err *err)
{
	pthread_once(&own.once, look);
	return found(&own, err);
}
