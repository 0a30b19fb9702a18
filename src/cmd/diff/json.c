#include "cmd/diff/json.h"

#include "base/shelf.h"
#include "cmd/diff/heat.h"
#include "cmd/gate_config.h"

static void field_str(struct json *j, const char *key, struct str s)
{
	json_key(j, key);
	json_str(j, s);
}

static void field_count(struct json *j, const char *key, size_t n)
{
	json_key(j, key);
	json_u64(j, n);
}

static void field_value(struct json *j, const char *key, struct value v)
{
	json_key(j, key);
	if (v.is_known)
		json_i64(j, v.n);
	else
		json_null(j);
}

static void field_line(struct json *j, const char *key, uint32_t line)
{
	json_key(j, key);
	if (line)
		json_u64(j, line);
	else
		json_null(j);
}

static void head(const struct diff *d, struct json *j)
{
	field_str(j, "schema", S("casm.diff/1"));
	json_key(j, "comparable");
	json_bool(j, d->is_comparable);
	json_key(j, "summary");
	json_object(j);
	field_count(j, "regressed", d->nregressed);
	field_count(j, "improved", d->nimproved);
	field_count(j, "changed", d->nchanged);
	field_count(j, "unchanged", d->nunchanged);
	field_count(j, "added", d->nadded);
	field_count(j, "removed", d->nremoved);
	field_count(j, "renamed", d->nrenamed);
	field_count(j, "moved", d->nmoved);
	json_key(j, "unchanged_by_class");
	json_object(j);
	for (int level = 0; level < CODE_real; level++)
		field_count(j, code_level_names[level], d->nlevels[level]);
	json_end(j);
	json_end(j);
	diff_heat_json(d, j);
}

static void checked(const struct diff *d, struct json *j)
{
	json_key(j, "checked");
	json_object(j);
	field_count(j, "functions", d->nchecked);
	field_count(j, "files", d->nfiles);
	field_count(j, "rules", gate_config_nrules(&d->gate));
	field_count(j, "unmatched", d->nunmatched);
	field_count(j, "ignored", d->nignored);
	field_count(j, "waived", d->nwaived);
	field_count(j, "not_looked_at", d->nsources_not_checked);
	field_count(j, "verdicts_not_compared", d->nverdicts_unlike);
	json_key(j, "failures");
	json_array(j);
	for (size_t i = 0; i < d->failures.count; i++) {
		json_object(j);
		field_str(j, "input", d->failures.items[i].input);
		field_str(j, "message", d->failures.items[i].message);
		json_end(j);
	}
	json_end(j);
	json_end(j);
}

static const char *status_word(const struct diff_change *c)
{
	return c->status == GATE_SAME ? "unchanged" : gate_status_names[c->status];
}

static void metrics(const struct diff_change *c, struct json *j)
{
	json_key(j, "metrics");
	json_object(j);
	for (int m = 0; m < METRIC_COUNT; m++) {
		struct value delta = value_unknown(NULL);

		if (!c->old[m].is_known && !c->now[m].is_known)
			continue;
		if (c->old[m].is_known && c->now[m].is_known && c->old[m].n == c->now[m].n)
			continue;
		/* numbers of a file may be as far apart as they like */
		if (c->old[m].is_known && c->now[m].is_known &&
		    !__builtin_sub_overflow(c->now[m].n, c->old[m].n, &delta.n))
			delta.is_known = true;
		json_key(j, metric_infos[m].name);
		json_object(j);
		field_value(j, "old", c->old[m]);
		field_value(j, "new", c->now[m]);
		field_value(j, "delta", delta);
		json_end(j);
	}
	json_end(j);
}

static void phrases(struct json *j, const char *key, const struct diff_phrases *list)
{
	json_key(j, key);
	json_array(j);
	for (size_t i = 0; i < list->count; i++)
		json_str(j, list->items[i]);
	json_end(j);
}

