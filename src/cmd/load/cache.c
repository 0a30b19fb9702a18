#include "cmd/load/cache.h"

#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "analyze/reduce.h"
#include "base/self.h"
#include "base/standby.h"
#include "base/trace.h"
#include "cmd/load/exact.h"
#include "cmd/load/flow.h"
#include "cmd/load/preprocessed.h"
#include "cmd/load/stamp.h"
#include "model/unit_image.h"
#include "read/isa.h"

#define ENTRY_MAGIC "casm.unit/2\n"
#define FACTS_MAGIC "casm.facts/1\n\n\n\n" /* with the hash 24 bytes: what follows is aligned to 8 */

enum { MAX_VARIANTS = 4, HASH_BYTES = 8, FACTS_HEAD = sizeof(FACTS_MAGIC) - 1 + HASH_BYTES };
static const char kind_of_entries[] = "units";

bool load_cache_hash(struct loader *l, struct str path, uint64_t *hash)
{
	struct stamp s = stamp_of(l, path, true, false);

	*hash = s.hash;
	return s.exists;
}

/* --- what an entry is found by --- */

static void add_text(struct buf *b, struct str s)
{
	buf_printf(b, "%zu ", s.len);
	buf_add(b, s);
	buf_addc(b, '\n');
}

static void add_words(struct buf *b, char *const *words)
{
	for (; words && *words; words++)
		add_text(b, str_c(*words));
	buf_addc(b, '\n');
}

/* The allocators, which decide what analyses find: those of casm's own list and of casm.yaml. */
static void add_allocators(struct buf *b, const struct allocators *all)
{
	for (size_t i = 0; i < all->list.count; i++) {
		const struct allocator *x = all->list.items[i];
		const int properties[] = {
			(int)x->name.len, (int)x->kind.len,   (int)x->role, x->frees_arg, x->out_arg,
			x->regex != NULL, x->size_arg,        x->count_arg, x->is_heap,   x->is_kept,
			x->returns_arg,   x->copies_contents, x->is_builtin};

		buf_add(b, str_make((const char *)properties, sizeof(properties)));
		buf_add(b, x->name);
		buf_add(b, x->kind);
	}
}

/* Two hashes of different texts, since one of 64 bits may be the same for two. */
static struct str short_of(struct arena *a, struct str text)
{
	struct buf turned = {0};
	uint64_t first = str_hash(text), second;

	buf_printf(&turned, "%zu/", text.len);
	buf_add(&turned, text);
	second = str_hash(buf_str(&turned));
	buf_release(&turned);
	return str_printf(a, "%zu %016llx%016llx\n", text.len, (unsigned long long)first,
			  (unsigned long long)second);
}

/* What is the same for all units of a run. Who reads bitcode, clang's own LLVM or another (cmd/load/flow_copy.h), is not in it,
 * as the facts are the same bytes; clang's own is among the files of the compiler, see unit_path(). The key is long, since
 * all allocators are in it, so that each unit's has a hash of it. */
static struct str run_key(struct loader *l)
{
	static const char *const variables[] = {"CPATH",
						"C_INCLUDE_PATH",
						"CPLUS_INCLUDE_PATH",
						"COMPILER_PATH",
						"GCC_EXEC_PREFIX",
						"CCC_OVERRIDE_OPTIONS",
						"LD_LIBRARY_PATH",
						"GCC_COMPARE_DEBUG",
						"CLANG_CONFIG_FILE_SYSTEM_DIR",
						"PATH",
						"CLANG_NO_DEFAULT_CONFIG",
						"SOURCE_DATE_EPOCH",
						"CASM_LLVM",
						NULL};
	const struct options *o = &l->inv->options;
	struct arena *a = l->inv->run;
	struct buf b = {0};
	struct str key, self = self_identity(a);

