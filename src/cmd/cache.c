/* casm cache: what is kept of earlier runs. */
#include <inttypes.h>
#include <stddef.h>
#include <stdlib.h>
#include <sys/stat.h>

#include "cmd/command.h"
#include "cmd/load/cache_folder.h"

static const struct opt actions[] = {
	OPT_HEADING("Actions"),
	OPT_ROW(OPT_FLAG, 0, "stats", NULL, "where it is, what is in it, how much may be (default)", NULL,
		struct options, wants_stats),
	OPT_ROW(OPT_FLAG, 0, "clear", NULL, "remove all of it", NULL, struct options, wants_clear),
	OPT_END,
};

static const struct opt *const tables[] = {actions, options_output, NULL};

struct cache_summary {
	struct str folder;
	const struct cache_kind *kinds;
	uint64_t max_bytes;
};

static void json(const void *context, struct json *j)
{
	const struct cache_summary *s = context;

	json_object(j);
	json_key(j, "schema");
	json_str(j, S("casm.cache/1"));
	json_key(j, "folder");
	json_str(j, s->folder);
	json_key(j, "max_bytes");
	json_i64(j, (int64_t)s->max_bytes);
	json_key(j, "kinds");
	json_array(j);
	for (const struct cache_kind *k = s->kinds; k->name; k++) {
		json_object(j);
		json_key(j, "kind");
		json_str(j, str_c(k->name));
		json_key(j, "files");
		json_i64(j, (int64_t)k->nfiles);
		json_key(j, "bytes");
		json_i64(j, (int64_t)k->nbytes);
		json_end(j);
	}
	json_end(j);
	json_end(j);
}

static struct str megabytes(struct arena *a, uint64_t bytes)
{
	return str_printf(a, "%" PRIu64 ".%" PRIu64 " MB", bytes >> 20, ((bytes & 0xfffff) * 10) >> 20);
}

static void tell(struct invocation *inv, const struct cache_summary *s)
{
	struct doc *d = &inv->doc;
	struct block *b = doc_block(d, BLOCK_LINES, STR_NONE);
	uint64_t total = 0;

	for (const struct cache_kind *k = s->kinds; k->name; k++) {
		total += k->nbytes;
		if (!k->nfiles)
			continue;
		doc_line(d, b);
		doc_span(d, b, STYLE_PLAIN, "%s  " STR_FMT ", " STR_FMT, k->words,
			 STR_ARG(number_of(inv->run, (int64_t)k->nfiles, "file", "files")),
			 STR_ARG(megabytes(inv->run, k->nbytes)));
	}
	doc_line(d, b);
	doc_span(d, b, STYLE_PLAIN, STR_FMT " of " STR_FMT " in ", STR_ARG(megabytes(inv->run, total)),
		 STR_ARG(megabytes(inv->run, s->max_bytes)));
	doc_span(d, b, STYLE_PLAIN, STR_FMT, STR_ARG(s->folder));
}

static enum status run(struct invocation *inv, struct err *err)
{
	const struct options *o = &inv->options;
	struct cache_summary *s = arena_new(inv->run, struct cache_summary);

	if (inv->rest.operands.count || inv->rest.nafter_dashes) {
		err_set(err, "casm cache takes no input");
		return STATUS_USAGE;
	}
	if (!cache_limit(&s->max_bytes)) {
		err_set(err, "CASM_CACHE_SIZE: a size is expected, like 500M or 2G, not '%s'",
			getenv("CASM_CACHE_SIZE"));
		return STATUS_USAGE;
	}
	s->folder = cache_place(inv->run);
	if (!s->folder.ptr) {
		err_set(err, "there is no cache: neither XDG_CACHE_HOME nor HOME names a folder for it");
		return STATUS_USAGE;
	}
	if (o->wants_clear && !cache_clear(inv->run, s->folder, err))
		return STATUS_USAGE;
	if (o->wants_clear && !o->wants_stats) {
		if (!o->is_quiet)
			buf_printf(&inv->plain, "nothing is kept in " STR_FMT "\n", STR_ARG(s->folder));
		return STATUS_OK;
	}
	s->kinds = cache_stats(inv->run, s->folder);
	tell(inv, s);
	inv->doc.data.json = json;
	inv->doc.data.context = s;
	inv->has_output = true;
	return STATUS_OK;
}

const struct command command_cache = {
	.name = "cache",
	.usage = "[--stats | --clear]",
	.summary = "what is kept of earlier runs",
	.description =
		"Facts of units are kept in $XDG_CACHE_HOME/casm (else ~/.cache/casm) and used again as long "
		"as nothing that went into them has changed: the source, its headers, the arguments, the "
		"compiler, casm. It holds up to CASM_CACHE_SIZE (1G); what was not used for longest goes "
		"first. CASM_CACHE=no, or --no-cache for one run, does without.",
	.tables = tables,
	.run = run,
};
