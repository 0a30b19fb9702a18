/* The values of all options, and the tables that commands share. */
#ifndef CMD_OPTIONS_H
#define CMD_OPTIONS_H

#include "base/demangle.h"
#include "base/opt.h"
#include "base/term.h"

struct options {
	/* output */
	const char *format, *output;
	struct opt_list reports;
	unsigned color;
	bool no_pager, is_quiet, is_verbose, is_help;
	const char *editor; /* of links to source: a name, "auto", "none", or a form of URLs; NULL: none */
	/* compiling */
	struct opt_list ccs;  /* --cc, as often as it stands there: more than one where command.has_sides */
	const char *cc;       /* the one; NULL: none is named */
	struct opt_list with; /* report: --with */
	unsigned jobs, timeout_s;
	bool keep, is_strict, is_exact, no_cache;
	/* inputs */
	struct opt_optional
		remarks; /* --remarks: keep and list all; --remarks=FILE: these belong to the objects */
	const char *source_path, *trim_path;
	const char *compdb;   /* -p */
	struct opt_list only; /* --only */
	/* gate */
	const char *baseline, *base_rev, *config, *facts;
	const char *profile, *profile_binary;
	struct opt_list limits;
	unsigned fail_on; /* enum fail_on */
	bool allows_unmatched, across_compilers, is_update, shows_asm, is_blessing;
	/* what to show */
	const char *function, *focus, *ignore, *sort;
	unsigned rows;
	const char *why; /* report: --why */
	unsigned rollup; /* report: --by, enum rollup_by */
	unsigned demangle;
	/* asm */
	bool is_intel, is_att, is_raw, no_source, is_json;
	/* cc */
	bool is_embedding;
	const char *root;
	const char *log;
	/* source */
	unsigned libclang;
	const char *headers, *accesses;
	/* help, version */
	const char *completion;
	bool is_man;
	/* cache */
	bool wants_stats, wants_clear;
	/* explain */
	bool is_patch;
	struct opt_optional tries; /* --try: all that fit; --try=NAME */
	struct annotate_options {
		bool is_top, is_traces, is_slowdowns; /* pages */
		const char *list, *disasm, *peek;     /* pages: of functions that match */
		const char *sample_index, *unit;
		const char *build, *base_build; /* whose code the profile, and the base, are of */
		const char *hide, *show, *show_from, *tagfocus, *tagignore;
		unsigned by, order, symbolize; /* enum view_by, enum view_order, enum symbolize_how */
		bool no_inlines, is_normalized, is_forced;
		struct opt_list bases, diff_bases, waits;
		unsigned small;
		struct opt_optional mca; /* --mca, --mca=CPU */
	} annotate;
};

/* -o, --format …: for every command. */
extern const struct opt options_output[];
/* --cc, -j …: for commands that take INPUT. */
extern const struct opt options_input[];
/* --function, --sort …: for commands that list functions. */
extern const struct opt options_select[];

/* --config, --limit, --fail-on …: for commands that judge. */
extern const struct opt options_gate[];
enum fail_on { FAIL_ON_ERROR, FAIL_ON_WARNING, FAIL_ON_NEVER };

void options_init(struct options *o);

#endif
