/* casm rules: the catalogue of metrics. */
#include "cmd/command.h"
#include "model/metric.h"

static const struct opt *const tables[] = {options_output, NULL};

static void json(const void *context, struct json *j)
{
	(void)context;
	json_object(j);
	json_key(j, "metrics");
	json_array(j);
	for (int m = 0; m < METRIC_COUNT; m++) {
		const struct metric_info *info = &metric_infos[m];

		json_object(j);
		json_key(j, "name");
		json_str(j, str_c(info->name));
		json_key(j, "alias");
		json_str(j, str_c(info->alias));
		json_key(j, "unit");
		json_str(j, str_c(info->unit));
		json_key(j, "better");
		json_str(j, info->better == METRIC_LOWER ? S("lower") : S("higher"));
		json_key(j, "description");
		json_str(j, str_c(info->description));
		json_end(j);
	}
	json_end(j);
	json_end(j);
}

static enum status run(struct invocation *inv, struct err *err)
{
	static const char *const heads[] = {"METRIC", "SHORT", "UNIT", "BETTER", "WHAT IT COUNTS"};
	const struct opt_list *operands = &inv->rest.operands;
	struct doc *d = &inv->doc;
	struct table *t;

	if (operands->count > 1 || (operands->count == 1 && strcmp(operands->items[0], "list") != 0))
		return err_set(err, "casm rules takes `list`, not '%s'",
			       operands->items[operands->count - 1]),
		       STATUS_USAGE;
	t = &doc_block(d, BLOCK_TABLE, STR_NONE)->table;
	for (size_t i = 0; i < sizeof(heads) / sizeof(heads[0]); i++)
		doc_column(
			d, t,
			(struct column){.head = str_c(heads[i]), .key = str_c(heads[i]), .may_cut = i == 4});
	for (int m = 0; m < METRIC_COUNT; m++) {
		const struct metric_info *info = &metric_infos[m];

		doc_cell_text(d, t, STYLE_PLAIN, str_c(info->name));
		doc_cell_text(d, t, STYLE_PLAIN, str_c(info->alias));
		doc_cell_text(d, t, STYLE_PLAIN, str_c(info->unit));
		doc_cell_text(d, t, STYLE_PLAIN, info->better == METRIC_LOWER ? S("lower") : S("higher"));
		doc_cell_text(d, t, STYLE_PLAIN, str_c(info->description));
	}
	d->data.json = json;
	inv->has_output = true;
	return STATUS_OK;
}

const struct command command_rules = {
	.name = "rules",
	.usage = "[list]",
	.summary = "the catalogue of metrics",
	.description = "Lists the metrics that reports carry: name, short name, unit, which way is better.",
	.tables = tables,
	.run = run,
};
