/* Where pointers are in the model: a field that is added to a struct of the model needs a row here when it is one. */
#include "model/unit_image.h"

#include <stddef.h>
#include <stdlib.h>

#include "base/image.h"
#include "base/shelf.h"
#include "model/stored.h"

/* X(name, struct); P(name, type): without pointers */
#define TYPES(X, P)                                                                                          \
	X(unit, struct unit)                                                                                 \
	X(func, struct func)                                                                                 \
	X(func_ref, struct func *)                                                                           \
	X(part, struct func_part)                                                                            \
	X(insn, struct insn)                                                                                 \
	X(label, struct label)                                                                               \
	X(jump_table, struct jump_table)                                                                     \
	X(machine_loop, struct machine_loop)                                                                 \
	X(call_insn, struct call_insn)                                                                       \
	X(call, struct call)                                                                                 \
	X(loop, struct loop)                                                                                 \
	X(allocsite, struct allocsite)                                                                       \
	X(inlinee, struct inlinee)                                                                           \
	X(step, struct escape_step)                                                                          \
	X(why, struct func_why)                                                                              \
	X(line_share, struct line_share)                                                                     \
	X(load, struct repeated_load)                                                                        \
	X(clobber, struct clobber)                                                                           \
	X(spill, struct spill_site)                                                                          \
	P(marks, struct code_marks)                                                                          \
	X(remark, struct remark)                                                                             \
	X(remark_ref, struct remark *)                                                                       \
	X(remark_arg, struct remark_arg)                                                                     \
	X(remark_count, struct remark_count)                                                                 \
	X(frame, struct inline_frame)                                                                        \
	X(text, struct str)                                                                                  \
	X(func_slot, struct map_slot)                                                                        \
	X(text_slot, struct map_slot)                                                                        \
	X(input, struct unit_input)                                                                          \
	X(symbol, struct symbol)                                                                             \
	X(diag, struct diag)                                                                                 \
	X(flow, struct ptrflow)                                                                              \
	X(flow_loc, struct flow_loc)                                                                         \
	X(flow_global, struct flow_global)                                                                   \
	X(flow_func, struct flow_func)                                                                       \
	P(flow_param, struct flow_param)                                                                     \
	X(flow_block, struct flow_block)                                                                     \
	X(flow_root, struct flow_root)                                                                       \
	X(flow_use, struct flow_use)                                                                         \
	X(flow_call, struct flow_call)                                                                       \
	P(flow_null_edge, struct flow_null_edge)                                                             \
	P(flow_source, struct flow_source)                                                                   \
	P(number32, uint32_t)                                                                                \
	P(number64, int64_t)                                                                                 \
	P(byte, uint8_t)

enum type {
#define X(name, struct_) TYPE_##name,
	TYPES(X, X)
#undef X
		TYPE_COUNT
};

#define STR(member)                                                                                          \
	{                                                                                                    \
		.kind = IMAGE_STR, .at = offsetof(OF, member)                                                \
	}
#define TEXT(member)                                                                                         \
	{                                                                                                    \
		.kind = IMAGE_TEXT, .at = offsetof(OF, member)                                               \
	}
#define LOC(member) STR(member.file)
#define VALUE(member) TEXT(member.why)
#define POINTER(member, type_)                                                                               \
	{                                                                                                    \
		.kind = IMAGE_POINTER, .at = offsetof(OF, member), .type = TYPE_##type_                      \
	}
#define VECTOR(member, type_)                                                                                \
	{                                                                                                    \
		.kind = IMAGE_VECTOR, .at = offsetof(OF, member.items), .type = TYPE_##type_,                \
		.count_at = offsetof(OF, member.count), .cap_at = offsetof(OF, member.cap)                   \
	}
#define ARRAY(kind_, member, count_, type_)                                                                  \
	{                                                                                                    \
		.kind = kind_, .at = offsetof(OF, member), .type = TYPE_##type_,                             \
		.count_at = offsetof(OF, count_)                                                             \
	}
#define DROPPED(member)                                                                                      \
	{                                                                                                    \
		.kind = IMAGE_DROPPED, .at = offsetof(OF, member), .size = sizeof(((OF *)NULL)->member)      \
	}

#define OF struct unit
static const struct image_field unit_fields[] = {
	DROPPED(arena),
	DROPPED(is_in_image),
	DROPPED(names),
	STR(source),
	STR(assembly),
	STR(trim_path),
	STR(directory),
	STR(ran_in),
	STR(alias),
	STR(real),
	STR(root),
	STR(compiler.family),
	STR(compiler.version),
	STR(compiler.target),
	VECTOR(args, text),
	VECTOR(added, text),
	VECTOR(inputs, input),
	DROPPED(isa),
	TEXT(isa_name),
	VECTOR(funcs, func_ref),
	ARRAY(IMAGE_ARRAY, func_by_symbol.slots, func_by_symbol.cap, func_slot),
	VECTOR(gone, func_ref),
	ARRAY(IMAGE_ARRAY, file_names.slots, file_names.cap, text_slot),
	VECTOR(known_files, text),
	POINTER(ptrflow, flow),
	TEXT(ptrflow_missing),
	STR(ptrflow_view),
	POINTER(source_flow, flow),
	VECTOR(remarks, remark_ref),
	VECTOR(remark_counts, remark_count),
	DROPPED(function_marks),
	VECTOR(symbols, symbol),
	DROPPED(relocs),
	STR(code_padding),
	DROPPED(diags.arena),
	VECTOR(diags, diag),
};
#undef OF

