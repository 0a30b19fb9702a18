/* Source locations of bitcode. The C API has no accessor for the name of a subprogram and for what a block of source
 * is in; both are operands of their metadata, at places that have been the same from LLVM 14 to 22:
 *
 *	DISubprogram(file, scope, name, linkageName, type, unit, ...)     DILexicalBlock(file, scope) */
#include "read/bitcode_parts.h"

enum { CHAIN_MAX = 20000, SCOPES_MAX = 4000, OPERANDS_MAX = 64 };
enum { SUBPROGRAM_NAME = 2, SUBPROGRAM_LINKAGE_NAME = 3, SUBPROGRAM_OPERANDS = 4, BLOCK_SCOPE = 1 };

/* Number of operands, at most OPERANDS_MAX. */
static unsigned operands_of(const struct bitcode *b, struct llvm_value *node, struct llvm_value **operands)
{
	unsigned n = b->l->GetMDNodeNumOperands(node);

	if (n > OPERANDS_MAX)
		return 0; /* none of the nodes that are asked here */
	b->l->GetMDNodeOperands(node, operands);
	return n;
}

static struct str text_of(const struct bitcode *b, struct llvm_value *string)
{
	unsigned len = 0;
	const char *text = string ? b->l->GetMDString(string, &len) : NULL;

	return (struct str){text, text ? len : 0};
}

static uint32_t line_number(unsigned n)
{
	return n > INT32_MAX ? 0 : n;
}

static int32_t source_id(struct bitcode *b, struct llvm_metadata *file)
{
	unsigned dir_len = 0, file_len = 0;
	const char *dir, *name;
	int32_t *id;

	if (!file)
		return -1;
	id = handle_at(&b->arena, &b->sources, file);
	if (*id >= 0)
		return *id;
	dir = b->l->DIFileGetDirectory(file, &dir_len);
	name = b->l->DIFileGetFilename(file, &file_len);
	*id = b->nsources++;
	buf_printf(b->out, "s %d ", *id);
	put_name(b->out, str_make(dir, dir_len));
	buf_addc(b->out, ' ');
	put_name(b->out, str_make(name, file_len));
	buf_addc(b->out, '\n');
	return *id;
}

int32_t subprogram_id(struct bitcode *b, struct llvm_metadata *subprogram)
{
	struct llvm_value *operands[OPERANDS_MAX];
	struct str name = STR_NONE;
	int32_t id, source;
	unsigned n;

	if (!subprogram)
		return -1;
	id = handle_find(&b->subprograms, subprogram);
	if (id >= 0)
		return id;
	n = operands_of(b, b->l->MetadataAsValue(b->context, subprogram), operands);
	if (n >= SUBPROGRAM_OPERANDS) {
		name = text_of(b, operands[SUBPROGRAM_LINKAGE_NAME]);
		if (!name.len)
			name = text_of(b, operands[SUBPROGRAM_NAME]);
	}
	source = source_id(b, b->l->DIScopeGetFile(subprogram));
	id = b->nsubprograms++;
	*handle_at(&b->arena, &b->subprograms, subprogram) = id;
	buf_printf(b->out, "c %d ", id);
	put_name(b->out, name);
	put_id(b->out, source);
	put_number(b->out, line_number(b->l->DISubprogramGetLine(subprogram)));
	buf_addc(b->out, '\n');
	return id;
}

/* Through blocks to the function that they are in. */
static int32_t scope_subprogram(struct bitcode *b, struct llvm_metadata *scope)
{
	struct llvm_metadata *s = scope;
	int32_t id = handle_find(&b->scopes, scope);

	if (id >= 0)
		return id;
	for (int i = 0; i < SCOPES_MAX && s; i++) {
		unsigned kind = b->l->GetMetadataKind(s);
		struct llvm_value *operands[OPERANDS_MAX];

		if (kind == LLVM_MD_SUBPROGRAM) {
			id = subprogram_id(b, s);
			*handle_at(&b->arena, &b->scopes, scope) = id;
			return id;
		}
		if (kind != LLVM_MD_LEXICAL_BLOCK && kind != LLVM_MD_LEXICAL_BLOCK_FILE)
			break;
		if (operands_of(b, b->l->MetadataAsValue(b->context, s), operands) <= BLOCK_SCOPE ||
		    !operands[BLOCK_SCOPE])
			break;
		s = b->l->ValueAsMetadata(operands[BLOCK_SCOPE]);
	}
	return -1;
}

static int32_t put_loc(struct bitcode *b, struct llvm_metadata *location, int32_t inlined_at)
{
	struct llvm_metadata *scope = b->l->DILocationGetScope(location);
	int32_t source = scope ? source_id(b, b->l->DIScopeGetFile(scope)) : -1;
	int32_t subprogram = scope ? scope_subprogram(b, scope) : -1;
	int32_t id = b->nlocs++;

	*handle_at(&b->arena, &b->locs, location) = id;
	buf_printf(b->out, "l %d", id);
	put_id(b->out, source);
	put_number(b->out, line_number(b->l->DILocationGetLine(location)));
	put_number(b->out, b->l->DILocationGetColumn(location));
	put_id(b->out, subprogram);
	put_id(b->out, inlined_at);
	buf_addc(b->out, '\n');
	return id;
}

int32_t loc_id(struct bitcode *b, struct llvm_metadata *location)
{
	struct arena scratch = {0};
	struct chain VEC(struct llvm_metadata *) chain = {0};
	int32_t id = location ? handle_find(&b->locs, location) : -1;

	if (!location || id >= 0)
		return id;
	/* outward to one that is known; a chain without end is cut */
	do {
		vec_push(&scratch, &chain, location);
		location = b->l->DILocationGetInlinedAt(location);
		id = location ? handle_find(&b->locs, location) : -1;
	} while (location && id < 0 && chain.count < CHAIN_MAX);
	while (chain.count)
		id = put_loc(b, chain.items[--chain.count], id);
	arena_clear(&scratch);
	return id;
}

/* !{base type, access type, offset}: the name of the access type. */
static bool is_number_tag(const struct bitcode *b, struct llvm_value *tag)
{
	static const char *const numbers[] = {"long",   "long long", "int",  "short", "float",
					      "double", "__int128",  "bool", "_Bool"};
	struct llvm_value *operands[OPERANDS_MAX], *parts[OPERANDS_MAX];
	struct str name;

	if (operands_of(b, tag, operands) < 3 || !operands[1] ||
	    b->l->GetMetadataKind(b->l->ValueAsMetadata(operands[1])) != LLVM_MD_TUPLE ||
	    operands_of(b, operands[1], parts) < 2)
		return false;
	name = text_of(b, parts[0]);
	for (size_t i = 0; i < sizeof(numbers) / sizeof(*numbers); i++)
		if (str_eq(name, str_c(numbers[i])))
			return true;
	return false;
}

bool is_tagged_number(struct bitcode *b, struct llvm_value *access)
{
	struct llvm_value *tag = b->l->GetMetadata(access, b->tbaa_kind);
	int32_t *known;

	if (!tag)
		return false;
	known = handle_at(&b->arena, &b->tags, tag);
	if (*known < 0)
		*known = is_number_tag(b, tag);
	return *known;
}
