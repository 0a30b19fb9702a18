#include "toolchain/ccline.h"

#include <string.h>

#include "toolchain/sidefiles.h"

static bool is_in(struct str text, const char *const *list)
{
	for (; *list; list++)
		if (str_eq(text, str_c(*list)))
			return true;
	return false;
}

size_t ccline_compiler(const struct words *w)
{
	static const char *const launchers[] = {"ccache", "distcc", "sccache", "icecc", "icerun", NULL};
	size_t i = 0;

	while (i + 1 < w->count) {
		struct str base = path_base(str_c(w->items[i]));

		if (str_eq(base, S("env"))) {
			size_t k = i + 1;

			while (k < w->count && strchr(w->items[k], '='))
				k++;
			if (k == w->count || w->items[k][0] == '-')
				break;
			i = k;
		} else if (str_eq(base, S("casm")) && strcmp(w->items[i + 1], "cc") == 0 &&
			   i + 2 < w->count) {
			i += 2;
			while (i + 1 < w->count && w->items[i][0] == '-') /* casm's own options */
				i++;
		} else if (is_in(base, launchers) && w->items[i + 1][0] != '-') {
			i++;
		} else {
			break;
		}
	}
	return i;
}

/* --- names --- */

static bool has_suffix(struct str path, const char *const *suffixes)
{
	size_t dot = str_rfind_char(path_base(path), '.');

	return dot < path_base(path).len && is_in(str_from(path_base(path), dot), suffixes);
}

bool ccline_is_source(struct str path)
{
	static const char *const suffixes[] = {".c",  ".i",   ".cc", ".cpp",  ".cxx",  ".C",   ".c++",
					       ".cp", ".CPP", ".ii", ".c++m", ".cppm", ".ixx", NULL};

	return has_suffix(path, suffixes);
}

bool ccline_is_other_source(struct str path)
{
	static const char *const suffixes[] = {".s",   ".S",   ".sx",  ".asm", ".f",  ".for", ".F",
					       ".f90", ".F90", ".m",   ".mm",  ".cu", ".bc",  ".ll",
					       ".d",   ".go",  ".adb", ".h",   ".hh", ".hpp", NULL};

	return has_suffix(path, suffixes);
}

bool ccline_is_linked(struct str path)
{
	static const char *const suffixes[] = {".o", ".a", ".so", ".lo", ".obj", ".la", NULL};

	size_t so = str_find(path, S(".so.")); /* libx.so.1.2 */

	if (so == (size_t)-1)
		return has_suffix(path, suffixes);
	while (so < path.len && strchr(".so0123456789", path.ptr[so]))
		so++;
	return so == path.len || has_suffix(path, suffixes);
}

bool ccline_is_preprocessed(struct str path)
{
	static const char *const suffixes[] = {".i", ".ii", NULL};

	return has_suffix(path, suffixes);
}

bool ccline_is_language(struct str language)
{
	static const char *const names[] = {"c", "c++", "cpp-output", "c++-cpp-output", NULL};

	return is_in(language, names);
}

/* --- what it makes --- */

/* Options after which no object is left, or none that facts can be made of. The first that stands there is told. */
static const struct {
	const char *option, *why;
} others[] = {
	{"-E", "it only preprocesses"},
	{"--preprocess", "it only preprocesses"},
	{"-M", "it only lists what is included"},
	{"-MM", "it only lists what is included"},
	{"--dependencies", "it only lists what is included"},
	{"--user-dependencies", "it only lists what is included"},
	{"-S", "it writes assembly, no object"},
	{"--assemble", "it writes assembly, no object"},
	{"-emit-llvm", "it writes bitcode, no object"},
	{"-emit-ast", "it writes no object"},
	{"-fsyntax-only", "it only checks the source"},
	{"--analyze", "it only checks the source"},
	{"-###", "it only tells commands"},
	{"-cc1", "it is a compiler's inner command"},
	{"-cc1as", "it is a compiler's inner command"},
	{"--version", "it only tells what the compiler is"},
	{"-dumpversion", "it only tells what the compiler is"},
	{"-dumpmachine", "it only tells what the compiler is"},
	{"-dumpfullversion", "it only tells what the compiler is"},
	{"--help", "it only tells what the compiler is"},
};

