#include "cmd/explain/study.h"

#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "base/shelf.h"
#include "base/trace.h"
#include "cmd/explain/source_ask.h"
#include "cmd/explain/study_store.h"
#include "cmd/facts.h"
#include "cmd/gate_config.h"
#include "cmd/load/parts.h"
#include "model/artifact.h"
#include "read/facts.h"
#include "read/source.h"
#include "rule/rulesdir.h"
#include "toolchain/compiler.h"

/* --- what was asked --- */

static struct str absolute(struct arena *a, struct str path)
{
	char cwd[4096];

	return getcwd(cwd, sizeof(cwd)) ? path_clean(a, path_join(a, str_c(cwd), path)) : STR_NONE;
}

/* A program as execvp() would find it; ptr NULL: not at all. */
static struct str find_program(struct arena *a, struct str name)
{
	const char *path = getenv("PATH");
	struct str rest = str_c(path ? path : "");

	if (str_find_char(name, '/') < name.len)
		return absolute(a, name);
	while (rest.ptr) {
		struct str folder = str_cut(&rest, ':'), full = path_join(a, folder, name);

		if (folder.len && access(str_to_c(a, full), X_OK) == 0)
			return absolute(a, full);
	}
	return STR_NONE;
}

static void add_input(struct arena *a, struct store_inputs *to, struct str path)
{
	if (!path.len)
		return;
	for (size_t i = 0; i < to->count; i++)
		if (str_eq(to->items[i].path, path))
			return;
	vec_push(a, to, ((struct store_input){.path = path}));
}

/* The program, which a database may name, and what it consists of besides: lines of size, time and name. */
static void add_compiler(struct arena *a, struct store_inputs *to, const struct cc *cc)
{
	struct str rest = cc->files, line;
	size_t nbefore;

	add_input(a, to, find_program(a, str_c(cc->command.items[0])));
	nbefore = to->count;
	while (str_line(&rest, &line)) {
		bool is_there = str_cut(&line, ' ').len > 0;

		str_cut(&line, ' ');
		if (is_there)
			add_input(a, to, str_dup(a, line));
	}
	while (nbefore < to->count)
		to->items[nbefore++].is_of_compiler = true;
}

/* What else an answer depends on: casm, its rules, casm.yaml, the compilation database. */
static void add_tools(struct invocation *inv, struct store_inputs *to)
{
	static const char *const rules[] = {"allocators.yaml", NULL};
	const struct options *o = &inv->options;
	struct arena *a = inv->run;
	struct str path;
	struct stat st;
	struct file f;
	struct err err = {0};
	char exe[4096];
	ssize_t n = readlink("/proc/self/exe", exe, sizeof(exe) - 1);

	if (n > 0)
		add_input(a, to, str_dup(a, str_make(exe, (size_t)n)));
	for (size_t i = 0; rules[i]; i++)
		if (rules_open(a, rules[i], &f, &path, &err)) {
			add_input(a, to, absolute(a, path));
			file_close(&f);
		}
	if (gate_config_find(inv, &path, &err) && path.ptr)
		add_input(a, to, absolute(a, path));
	if (o->compdb) {
		path = str_c(o->compdb);
		if (stat(o->compdb, &st) == 0 && S_ISDIR(st.st_mode))
			path = path_join(a, path, S("compile_commands.json"));
		add_input(a, to, absolute(a, path));
	}
	err_clear(&err);
}

/* All that decides what a compile of input gives, but for the content of files. */
static struct str key_of(struct invocation *inv, const char *input)
{
	static const char *const variables[] = {
		"CPATH",           "C_INCLUDE_PATH",       "CPLUS_INCLUDE_PATH", "COMPILER_PATH",
		"GCC_EXEC_PREFIX", "CCC_OVERRIDE_OPTIONS", "CASM_RULES",         NULL};
	const struct options *o = &inv->options;
	const char *command = o->cc ? o->cc : o->compdb ? "" : cc_default();
	struct buf b = {0};
	struct str key;

	buf_printf(&b, "%s\n" STR_FMT "\n%s\n%s\n", CASM_VERSION, STR_ARG(absolute(inv->run, S("."))), input,
		   command ? command : "");
	if (command && *command) {
		struct str rest = str_trim(str_c(command));

		buf_add(&b, find_program(inv->run, str_cut(&rest, ' ')));
	}
	buf_printf(&b, "\n%s\n%s\n%u\n%s\n", o->compdb ? o->compdb : "", o->trim_path ? o->trim_path : "",
		   o->demangle, o->config ? o->config : "");
	for (size_t i = 0; variables[i]; i++) {
		const char *value = getenv(variables[i]);

		buf_printf(&b, "%s=%s\n", variables[i], value ? value : "");
	}
	buf_printf(&b, "%s\n", inv->rest.after_dashes ? "--" : "");
	for (size_t i = 0; i < inv->rest.nafter_dashes; i++)
		buf_printf(&b, "%s\n", inv->rest.after_dashes[i]);
	key = str_dup(inv->run, buf_str(&b));
	buf_release(&b);
	return key;
}