	if (!self.ptr)
		return STR_NONE;
	add_text(&b, S(CASM_VERSION));
	add_text(&b, self);
	add_text(&b, l->directory);
	add_text(&b, str_c(o->trim_path));
	buf_printf(&b, "%u %d %d %d %d %d %d\n", o->demangle, l->lo->skips_flow, l->lo->wants_why,
		   l->lo->skips_loads && !o->remarks.is_set, o->remarks.is_set, o->why != NULL,
		   l->lo->wants_intel);
	for (size_t i = 0; variables[i]; i++)
		add_text(&b, str_c(getenv(variables[i])));
	add_allocators(&b, &l->allocators);
	key = short_of(a, buf_str(&b));
	buf_release(&b);
	return key;
}

/* Where the unit's entry is. */
static struct str unit_path(struct loaded_job *j, enum unit_detail detail)
{
	struct arena scratch = {0};
	struct buf b = {0};
	struct str path;

	buf_add(&b, j->loader->cache_key);
	buf_addc(&b, detail == UNIT_CODE ? 'c' : 'f');
	add_text(&b, str_c(j->path));
	add_text(&b, str_c(j->source));
	add_text(&b, j->full_path);
	add_text(&b, j->directory);
	add_text(&b, j->alias);
	add_text(&b, j->real);
	add_text(&b, j->label);
	add_words(&b, j->args);
	add_words(&b, j->shown);
	add_words(&b, j->cc->command.items);
	add_text(&b, j->cc->family);
	add_text(&b, j->cc->version);
	add_text(&b, j->cc->target);
	add_text(&b, j->cc->files);
	if (!j->cc->kind->bitcode && !j->loader->lo->skips_flow) {
		add_text(&b, flow_view_name(&scratch));
		/* it is an older one where no library reads that one's bitcode and it may not do so itself */
		add_text(&b, standby_is_wanted() ? S("itself") : S("-"));
	}
	path = cache_path(&scratch, &j->loader->cache, kind_of_entries, buf_str(&b));
	path = str_dup(&j->arena, path);
	buf_release(&b);
	arena_clear(&scratch);
	return path;
}

/* Profiles that steer the compiler are not among the files that it says it read, unless an argument names one. */
static bool has_hidden_input(char *const *args)
{
	static const char *const prefixes[] = {"-fprofile-use",
					       "-fprofile-instr-use",
					       "-fprofile-sample-use",
					       "-fauto-profile",
					       "-fbranch-probabilities",
					       "-fmemory-profile-use",
					       "-fcs-profile",
					       "-fplugin",
					       "-fpass-plugin",
					       "-specs",
					       NULL};

	return args_begin_with(args, prefixes);
}

static bool may_cache(const struct loaded_job *j)
{
	return j->loader->cache_key.ptr && j->cc && !has_hidden_input(j->args);
}

/* Where // begins no comment. */
static bool has_old_comments(char *const *args)
{
	static const char *const starts[] = {"-ansi",        "-std=c8",    "-std=c90", "-std=iso9899:199",
					     "-traditional", "-trigraphs", NULL};

	return args_begin_with(args, starts);
}

/* --- entries --- */

struct variant {
	struct str facts;      /* path of the image */
	uint64_t preprocessed; /* hash of the preprocessed source; 0: not made */
	struct str inputs;     /* the lines */
};
struct variants VEC(struct variant);

/* The variants of an entry's text, whose hash is checked. */
static bool parse_entry(struct arena *a, struct str text, struct variants *out)
{
	struct str rest = text, line;
	struct variant *v = NULL;

	*out = (struct variants){0};
	if (!str_starts(rest, S(ENTRY_MAGIC)) || !cache_unseal(&rest))
		return false;
	rest = str_from(rest, sizeof(ENTRY_MAGIC) - 1);
	while (str_line(&rest, &line)) {
		if (str_starts(line, S("facts "))) {
			v = vec_add(a, out);
			v->facts = str_from(line, 6);
			v->inputs = str_make(rest.ptr, 0);
		} else if (v && !v->inputs.len && str_starts(line, S("preprocessed ")) &&
			   str_u64(str_from(line, 13), &v->preprocessed)) {
			v->inputs = str_make(rest.ptr, 0);
		} else if (v && str_starts(line, S("input "))) {
			v->inputs.len = (size_t)(line.ptr + line.len + 1 - v->inputs.ptr);
		} else {
			return false;
		}
	}
	return true;
}

