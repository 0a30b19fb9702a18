/* Which memory the loops of one function read and write. A C tree says by its implicit casts what is done with a place in
 * memory: one around it reads it; without one it is what an operator changes or takes the address of. So no operator has
 * to be looked at, which in macros could not be done. */
#include "read/source_ast_parts.h"

static bool is_pointer_to(struct ast *a, struct cx_type pointer, struct cx_type type)
{
	return pointer.kind == CX_TYPE_POINTER &&
	       a->c->equalTypes(a->c->getCanonicalType(a->c->getPointeeType(pointer)), type);
}

enum unary { UNARY_OTHER, UNARY_ADDRESS, UNARY_DEREF };

static enum unary unary_of(struct ast *a, struct cx_cursor cursor)
{
	struct cx_type type = a->c->getCanonicalType(a->c->getCursorType(cursor)), operand_type;
	struct ast_extent e = ast_extent_of(a, cursor);
	struct cx_cursor operand;

	if (!ast_child_of(a, cursor, false, &operand))
		return UNARY_OTHER;
	operand_type = a->c->getCanonicalType(a->c->getCursorType(operand));
	if (is_pointer_to(a, type, operand_type))
		return UNARY_ADDRESS;
	/* `!p` of an int *p looks the same */
	if (is_pointer_to(a, operand_type, type) && (e.is_macro || str_starts(ast_bytes(a, e), S("*"))))
		return UNARY_DEREF;
	return UNARY_OTHER;
}

unsigned ast_use_of_operand(struct ast *a, struct cx_cursor cursor, unsigned use)
{
	switch (cursor.kind) {
	case CX_UNEXPOSED_EXPR:
		return AST_READ;
	case CX_PAREN:
		return use;
	case CX_BINARY:
		return AST_WRITTEN;
	case CX_COMPOUND_ASSIGN:
		return AST_READ | AST_WRITTEN;
	case CX_UNARY:
		switch (unary_of(a, cursor)) {
		case UNARY_ADDRESS:
			return AST_ADDRESS;
		case UNARY_DEREF:
			return 0;
		case UNARY_OTHER:
			return AST_READ | AST_WRITTEN;
		}
		return 0;
	default:
		return 0;
	}
}

/* Letter of the text form; 0: no access to memory. */
static char letter_of(struct ast *a, struct cx_cursor cursor)
{
	struct cx_cursor variable;

	switch (cursor.kind) {
	case CX_MEMBER_REF:
		return 'm';
	case CX_SUBSCRIPT:
		return 'i';
	case CX_UNARY:
		return unary_of(a, cursor) == UNARY_DEREF ? 'd' : '\0';
	case CX_DECL_REF:
		variable = a->c->getCursorReferenced(cursor);
		return variable.kind == CX_VAR && a->c->Cursor_hasVarDeclGlobalStorage(variable) == 1 ? 'v'
												      : '\0';
	default:
		return '\0';
	}
}

void ast_access(struct ast *a, struct cx_cursor cursor, const struct ast_frame *around, unsigned use)
{
	struct cx_type type = a->c->getCursorType(cursor);
	int kind = a->c->getCanonicalType(type).kind;
	char letter = use && !ast_is_array(kind) ? letter_of(a, cursor) : '\0';
	struct ast_extent e;

	if (!letter || kind == CX_TYPE_FUNCTION_PROTO || kind == CX_TYPE_FUNCTION_NO_PROTO)
		return;
	e = ast_extent_of(a, cursor);
	buf_addc(a->out, 'x');
	put_id(a->out, around->func);
	put_id(a->out, around->loop);
	buf_add(a->out, str_make((const char[]){' ', letter}, 2));
	ast_put_flags(
		a, (const struct ast_flag[]){
			   {'r', use & AST_READ}, {'w', use & AST_WRITTEN}, {'&', use & AST_ADDRESS}, {0}});
	ast_put_extent(a, e);
	ast_put_text(a, text_folded(&a->scratch, ast_bytes(a, e)));
	ast_put_text(a, ast_text(a, a->c->getTypeSpelling(type)));
	buf_addc(a->out, '\n');
}