/* --- where the facts come from --- */

static void render(struct invocation *inv, const struct load *l, struct buf *out)
{
	facts_print(facts_make(inv->run, l, NULL, false), out);
}

static bool has_reasons(const struct stored *s)
{
	return str_find(s->text, S("\"lines\":[")) != (size_t)-1 || !s->rows.count;
}

/* Makes the index of facts just opened, and opens them again through it, so that all go the same way. */
static bool index_text(struct study *s, struct str name, struct str text, struct err *err)
{
	struct arena *a = s->inv->run;

	return facts_open(a, name, text, &s->stored, err) &&
	       facts_index_make(&s->stored, &s->index_bytes, err) &&
	       facts_index_open(a, name, text, buf_str(&s->index_bytes), &s->index, &s->stored, err);
}

/* index: of the text; ptr NULL: there is none yet. */
static bool take_text(struct study *s, struct str name, struct str text, struct str index, struct err *err)
{
	struct arena *a = s->inv->run;

	TRACE(time, "study: %zu bytes of facts, %zu of an index", text.len, index.len);
	if (!(index.ptr ? facts_index_open(a, name, text, index, &s->index, &s->stored, err)
			: index_text(s, name, text, err)))
		return false;
	s->units = arena_array(a, struct unit *, s->stored.units.count + 1);
	for (size_t i = 0; i < s->stored.units.count; i++)
		s->units[i] = load_stored_unit(&s->stored.units.items[i]);
	s->parsed = arena_array(a, struct source_facts *, s->stored.units.count + 1);
	s->funcs = arena_array(a, struct func *, s->stored.rows.count + 1);
	if (s->stored.units.count == 1)
		s->source = unit_source_file(s->stored.units.items[0].source);
	TRACE(time, "study: open");
	return true;
}

/* What answers need of it, a sixth: no loops and parameters, and of the calls those through pointers. Nothing else refers
 * to what is left out but the loop of a call. */
static struct str functions_and_pointers(struct arena *a, struct str text)
{
	struct buf b = {0};
	struct str rest = text, line, kept;

	while (str_line(&rest, &line)) {
		if (line.len && strchr("glpx", line.ptr[0]))
			continue;
		if (str_starts(line, S("c "))) { /* c FUNC LOOP CALLEE … */
			struct str tail = str_from(line, 2), func = str_cut(&tail, ' ');

			str_cut(&tail, ' ');
			if (!str_starts(tail, S("- ")))
				continue;
			buf_add(&b, S("c "));
			buf_add(&b, func);
			buf_add(&b, S(" - "));
			line = tail;
		}
		buf_add(&b, line);
		buf_addc(&b, '\n');
	}
	kept = str_dup(a, buf_str(&b));
	buf_release(&b);
	return kept;
}

/* Asks libclang about each unit that was compiled. */
static void ask_sources(struct invocation *inv, const struct load *l, struct study *s)
{
	for (size_t i = 0; shelf_big_turn(i, l->units.count); i++) {
		struct study_source *to = vec_add(inv->run, &s->said);
		const struct loaded_job *j = NULL;
		struct buf text = {0};
		struct err err = {0};

		for (size_t k = 0; k < l->njobs; k++)
			if (l->jobs[k].unit == l->units.items[i])
				j = &l->jobs[k];
		if (!j || !j->cc) {
			to->missing = S("it was not compiled from source");
			continue;
		}
		if (source_ask_text(
			    &(struct source_question){
				    .cc = j->cc,
				    .source = j->source ? j->source : j->path,
				    .args = j->args,
				    .directory = j->directory.ptr ? j->directory : absolute(inv->run, S(".")),
				    .timeout_s = inv->options.timeout_s},
			    &text, &err))
			to->text = functions_and_pointers(inv->run, buf_str(&text));
		else
			to->missing = str_dup(inv->run, str_c(err.message));
		err_clear(&err);
		buf_release(&text);
	}
}

static bool compile(struct invocation *inv, const char *input, struct study *s, enum status *status,
		    struct store_inputs *inputs, struct err *err)
{
	const struct load_options lo = {.wants_why = true, .skips_cache = true};
	struct invocation one = *inv;
	struct load l;
	bool ok;