static void render_variant(struct buf *b, const struct variant *v)
{
	buf_add(b, S("facts "));
	buf_add(b, v->facts);
	buf_addc(b, '\n');
	if (v->preprocessed)
		buf_printf(b, "preprocessed %llu\n", (unsigned long long)v->preprocessed);
	buf_add(b, v->inputs);
}

/* The entry at path with v first, and what it had before behind it. */
static void write_entry(struct loaded_job *j, struct str path, const struct variant *v)
{
	struct loader *l = j->loader;
	struct variants old = {0};
	struct buf b = {0};
	struct file f = {0};
	size_t n = 1;

	buf_add(&b, S(ENTRY_MAGIC));
	render_variant(&b, v);
	if (cache_get(path, &f) && parse_entry(&j->arena, f.text, &old))
		for (size_t i = 0; i < old.count && n < MAX_VARIANTS; i++)
			if (!str_eq(old.items[i].facts, v->facts)) {
				render_variant(&b, &old.items[i]);
				n++;
			}
	cache_seal(&b);
	file_close(&f);
	if (cache_put(&l->cache, path, buf_str(&b))) {
		pthread_mutex_lock(&l->lock);
		l->cache_written += b.len;
		pthread_mutex_unlock(&l->lock);
	}
	buf_release(&b);
}

enum validity { CHANGED, SAME, SAME_CONTENT };

struct input {
	int64_t size, mtime_ns;
	uint64_t hash, tokens, code;
	struct str path;
};

/* "input SIZE MTIME HASH TOKENS CODE PATH" */
static bool parse_input(struct str row, struct input *in)
{
	str_cut(&row, ' ');
	if (!str_i64(str_cut(&row, ' '), &in->size) || !str_i64(str_cut(&row, ' '), &in->mtime_ns) ||
	    !str_u64(str_cut(&row, ' '), &in->hash) || !str_u64(str_cut(&row, ' '), &in->tokens) ||
	    !str_u64(str_cut(&row, ' '), &in->code))
		return false;
	in->path = row;
	return true;
}

/* Instead of a hash, for a text of which only the bytes are compared: a header of the system, where nobody edits comments, and
 * which each compile under `casm cc` would split into tokens. */
enum { UNKNOWN_TOKENS = 1 };

static bool is_of_system(struct str path)
{
	return str_starts(path, S("/usr/include/")) || str_starts(path, S("/usr/lib/"));
}

static void render_input(struct buf *b, const struct stamp *s, bool is_text, struct str path)
{
	buf_printf(b, "input %lld %lld %llu %llu %llu " STR_FMT "\n", s->size, s->mtime_ns,
		   (unsigned long long)s->hash, (unsigned long long)(is_text ? s->tokens : 0),
		   (unsigned long long)(is_text ? s->code : 0), STR_ARG(path));
}

/* *fresh: the line as it is to be now. */
static enum validity check_input(struct loaded_job *j, struct str row, bool ignores_comments,
				 struct buf *fresh)
{
	struct loader *l = j->loader;
	struct input in;
	struct stamp now;

	if (!parse_input(row, &in))
		return CHANGED;
	now = stamp_of(l, in.path, false, false);
	if (!now.exists)
		return CHANGED;
	if (now.size == in.size && now.mtime_ns == in.mtime_ns) {
		buf_add(fresh, row);
		buf_addc(fresh, '\n');
		return SAME;
	}
	ignores_comments = ignores_comments && in.tokens > UNKNOWN_TOKENS;
	now = stamp_of(l, in.path, true, ignores_comments);
	if (!now.exists || (now.hash != in.hash && (!ignores_comments || now.tokens != in.tokens)))
		return CHANGED;
	now.tokens = in.tokens;
	now.code = in.code;
	render_input(fresh, &now, in.tokens != 0, in.path);
	return SAME_CONTENT;
}

