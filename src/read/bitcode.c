/* A module of bitcode: "BC" 0xC0DE (or 0x0B17C0DE and an offset in front of it), then what LLVM's reader makes of it.
 * The order of all that is written is that of the module. */
#include "read/bitcode.h"

#include <stdio.h>

#include "base/file.h"
#include "read/bitcode_parts.h"

enum { STEPS_MAX = 50 << 20, USES_MAX = 2 << 20 };

/* --- handles --- */
struct handle_slot {
	const void *handle;
	int32_t number;
};

static struct handle_slot *slot_of(const struct handle_map *m, const void *handle)
{
	uint64_t h = (uint64_t)(uintptr_t)handle * 0x9e3779b97f4a7c15u;
	size_t at = (size_t)(h >> 24) & (m->cap - 1);

	while (m->slots[at].handle && m->slots[at].handle != handle)
		at = (at + 1) & (m->cap - 1);
	return &m->slots[at];
}

static void grow(struct arena *a, struct handle_map *m)
{
	struct handle_map old = *m;

	m->cap = old.cap ? old.cap * 2 : 64;
	m->slots = arena_array(a, struct handle_slot, m->cap);
	for (size_t i = 0; i < old.cap; i++)
		if (old.slots[i].handle)
			*slot_of(m, old.slots[i].handle) = old.slots[i];
}

int32_t *handle_at(struct arena *a, struct handle_map *m, const void *handle)
{
	struct handle_slot *s;

	if (m->count * 2 >= m->cap)
		grow(a, m);
	s = slot_of(m, handle);
	if (!s->handle) {
		*s = (struct handle_slot){handle, -1};
		m->count++;
	}
	return &s->number;
}

int32_t handle_find(const struct handle_map *m, const void *handle)
{
	const struct handle_slot *s = m->cap ? slot_of(m, handle) : NULL;

	return s && s->handle ? s->number : -1;
}

/* --- what the module declares --- */
static struct str name_of(const struct bitcode *b, struct llvm_value *v)
{
	size_t len = 0;
	const char *text = b->l->GetValueName2(v, &len);
	struct str name = {text, text ? len : 0};

	return name.len && name.ptr[0] == '\1' ? str_from(name, 1) : name; /* "not to be decorated" */
}

enum linkage {
	AVAILABLE_EXTERNALLY = 1,
	LINKONCE_ANY = 2,
	WEAK_ANY = 5,
	INTERNAL = 8,
	PRIVATE = 9,
	EXTERNAL_WEAK = 12,
	COMMON = 14,
};

static bool is_replaceable(int linkage)
{
	return linkage == LINKONCE_ANY || linkage == WEAK_ANY || linkage == EXTERNAL_WEAK ||
	       linkage == COMMON;
}

struct llvm_value *alias_target(const struct bitcode *b, struct llvm_value *v)
{
	enum { ALIASES_MAX = 32 };

	for (int i = 0; i < ALIASES_MAX && v; i++) {
		int kind = b->l->GetValueKind(v);

		if (kind == LLVM_VALUE_ALIAS && !is_replaceable(b->l->GetLinkage(v)))
			v = b->l->AliasGetAliasee(v);
		else if (kind == LLVM_VALUE_CONSTANT_EXPR && (b->l->GetConstOpcode(v) == LLVM_BITCAST ||
							      b->l->GetConstOpcode(v) == LLVM_ADDRSPACECAST))
			v = b->l->GetOperand(v, 0);
		else
			return v;
	}
	return v;
}

