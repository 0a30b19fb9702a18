#define _GNU_SOURCE /* struct winsize, TIOCGWINSZ */
#include "base/term.h"

#include <stdlib.h>
#include <strings.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "base/str.h"

enum { SIZE_MAX_SANE = 10000, WIDTH_MIN = 20, WIDTH_TERMINAL = 80, WIDTH_FILE = 100, HEIGHT_TERMINAL = 24 };

/* ptr NULL when unset or empty. */
static struct str env(const char *name)
{
	struct str s = str_c(getenv(name));

	return s.len ? s : STR_NONE;
}

static bool env_size(const char *name, size_t *value)
{
	uint64_t n;

	if (!str_u64(env(name), &n) || n == 0 || n > SIZE_MAX_SANE)
		return false;
	*value = (size_t)n;
	return true;
}

static bool is_forced(const char *name)
{
	struct str s = env(name);

	return s.ptr && !str_eq(s, S("0")) && !str_eq(s, S("false"));
}

static bool wants_color(enum color_choice color, bool is_terminal)
{
	struct str kind = env("TERM");

	if (color != COLOR_AUTO)
		return color == COLOR_ALWAYS;
	if (env("NO_COLOR").ptr)
		return false;
	if (is_forced("CLICOLOR_FORCE") || is_forced("FORCE_COLOR"))
		return true;
	if (str_eq(env("CLICOLOR"), S("0")))
		return false;
	return is_terminal && kind.ptr && !str_eq(kind, S("dumb"));
}

/* "en_US.UTF-8", "C.utf8@x": what stands behind the dot, up to a modifier. */
static bool is_utf8_locale(void)
{
	struct str name = env("LC_ALL"), codeset;

	if (!name.ptr)
		name = env("LC_CTYPE");
	if (!name.ptr)
		name = env("LANG");
	str_cut(&name, '.');
	codeset = str_cut(&name, '@');
	return (codeset.len == 5 && strncasecmp(codeset.ptr, "UTF-8", 5) == 0) ||
	       (codeset.len == 4 && strncasecmp(codeset.ptr, "UTF8", 4) == 0);
}

static bool is_one_of(struct str s, const char *const *list)
{
	for (; *list; list++)
		if (str_eq(s, str_c(*list)))
			return true;
	return false;
}

static void look_for_links(struct term *t)
{
	static const char *const kinds[] = {"xterm-kitty", "foot",          "foot-extra",
					    "alacritty",   "xterm-ghostty", NULL},
				 *const programs[] = {"iTerm.app", "WezTerm", "ghostty", "vscode", NULL};
	struct str kind = env("TERM"), program = env("TERM_PROGRAM");
	uint64_t vte;

	t->may_link =
		is_forced("FORCE_HYPERLINK") || (t->is_terminal && kind.ptr && !str_eq(kind, S("dumb")));
	t->editor = str_eq(program, S("vscode"))                                ? "vscode"
		    : str_eq(env("TERMINAL_EMULATOR"), S("JetBrains-JediTerm")) ? "idea"
										: NULL;
	t->knows_links =
		t->may_link && (t->editor || is_one_of(kind, kinds) || is_one_of(program, programs) ||
				env("KITTY_WINDOW_ID").ptr || env("KONSOLE_VERSION").ptr ||
				env("WT_SESSION").ptr || (str_u64(env("VTE_VERSION"), &vte) && vte >= 5000));
}

struct term term_look(int fd, enum color_choice color)
{
	struct term t = {.is_terminal = isatty(fd)};
	struct winsize size = {0};

	if (t.is_terminal)
		(void)ioctl(fd, TIOCGWINSZ, &size);
	if (!env_size("COLUMNS", &t.width))
		t.width = !t.is_terminal ? WIDTH_FILE : size.ws_col ? size.ws_col : WIDTH_TERMINAL;
	if (t.width < WIDTH_MIN)
		t.width = WIDTH_MIN;
	if (t.is_terminal && !env_size("LINES", &t.height))
		t.height = size.ws_row ? size.ws_row : HEIGHT_TERMINAL;
	t.has_color = wants_color(color, t.is_terminal);
	t.has_utf8 = is_utf8_locale();
	look_for_links(&t);
	return t;
}
