#include "cmd/load/argpaths.h"

#include <string.h>

#include "base/buf.h"
#include "toolchain/compiler.h"

/* The name of an absolute path below one of the places; ptr NULL: it is elsewhere. */
static struct str place_relative(struct arena *a, const void *context, struct str path)
{
	const struct argpath_places *p = context;

	path = path_move(a, path, p->alias, p->real);

	if (p->build.ptr && path_is_in(path, p->build))
		return path_relative(a, path, p->build);
	if (path_is_in(path, p->here))
		return path_relative(a, path, p->here);
	if (p->root.ptr && path_is_in(path, p->root))
		return path_relative(a, path, p->here);
	if (p->ran_in.len > 1 && path_is_in(path, p->ran_in))
		return path_relative(a, path, p->ran_in);
	return STR_NONE;
}

/* Can a path begin at text[i]: at the start, behind a separator, or joined to an option ("-I/x")? */
static bool begins_path(struct str text, size_t i)
{
	if (text.ptr[i] != '/')
		return false;
	if (i == 0 || memchr("=,:;\"'( ", text.ptr[i - 1], 8))
		return true;
	return text.ptr[0] == '-' && str_find_char(text, '/') == i;
}

static size_t path_length(struct str text)
{
	size_t n = 0;

	while (n < text.len && !memchr("=,:;\"') ", text.ptr[n], 8))
		n++;
	return n;
}

struct str argpaths_replace(struct arena *a, struct str word, argpath_map *map, const void *context)
{
	struct buf b = {0};
	struct str shown;
	bool is_changed = false;

	if (str_find_char(word, '/') == word.len)
		return word;
	for (size_t i = 0; i < word.len;) {
		size_t n;
		struct str name;

		if (!begins_path(word, i)) {
			buf_addc(&b, word.ptr[i++]);
			continue;
		}
		n = path_length(str_from(word, i));
		name = map(a, context, path_clean(a, str_head(str_from(word, i), n)));
		is_changed |= name.ptr != NULL;
		buf_add(&b, name.ptr ? name : str_head(str_from(word, i), n));
		i += n;
	}
	shown = is_changed ? str_dup(a, buf_str(&b)) : word;
	buf_release(&b);
	return shown;
}

/* A relative path given to an option, from the entry's folder to where casm runs. */
static struct str show_relative(struct arena *a, const struct argpath_places *p, struct str word)
{
	struct str name;

	if (!word.len || word.ptr[0] == '/' || word.ptr[0] == '=' || word.ptr[0] == '-')
		return word;
	name = place_relative(a, p, path_clean(a, path_join(a, p->ran_in, word)));
	return name.ptr ? name : word;
}

/* Options that take the name of a folder. */
static const char *const folder_options[] = {
	"-isystem", "-iquote", "-idirafter", "-isysroot", "--sysroot=", "--sysroot", "-I", "-B", NULL};

char *const *argpaths_show(struct arena *a, const struct argpath_places *p, char *const *args)
{
	struct words shown = {0};
	bool is_folder = false;

	for (; *args; args++) {
		struct str word = str_c(*args), value = STR_NONE;

		if (is_folder) {
			word = show_relative(a, p, word);
			is_folder = false;
		} else {
			for (size_t i = 0; folder_options[i] && !is_folder && !value.ptr; i++) {
				struct str option = str_c(folder_options[i]);

				if (str_eq(word, option))
					is_folder = !str_ends(option, S("="));
				else if (str_starts(word, option))
					value = str_from(word, option.len);
			}
			if (value.ptr)
				word = str_printf(a, STR_FMT STR_FMT,
						  STR_ARG(str_head(word, word.len - value.len)),
						  STR_ARG(show_relative(a, p, value)));
		}
		word = argpaths_replace(a, word, place_relative, p);
		vec_push(a, &shown, str_to_c(a, word));
	}
	words_end(a, &shown);
	return shown.items;
}