int pointers_in(const struct bitcode *b, struct llvm_type *t)
{
	enum { FIELDS_MAX = 1000 };
	int best = 0;
	unsigned n;

	for (int depth = 0; depth < 16; depth++)
		switch (b->l->GetTypeKind(t)) {
		case LLVM_TYPE_POINTER:
			return 2;
		case LLVM_TYPE_INTEGER:
			return b->l->GetIntTypeWidth(t) >= b->pointer_bits;
		case LLVM_TYPE_DOUBLE: /* "boxed" pointers */
			return b->pointer_bits <= 64;
		case LLVM_TYPE_ARRAY:
		case LLVM_TYPE_VECTOR:
		case LLVM_TYPE_SCALABLE_VECTOR:
			t = b->l->GetElementType(t);
			break;
		case LLVM_TYPE_STRUCT:
			n = b->l->CountStructElementTypes(t);
			if (n == 1) {
				t = b->l->StructGetTypeAtIndex(t, 0);
				break;
			}
			if (n > FIELDS_MAX || depth > 6)
				return 2;
			for (unsigned i = 0; i < n && best < 2; i++) {
				int inner = pointers_in(b, b->l->StructGetTypeAtIndex(t, i));

				best = inner > best ? inner : best;
			}
			return best;
		default:
			return 0;
		}
	return 2;
}

static const struct {
	const char *prefix;
	enum call_kind kind;
} intrinsics[] = {
	{"llvm.dbg.", CALL_IGNORED},
	{"llvm.lifetime.", CALL_IGNORED},
	{"llvm.assume", CALL_IGNORED},
	{"llvm.experimental.noalias.scope.decl", CALL_IGNORED},
	{"llvm.pseudoprobe", CALL_IGNORED},
	{"llvm.donothing", CALL_IGNORED},
	{"llvm.fake.use", CALL_IGNORED},
	{"llvm.var.annotation", CALL_IGNORED},
	{"llvm.codeview.annotation", CALL_IGNORED},
	{"llvm.invariant.", CALL_IGNORED},
	{"llvm.prefetch", CALL_IGNORED},
	{"llvm.instrprof.", CALL_IGNORED},
	{"llvm.objectsize.", CALL_HARMLESS},
	{"llvm.is.constant.", CALL_HARMLESS},
	{"llvm.memset.", CALL_HARMLESS},
	{"llvm.stacksave", CALL_HARMLESS},
	{"llvm.stackrestore", CALL_HARMLESS},
	{"llvm.va_start", CALL_HARMLESS},
	{"llvm.va_end", CALL_HARMLESS},
	{"llvm.va_copy", CALL_COPY},
	{"llvm.memcpy.", CALL_COPY},
	{"llvm.memmove.", CALL_COPY},
	{"llvm.launder.invariant.group", CALL_SAME},
	{"llvm.strip.invariant.group", CALL_SAME},
	{"llvm.ssa.copy", CALL_SAME},
	{"llvm.ptr.annotation", CALL_SAME},
	{"llvm.annotation", CALL_SAME},
	{"llvm.expect.", CALL_SAME},
	{"llvm.threadlocal.address", CALL_SAME},
	{"llvm.masked.load.", CALL_MASKED_LOAD},
	{"llvm.masked.expandload.", CALL_MASKED_LOAD},
	{"llvm.masked.store.", CALL_MASKED_STORE},
	{"llvm.masked.compressstore.", CALL_MASKED_STORE},
};

/* What the intrinsics are called without the compiler's help (-fno-builtin) or with the library's (_FORTIFY_SOURCE). */
static const char *const copiers[] = {"memcpy",       "memmove",       "mempcpy",
				      "__memcpy_chk", "__memmove_chk", "__mempcpy_chk"};

static struct llvm_attribute *attribute(const struct bitcode *b, struct llvm_value *f, unsigned index,
					const char *name)
{
	unsigned kind = b->l->GetEnumAttributeKindForName(name, strlen(name));

	return kind ? b->l->GetEnumAttributeAtIndex(f, index, kind) : NULL;
}

static bool has(const struct bitcode *b, struct llvm_value *f, unsigned index, const char *name)
{
	return attribute(b, f, index, name) != NULL;
}

