/* casm ptrflow FILE.bc: the child in which LLVM's library runs. It may crash, exit or ask for more memory than there
 * is; the report that started it loses the verdicts of one unit. */
#include <unistd.h>

#include "base/limit.h"
#include "cmd/command.h"
#include "cmd/ptrflow_serve.h"
#include "read/bitcode.h"

enum { READING_S = 120 };

static const struct opt *const tables[] = {options_output, NULL};

static enum status run(struct invocation *inv, struct err *err)
{
	const struct opt_list *operands = &inv->rest.operands;
	uint64_t timeout_s;

	/* what the other commands start */
	if (operands->count == 3 && strcmp(operands->items[0], "-") == 0 &&
	    str_u64(str_c(operands->items[1]), &timeout_s))
		return ptrflow_serve(operands->items[2], (unsigned)timeout_s, err);
	if (operands->count != 1 || inv->rest.nafter_dashes) {
		err_set(err, "casm ptrflow: expected one file of bitcode");
		return STATUS_USAGE;
	}
	limit_self(BITCODE_MEMORY_GB);
	alarm(READING_S);
	return bitcode_to_ptrflow(operands->items[0], llvm_load, &inv->plain, err) ? STATUS_OK : STATUS_USAGE;
}

const struct command command_ptrflow = {
	.name = "ptrflow",
	.usage = "FILE.bc",
	.summary = "the pointer flow of optimized bitcode, as casm reads it",
	.description =
		"Prints the pointer flow of optimized bitcode, as casm reads it: for each function its "
		"pointers, "
		"and every use that they are put to. It is what the verdicts on heap allocations are made "
		"of, "
		"and for the developers of casm; its form may change with any version.\n\n"
		"The newest LLVM library of the machine reads the bitcode; CASM_LLVM=PATH names another one.",
	.tables = tables,
	.run = run,
};
