/* casm version */
#include "cmd/command.h"

static const struct opt *const tables[] = {options_output, NULL};

static void json(const void *context, struct json *j)
{
	(void)context;
	json_object(j);
	json_key(j, "casm");
	json_str(j, S(CASM_VERSION));
	json_end(j);
}

static enum status run(struct invocation *inv, struct err *err)
{
	struct block *b = doc_block(&inv->doc, BLOCK_LINES, STR_NONE);

	(void)err;
	doc_line(&inv->doc, b);
	doc_span(&inv->doc, b, STYLE_PLAIN, "casm %s", CASM_VERSION);
	inv->doc.data.json = json;
	inv->has_output = true;
	return STATUS_OK;
}

const struct command command_version = {
	.name = "version",
	.usage = "",
	.summary = "the version of casm",
	.description = "Prints the version of casm.",
	.tables = tables,
	.run = run,
};