/* memory(...) since 16: two bits for each kind of memory, 1 read, 2 written. */
static bool writes_nothing(const struct bitcode *b, struct llvm_value *f)
{
	const struct llvm_attribute *memory = attribute(b, f, LLVM_INDEX_FUNCTION, "memory");

	if (memory)
		return (b->l->GetEnumAttributeValue((struct llvm_attribute *)memory) & 0xaaaaaaaaaaaaaaaau) ==
		       0;
	return has(b, f, LLVM_INDEX_FUNCTION, "readnone") || has(b, f, LLVM_INDEX_FUNCTION, "readonly");
}

/* captures(...) since 21: four bits for what leaves by the result and four for other ways; 1 and 2 are the address as
 * a number to compare, 4 and 8 what one needs to use the memory. */
static bool is_nocapture(const struct bitcode *b, struct llvm_value *f, unsigned index)
{
	struct llvm_attribute *captures = attribute(b, f, index, "captures");

	if (captures)
		return (b->l->GetEnumAttributeValue(captures) & 0xcc) == 0;
	return has(b, f, index, "nocapture");
}

static enum call_kind intrinsic_kind(const struct bitcode *b, struct llvm_value *f, struct str name)
{
	if (!b->l->GetIntrinsicID(f)) {
		for (size_t i = 0; i < sizeof(copiers) / sizeof(*copiers); i++)
			if (str_eq(name, str_c(copiers[i])) && b->l->IsDeclaration(f))
				return CALL_COPIER;
		return CALL_OTHER;
	}
	for (size_t i = 0; i < sizeof(intrinsics) / sizeof(*intrinsics); i++)
		if (str_starts(name, str_c(intrinsics[i].prefix)))
			return intrinsics[i].kind;
	return writes_nothing(b, f) ? CALL_DERIVED : CALL_OTHER;
}

static void put_params(struct bitcode *b, struct llvm_value *f)
{
	unsigned index = LLVM_INDEX_PARAM;

	for (struct llvm_value *p = b->l->GetFirstParam(f); p; p = b->l->GetNextParam(p), index++) {
		size_t before;

		buf_add(b->out, S("a "));
		before = b->out->len;
		if (b->l->GetTypeKind(b->l->TypeOf(p)) == LLVM_TYPE_POINTER) {
			buf_addc(b->out, 'p');
			if (is_nocapture(b, f, index))
				buf_addc(b->out, 'n');
			if (has(b, f, index, "readonly"))
				buf_addc(b->out, 'r');
			if (has(b, f, index, "readnone"))
				buf_addc(b->out, 'x');
			if (has(b, f, index, "byval") || has(b, f, index, "sret"))
				buf_addc(b->out, 'B');
			if (has(b, f, index, "allocptr"))
				buf_addc(b->out, 'F');
		}
		if (has(b, f, index, "returned"))
			buf_addc(b->out, 'R');
		if (b->out->len == before)
			buf_addc(b->out, '-');
		buf_addc(b->out, '\n');
	}
}

static char binding_of(const struct bitcode *b, struct llvm_value *f)
{
	int linkage = b->l->GetLinkage(f);

	return b->l->IsDeclaration(f) || linkage == AVAILABLE_EXTERNALLY ? 'x'
	       : linkage == INTERNAL || linkage == PRIVATE               ? 'i'
	       : is_replaceable(linkage)                                 ? 'w'
									 : 'e';
}