static const char *why_other(const char *word)
{
	for (size_t i = 0; i < sizeof(others) / sizeof(others[0]); i++)
		if (strcmp(word, others[i].option) == 0)
			return others[i].why;
	if (strncmp(word, "-print-", 7) == 0 || strncmp(word, "--print-", 8) == 0)
		return "it only tells what the compiler is";
	return NULL;
}

/* What configure scripts and CMake compile to learn what the compiler can do: thousands of them, of no interest. */
static bool is_probe(struct str path)
{
	static const char *const folders[] = {"/CMakeScratch/", "/CMakeTmp/", "/meson-private/", NULL};
	struct str base = path_base(path);

	for (const char *const *f = folders; *f; f++)
		if (str_find(path, str_c(*f)) != (size_t)-1)
			return true;
	return str_starts(base, S("conftest.")) || str_starts(base, S("testCCompiler.")) ||
	       str_starts(base, S("testCXXCompiler.")) || str_starts(base, S("CMakeCCompilerId.")) ||
	       str_starts(base, S("CMakeCXXCompilerId."));
}

struct reading {
	struct arena *a;
	struct ccline *line;
	const char *why, *output, *input; /* the first one */
	struct str language;              /* of -x; ptr NULL: by name */
	bool compiles, is_lto;
	size_t nsources; /* of any language */
};

static void take_operand(struct reading *r, char *word)
{
	bool is_named = r->language.ptr && !str_eq(r->language, S("none"));
	struct str path = str_c(word);

	if (!r->input)
		r->input = word;
	if (!is_named && ccline_is_linked(path))
		return;
	r->nsources++;
	if (strcmp(word, "-") == 0) {
		r->why = "its source comes from stdin";
	} else if (is_probe(path)) {
		r->why = "it is a probe of the compiler";
	} else if (is_named ? ccline_is_language(r->language) : ccline_is_source(path)) {
		bool is_preprocessed =
			is_named ? str_ends(r->language, S("cpp-output")) : ccline_is_preprocessed(path);

		vec_push(r->a, &r->line->sources, ((struct ccline_source){word, NULL, is_preprocessed}));
	}
}

static void take_option(struct reading *r, const char *word, const char *next)
{
	const char *why = why_other(word);

	if (why && !r->why)
		r->why = why;
	if (strcmp(word, "-c") == 0 || strcmp(word, "--compile") == 0) {
		r->compiles = true;
	} else if (strcmp(word, "-o") == 0 || strcmp(word, "--output") == 0) {
		r->output = next;
	} else if (strncmp(word, "--output=", 9) == 0) {
		r->output = word + 9;
	} else if (strncmp(word, "-o", 2) == 0) {
		r->output = word + 2;
	} else if (strncmp(word, "-x", 2) == 0) {
		r->language = str_c(word[2] ? word + 2 : next ? next : "");
	} else if (strncmp(word, "-flto", 5) == 0) {
		r->is_lto = true;
	} else if (strcmp(word, "-fno-lto") == 0) {
		r->is_lto = false;
	}
}

static void read_words(struct reading *r, const struct words *words)
{
	bool is_options = true;

	for (size_t i = 0; i < words->count;) {
		char *word = words->items[i], *next = i + 1 < words->count ? words->items[i + 1] : NULL;
		unsigned n = 1;

		if (is_options && strcmp(word, "--") == 0) {
			is_options = false;
		} else if (is_options && word[0] == '-' && word[1]) {
			arg_classify((char *const[]){word, next, NULL}, &n);
			take_option(r, word, next);
		} else {
			take_operand(r, word);
		}
		i += n;
	}
}