/* Are all inputs as they were? *fresh: their lines as they are to be now. */
static enum validity check_variant(struct loaded_job *j, const struct variant *v, struct buf *fresh)
{
	bool ignores_comments = !has_old_comments(j->args);
	enum validity all = SAME;
	struct str rest = v->inputs, line;

	while (str_line(&rest, &line)) {
		enum validity one = check_input(j, line, ignores_comments, fresh);

		if (one == CHANGED) {
			TRACE(cache, "%s: changed: " STR_FMT, j->path, STR_ARG(line));
			return CHANGED;
		}
		if (one != SAME)
			all = one;
	}
	return all;
}

static void set_input_hashes(struct loaded_job *j, struct str inputs)
{
	struct unit *u = j->unit;
	struct map by_path = {0};
	struct str line;

	if (!u->inputs.count)
		return;
	while (str_line(&inputs, &line)) {
		struct input *in = arena_new(&j->arena, struct input);

		if (parse_input(line, in))
			*map_at(&j->arena, &by_path, in->path) = &in->hash;
	}
	for (size_t i = 0; i < u->inputs.count; i++) {
		const uint64_t *hash = map_find(&by_path, u->inputs.items[i].path);

		if (hash)
			u->inputs.items[i].hash = *hash;
	}
}

static struct unit *open_facts(struct str path, enum unit_detail detail)
{
	struct unit *u = NULL;
	struct file f;
	uint64_t hash;

	if (!cache_get(path, &f))
		return NULL;
	if (f.text.len > FACTS_HEAD && str_starts(f.text, S(FACTS_MAGIC))) {
		struct str image = str_from(f.text, FACTS_HEAD);

		memcpy(&hash, f.text.ptr + FACTS_HEAD - HASH_BYTES, sizeof(hash));
		if (hash == str_hash(image))
			u = unit_image_shelve(image, detail);
	}
	file_close(&f);
	if (!u)
		cache_drop(path);
	else
		u->isa = u->isa_name ? isa_by_triple(str_c(u->isa_name)) : NULL;
	return u;
}

/* Of the unit with what the comparison with an object of that code found. */
static struct str compared_path(struct loaded_job *j, uint64_t code_hash)
{
	struct str key = str_printf(&j->arena, STR_FMT " compared %016llx", STR_ARG(j->cache_path),
				    (unsigned long long)code_hash);

	return cache_path(&j->arena, &j->loader->cache, kind_of_entries, key);
}

/* Sets j->unit from the entry at path. object: that the unit must have the code of; NULL: any will do. */
static bool take_entry(struct loaded_job *j, struct str path, const struct exact_object *object)
{
	struct loader *l = j->loader;
	struct variants variants;
	struct buf fresh = {0};
	struct file f;

	if (!cache_get(path, &f))
		return false;
	if (!parse_entry(&j->arena, f.text, &variants))
		variants.count = 0;
	for (size_t i = 0; i < variants.count && !j->unit; i++) {
		enum validity all;

		fresh.len = 0;
		all = check_variant(j, &variants.items[i], &fresh);
		if (all == CHANGED) {
			j->is_changed = true;
			j->may_hold |= variants.items[i].preprocessed != 0;
			continue;
		}
		j->unit = open_facts(variants.items[i].facts, l->lo->detail);
		if (j->unit && object && !exact_is_same(j->unit, object)) {
			unit_free(j->unit);
			j->unit = NULL;
		}
		if (!j->unit)
			continue;
		set_input_hashes(j, buf_str(&fresh));
		if (all != SAME || i) {
			struct variant v = {str_dup(&j->arena, variants.items[i].facts),
					    variants.items[i].preprocessed,
					    str_dup(&j->arena, buf_str(&fresh))};

			write_entry(j, path, &v);
		}
	}
	buf_release(&fresh);
	file_close(&f);
	return j->unit != NULL;
}

bool load_cache_has(struct loaded_job *j)
{
	struct variants variants;
	struct buf fresh = {0};
	struct file f;
	bool has = false;

	if (!may_cache(j) || !cache_get(unit_path(j, j->loader->lo->detail), &f))
		return false;
	if (!parse_entry(&j->arena, f.text, &variants))
		variants.count = 0;
	for (size_t i = 0; i < variants.count && !has; i++)
		has = check_variant(j, &variants.items[i], &fresh) != CHANGED;
	buf_release(&fresh);
	file_close(&f);
	return has;
}

