/* Command lines as text → words, without a shell. */
#ifndef TOOLCHAIN_SHELLWORDS_H
#define TOOLCHAIN_SHELLWORDS_H

#include "base/err.h"
#include "base/str.h"
#include "toolchain/compiler.h"

enum quoting {
	QUOTING_SHELL, /* POSIX sh: nothing is special in '…'; in "…" a backslash escapes only $ ` " \ newline */
	QUOTING_RESPONSE, /* @FILE, as gcc and clang read it: a backslash escapes any character, in quotes too */
};

/* Splits text at blanks and newlines; nothing is expanded. Words are NUL-terminated copies in a, appended to *to
 * (no NULL behind them). False: a quote is not closed, or a NUL byte. */
bool shellwords_split(struct arena *a, struct str text, enum quoting quoting, struct words *to,
		      struct err *err);

#endif
