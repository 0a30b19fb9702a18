#include "read/preprocessed.h"

#include "read/ctokens.h"

struct place {
	struct str file;
	uint64_t line;
	bool is_system;
};

/* `# 12 "a.h" 1 3`; other lines that begin so are text (#pragma). */
static bool is_marker(struct str text, struct place *at)
{
	struct str rest = text;
	uint64_t line;
	bool is_system = false;
	size_t end;

	if (!str_starts(rest, S("# ")))
		return false;
	rest = str_from(rest, 2);
	if (!str_u64(str_cut(&rest, ' '), &line) || !str_starts(rest, S("\"")))
		return false;
	end = str_rfind_char(rest, '"');
	if (end == 0 || end >= rest.len)
		return false;
	for (size_t i = end + 1; i < rest.len; i++) {
		if (rest.ptr[i] != ' ' && (rest.ptr[i] < '1' || rest.ptr[i] > '4'))
			return false;
		is_system |= rest.ptr[i] == '3';
	}
	*at = (struct place){str_make(rest.ptr + 1, end - 1), line, is_system};
	return true;
}

/* --- macros --- */

static bool is_name_char(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

/* The name in "#define NAME(x) body", "#undef NAME"; ptr NULL: neither. *rest: what is behind it. */
static struct str macro_name(struct str line, struct str *rest)
{
	bool is_define = str_starts(line, S("#define "));
	size_t n = 0;

	if (!is_define && !str_starts(line, S("#undef ")))
		return STR_NONE;
	line = str_trim(str_from(line, is_define ? 8 : 7));
	while (n < line.len && is_name_char(line.ptr[n]))
		n++;
	*rest = str_from(line, n);
	return str_head(line, n);
}

static void add_name(struct arena *a, struct map *names, struct str name)
{
	static char is_there;

	if (!map_find(names, name))
		*map_at(a, names, str_dup(a, name)) = &is_there;
}

void preprocessed_names(struct arena *a, struct str source, struct map *names)
{
	struct ctokens tokens;
	struct ctoken t;
	struct ctokens_directive directive = {0};

	ctokens_init(&tokens, source);
	while (ctokens_next(&tokens, &t))
		if (!ctokens_is_done_by_directive(&directive, &t) &&
		    (t.kind == CTOKEN_NAME || t.kind == CTOKEN_NUMBER))
			add_name(a, names, str_make(source.ptr + t.offset, t.end - t.offset));
}

/* Names and numbers in the bodies of all macros, parameters too. */
static void add_bodies(struct arena *a, struct str text, struct map *names)
{
	struct str rest = text, line, body;

	while (str_line(&rest, &line)) {
		struct ctokens tokens;
		struct ctoken t;

		if (!macro_name(line, &body).ptr)
			continue;
		ctokens_init(&tokens, body);
		while (ctokens_next(&tokens, &t))
			if (t.kind == CTOKEN_NAME || t.kind == CTOKEN_NUMBER)
				add_name(a, names, str_make(body.ptr + t.offset, t.end - t.offset));
	}
}

/* Can it be had by writing it, or by pasting together what is written (a ## b)? */
static bool may_be_used(struct str name, struct map *names)
{
	enum { LONGEST = 128 };
	bool reached[LONGEST + 1] = {true};

	if (!name.len || name.len > LONGEST)
		return true;
	for (size_t from = 0; from < name.len; from++)
		for (size_t to = from + 1; reached[from] && to <= name.len; to++)
			reached[to] |= map_find(names, str_make(name.ptr + from, to - from)) != NULL;
	return reached[name.len];
}

uint64_t preprocessed_hash(struct arena *a, struct str text, struct map *names)
{
	struct str rest = text, line, body;
	struct place at = {.line = 1};
	uint64_t hash = 1, in = 0;

	add_bodies(a, text, names);
	while (str_line(&rest, &line)) {
		struct str name;

		if (is_marker(line, &at)) {
			in = str_hash(at.file);
			continue;
		}
		line = str_trim(line);
		name = macro_name(line, &body);
		if (name.ptr && !at.is_system && !may_be_used(name, names) &&
		    !(body.len && body.ptr[0] != ' ' && body.ptr[0] != '('))
			line.len = 0;
		if (line.len) {
			/* where a macro is defined is nowhere to be seen */
			const uint64_t piece[] = {hash, name.ptr ? 0 : in, name.ptr ? 0 : at.line,
						  str_hash(line)};

			hash = str_hash(str_make((const char *)piece, sizeof(piece)));
		}
		at.line++;
	}
	return hash ? hash : 1;
}
