/* What casm cc records of a command that has just been run, and, before it is run, whether it will have to compile for
 * that. The object is the user's own: the facts are made of a second compile, as casm report makes them, and compared
 * with it function by function (cmd/load/exact.h); where recording changed code, counts and sizes are those of the object. */
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"
#include "base/proc.h"
#include "base/standby.h"
#include "base/tmp.h"
#include "cmd/cc.h"
#include "cmd/facts.h"
#include "cmd/load.h"
#include "cmd/load/link_record.h"
#include "read/carried.h"
#include "read/elf_same.h"
#include "toolchain/build.h"
#include "toolchain/sidefiles.h"

struct str cc_facts_path(struct arena *a, struct str output)
{
	return str_printf(a, STR_FMT ".casm.jsonl", STR_ARG(output));
}

/* Of a name that the command has, whatever folder this process is in. */
static const char *absolute(const struct cc_run *run, const char *name)
{
	return str_to_c(run->inv->run, path_join(run->inv->run, run->here, str_c(name)));
}

static const char *output_of(const struct cc_run *run, size_t i)
{
	return run->line.kind == CCLINE_OBJECTS ? run->line.sources.items[i].object : run->line.output;
}

void cc_forget(const struct cc_run *run)
{
	if (run->line.kind != CCLINE_OBJECTS)
		unlink(cc_facts_path(run->inv->run, str_c(run->line.output)).ptr);
	for (size_t i = 0; run->line.kind == CCLINE_OBJECTS && i < run->line.sources.count; i++)
		unlink(cc_facts_path(run->inv->run, str_c(run->line.sources.items[i].object)).ptr);
}

/* --- names --- */

/* The name in the first line marker of preprocessed source: `# 1 "src/a.c"`. ptr NULL: there is none. */
static struct str marked_name(struct arena *a, const char *path)
{
	struct err err = {0};
	struct str text, name = STR_NONE;
	struct file f;

	if (!file_open(&f, path, &err)) {
		err_clear(&err);
		return STR_NONE;
	}
	text = str_head(f.text, str_find_char(f.text, '\n'));
	if (str_starts(text, S("# ")) || str_starts(text, S("#line "))) {
		size_t from = str_find_char(text, '"'), to = str_rfind_char(text, '"');

		if (from < to && to < text.len && text.ptr[from + 1] != '<')
			name = str_dup(a, str_make(text.ptr + from + 1, to - from - 1));
	}
	file_close(&f);
	return str_find_char(name, '\\') == name.len ? name : STR_NONE;
}

/* --- one output --- */

struct output {
	const struct cc_run *run;
	const char *path;
	struct compdb db; /* its sources */
	struct str called;
	struct stat st;
	struct file file;
};

static void failed(const struct output *out, const char *why)
{
	cc_log(out->run, "not recorded", out->path, why);
}

static bool add_source(struct output *out, const struct ccline_source *source)
{
	struct arena *a = out->run->inv->run;
	struct compdb one;
	struct err err = {0};

	if (!compdb_of_command(a, out->run->here, source->path, &out->run->compiler, &one, &err)) {
		failed(out, err.message);
		err_clear(&err);
		return false;
	}
	out->db.name = one.name;
	for (size_t i = 0; i < one.entries.count; i++)
		vec_push(a, &out->db.entries, one.entries.items[i]);
	if (source->is_preprocessed)
		out->called = marked_name(a, absolute(out->run, source->path));
	return true;
}

/* The file that the facts are of, as it is now: they are not taken for another one's. */
static bool open_output(struct output *out)
{
	struct err err = {0};

	if (stat(out->path, &out->st) != 0 || !S_ISREG(out->st.st_mode)) {
		failed(out, "the compiler left no file of that name");
		return false;
	}
	if (!file_open(&out->file, out->path, &err)) {
		failed(out, err.message);
		err_clear(&err);
		return false;
	}
	if (str_starts(out->file.text, S("\177ELF")))
		return true;
	failed(out, "what the compiler wrote is no ELF file");
	file_close(&out->file);
	return false;
}

static void recorded(const struct output *out, const char *path, const struct facts *facts)
{
	cc_log(out->run, "recorded", path,
	       number_of(out->run->inv->run, (int64_t)facts->rows.count, "function", "functions").ptr);
}