	one.rest.operands = (struct opt_list){0};
	vec_push(inv->run, &one.rest.operands, input);
	if (!load_inputs(&one, &lo, &l, err))
		return false;
	*status = load_status(inv, &l);
	if (!l.units.count) {
		bool is_told = l.failures.count > 0;

		load_free(&l);
		return !is_told && err_set_status(err, *status ? *status : STATUS_USAGE,
						  "%s: there is nothing to explain", input);
	}
	for (size_t i = 0; i < l.units.count; i++)
		for (size_t k = 0; k < l.units.items[i]->inputs.count; k++)
			add_input(inv->run, inputs,
				  str_dup(inv->run, l.units.items[i]->inputs.items[k].path));
	for (size_t i = 0; i < l.njobs; i++)
		if (l.jobs[i].cc)
			add_compiler(inv->run, inputs, l.jobs[i].cc);
	render(inv, &l, &s->text);
	ask_sources(inv, &l, s);
	load_free(&l);
	ok = take_text(s, str_c(input), buf_str(&s->text), STR_NONE, err);
	return ok;
}

static bool open_facts(struct study *s, const char *path, struct err *err)
{
	if (!file_open(&s->file, path, err) || !take_text(s, str_c(path), s->file.text, STR_NONE, err))
		return false;
	s->origin = STUDY_FILE;
	if (!has_reasons(&s->stored))
		return err_set(err,
			       "%s: these facts hold no reasons; casm report --remarks --format=jsonl stores "
			       "facts that do",
			       path);
	return true;
}

/* The first file that a unit of the facts was made of and that is not as it was; ptr NULL: all are. */
static struct str changed_input(struct study *s)
{
	for (size_t i = 0; i < s->stored.units.count; i++) {
		const struct stored_inputs *inputs = &s->stored.units.items[i].inputs;

		for (size_t k = 0; k < inputs->count; k++) {
			uint64_t hash;

			if (!study_hash_file(s->inv->run, inputs->items[k].file, &hash) ||
			    hash != inputs->items[k].hash)
				return inputs->items[k].file;
		}
	}
	return STR_NONE;
}

static bool has_unit(const struct study *s, struct str source)
{
	for (size_t i = 0; i < s->stored.units.count; i++)
		if (str_eq(s->stored.units.items[i].source, source))
			return true;
	return false;
}

/* --facts: false without err: the facts do not hold any more. */
static bool open_given(struct study *s, const char *input, struct err *err)
{
	const char *path = s->inv->options.facts;
	struct str changed;

	if (!open_facts(s, path, err))
		return false;
	s->source = path_clean(s->inv->run, str_c(input));
	if (!has_unit(s, s->source))
		return err_set(err, "%s holds no facts of %s", path, input);
	changed = changed_input(s);
	if (!changed.ptr)
		return true;
	if (!s->inv->options.is_quiet)
		fprintf(stderr,
			"casm: note: " STR_FMT " is not as it was when %s was stored: compiled again\n",
			STR_ARG(changed), path);
	return false;
}

static bool is_facts_file(const char *path)
{
	enum { MAGIC_BYTES = 64 };
	struct err err = {0};
	struct file f;
	bool is_facts = false;

	if (artifact_sniff(str_c(path), STR_NONE) == ARTIFACT_SOURCE)
		return false;
	if (file_open(&f, path, &err)) {
		is_facts = artifact_sniff(str_c(path), str_head(f.text, MAGIC_BYTES)) == ARTIFACT_FACTS;
		file_close(&f);
	}
	err_clear(&err);
	return is_facts;
}

bool study_open(struct invocation *inv, const char *input, struct study *s, enum status *status,
		struct err *err)
{
	struct arena *a = inv->run;
	struct store_inputs inputs = {0};
	struct study_entry entry;
	struct str changed = STR_NONE;
	long long started_s = (long long)time(NULL);
	bool is_storable;