static void put_func(struct bitcode *b, struct llvm_value *f, struct str name)
{
	enum { NO_ARGUMENT = UINT32_MAX };
	struct llvm_type *type = b->l->GlobalGetValueType(f);
	struct llvm_attribute *kind = attribute(b, f, LLVM_INDEX_FUNCTION, "allockind");
	struct llvm_attribute *size = attribute(b, f, LLVM_INDEX_FUNCTION, "allocsize");
	uint64_t kinds = kind ? b->l->GetEnumAttributeValue(kind) : 0;
	uint64_t sizes = size ? b->l->GetEnumAttributeValue(size) : UINT64_MAX;
	int32_t subprogram = subprogram_id(b, b->l->GetSubprogram(f));
	bool is_pointer = b->l->GetTypeKind(b->l->GetReturnType(type)) == LLVM_TYPE_POINTER;
	size_t id = b->funcs.count - 1, before;

	buf_printf(b->out, "f %zu ", id);
	if (name.len)
		put_name(b->out, name);
	else
		buf_printf(b->out, "@%zu", id); /* nothing else can name it either */
	buf_printf(b->out, " %c ", binding_of(b, f));
	before = b->out->len;
	if (b->l->IsFunctionVarArg(type))
		buf_addc(b->out, 'v');
	if (has(b, f, LLVM_INDEX_FUNCTION, "noreturn"))
		buf_addc(b->out, 'n');
	if (is_pointer && has(b, f, LLVM_INDEX_RETURN, "noalias"))
		buf_addc(b->out, 'm');
	for (int i = 0; i < 3; i++)
		if (kinds >> i & 1)
			buf_addc(b->out, "ARF"[i]);
	if (writes_nothing(b, f))
		buf_addc(b->out, 'o');
	if (is_pointer)
		buf_addc(b->out, 'p');
	if (b->out->len == before)
		buf_addc(b->out, '-');
	/* the size argument above, the count argument below, all ones: none */
	put_id(b->out, size && sizes >> 32 < INT32_MAX ? (int32_t)(sizes >> 32) : -1);
	put_id(b->out, size && (uint32_t)sizes < INT32_MAX ? (int32_t)(uint32_t)sizes : -1);
	put_id(b->out, subprogram);
	buf_addc(b->out, '\n');
	put_params(b, f);
}

static void put_module(struct bitcode *b)
{
	int32_t nglobals = 0;

	buf_printf(b->out, "ptrflow 1 %d\n", b->l->version);
	for (struct llvm_value *g = b->l->GetFirstGlobal(b->module); g; g = b->l->GetNextGlobal(g)) {
		int linkage = b->l->GetLinkage(g);

		*handle_at(&b->arena, &b->globals, g) = nglobals;
		buf_printf(b->out, "g %d ", nglobals++);
		put_name(b->out, name_of(b, g));
		buf_add(b->out, linkage == INTERNAL || linkage == PRIVATE ? S(" i\n") : S(" -\n"));
	}
	for (struct llvm_value *f = b->l->GetFirstFunction(b->module); f; f = b->l->GetNextFunction(f)) {
		struct str name = name_of(b, f);

		*handle_at(&b->arena, &b->funcs_by_value, f) = (int32_t)b->funcs.count;
		vec_push(&b->arena, &b->funcs, ((struct bitcode_func){f, intrinsic_kind(b, f, name)}));
		put_func(b, f, name);
	}
	for (size_t i = 0; i < b->funcs.count; i++)
		if (binding_of(b, b->funcs.items[i].value) != 'x')
			walk_body(b, (int32_t)i);
	buf_add(b->out, S("end\n"));
}

/* Code that was not optimized keeps every variable in memory. Brings those to values which can be; calls stay. */
static void lift_unoptimized(struct bitcode *b)
{
	static const char name[] = "optnone";
	unsigned kind = b->l->GetEnumAttributeKindForName(name, strlen(name));
	struct llvm_error *error;
	bool any = false;

	if (!kind || !b->l->RunPasses || !b->l->CreatePassBuilderOptions)
		return;
	for (struct llvm_value *f = b->l->GetFirstFunction(b->module); f; f = b->l->GetNextFunction(f))
		if (b->l->GetEnumAttributeAtIndex(f, LLVM_INDEX_FUNCTION, kind)) {
			b->l->RemoveEnumAttributeAtIndex(f, LLVM_INDEX_FUNCTION, kind);
			any = true;
		}
	if (!any)
		return;
	error = b->l->RunPasses(b->module, "function(sroa)", NULL, b->l->CreatePassBuilderOptions());
	if (error && b->l->ConsumeError)
		b->l->ConsumeError(error);
}