static void function(const struct diff *d, const struct diff_change *c, struct json *j)
{
	json_object(j);
	field_str(j, "name", c->name);
	field_str(j, "linkage_name", c->linkage_name);
	field_str(j, "old_name",
		  c->old_row != MATCH_NONE && c->new_row != MATCH_NONE && c->how != MATCH_SAME ? c->old_name
											       : STR_NONE);
	field_str(j, "source", c->source);
	field_str(j, "file", c->file);
	field_line(j, "line", c->line);
	field_str(j, "status", str_c(status_word(c)));
	field_str(j, "class",
		  c->old_row == MATCH_NONE || c->new_row == MATCH_NONE ? STR_NONE
								       : str_c(code_level_names[c->level]));
	metrics(c, j);
	phrases(j, "lost", &c->lost);
	phrases(j, "gained", &c->gained);
	diff_heat_change_json(d, c, j);
	json_end(j);
}

/* The changes come in the order of their findings. */
static const struct diff_change *change_of(const struct diff *d, size_t finding)
{
	size_t low = 0, high = d->changes.count;

	while (low < high) {
		size_t mid = low + (high - low) / 2;
		const struct diff_change *c = &d->changes.items[mid];

		if (c->first_finding + c->nfindings <= finding)
			low = mid + 1;
		else
			high = mid;
	}
	return &d->changes.items[low];
}

static void finding(const struct diff *d, size_t nth, struct json *j)
{
	const struct gate_finding *f = &d->findings.items[nth];

	json_object(j);
	field_str(j, "rule", str_c(f->rule->id));
	field_str(j, "level", str_c(gate_level_names[f->level]));
	field_str(j, "function", f->function);
	field_str(j, "subject", f->subject.len ? f->subject : STR_NONE);
	field_str(j, "file", f->loc.file);
	field_line(j, "line", f->loc.line);
	field_line(j, "column", f->loc.col);
	field_str(j, "metric", f->has_metric ? str_c(metric_infos[f->metric].name) : STR_NONE);
	field_value(j, "old", f->has_metric ? f->old : value_unknown(NULL));
	field_value(j, "new", f->has_metric ? f->now : value_unknown(NULL));
	field_str(j, "limit", f->limit.len ? f->limit : STR_NONE);
	field_str(j, "message", f->message);
	json_key(j, "details");
	json_array(j);
	for (size_t i = 0; i < f->details.count; i++)
		json_str(j, f->details.items[i]);
	json_end(j);
	json_key(j, "cause");
	if (loc_known(f->cause)) {
		json_object(j);
		field_str(j, "file", f->cause.file);
		field_line(j, "line", f->cause.line);
		json_end(j);
	} else {
		json_null(j);
	}
	field_str(j, "waived", f->waiver ? f->waiver->reason : STR_NONE);
	if (d->heat)
		diff_heat_change_json(d, change_of(d, nth), j);
	field_str(j, "fingerprint", f->fingerprint);
	json_end(j);
}

void diff_json(const void *context, struct json *j)
{
	const struct diff *d = context;

	json_object(j);
	head(d, j);
	json_key(j, "functions");
	json_array(j);
	for (size_t i = 0; shelf_turn(i, d->changes.count); i++)
		function(d, &d->changes.items[i], j);
	json_end(j);
	json_key(j, "findings");
	json_array(j);
	for (size_t i = 0; shelf_turn(i, d->findings.count); i++)
		finding(d, i, j);
	json_end(j);
	checked(d, j);
	json_end(j);
}

/* A header, the functions, the findings. */
bool diff_record(const void *context, size_t i, struct json *j)
{
	const struct diff *d = context;

	if (i == 0) {
		json_object(j);
		head(d, j);
		checked(d, j);
		json_end(j);
		return true;
	}
	i--;
	if (i >= d->changes.count + d->findings.count)
		return false;
	json_object(j);
	json_key(j, i < d->changes.count ? "function" : "finding");
	if (i < d->changes.count)
		function(d, &d->changes.items[i], j);
	else
		finding(d, i - d->changes.count, j);
	json_end(j);
	return true;
}