#define OF struct func
#define METRIC_ROW(name, ...) VALUE(metrics[METRIC_##name]),
#define FUNC_FIELDS                                                                                          \
	STR(linkage_name), STR(name), LOC(decl), VECTOR(parts, part), VECTOR(aliases, text),                 \
		VECTOR(call_insns, call_insn), VECTOR(calls, call), VECTOR(loops, loop),                     \
		VECTOR(allocsites, allocsite), VECTOR(inlinees, inlinee), POINTER(why, why),                 \
		DROPPED(pointers), POINTER(marks, marks), METRICS(METRIC_ROW) VALUE(compiler_instructions),  \
		VALUE(compiler_stack)
static const struct image_field func_fields[] = {
	FUNC_FIELDS,
	VECTOR(insns, insn),
	VECTOR(labels, label),
	VECTOR(jump_tables, jump_table),
	VECTOR(machine_loops, machine_loop),
	ARRAY(IMAGE_ARRAY, loop_of_insn, insns.count, number32),
};
static const struct image_field reduced_func_fields[] = {
	FUNC_FIELDS,          DROPPED(insns),         DROPPED(labels),
	DROPPED(jump_tables), DROPPED(machine_loops), DROPPED(loop_of_insn),
};
#undef OF

#define OF struct func_part
static const struct image_field part_fields[] = {STR(symbol), STR(section), DROPPED(code)};
#undef OF
#define OF struct insn
static const struct image_field insn_fields[] = {STR(text), STR(target), POINTER(frame, frame), LOC(loc)};
#undef OF
#define OF struct label
static const struct image_field label_fields[] = {STR(name)};
#undef OF
#define OF struct jump_table
static const struct image_field jump_table_fields[] = {ARRAY(IMAGE_ARRAY32, targets, ntargets, number32)};
#undef OF
#define OF struct machine_loop
static const struct image_field machine_loop_fields[] = {LOC(loc), POINTER(frame, frame)};
#undef OF
#define OF struct call_insn
static const struct image_field call_insn_fields[] = {STR(target), LOC(loc), POINTER(frame, frame)};
#undef OF
#define OF struct call
static const struct image_field call_fields[] = {
	STR(callee),  LOC(loc),    POINTER(frame, frame), POINTER(remark, remark),
	TEXT(reason), VALUE(cost), VALUE(threshold),
};
#undef OF
#define OF struct loop
static const struct image_field loop_fields[] = {
	LOC(loc),     POINTER(frame, frame),       VALUE(width), VALUE(interleave), POINTER(remark, remark),
	TEXT(reason), VECTOR(reasons, remark_ref), LOC(blocker), VALUE(spills),
};
#undef OF
#define OF struct allocsite
static const struct image_field allocsite_fields[] = {
	STR(allocator), TEXT(kind),    LOC(loc), POINTER(frame, frame),
	VALUE(size),    TEXT(message), STR(to),  VECTOR(steps, step),
	STR(size_text),
};
#undef OF
#define OF struct inlinee
static const struct image_field inlinee_fields[] = {STR(callee), STR(file)};
#undef OF
#define OF struct escape_step
static const struct image_field step_fields[] = {TEXT(text), LOC(loc), POINTER(frame, frame)};
#undef OF
#define OF struct func_why
static const struct image_field why_fields[] = {VECTOR(lines, line_share), VECTOR(loads, load),
						VECTOR(spills, spill)};
#undef OF
#define OF struct line_share
static const struct image_field line_share_fields[] = {LOC(loc), STR(callee)};
#undef OF
#define OF struct repeated_load
static const struct image_field load_fields[] = {
	LOC(loc), POINTER(frame, frame), STR(type), LOC(other), STR(other_what), VECTOR(clobbers, clobber)};