/* With what a comparison with the object finds: by the entry alone when the object's code is what was recorded; else
 * when an object of the same code was compared before. */
static void take_compared(struct loaded_job *j, const char *object)
{
	struct exact_object o;
	struct err err = {0};

	if (!exact_open(&o, object, str_c(object), &err)) {
		err_clear(&err);
		return;
	}
	if (take_entry(j, j->cache_path, &o))
		exact_mark_same(j->unit);
	else if (o.hash)
		take_entry(j, compared_path(j, o.hash), NULL);
	exact_close(&o);
}

bool load_cache_take(struct loaded_job *j)
{
	struct loader *l = j->loader;

	if (!may_cache(j))
		return false;
	j->cache_path = unit_path(j, l->lo->detail);
	if (l->lo->object)
		take_compared(j, l->lo->object);
	else
		take_entry(j, j->cache_path, NULL);
	j->is_cached = j->unit != NULL;
	TRACE(cache, "%s: %s", j->path, j->unit ? "from the cache" : "not in the cache");
	load_cache_forget(j);
	return j->is_cached;
}

/* --- by the preprocessed source --- */

/* Of facts that tell of no macros, in a language whose comments are known. */
static bool may_preprocess(const struct loaded_job *j)
{
	const struct loader *l = j->loader;

	return !l->lo->wants_why && !l->inv->options.remarks.is_set && !has_old_comments(j->args);
}

/* The same code, in files that are as this run saw them? */
static bool is_same_code(struct loaded_job *j, const struct input *in, const struct map *read,
			 struct buf *fresh)
{
	bool is_text = in->tokens != 0, has_tokens = in->tokens > UNKNOWN_TOKENS;
	struct stamp now = stamp_of(j->loader, in->path, true, has_tokens), after;

	after = stamp_look(str_to_c(&j->arena, in->path));
	if (!now.exists || !after.exists || after.size != now.size || after.mtime_ns != now.mtime_ns ||
	    (now.hash != in->hash && (!has_tokens || now.code != in->code)) ||
	    (is_text && !map_find(read, in->path))) {
		TRACE(cache, "%s: changed for good: " STR_FMT, j->path, STR_ARG(in->path));
		return false;
	}
	if (!has_tokens)
		now.tokens = now.code = UNKNOWN_TOKENS;
	render_input(fresh, &now, is_text, in->path);
	return true;
}

/* read: the files that the preprocessor read, which are to be those of the variant. */
static bool is_same_preprocessed(struct loaded_job *j, const struct variant *v, const struct map *read,
				 size_t nread, struct buf *fresh)
{
	struct str rest = v->inputs, line;
	size_t ntexts = 0;

	if (v->preprocessed != j->preprocessed)
		return false;
	while (str_line(&rest, &line)) {
		struct input in;

		if (!parse_input(line, &in) || !is_same_code(j, &in, read, fresh))
			return false;
		ntexts += in.tokens != 0;
	}
	return ntexts == nread;
}

static void take_same_preprocessed(struct loaded_job *j, const struct variants *variants,
				   const struct str_list *inputs)
{
	struct map read = {0};
	struct buf fresh = {0};

	for (size_t i = 0; i < inputs->count; i++)
		*map_at(&j->arena, &read, inputs->items[i]) = j;
	for (size_t i = 0; i < variants->count && !j->unit; i++) {
		struct variant v = variants->items[i];

		fresh.len = 0;
		if (!v.preprocessed || !is_same_preprocessed(j, &v, &read, inputs->count, &fresh))
			continue;
		j->unit = open_facts(v.facts, j->loader->lo->detail);
		if (!j->unit)
			continue;
		set_input_hashes(j, buf_str(&fresh));
		v.facts = str_dup(&j->arena, v.facts);
		v.inputs = str_dup(&j->arena, buf_str(&fresh));
		write_entry(j, j->cache_path, &v);
	}
	buf_release(&fresh);
}