/* "dir/a.c" → "a.o", in the folder of the compile */
static const char *object_name(struct arena *a, const char *source)
{
	struct str base = path_base(str_c(source));

	return str_printf(a, STR_FMT ".o", STR_ARG(str_head(base, str_rfind_char(base, '.')))).ptr;
}

void ccline_read(struct arena *a, const struct words *words, struct ccline *line)
{
	struct reading r = {.a = a, .line = line};

	*line = (struct ccline){0};
	read_words(&r, words);
	line->subject = r.output ? r.output : r.input;
	if (!r.why && !r.input)
		r.why = "it has no input";
	if (!r.why && r.output && (strcmp(r.output, "-") == 0 || strncmp(r.output, "/dev/", 5) == 0))
		r.why = "its output is not kept";
	if (!r.why && r.is_lto && !r.compiles) {
		line->kind = CCLINE_LTO_LINK;
		line->output = r.output ? r.output : "a.out";
		return;
	}
	if (!r.why && !line->sources.count)
		r.why = r.nsources ? "its source is neither C nor C++" : "it only links";
	if (!r.why && r.is_lto)
		r.why = "-flto: there is no machine code before the link";
	if (!r.why && r.compiles && r.output && r.nsources > 1)
		r.why = "several sources have one output";
	line->why = r.why;
	if (r.why)
		return;
	line->kind = r.compiles ? CCLINE_OBJECTS : CCLINE_PROGRAM;
	line->output = r.output ? r.output : "a.out";
	for (size_t i = 0; r.compiles && i < line->sources.count; i++)
		line->sources.items[i].object =
			r.output ? r.output : object_name(a, line->sources.items[i].path);
}

/* --- a link once more --- */

static bool is_one_of(const char *word, const char *const *starts)
{
	for (; *starts; starts++)
		if (strncmp(word, *starts, strlen(*starts)) == 0)
			return true;
	return false;
}

/* Parts of words for the linker that name files to be written. */
static const char *linker_output(const char *word)
{
	static const char *const parts[] = {
		"-Map",       "dependency-file",    "save-temps",           "obj-path",
		"out-implib", "thinlto-index-only", "thinlto-emit-imports", "-cref",
		"emit-asm",   "emit-llvm",          "time-trace",           NULL};

	for (const char *const *part = parts; *part; part++)
		if (strstr(word, *part))
			return *part;
	return NULL;
}

/* What makes the compiler write a record while it links. clang's is asked of the linker alone:
 * -fsave-optimization-record would also write one of each source, into the current folder, and compile sources
 * otherwise. gcc's parts of a link all add to one file: they run one after another, so that no line is cut by
 * another's. */
static const struct recording {
	const char *family;
	const char *added[5];
	const char *by;              /* the last word's option, if it has one */
	const char *record, *suffix; /* the last word: what OUTPUT and its suffix stand behind */
} recordings[] = {
	{"clang",
	 {"-Xlinker", "-plugin-opt=opt-remarks-passes=^([^gl]|g[^v]|l[^i])", "-Xlinker",
	  "-plugin-opt=opt-remarks-format=yaml", NULL},
	 "-Xlinker",
	 "-plugin-opt=opt-remarks-filename=",
	 ".opt.ld.yaml"},
	{"gcc", {"-flto=1", NULL}, NULL, "-fopt-info-inline-vec-loop-optimized-missed-note=", ".opt-info"},
};

static const struct recording *recording_of(struct str family)
{
	for (size_t i = 0; i < sizeof(recordings) / sizeof(*recordings); i++)
		if (str_eq(family, str_c(recordings[i].family)))
			return &recordings[i];
	return NULL;
}

/* A cache of code (thin LTO) would give back what was made without a record, and keep what is made here. */
static char *with_own_cache(struct arena *a, char *word, const char *output)
{
	struct str name = S("cache-dir="), text = str_c(word), rest;
	size_t at = str_find(text, name);

	if (at == (size_t)-1)
		return word;
	rest = str_from(text, at + name.len);
	rest = str_from(rest, str_find_char(rest, ','));
	return str_to_c(a, str_printf(a, STR_FMT "%s.cache" STR_FMT, STR_ARG(str_head(text, at + name.len)),
				      output, STR_ARG(rest)));
}

