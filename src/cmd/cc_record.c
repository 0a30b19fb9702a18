/* What casm cc records of a command that has just been run. The object is the user's own: the facts are made of a second
 * compile, as casm report makes them, and compared with it function by function (cmd/exact.h); where recording changed
 * code, counts and sizes are those of the object. */
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"
#include "base/standby.h"
#include "base/tmp.h"
#include "cmd/cc.h"
#include "cmd/facts.h"
#include "cmd/load.h"
#include "read/carried.h"

struct str cc_facts_path(struct arena *a, struct str output)
{
	return str_printf(a, STR_FMT ".casm.jsonl", STR_ARG(output));
}

static const char *output_of(const struct cc_run *run, size_t i)
{
	return run->line.kind == CCLINE_OBJECTS ? run->line.sources.items[i].object : run->line.output;
}

void cc_forget(const struct cc_run *run)
{
	for (size_t i = 0; i < run->line.sources.count; i++)
		unlink(cc_facts_path(run->inv->run, str_c(output_of(run, i))).ptr);
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
		out->called = marked_name(a, source->path);
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

static void record_output(struct output *out)
{
	static const struct opt_list no_inputs = {0};
	struct invocation *inv = out->run->inv;
	bool is_object = out->run->line.kind == CCLINE_OBJECTS;
	const struct load_options lo = {.inputs = &no_inputs,
					.db = &out->db,
					.object = is_object ? out->path : NULL,
					.called = out->called,
					.skips_cache = true};
	struct sources sources;
	struct facts *facts;
	struct err err = {0};
	struct load l;

	options_init(&inv->options);
	inv->options.jobs = 1;
	inv->options.is_quiet = true;
	inv->rest = (struct opt_rest){0};
	if (!load_inputs(inv, &lo, &l, &err)) {
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
	tmp_catch_signals();
}

void cc_record(void *context)
{
	struct cc_run *run = context;
	const struct ccline *line = &run->line;

	stand_alone();
	for (size_t i = 0; i < line->sources.count;) {
		struct output out = {.run = run, .path = output_of(run, i)};
		bool ok = true;

		do
			ok = add_source(&out, &line->sources.items[i++]) && ok;
		while (line->kind == CCLINE_PROGRAM && i < line->sources.count);
		if (!ok || !open_output(&out))
			continue;
		record_output(&out);
		file_close(&out.file);
	}
	standby_close();
	tmp_remove_all(false);
}