/* --- reading --- */
struct complaint {
	const struct llvm *l;
	char text[300]; /* the first error */
};

static void complain(struct llvm_diagnostic *d, void *context)
{
	struct complaint *c = context;

	if (c->l->GetDiagInfoSeverity(d) == LLVM_SEVERITY_ERROR && !c->text[0])
		snprintf(c->text, sizeof(c->text), "%s", c->l->GetDiagInfoDescription(d));
}

static uint32_t word_at(struct str bytes, size_t at)
{
	uint32_t word = 0;

	for (size_t i = 0; i < 4; i++)
		word |= (uint32_t)(unsigned char)bytes.ptr[at + i] << 8 * i;
	return word;
}

static bool is_bitcode(struct str bytes)
{
	return bytes.len >= 4 && (word_at(bytes, 0) == 0xdec04342 || word_at(bytes, 0) == 0x0b17c0de);
}

/* "... (Producer: 'LLVM19.1.7' Reader: 'LLVM 14.0.6')" → 19 */
static int producer_in(const char *text)
{
	static const char before[] = "Producer: 'LLVM";
	const char *at = strstr(text, before);

	return at ? (int)strtol(at + strlen(before), NULL, 10) : 0;
}

static bool parse(struct bitcode *b, const char *path, struct str bytes, struct complaint *complaint,
		  struct err *err)
{
	struct llvm_memory *memory;
	int producer;

	b->context = b->l->ContextCreate();
	b->l->ContextSetDiagnosticHandler(b->context, complain, complaint);
	memory = b->l->CreateMemoryBufferWithMemoryRange(bytes.ptr, bytes.len, "bitcode", 0);
	if (b->l->ParseBitcodeInContext2(b->context, memory, &b->module) == 0 && b->module)
		return true;
	producer = producer_in(complaint->text);
	if (producer > b->l->version)
		return err_set(err, "%s: the bitcode is of LLVM %d, and the newest library here is LLVM %d",
			       path, producer, b->l->version);
	return err_set(err, "%s: LLVM %d cannot read it: %s", path, b->l->version,
		       complaint->text[0] ? complaint->text : "no reason given");
}

bool bitcode_to_ptrflow(const char *path, llvm_source *library, struct buf *out, struct err *err)
{
	/* What the library holds is not given back: that takes longer than to end the process. */
	static struct bitcode kept;
	static struct complaint complaint;
	struct bitcode *b = &kept;
	struct file f;
	bool ok;

	if (!file_open(&f, path, err))
		return false;
	if (!is_bitcode(f.text)) {
		file_close(&f);
		return err_set(err, "%s: not LLVM bitcode", path);
	}
	*b = (struct bitcode){.l = library(err), .out = out, .steps_left = STEPS_MAX, .uses_left = USES_MAX};
	if (!b->l) {
		file_close(&f);
		return false;
	}
	complaint = (struct complaint){.l = b->l};
	ok = parse(b, path, f.text, &complaint, err);
	file_close(&f);
	if (!ok)
		return false;
	b->layout = b->l->GetModuleDataLayout(b->module);
	b->pointer_bits = 8 * b->l->PointerSize(b->layout);
	b->nounwind_kind = b->l->GetEnumAttributeKindForName("nounwind", strlen("nounwind"));
	b->tbaa_kind = b->l->GetMDKindIDInContext(b->context, "tbaa", 4);
	lift_unoptimized(b);
	put_module(b);
	arena_clear(&b->arena);
	return true;
}

int bitcode_library(void)
{
	struct err err = {0};
	const struct llvm *l = llvm_load(&err);

	err_clear(&err);
	return l ? l->version : 0;
}
