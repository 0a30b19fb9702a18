/* LLVM's C API as far as casm uses it, loaded at run time. The API is stable: these functions exist, with these
 * arguments, in every LLVM from 14 on, unless their row is in LLVM_OPTIONAL. Declared here, so that no LLVM header is
 * needed to build casm. */
#ifndef READ_LLVMC_H
#define READ_LLVMC_H

#include <stdint.h>

#include "base/err.h"

struct llvm_context;
struct llvm_module;
struct llvm_value;
struct llvm_type;
struct llvm_block;
struct llvm_use;
struct llvm_metadata;
struct llvm_attribute;
struct llvm_memory;
struct llvm_layout;
struct llvm_diagnostic;
struct llvm_pass_options;
struct llvm_error;

typedef void llvm_diagnostic_handler(struct llvm_diagnostic *, void *context);

/* X(result, name without LLVM, arguments) */
#define LLVM_REQUIRED(X)                                                                                     \
	X(struct llvm_context *, ContextCreate, (void))                                                      \
	X(void, ContextSetDiagnosticHandler,                                                                 \
	  (struct llvm_context *, llvm_diagnostic_handler *, void *context))                                 \
	X(char *, GetDiagInfoDescription, (struct llvm_diagnostic *))                                        \
	X(int, GetDiagInfoSeverity, (struct llvm_diagnostic *))                                              \
	X(struct llvm_memory *, CreateMemoryBufferWithMemoryRange,                                           \
	  (const char *, size_t, const char *name, int is_terminated))                                       \
	X(int, ParseBitcodeInContext2, (struct llvm_context *, struct llvm_memory *, struct llvm_module **)) \
	X(struct llvm_layout *, GetModuleDataLayout, (struct llvm_module *))                                 \
	X(unsigned, PointerSize, (struct llvm_layout *))                                                     \
	X(unsigned long long, ABISizeOfType, (struct llvm_layout *, struct llvm_type *))                     \
	/* what a module holds */                                                                            \
	X(struct llvm_value *, GetFirstGlobal, (struct llvm_module *))                                       \
	X(struct llvm_value *, GetNextGlobal, (struct llvm_value *))                                         \
	X(struct llvm_value *, GetFirstFunction, (struct llvm_module *))                                     \
	X(struct llvm_value *, GetNextFunction, (struct llvm_value *))                                       \
	X(struct llvm_value *, AliasGetAliasee, (struct llvm_value *))                                       \
	X(int, GetLinkage, (struct llvm_value *))                                                            \
	X(int, IsDeclaration, (struct llvm_value *))                                                         \
	X(struct llvm_type *, GlobalGetValueType, (struct llvm_value *))                                     \
	X(unsigned, GetIntrinsicID, (struct llvm_value *))                                                   \
	X(unsigned, CountParams, (struct llvm_value *))                                                      \
	X(struct llvm_value *, GetFirstParam, (struct llvm_value *))                                         \
	X(struct llvm_value *, GetNextParam, (struct llvm_value *))                                          \
	X(struct llvm_value *, GetParam, (struct llvm_value *, unsigned))                                    \
	X(unsigned, GetEnumAttributeKindForName, (const char *, size_t))                                     \
	X(struct llvm_attribute *, GetEnumAttributeAtIndex, (struct llvm_value *, unsigned, unsigned kind))  \
	X(struct llvm_attribute *, GetCallSiteEnumAttribute, (struct llvm_value *, unsigned, unsigned kind)) \
	X(uint64_t, GetEnumAttributeValue, (struct llvm_attribute *))                                        \
	X(void, RemoveEnumAttributeAtIndex, (struct llvm_value *, unsigned, unsigned kind))                  \
	/* types */                                                                                          \
	X(int, GetTypeKind, (struct llvm_type *))                                                            \
	X(int, TypeIsSized, (struct llvm_type *))                                                            \
	X(unsigned, GetIntTypeWidth, (struct llvm_type *))                                                   \
	X(unsigned, CountStructElementTypes, (struct llvm_type *))                                           \
	X(struct llvm_type *, StructGetTypeAtIndex, (struct llvm_type *, unsigned))                          \
	X(struct llvm_type *, GetElementType, (struct llvm_type *))                                          \
	X(struct llvm_type *, GetReturnType, (struct llvm_type *))                                           \
	X(int, IsFunctionVarArg, (struct llvm_type *))                                                       \
	/* values */                                                                                         \
	X(const char *, GetValueName2, (struct llvm_value *, size_t *))                                      \
	X(int, GetValueKind, (struct llvm_value *))                                                          \
	X(struct llvm_type *, TypeOf, (struct llvm_value *))                                                 \
	X(int, IsNull, (struct llvm_value *))                                                                \
	X(int, IsUndef, (struct llvm_value *))                                                               \
	X(struct llvm_value *, IsAConstantInt, (struct llvm_value *))                                        \
	X(struct llvm_value *, IsAConstant, (struct llvm_value *))                                           \
	X(int, GetConstOpcode, (struct llvm_value *))                                                        \
	X(long long, ConstIntGetSExtValue, (struct llvm_value *))                                            \
	X(struct llvm_use *, GetFirstUse, (struct llvm_value *))                                             \
	X(struct llvm_use *, GetNextUse, (struct llvm_use *))                                                \
	X(struct llvm_value *, GetUser, (struct llvm_use *))                                                 \
	X(int, GetNumOperands, (struct llvm_value *))                                                        \
	X(struct llvm_value *, GetOperand, (struct llvm_value *, unsigned))                                  \
	/* blocks and instructions */                                                                        \
	X(struct llvm_block *, GetFirstBasicBlock, (struct llvm_value *))                                    \
	X(struct llvm_block *, GetNextBasicBlock, (struct llvm_block *))                                     \
	X(struct llvm_value *, GetBasicBlockTerminator, (struct llvm_block *))                               \
	X(struct llvm_value *, GetFirstInstruction, (struct llvm_block *))                                   \
	X(struct llvm_value *, GetNextInstruction, (struct llvm_value *))                                    \
	X(int, GetInstructionOpcode, (struct llvm_value *))                                                  \
	X(unsigned, GetNumSuccessors, (struct llvm_value *))                                                 \
	X(struct llvm_block *, GetSuccessor, (struct llvm_value *, unsigned))                                \
	X(int, IsConditional, (struct llvm_value *))                                                         \
	X(struct llvm_value *, GetCondition, (struct llvm_value *))                                          \
	X(struct llvm_block *, GetIncomingBlock, (struct llvm_value *, unsigned))                            \
	X(int, GetICmpPredicate, (struct llvm_value *))                                                      \
	X(unsigned, GetNumArgOperands, (struct llvm_value *))                                                \
	X(struct llvm_value *, GetCalledValue, (struct llvm_value *))                                        \
	X(int, IsTailCall, (struct llvm_value *))                                                            \
	X(struct llvm_type *, GetAllocatedType, (struct llvm_value *))                                       \
	/* metadata */                                                                                       \
	X(unsigned, GetMDKindIDInContext, (struct llvm_context *, const char *, unsigned))                   \
	X(struct llvm_value *, GetMetadata, (struct llvm_value *, unsigned kind))                            \
	X(struct llvm_value *, MetadataAsValue, (struct llvm_context *, struct llvm_metadata *))             \
	X(struct llvm_metadata *, ValueAsMetadata, (struct llvm_value *))                                    \
	X(unsigned, GetMetadataKind, (struct llvm_metadata *))                                               \
	X(unsigned, GetMDNodeNumOperands, (struct llvm_value *))                                             \
	X(void, GetMDNodeOperands, (struct llvm_value *, struct llvm_value **))                              \
	X(const char *, GetMDString, (struct llvm_value *, unsigned *))                                      \
	X(struct llvm_metadata *, InstructionGetDebugLoc, (struct llvm_value *))                             \
	X(unsigned, DILocationGetLine, (struct llvm_metadata *))                                             \
	X(unsigned, DILocationGetColumn, (struct llvm_metadata *))                                           \
	X(struct llvm_metadata *, DILocationGetScope, (struct llvm_metadata *))                              \
	X(struct llvm_metadata *, DILocationGetInlinedAt, (struct llvm_metadata *))                          \
	X(struct llvm_metadata *, DIScopeGetFile, (struct llvm_metadata *))                                  \
	X(const char *, DIFileGetDirectory, (struct llvm_metadata *, unsigned *))                            \
	X(const char *, DIFileGetFilename, (struct llvm_metadata *, unsigned *))                             \
	X(struct llvm_metadata *, GetSubprogram, (struct llvm_value *))                                      \
	X(unsigned, DISubprogramGetLine, (struct llvm_metadata *))

