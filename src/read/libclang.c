/* Finds libclang: its name has the version in it, or not, and is written in one of the ways below, by the LLVM project
 * and by distributions. */
#include "read/libclang.h"

#include <dlfcn.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { OLDEST = 14, NEWEST_TRIED = 40, PATH_BYTES = 4096, VERSION_BYTES = 40 };

/* In these %m is the major version, %v also all of it. */
static const char *const names[] = {
	"libclang-%m.so.1",                   /* Debian */
	"libclang-%m.so.%m",                  /* Debian, from 19 on */
	"libclang.so.%m",                     /* distributions */
	"libclang.so.%m.1",                   /* the project's own, from 18 on */
	"/usr/lib/llvm-%m/lib/libclang.so.1", /* Debian, where the loader does not look */
	"/usr/lib/llvm%m/lib/libclang.so",
	"/usr/lib64/llvm%m/lib64/libclang.so",
};
/* Whatever version they are: the name by which all versions from 13 on know themselves comes first. */
static const char *const plain_names[] = {"libclang.so.13", "libclang.so", "libclang.so.1"};
/* A compiler's own headers are in lib/clang/VERSION. */
static const char *const header_folders[] = {
	"/usr/lib/llvm-%m/lib/clang/%v", "/usr/lib/llvm%m/lib/clang/%v", "/usr/lib/clang/%v",
	"/usr/lib64/clang/%v",           "/usr/local/lib/clang/%v",
};

static const struct {
	const char *name;
	size_t offset;
} symbols[] = {
#define X(result, name, args) {"clang_" #name, offsetof(struct libclang, name)},
	LIBCLANG_FUNCTIONS(X)
#undef X
};

static struct libclang library;
static char version_text[VERSION_BYTES], resource_text[PATH_BYTES];

/* False: too long. */
static bool fill_in(char out[PATH_BYTES], const char *pattern, const char *major, const char *version)
{
	size_t len = 0;

	for (; *pattern; pattern++) {
		const char *value = *pattern != '%' ? NULL : *++pattern == 'm' ? major : version;
		size_t n = value ? strlen(value) : 1;

		if (len + n >= PATH_BYTES)
			return false;
		memcpy(out + len, value ? value : pattern, n);
		len += n;
	}
	out[len] = '\0';
	return true;
}

static bool resolve(void *handle, const char *path, struct err *err)
{
	for (size_t i = 0; i < sizeof(symbols) / sizeof(*symbols); i++) {
		void *symbol = dlsym(handle, symbols[i].name);

		if (!symbol)
			return err_set(err, "%s: has no function %s", path, symbols[i].name);
		memcpy((char *)&library + symbols[i].offset, &symbol, sizeof(symbol));
	}
	return true;
}

/* Of "Debian clang version 19.1.7 (3~deb12u1)". */
static void ask_version(void)
{
	struct cx_string s = library.getClangVersion();
	const char *text = library.getCString(s), *at = text ? strstr(text, "version ") : NULL;
	size_t n;

	at = at ? at + strlen("version ") : "";
	n = strspn(at, "0123456789.");
	snprintf(version_text, sizeof(version_text), "%.*s", n < sizeof(version_text) ? (int)n : 0, at);
	library.version = str_c(version_text);
	library.major = (unsigned)strtoul(version_text, NULL, 10);
	library.disposeString(s);
}

/* wanted 0: any. The first reason is kept: it is that of the best candidate. */
static bool try_library(const char *path, unsigned wanted, struct err *err)
{
	void *handle = dlopen(path, RTLD_LAZY | RTLD_LOCAL);
	struct err why = {0};
	bool ok;

	if (!handle)
		return false;
	ok = resolve(handle, path, &why);
	if (ok) {
		ask_version();
		if (library.major < OLDEST)
			ok = err_set(&why, "%s: libclang %s is too old, %d is the oldest that will do", path,
				     version_text, OLDEST);
		else if (wanted && library.major != wanted)
			ok = err_set(&why, "%s: is libclang %s, not %u", path, version_text, wanted);
	}
	if (!ok) {
		dlclose(handle);
		if (!err->message)
			err_set(err, "%s", why.message);
	}
	err_clear(&why);
	return ok;
}

static bool try_version(unsigned version, struct err *err)
{
	char path[PATH_BYTES], major[12];

	snprintf(major, sizeof(major), "%u", version);
	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++)
		if (fill_in(path, names[i], major, major) && try_library(path, version, err))
			return true;
	return false;
}

/* headers: DIR/lib/clang/VERSION; the library is in DIR/lib. */
static bool try_beside(const char *headers, unsigned wanted, struct err *err)
{
	char path[PATH_BYTES];

	for (size_t i = 0; i < sizeof(plain_names) / sizeof(*plain_names); i++) {
		int n = snprintf(path, sizeof(path), "%s/../../%s", headers, plain_names[i]);

		if (n > 0 && n < (int)sizeof(path) && try_library(path, wanted, err))
			return true;
	}
	return false;
}

static bool try_plain(unsigned wanted, struct err *err)
{
	for (size_t i = 0; i < sizeof(plain_names) / sizeof(*plain_names); i++)
		if (try_library(plain_names[i], wanted, err))
			return true;
	return false;
}

static bool has_headers(const char *folder)
{
	char path[PATH_BYTES];
	int n = snprintf(path, sizeof(path), "%s/include/stddef.h", folder);

	return n > 0 && n < (int)sizeof(path) && access(path, R_OK) == 0;
}

/* The library itself looks beside the file it was loaded from, in vain where a distribution keeps all libraries in one
 * folder. */
static const char *find_headers(const char *beside)
{
	const char *name = beside ? strrchr(beside, '/') : NULL;
	char major[12];

	if (name && strtoul(name + 1, NULL, 10) == library.major && has_headers(beside))
		return beside;
	snprintf(major, sizeof(major), "%u", library.major);
	for (size_t i = 0; i < sizeof(header_folders) / sizeof(*header_folders); i++)
		if ((fill_in(resource_text, header_folders[i], major, version_text) &&
		     has_headers(resource_text)) ||
		    (fill_in(resource_text, header_folders[i], major, major) && has_headers(resource_text)))
			return resource_text;
	return NULL;
}

static bool find_library(unsigned wanted, const char *beside, struct err *err)
{
	const char *chosen = getenv("CASM_LIBCLANG");

	if (chosen && *chosen)
		return try_library(chosen, 0, err) ||
		       (!err->message && err_set(err, "CASM_LIBCLANG: %s", dlerror()));
	if (wanted && ((beside && try_beside(beside, wanted, err)) || try_version(wanted, err) ||
		       try_plain(wanted, err)))
		return true;
	for (unsigned version = NEWEST_TRIED; version >= OLDEST; version--)
		if (try_version(version, err))
			return true;
	return try_plain(0, err) ||
	       (!err->message &&
		err_set(err, "no libclang (libclang-*.so, version %d or later) was found", OLDEST));
}

const struct libclang *libclang_load(unsigned wanted, const char *beside, struct err *err)
{
	struct err why = {0};
	bool ok = find_library(wanted, beside, &why);

	if (ok)
		library.resource_dir = find_headers(beside);
	else
		err_set(err, "%s", why.message);
	err_clear(&why);
	return ok ? &library : NULL;
}