#undef OF
#define OF struct clobber
static const struct image_field clobber_fields[] = {STR(what), LOC(loc)};
#undef OF
#define OF struct spill_site
static const struct image_field spill_fields[] = {LOC(loc), POINTER(frame, frame)};
#undef OF
#define OF struct remark
static const struct image_field remark_fields[] = {
	STR(pass), STR(name),      STR(function),
	LOC(loc),  VALUE(hotness), ARRAY(IMAGE_ARRAY32, args, nargs, remark_arg),
};
#undef OF
#define OF struct remark_arg
static const struct image_field remark_arg_fields[] = {STR(key), STR(value), LOC(loc)};
#undef OF
#define OF struct remark_count
static const struct image_field remark_count_fields[] = {STR(pass), STR(name)};
#undef OF
#define OF struct inline_frame
static const struct image_field frame_fields[] = {STR(callee), LOC(call), POINTER(parent, frame)};
#undef OF
static const struct image_field func_ref_fields[] = {{.kind = IMAGE_POINTER, .type = TYPE_func}};
static const struct image_field remark_ref_fields[] = {{.kind = IMAGE_POINTER, .type = TYPE_remark}};
static const struct image_field text_fields[] = {{.kind = IMAGE_STR}};
#define OF struct map_slot
static const struct image_field func_slot_fields[] = {STR(key), POINTER(value, func)};
static const struct image_field text_slot_fields[] = {STR(key), POINTER(value, text)};
#undef OF
#define OF struct unit_input
static const struct image_field input_fields[] = {STR(path), STR(file)};
#undef OF
#define OF struct symbol
static const struct image_field symbol_fields[] = {STR(name), STR(section)};
#undef OF
#define OF struct diag
static const struct image_field diag_fields[] = {STR(message), STR(file)};
#undef OF
#define OF struct ptrflow
static const struct image_field flow_fields[] = {VECTOR(locs, flow_loc), VECTOR(globals, flow_global),
						 VECTOR(funcs, flow_func)};
#undef OF
#define OF struct flow_loc
static const struct image_field flow_loc_fields[] = {LOC(loc), POINTER(frame, frame), STR(function)};
#undef OF
#define OF struct flow_global
static const struct image_field flow_global_fields[] = {STR(name)};
#undef OF
#define OF struct flow_func
static const struct image_field flow_func_fields[] = {
	STR(name),
	LOC(decl),
	VECTOR(params, flow_param),
	VECTOR(blocks, flow_block),
	VECTOR(roots, flow_root),
	VECTOR(calls, flow_call),
	VECTOR(null_edges, flow_null_edge),
	VECTOR(sources, flow_source),
};
#undef OF
#define OF struct flow_block
static const struct image_field flow_block_fields[] = {VECTOR(succs, number32)};
#undef OF
#define OF struct flow_root
static const struct image_field flow_root_fields[] = {STR(name), VECTOR(uses, flow_use)};
#undef OF
#define OF struct flow_use
static const struct image_field flow_use_fields[] = {TEXT(why)};
#undef OF
#define OF struct flow_call
static const struct image_field flow_call_fields[] = {VECTOR(constants, number64), VECTOR(is_constant, byte)};
#undef OF

static const struct image_type all_types[TYPE_COUNT] = {
#define X(name, struct_) IMAGE_TYPE(struct_, name##_fields),
#define P(name, type_) IMAGE_PLAIN(type_),
	TYPES(X, P)
#undef X
#undef P
};

static void choose_types(enum unit_detail detail, struct image_type types[TYPE_COUNT])
{
	memcpy(types, all_types, sizeof(all_types));
	if (detail < UNIT_CODE)
		types[TYPE_func] = (struct image_type)IMAGE_TYPE(struct func, reduced_func_fields);
}

void unit_image_write(const struct unit *u, enum unit_detail detail, struct buf *out)
{
	struct image_type types[TYPE_COUNT];
	struct unit shown = *u;

	choose_types(detail, types);
	/* only listings show them */
	if (detail < UNIT_CODE && !u->keeps_all_remarks)
		shown.remarks.count = 0;
	if (detail < UNIT_TEXT)
		shown.assembly = STR_NONE;
	image_write(types, TYPE_COUNT, &shown, out);
}

/* Sets what an image does not have, in the one that was read; placed: where it will stand. */
static void complete(struct unit *read, struct arena a, struct unit *placed)
{
	read->is_in_image = true;
	read->arena = a;
	read->diags.arena = &placed->arena;
	intern_init(&read->names, &placed->arena);
}

struct unit *unit_image_read(struct str bytes, enum unit_detail detail)
{
	struct image_type types[TYPE_COUNT];
	struct arena a = {0};
	struct unit *u;

	choose_types(detail, types);
	u = image_read(types, TYPE_COUNT, bytes, &a);
	if (u)
		complete(u, a, u);
	else
		arena_clear(&a);
	return u;
}

struct unit *unit_image_shelve(struct str bytes, enum unit_detail detail)
{
	struct image_type types[TYPE_COUNT];
	char *place = shelf_place(bytes.len), *block;
	struct arena scratch = {0};
	struct unit *read, *u = NULL;

	if (!place)
		return unit_image_read(bytes, detail);
	choose_types(detail, types);
	block = arena_room(&scratch, bytes.len);
	memcpy(block, bytes.ptr, bytes.len);
	read = image_move(types, TYPE_COUNT, block, bytes.len, place);
	if (read) {
		u = (struct unit *)(place + ((char *)read - block));
		complete(read, (struct arena){0}, u);
		if (!shelf_write(place, str_make(block, bytes.len)))
			u = unit_image_read(bytes, detail);
	}
	arena_clear(&scratch);
	return u;
}