/* NULL where the library does not have them. */
#define LLVM_OPTIONAL(X)                                                                                     \
	X(void, GetVersion, (unsigned *major, unsigned *minor, unsigned *patch)) /* 16 */                    \
	X(struct llvm_error *, RunPasses,                                                                    \
	  (struct llvm_module *, const char *passes, void *target, struct llvm_pass_options *))              \
	X(struct llvm_pass_options *, CreatePassBuilderOptions, (void))                                      \
	X(void, ConsumeError, (struct llvm_error *))

struct llvm {
#define X(result, name, args) result(*name) args;
	LLVM_REQUIRED(X)
	LLVM_OPTIONAL(X)
#undef X
	int version; /* major */
};

/* Numbers of the C API, which are part of its stable interface. */
enum llvm_opcode {
	LLVM_RET = 1,
	LLVM_BR = 2,
	LLVM_SWITCH = 3,
	LLVM_INDIRECTBR = 4,
	LLVM_INVOKE = 5,
	LLVM_UNREACHABLE = 7,
	LLVM_ADD = 8,
	LLVM_SUB = 10,
	LLVM_MUL = 12,
	LLVM_UDIV = 14,
	LLVM_SDIV = 15,
	LLVM_UREM = 17,
	LLVM_SREM = 18,
	LLVM_SHL = 20,
	LLVM_LSHR = 21,
	LLVM_ASHR = 22,
	LLVM_AND = 23,
	LLVM_OR = 24,
	LLVM_XOR = 25,
	LLVM_ALLOCA = 26,
	LLVM_LOAD = 27,
	LLVM_STORE = 28,
	LLVM_GETELEMENTPTR = 29,
	LLVM_TRUNC = 30,
	LLVM_ZEXT = 31,
	LLVM_SEXT = 32,
	LLVM_UITOFP = 35,
	LLVM_SITOFP = 36,
	LLVM_PTRTOINT = 39,
	LLVM_INTTOPTR = 40,
	LLVM_BITCAST = 41,
	LLVM_ICMP = 42,
	LLVM_PHI = 44,
	LLVM_CALL = 45,
	LLVM_SELECT = 46,
	LLVM_VAARG = 49,
	LLVM_EXTRACTELEMENT = 50,
	LLVM_INSERTELEMENT = 51,
	LLVM_SHUFFLEVECTOR = 52,
	LLVM_EXTRACTVALUE = 53,
	LLVM_INSERTVALUE = 54,
	LLVM_FENCE = 55,
	LLVM_CMPXCHG = 56,
	LLVM_ATOMICRMW = 57,
	LLVM_RESUME = 58,
	LLVM_ADDRSPACECAST = 60,
	LLVM_CALLBR = 67,
	LLVM_FREEZE = 68,
	LLVM_PTRTOADDR = 69,
};
enum llvm_type_kind {
	LLVM_TYPE_DOUBLE = 3,
	LLVM_TYPE_INTEGER = 8,
	LLVM_TYPE_STRUCT = 10,
	LLVM_TYPE_ARRAY = 11,
	LLVM_TYPE_POINTER = 12,
	LLVM_TYPE_VECTOR = 13,
	LLVM_TYPE_SCALABLE_VECTOR = 17,
};
enum llvm_value_kind {
	LLVM_VALUE_ARGUMENT = 0,
	LLVM_VALUE_FUNCTION = 5,
	LLVM_VALUE_ALIAS = 6,
	LLVM_VALUE_IFUNC = 7,
	LLVM_VALUE_VARIABLE = 8,
	LLVM_VALUE_CONSTANT_EXPR = 10,
	LLVM_VALUE_INLINE_ASM = 23,
	LLVM_VALUE_INSTRUCTION = 24,
};
enum llvm_metadata_kind {
	LLVM_MD_TUPLE = 4,
	LLVM_MD_SUBPROGRAM = 17,
	LLVM_MD_LEXICAL_BLOCK = 18,
	LLVM_MD_LEXICAL_BLOCK_FILE = 19,
};
enum { LLVM_ICMP_EQ = 32, LLVM_ICMP_NE = 33 };
enum { LLVM_SEVERITY_ERROR = 0 };
enum { LLVM_INDEX_RETURN = 0, LLVM_INDEX_PARAM = 1 /* the first */ };
#define LLVM_INDEX_FUNCTION UINT32_MAX

enum { LLVM_OLDEST = 14 };

typedef const struct llvm *llvm_source(struct err *err);

/* The newest library of this machine (CASM_LLVM=PATH: that one), loaded at the first call; it stays in memory, since what
 * it starts cannot be taken back. NULL: none that casm can use; err says why. */
llvm_source llvm_load;

/* What this process is linked with: clang, which casm's library is put into (src/preload.c). NULL: it is not, or with one
 * that is older, or that shows only some of the functions. */
llvm_source llvm_of_process;

#endif