static void write_beside(struct output *out, struct facts *facts)
{
	struct arena *a = out->run->inv->run;
	struct str path = cc_facts_path(a, str_c(out->path));
	struct buf text = {0};
	struct err err = {0};

	facts->object = str_printf(a, "%016llx", (unsigned long long)str_hash(out->file.text));
	facts_print(facts, &text);
	if (file_swap(path.ptr, buf_str(&text), NULL, &err))
		recorded(out, path.ptr, facts);
	else
		failed(out, err.message);
	err_clear(&err);
	buf_release(&text);
}

static void write_inside(struct output *out, const struct facts *facts)
{
	struct buf text = {0}, record = {0}, elf = {0};
	struct err err = {0};

	facts_print(facts, &text);
	carried_pack(buf_str(&text), &record);
	if (carried_attach(str_c(out->path), out->file.text, buf_str(&record), &elf, &err) &&
	    file_swap(out->path, buf_str(&elf), &out->st, &err))
		recorded(out, out->path, facts);
	else
		failed(out, err.message);
	err_clear(&err);
	buf_release(&text);
	buf_release(&record);
	buf_release(&elf);
}

static void load_and_write(struct output *out, const struct load_options *lo, enum exactness exact)
{
	struct invocation *inv = out->run->inv;
	struct sources sources;
	struct facts *facts;
	struct err err = {0};
	struct load l;

	if (!load_inputs(inv, lo, &l, &err)) {
		failed(out, err.message);
		err_clear(&err);
		return;
	}
	if (l.failures.count || !l.units.count) {
		failed(out, l.failures.count ? str_to_c(inv->run, l.failures.items[0].message)
					     : "its source is neither C nor C++");
		load_free(&l);
		return;
	}
	for (size_t i = 0; i < l.units.count && exact != EXACT_UNKNOWN; i++)
		l.units.items[i]->exact = exact;
	sources_init(&sources, inv->run, &inv->options);
	facts = facts_make(inv->run, &l, NULL, false);
	facts_mark(facts, inv->run, &sources);
	if (out->run->is_embedding)
		write_inside(out, facts);
	else
		write_beside(out, facts);
	sources_close(&sources);
	load_free(&l);
}

static void begin_options(struct invocation *inv)
{
	options_init(&inv->options);
	inv->options.jobs = 1;
	inv->options.is_quiet = true;
	inv->rest = (struct opt_rest){0};
}

/* object: that the facts are compared with; NULL. */
static struct load_options options_of(struct output *out, const char *object)
{
	static const struct opt_list no_inputs = {0};

	return (struct load_options){.inputs = &no_inputs,
				     .db = &out->db,
				     .object = object,
				     .called = out->called,
				     /* files between two programs: they have another name each time */
				     .skips_cache = out->called.ptr != NULL};
}

static void record_output(struct output *out)
{
	const struct load_options lo =
		options_of(out, out->run->line.kind == CCLINE_OBJECTS ? out->path : NULL);

	begin_options(out->run->inv);
	load_and_write(out, &lo, EXACT_UNKNOWN);
}

/* --- link-time optimization --- */

/* The user's link once more, into a work folder and with a record. */
static bool link_again(struct output *out, const char *program, struct err *err)
{
	struct arena *a = out->run->inv->run;
	const struct words *compiler = &out->run->compiler;
	struct words rest = {0}, argv = {0};
	struct buf messages = {0};
	struct proc p = {.timeout_s = out->run->inv->options.timeout_s,
			 .npipes = 1,
			 .pipes = {{2, proc_capture, &messages}}};
	const char *why;
	struct cc cc;
	bool ok;

	for (size_t i = 1; i < compiler->count; i++)
		vec_push(a, &rest, compiler->items[i]);
	words_end(a, &rest);
	if (!cc_identify(a, compiler->items[0], rest.items, p.timeout_s, &cc, err))
		return false;
	words_add(a, &argv, compiler->items[0]);
	if (!ccline_link_again(a, cc.family, &rest, program, &argv, &why))
		return err_set(err, "%s", why);
	words_end(a, &argv);
	p.argv = argv.items;
	ok = proc_run(&p, err);
	if (ok && !proc_ok(&p)) {
		struct buf how = {0};
		struct str gist = build_gist(buf_str(&messages));

		proc_describe(&p, &how);
		ok = err_set(err, "the link with a record %s: " STR_FMT, how.ptr, STR_ARG(gist));
		buf_release(&how);
	}
	buf_release(&messages);
	return ok;
}