	*s = (struct study){.inv = inv};
	*status = STATUS_OK;
	sources_init(&s->sources, a, &inv->options);
	if (is_facts_file(input)) {
		if (!open_facts(s, input, err))
			return false;
		changed = changed_input(s);
		if (changed.ptr && !inv->options.is_quiet)
			fprintf(stderr,
				"casm: warning: " STR_FMT
				" is not as it was when %s was stored: its lines may be others\n",
				STR_ARG(changed), input);
		return true;
	}
	if (inv->options.facts) {
		if (open_given(s, input, err))
			return true;
		if (err->message)
			return false;
		study_close(s);
		*s = (struct study){.inv = inv};
		sources_init(&s->sources, a, &inv->options);
	}
	is_storable = !inv->options.is_exact && !inv->options.keep &&
		      artifact_sniff(str_c(input), STR_NONE) == ARTIFACT_SOURCE;
	if (is_storable)
		s->cache = cache_open(a, inv->options.no_cache);
	if (s->cache.folder.ptr) {
		s->store_path = cache_path(a, &s->cache, "explain", key_of(inv, input));
		if (study_store_open(a, s->store_path, &entry, &changed)) {
			s->file = entry.file;
			s->origin = STUDY_STORED;
			s->said = entry.sources;
			if (take_text(s, str_c(input), entry.facts, entry.index, err))
				return true;
			/* not ours, or damaged: made again */
			err_clear(err);
			file_close(&s->file);
			s->file = (struct file){0};
			s->said = (struct study_sources){0};
		}
	}
	s->origin = STUDY_COMPILED;
	if (!compile(inv, input, s, status, &inputs, err))
		return false;
	if (s->store_path.ptr && *status == STATUS_OK) {
		add_tools(inv, &inputs);
		study_store_write(a, &s->cache, s->store_path, &inputs, started_s, buf_str(&s->text),
				  buf_str(&s->index_bytes), &s->said);
	}
	return true;
}

void study_close(struct study *s)
{
	for (size_t i = 0; s->units && i < s->stored.units.count; i++)
		unit_free(s->units[i]);
	sources_close(&s->sources);
	buf_release(&s->text);
	buf_release(&s->index_bytes);
	file_close(&s->file);
	*s = (struct study){0};
}

void study_forget(struct study *s)
{
	if (s->store_path.ptr)
		cache_drop(s->store_path);
	study_close(s);
}

/* --- functions --- */

static size_t unit_of(const struct study *s, size_t row)
{
	const struct stored_units *units = &s->stored.units;
	size_t low = 0, high = units->count;

	while (low < high) {
		size_t mid = low + (high - low) / 2;

		if (str_cmp(units->items[mid].source, s->stored.rows.items[row].source) < 0)
			low = mid + 1;
		else
			high = mid;
	}
	return low;
}

const struct unit *study_unit(const struct study *s, size_t row)
{
	return s->units[unit_of(s, row)];
}

const struct source_facts *study_source(struct study *s, size_t row)
{
	struct arena *a = s->inv->run;
	size_t unit = unit_of(s, row);
	struct err err = {0};

	if (unit >= s->said.count || !s->said.items[unit].text.len || s->parsed[unit])
		return unit < s->said.count ? s->parsed[unit] : NULL;
	s->parsed[unit] = arena_new(a, struct source_facts);
	if (!source_read(a, s->said.items[unit].text, S("source"), absolute(a, S(".")), s->parsed[unit],
			 &err)) {
		s->parsed[unit] = NULL;
		s->is_damaged |= s->origin == STUDY_STORED;
	}
	err_clear(&err);
	return s->parsed[unit];
}

struct func *study_func(struct study *s, size_t row, struct err *err)
{
	struct unit *u = s->units[unit_of(s, row)];
	struct stored_func *f;

	if (s->funcs[row])
		return s->funcs[row];
	f = arena_new(&u->arena, struct stored_func);
	if (!facts_parse(&u->arena, &s->stored, &s->stored.rows.items[row], f, err)) {
		s->is_damaged = s->origin == STUDY_STORED;
		return NULL;
	}
	return s->funcs[row] = load_stored_func(u, f, (enum demangle)s->inv->options.demangle);
}

/* Index of the first row that is not before (source, name). */
static size_t lower_bound(const struct study *s, struct str source, struct str name)
{
	size_t low = 0, high = s->stored.rows.count;

	while (low < high) {
		size_t mid = low + (high - low) / 2;
		const struct stored_row *r = &s->stored.rows.items[mid];
		int c = str_cmp(r->source, source);

		if (c < 0 || (c == 0 && str_cmp(r->linkage_name, name) < 0))
			low = mid + 1;
		else
			high = mid;
	}
	return low;
}

static size_t find_in(const struct study *s, struct str source, struct str name)
{
	size_t at = lower_bound(s, source, name);
	const struct stored_row *r = &s->stored.rows.items[at];

	return at < s->stored.rows.count && str_eq(r->source, source) && str_eq(r->linkage_name, name)
		       ? at
		       : SIZE_MAX;
}

size_t study_find(const struct study *s, struct str name, size_t near)
{
	size_t found = SIZE_MAX;

	if (near != SIZE_MAX)
		found = find_in(s, s->stored.rows.items[near].source, name);
	for (size_t i = 0; i < s->stored.units.count && found == SIZE_MAX; i++)
		found = find_in(s, s->stored.units.items[i].source, name);
	return found;
}

struct str study_line(struct study *s, size_t row, struct loc at)
{
	return source_line(&s->sources, study_unit(s, row), at.file, at.line);
}