bool load_cache_take_preprocessed(struct loaded_job *j)
{
	struct variants variants;
	struct str_list inputs;
	struct file f;

	/* an object has to be compared with: it was compiled just now */
	if (!j->may_hold || j->loader->lo->object || !may_preprocess(j) || !cache_get(j->cache_path, &f))
		return false;
	if (load_preprocessed(j, &j->preprocessed, &inputs) && parse_entry(&j->arena, f.text, &variants))
		take_same_preprocessed(j, &variants, &inputs);
	file_close(&f);
	j->is_cached = j->unit != NULL;
	TRACE(cache, "%s: %s", j->path,
	      j->unit ? "from the cache, by its preprocessed source" : "its preprocessed source is another");
	load_cache_forget(j);
	return j->is_cached;
}

/* --- keeping --- */

void load_cache_begin(struct loaded_job *j)
{
	j->started_ns = stamp_now();
}

static bool add_input(struct loaded_job *j, struct buf *b, struct map *seen, struct str path, bool is_text)
{
	struct loader *l = j->loader;
	bool has_tokens = is_text && !is_of_system(path);
	struct stamp s, now;

	if (!path.len || map_find(seen, path))
		return true;
	*map_at(&j->arena, seen, path) = j;
	s = stamp_of(l, path, true, has_tokens);
	if (!has_tokens)
		s.tokens = s.code = UNKNOWN_TOKENS;
	now = stamp_look(str_to_c(&j->arena, path));
	if (!s.exists || !now.exists || now.size != s.size || now.mtime_ns != s.mtime_ns ||
	    !stamp_is_older(s.mtime_ns, j->started_ns) || str_find_char(path, '\n') < path.len) {
		TRACE(cache, "%s: not kept: " STR_FMT " is new", j->path, STR_ARG(path));
		return false;
	}
	render_input(b, &s, is_text, path);
	return true;
}

/* Files that arguments name, like -include FILE, --config=FILE. */
static bool add_named(struct loaded_job *j, struct buf *b, struct map *seen)
{
	struct str folder = j->directory.ptr ? j->directory : j->loader->here;
	struct words args = {0};

	args_copy(&j->arena, &args, j->args, ~ARG_BIT(ARG_OUTPUT));
	for (size_t n = 0; n < args.count; n++) {
		struct str word = str_c(args.items[n]), value = str_from(word, str_find_char(word, '=') + 1);
		const struct str tries[] = {word, value};

		for (size_t i = 0; i < 2; i++) {
			struct str path = path_clean(&j->arena, path_join(&j->arena, folder, tries[i]));
			struct stat st;

			if (tries[i].len && stat(str_to_c(&j->arena, path), &st) == 0 &&
			    S_ISREG(st.st_mode) && !add_input(j, b, seen, path, false))
				return false;
		}
	}
	return true;
}

static bool collect_inputs(struct loaded_job *j, struct buf *b)
{
	struct arena *a = &j->arena;
	struct map seen = {0};
	const struct cc *const programs[] = {j->cc, j->cc->kind->bitcode ? NULL : j->loader->view};

	if (!j->inputs.count)
		return false;
	for (size_t i = 0; i < j->inputs.count; i++)
		if (!add_input(j, b, &seen, j->inputs.items[i], true))
			return false;
	for (size_t i = 0; i < 2; i++)
		for (size_t k = 0; programs[i] && k < programs[i]->command.count; k++) {
			struct str path = cc_program(a, programs[i]->command.items[k]);

			if (path.ptr && !add_input(j, b, &seen, path, false))
				return false;
		}
	return add_named(j, b, &seen);
}

static void put_facts(struct loaded_job *j, struct str path, struct str image)
{
	struct loader *l = j->loader;
	uint64_t hash = str_hash(image);
	struct buf b = {0};

	buf_add(&b, S(FACTS_MAGIC));
	buf_add(&b, str_make((const char *)&hash, sizeof(hash)));
	buf_add(&b, image);
	if (cache_put(&l->cache, path, buf_str(&b))) {
		pthread_mutex_lock(&l->lock);
		l->cache_written += b.len;
		pthread_mutex_unlock(&l->lock);
	}
	buf_release(&b);
}