static bool is_same_program(struct output *out, const char *program)
{
	struct err err = {0};
	struct file f;
	bool is = file_open(&f, program, &err) &&
		  (str_eq(f.text, out->file.text) || elf_is_same_program(f.text, out->file.text));

	file_close(&f);
	err_clear(&err);
	return is;
}

static void record_link(struct output *out)
{
	struct invocation *inv = out->run->inv;
	struct opt_list inputs = {0};
	const struct load_options lo = {.inputs = &inputs};
	struct err err = {0};
	const char *program;
	struct str folder;

	begin_options(inv);
	if (!tmp_folder(inv->run, &folder, &err)) {
		failed(out, err.message);
		err_clear(&err);
		return;
	}
	/* the same base name: some linkers write it into the program */
	program = str_printf(inv->run, STR_FMT "/" STR_FMT, STR_ARG(folder),
			     STR_ARG(path_base(str_c(out->path))))
			  .ptr;
	if (!link_again(out, program, &err)) {
		failed(out, err.message);
		err_clear(&err);
		return;
	}
	if (!is_same_program(out, program)) {
		failed(out, "linked with a record it is another program");
		return;
	}
	link_records(inv->run, program, &inv->options.remarks.values);
	vec_push(inv->run, &inputs, out->path);
	load_and_write(out, &lo, EXACT_YES);
}

/* --- all of them --- */

/* Nobody may see or be asked anything, and what is run now is the compiler alone: a cache in its place would give back
 * an object without a record. */
static void stand_alone(void)
{
	int null = open("/dev/null", O_RDWR | O_CLOEXEC);

	for (int fd = 0; fd <= 2 && null >= 0; fd++)
		dup2(null, fd);
	setenv("CASM_CC_RECORD", "no", 1);
	setenv("CCACHE_DISABLE", "1", 1);
	setenv("DISTCC_HOSTS", "localhost", 1);
	/* where the disk is full, a clang that dies leaves the symbolizer's files */
	setenv("LLVM_DISABLE_SYMBOLIZATION", "1", 1);
	sidefiles_clear_environment();
	tmp_catch_signals();
}

/* From here on all is as in casm report there. */
static void go_to_root(struct cc_run *run)
{
	if (run->root.ptr && chdir(str_to_c(run->inv->run, run->root)) != 0)
		run->root = STR_NONE;
}

/* The next output of a command that compiles, and its sources; *i is the first of them. False: they cannot be read. */
static bool next_output(const struct cc_run *run, size_t *i, struct output *out)
{
	const struct ccline *line = &run->line;
	const char *path = output_of(run, *i);
	bool ok = true;

	*out = (struct output){.run = run, .path = run->root.ptr ? absolute(run, path) : path};
	do
		ok = add_source(out, &line->sources.items[(*i)++]) && ok;
	while (line->kind == CCLINE_PROGRAM && *i < line->sources.count);
	return ok;
}

int cc_record(void *context)
{
	struct cc_run *run = context;
	const struct ccline *line = &run->line;
	struct output out;

	stand_alone();
	if (line->kind == CCLINE_LTO_LINK) {
		out = (struct output){.run = run, .path = line->output};
		if (open_output(&out)) {
			record_link(&out);
			file_close(&out.file);
		}
	} else {
		go_to_root(run);
		for (size_t i = 0; i < line->sources.count;) {
			if (!next_output(run, &i, &out) || !open_output(&out))
				continue;
			record_output(&out);
			file_close(&out.file);
		}
	}
	standby_close();
	tmp_remove_all(false);
	return 0;
}

int cc_look(void *context)
{
	struct cc_run *run = context;
	struct output out;
	bool compiles = false;

	stand_alone();
	run->log = -1; /* what cannot be recorded the record will tell */
	go_to_root(run);
	begin_options(run->inv);
	for (size_t i = 0; i < run->line.sources.count && !compiles;) {
		struct load_options lo;
		struct load l;
		struct err err = {0};

		if (!next_output(run, &i, &out))
			continue;
		lo = options_of(&out, NULL);
		lo.only_looks = true;
		compiles = load_inputs(run->inv, &lo, &l, &err) && l.ncold;
		err_clear(&err);
	}
	tmp_remove_all(false);
	return compiles ? CC_COLD : 0;
}
