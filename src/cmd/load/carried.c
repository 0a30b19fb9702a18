/* Objects and programs with facts (casm cc): in them, or beside them. What is told of their functions are the facts; the
 * code itself is read only of functions that they do not tell. */
#include <sys/stat.h>
#include <unistd.h>

#include "cmd/cc.h"
#include "cmd/load/parts.h"
#include "read/carried.h"
#include "read/facts.h"

static void add_note(struct loaded_job *j, struct str text)
{
	j->note = j->note.ptr ? str_printf(&j->arena, STR_FMT "; " STR_FMT, STR_ARG(j->note), STR_ARG(text))
			      : text;
}

/* Where facts live: there may be any number of them. Operands and members are looked at by one thread. */
static struct arena *facts_arena(const struct loaded_job *j)
{
	struct arena *a = j->loader->inv->run;

	a->may_rest = true;
	return a;
}

/* Facts beside the file that are of another one say nothing of it. */
static void find_beside(struct loaded_job *j)
{
	struct str path = cc_facts_path(&j->arena, str_c(j->path));
	struct arena *a = facts_arena(j);
	struct stored *s = arena_new(a, struct stored);
	struct err err = {0};
	struct file *f;
	struct stat st;

	/* nobody may ever write to a pipe of that name */
	if (j->member.ptr || stat(path.ptr, &st) != 0 || !S_ISREG(st.st_mode) || access(path.ptr, R_OK) != 0)
		return;
	f = job_open(j, path.ptr, &err);
	if (!f || !facts_open(a, path, f->text, s, &err)) {
		add_note(j, str_printf(&j->arena, "%s; they are not used", err.message));
		err_clear(&err);
		return;
	}
	if (str_eq(s->object, str_printf(&j->arena, "%016llx", (unsigned long long)str_hash(j->bytes))))
		j->stored = s;
	else
		add_note(j, str_printf(&j->arena, STR_FMT " is of another build of %s, and not used",
				       STR_ARG(path), j->path));
}

static void find_inside(struct loaded_job *j)
{
	struct arena *a = facts_arena(j);
	struct stored *s = arena_new(a, struct stored);
	struct diags problems;
	struct err err = {0};

	diags_init(&problems, &j->arena);
	if (carried_open(a, str_c(j->path), j->bytes, s, &problems, &err))
		j->stored = s;
	for (size_t i = 0; i < problems.count; i++)
		add_note(j, str_printf(&j->arena, STR_FMT ": " STR_FMT "%s", STR_ARG(problems.items[i].file),
				       STR_ARG(problems.items[i].message),
				       problems.items[i].count > 1 ? " (several times)" : ""));
	if (err.message)
		add_note(j, str_dup(&j->arena, str_c(err.message)));
	err_clear(&err);
}

/* --- facts and code --- */

/* What is said of a function that the linker left out is of no code here. Static ones are not missed in a file whose symbol
 * table has none. */
static void drop_left_out(struct loaded_job *j, const struct map *defined, bool has_locals)
{
	struct stored *s = j->stored;
	size_t kept = 0, nfuncs = 0;

	for (size_t i = 0; i < s->rows.count; i++) {
		const struct stored_row *row = &s->rows.items[i];
		bool is_there = row->is_gone || map_find(defined, row->linkage_name);

		if (!is_there && !has_locals) {
			struct arena scratch = {0};
			struct stored_func f;
			struct err err = {0};

			is_there = facts_parse(&scratch, s, row, &f, &err) && f.binding == BINDING_local;
			err_clear(&err);
			arena_clear(&scratch);
		}
		nfuncs += !is_there;
		if (is_there)
			s->rows.items[kept++] = *row;
	}
	s->rows.count = kept;
	if (nfuncs)
		add_note(j,
			 str_printf(&j->arena,
				    "%s: the facts of " STR_FMT " that the linker left out are not told",
				    j->path,
				    STR_ARG(number_of(&j->arena, (int64_t)nfuncs, "function", "functions"))));
}

/* What the C library adds to every program to start and end it. */
static bool is_startup(struct str name)
{
	static const char *const names[] = {"_start",
					    "_init",
					    "_fini",
					    "_dl_relocate_static_pie",
					    "deregister_tm_clones",
					    "register_tm_clones",
					    "__do_global_dtors_aux",
					    "frame_dummy",
					    "__libc_csu_init",
					    "__libc_csu_fini"};

	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++)
		if (str_eq(name, str_c(names[i])))
			return true;
	return false;
}

static bool is_told(const struct map *told, const struct func *f)
{
	return map_find(told, f->linkage_name) || is_startup(f->linkage_name);
}

/* One object's facts tell all its functions; what is linked has others too. */
static void join_with_code(struct loaded_job *j)
{
	struct unit *u = unit_new(str_c(j->path), S(""));
	struct map *told = arena_new(&j->arena, struct map), defined = {0};
	struct origin from = {ARTIFACT_OBJECT, str_c(j->path)};
	bool has_locals = false, has_rest = false;
	struct err err = {0};

	if (!elf_read(u, j->bytes, from, &err)) {
		/* the facts stand for themselves */
		err_clear(&err);
		unit_free(u);
		return;
	}
	for (size_t i = 0; i < u->symbols.count; i++) {
		const struct symbol *s = &u->symbols.items[i];

		if (!s->is_defined || !s->is_function)
			continue;
		has_locals |= s->binding == BINDING_local && !str_ends(s->name, S("@plt"));
		*map_at(&j->arena, &defined, str_dup(&j->arena, s->name)) = j;
	}
	if (defined.count)
		drop_left_out(j, &defined, has_locals);
	for (size_t i = 0; i < j->stored->rows.count; i++)
		*map_at(&j->arena, told, j->stored->rows.items[i].linkage_name) = j;
	for (size_t i = 0; i < u->funcs.count && !has_rest; i++)
		has_rest = !is_told(told, u->funcs.items[i]);
	if (has_rest)
		j->covered = told;
	unit_free(u);
}

void load_carried(struct loaded_job *j)
{
	if (!j->loader->lo->takes_facts || j->loader->inv->options.remarks.values.count)
		return;
	if (carried_is_in(j->bytes))
		find_inside(j);
	else
		find_beside(j);
	if (j->stored)
		join_with_code(j);
}

void load_carried_drop(struct loaded_job *j)
{
	struct unit *u = j->unit;
	size_t kept = 0;

	for (size_t i = 0; i < u->funcs.count; i++)
		if (!is_told(j->covered, u->funcs.items[i]))
			u->funcs.items[kept++] = u->funcs.items[i];
	u->funcs.count = kept;
}
