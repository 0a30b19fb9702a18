/* Small models made by hand, for tests of what reads the model. */
#ifndef TESTS_UNIT_FIXTURE_H
#define TESTS_UNIT_FIXTURE_H

#include "base/buf.h"
#include "base/file.h"
#include "model/model.h"
#include "read/asmtext.h"
#include "read/remarks.h"
#include "test.h"

/* An input of the fuzzers, "elf/NAME"; file_close(). */
static inline struct file open_seed(const char *name)
{
	struct arena a = {0};
	struct err err = {0};
	struct file f = {0};

	if (!file_open(&f, str_printf(&a, "%s/tests/fuzz/seeds/%s", test_root, name).ptr, &err))
		test_fail(__FILE__, __LINE__, "%s", err.message);
	err_clear(&err);
	arena_clear(&a);
	return f;
}

/* A function whose instructions come from assembly text. */
static inline struct func *make_func(struct unit *u, const char *name)
{
	struct func *f = unit_func(u, str_c(name));

	f->has_text = true;
	return f;
}

/* An instruction at the end of f; text is "mnemonic operands". */
static inline struct insn *make_insn(struct unit *u, struct func *f, const char *text, uint32_t flags)
{
	struct insn *i = vec_add(&u->arena, &f->insns);

	i->text = str_dup(&u->arena, str_c(text));
	i->mnemonic_len = (uint8_t)str_find_char(i->text, ' ');
	i->flags = flags;
	i->addr = ADDR_UNKNOWN;
	i->branch_to = INSN_NO_TARGET;
	return i;
}

static inline struct loc make_loc(struct unit *u, const char *file, uint32_t line, uint32_t col)
{
	return (struct loc){file ? intern(&u->names, str_c(file)) : STR_NONE, line, col};
}

static inline struct insn *make_call(struct unit *u, struct func *f, const char *target, struct loc at,
				     const struct inline_frame *frame)
{
	struct insn *i = make_insn(u, f, "callq", INSN_CALL);

	i->target = intern(&u->names, str_c(target));
	i->loc = at;
	i->frame = frame;
	return i;
}

static inline const struct inline_frame *make_frame(struct unit *u, const char *callee, struct loc call,
						    const struct inline_frame *parent)
{
	struct inline_frame *f = arena_new(&u->arena, struct inline_frame);

	f->callee = intern(&u->names, str_c(callee));
	f->call = call;
	f->parent = parent;
	f->depth = parent ? parent->depth + 1 : 1;
	return f;
}

static inline void read_remarks(struct unit *u, struct str yaml)
{
	struct remark_stream *s = remark_stream_open(u, (struct origin){ARTIFACT_REMARKS, S("a.opt.yaml")});

	remark_stream_feed(s, yaml);
	remark_stream_close(s);
	remarks_resolve_files(u);
}

/* text must live as long as u. */
static inline void read_text(struct unit *u, struct str text)
{
	struct err err = {0};

	if (!asmtext_read(u, text, (struct origin){ARTIFACT_ASSEMBLY, S("a.s")}, &err))
		test_fail(__FILE__, __LINE__, "%s", err.message);
	err_clear(&err);
}

#endif