static void keep(struct loaded_job *j, struct str path, struct str image)
{
	struct loader *l = j->loader;
	struct variant v = {0};
	struct buf inputs = {0}, key = {0};
	struct str_list read;

	/* a unit whose files change may see no change of them the next time; before its files are looked at once more */
	if (j->is_changed && !j->preprocessed && may_preprocess(j) &&
	    !load_preprocessed(j, &j->preprocessed, &read))
		j->preprocessed = 0;
	v.preprocessed = j->preprocessed;
	if (collect_inputs(j, &inputs)) {
		struct str rest = buf_str(&inputs), line;

		/* the content of files, not their times */
		buf_add(&key, path);
		while (str_line(&rest, &line)) {
			for (int i = 0; i < 3; i++)
				str_cut(&line, ' ');
			add_text(&key, line);
		}
		v.inputs = buf_str(&inputs);
		v.facts = cache_path(&j->arena, &l->cache, kind_of_entries, buf_str(&key));
		put_facts(j, v.facts, image);
		write_entry(j, path, &v);
	}
	buf_release(&inputs);
	buf_release(&key);
}

void load_cache_keep(struct loaded_job *j, bool is_sound)
{
	struct loader *l = j->loader;
	bool may_keep = is_sound && j->cache_path.ptr;
	/* of many units only that is kept which the cache would give back */
	bool rests = l->lo->detail == UNIT_FACTS || l->inv->run->may_rest;
	struct unit *reduced;
	struct buf image = {0};

	if (!rests && !may_keep)
		return;
	TRACE(time, STR_FMT ": reduce", STR_ARG(j->unit->source));
	reduce_unit(j->unit);
	if (may_keep)
		exact_describe(j->unit);
	j->unit->isa_name = j->unit->isa ? j->unit->isa->name : NULL;
	unit_image_write(j->unit, l->lo->detail, &image);
	if (may_keep)
		keep(j, j->cache_path, buf_str(&image));
	if (l->lo->object) {
		uint64_t hash = exact_compare_object(j->unit, l->lo->object);

		image.len = 0;
		unit_image_write(j->unit, l->lo->detail, &image);
		if (may_keep && hash)
			keep(j, compared_path(j, hash), buf_str(&image));
	}
	if (rests) {
		/* what comes from the cache another time is what is looked at now */
		reduced = unit_image_shelve(buf_str(&image), l->lo->detail);
		if (!reduced)
			BUG("the image of a unit cannot be read");
		reduced->isa = j->unit->isa;
		unit_free(j->unit);
		j->unit = reduced;
		j->is_shelved = true;
		for (size_t i = 0; i < j->nkept; i++)
			file_close(&j->kept[i]);
		j->nkept = 0;
	}
	TRACE(time, STR_FMT ": reduced to %zu bytes", STR_ARG(j->unit->source), image.len);
	buf_release(&image);
}

void load_cache_forget(struct loaded_job *j)
{
	const struct load_options *lo = j->loader->lo;

	if (!j->unit || (!j->is_cached && !j->is_shelved && lo->detail != UNIT_FACTS))
		return;
	arena_clear(&j->arena);
	j->inputs = (struct str_list){0};
	j->cache_path = STR_NONE;
}

void load_cache_open(struct loader *l)
{
	const struct options *o = &l->inv->options;

	pthread_mutex_init(&l->stamps_lock, NULL);
	/* what a commit is checked out for is gone afterwards, with its folder */
	if (o->is_exact || o->keep || l->lo->source || l->lo->directory.ptr || l->lo->detail == UNIT_TEXT ||
	    l->lo->skips_cache)
		return;
	if (l->cache.folder.ptr)
		l->cache_key = run_key(l);
}

void load_cache_close(struct loader *l)
{
	cache_settle(&l->cache, l->cache_written);
	arena_clear(&l->stamps_arena);
	l->stamps = (struct map){0};
}