/* Notes for gcov lie beside the sources' own outputs. */
static bool counts_runs(const char *word)
{
	return strcmp(word, "--coverage") == 0 || strcmp(word, "-coverage") == 0 ||
	       strcmp(word, "-ftest-coverage") == 0;
}

/* It turns line tables on where sources are compiled, which can change code; their own records go nowhere. */
static void add_user_record(struct arena *a, struct words *to, const char *word)
{
	words_add(a, to, word);
	words_add(a, to, "-Xclang");
	words_add(a, to, "-opt-record-file");
	words_add(a, to, "-Xclang");
	words_add(a, to, "/dev/null");
}

static bool has_source(const struct words *words)
{
	for (size_t i = 0; i < words->count; i++)
		if (words->items[i][0] != '-' && ccline_is_source(str_c(words->items[i])))
			return true;
	return false;
}

bool ccline_link_again(struct arena *a, struct str family, const struct words *words, const char *output,
		       struct words *to, const char **why)
{
	const struct recording *recording = recording_of(family);
	/* with a value in the same word, or none */
	static const char *const dropped[] = {"-save-temps",
					      "--save-temps",
					      "-fsave-optimization-record",
					      "-foptimization-record-",
					      "-ftime-trace",
					      "-fproc-stat-report",
					      "-save-stats",
					      "--save-stats",
					      "-time",
					      "-fopt-info",
					      "-fdump-",
					      "-fstack-usage",
					      "-fcallgraph-info",
					      "--output=",
					      NULL};
	/* with a value in the next word; joined ones are said by their start */
	static const char *const valued[] = {"-o",
					     "-MF",
					     "-MT",
					     "-MQ",
					     "-MJ",
					     "--output",
					     "--serialize-diagnostics",
					     "-gen-cdb-fragment-path",
					     "-dumpdir",
					     "-dumpbase",
					     "-dumpbase-ext",
					     NULL};
	static const char *const single[] = {"-MD", "-MMD", "-MP", "-MG", "-MV", NULL};
	static const char *const user_records[] = {"-fsave-optimization-record", NULL};

	if (!recording) {
		*why = "its link-time optimization is not known";
		return false;
	}
	for (size_t i = 0; i < words->count; i++) {
		char *word = sidefiles_filter(a, words->items[i]);
		size_t nsides = sidefiles_words(words->items + i, words->count - i);
		bool is_linkers = i && strcmp(words->items[i - 1], "-Xlinker") == 0;

		if (!word || nsides) {
			i += nsides ? nsides - 1 : 0;
			continue;
		}
		is_linkers |= strncmp(word, "-Wl,", 4) == 0;
		if (is_linkers)
			word = with_own_cache(a, word, output);
		if (counts_runs(word) && has_source(words)) {
			*why = str_printf(a, "its compile writes further files (%s)", word).ptr;
			return false;
		}
		if (is_linkers && linker_output(word)) {
			*why = str_printf(a, "its link writes further files (%s)", word).ptr;
			return false;
		}
		if (recording->by && has_source(words) && is_one_of(word, user_records))
			add_user_record(a, to, word);
		if (is_in(str_c(word), valued))
			i++;
		else if (!is_in(str_c(word), single) && !is_one_of(word, dropped) &&
			 !(strncmp(word, "-o", 2) == 0) &&
			 !is_one_of(word, (const char *const[]){"-MF", "-MT", "-MQ", "-MJ", NULL}))
			vec_push(a, to, word);
	}
	for (const char *const *word = recording->added; *word; word++)
		words_add(a, to, *word);
	if (recording->by)
		words_add(a, to, recording->by);
	words_add(a, to, str_printf(a, "%s%s%s", recording->record, output, recording->suffix).ptr);
	words_add(a, to, "-o");
	words_add(a, to, output);
	return true;
}
