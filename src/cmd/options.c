#include "cmd/options.h"

#include <stddef.h>

#define ROW(kind, letter, name, arg, help, complete, member)                                                 \
	OPT_ROW(kind, letter, name, arg, help, complete, struct options, member)

const struct opt options_output[] = {
	OPT_HEADING("Output"),
	ROW(OPT_STRING, 0, "format", "FMT", "text (default), json, jsonl, csv, md, sarif, junit, github",
	    NULL, format),
	ROW(OPT_STRING, 'o', "output", "FILE", "write to FILE, replaced as a whole, instead of stdout",
	    "file", output),
	ROW(OPT_LIST, 0, "report", "FMT:FILE", "also write FILE in that format; may be repeated", "file",
	    reports),
	ROW(OPT_CHOICE, 0, "color", COLOR_CHOICES, "colour on a terminal", NULL, color),
	ROW(OPT_FLAG, 0, "no-pager", NULL, "do not show long output in $PAGER", NULL, no_pager),
	ROW(OPT_FLAG, 'q', "quiet", NULL, "no progress and no notes on stderr", NULL, is_quiet),
	ROW(OPT_FLAG, 'v', "verbose", NULL, "also the compiler's warnings and the commands that were run",
	    NULL, is_verbose),
	ROW(OPT_FLAG, 'h', "help", NULL, "this text", NULL, is_help),
	OPT_END,
};

const struct opt options_input[] = {
	OPT_HEADING("Inputs and compilers"),
	ROW(OPT_LIST, 0, "cc", "COMPILER", "compiler to use; default: $CC, clang, gcc", "file", ccs),
	ROW(OPT_STRING, 'p', "compdb", "PATH",
	    "compile_commands.json, or its folder: compile with the arguments it has", "file", compdb),
	ROW(OPT_LIST, 0, "only", "GLOB", "with -p: only the entries whose file matches", NULL, only),
	ROW(OPT_UINT, 'j', "jobs", "N", "compile N units at a time; default: one per processor", NULL, jobs),
	ROW(OPT_UINT, 0, "timeout", "SECONDS", "end a compiler that runs longer; default 600", NULL,
	    timeout_s),
	ROW(OPT_FLAG, 0, "exact", NULL,
	    "also compile without any added option and compare function by function", NULL, is_exact),
	ROW(OPT_OPTIONAL, 0, "remarks", "FILE",
	    "keep and list every remark; with FILE: remarks (.opt.yaml) that belong to an object given as "
	    "input",
	    "file", remarks),
	ROW(OPT_STRING, 0, "source-path", "DIR", "where sources are that are not found under their own name",
	    "folder", source_path),
	ROW(OPT_STRING, 0, "trim-path", "DIR", "what to cut from the front of recorded file names", "folder",
	    trim_path),
	ROW(OPT_FLAG, 0, "no-cache", NULL, "compile, whatever is known of earlier runs", NULL, no_cache),
	ROW(OPT_FLAG, 0, "strict", NULL, "problems found in inputs are errors (status 2)", NULL, is_strict),
	ROW(OPT_FLAG, 0, "keep", NULL, "keep the work folder and say where it is", NULL, keep),
	OPT_END,
};

const struct opt options_select[] = {
	OPT_HEADING("Selection"),
	ROW(OPT_STRING, 'f', "function", "REGEX", "only functions whose name matches", NULL, function),
	ROW(OPT_STRING, 0, "focus", "REGEX", "the same (pprof's name)", NULL, focus),
	ROW(OPT_STRING, 0, "ignore", "REGEX", "leave out functions whose name matches", NULL, ignore),
	ROW(OPT_STRING, 's', "sort", "METRIC", "order of functions: a metric, or name; default: instructions",
	    NULL, sort),
	ROW(OPT_UINT, 'n', "rows", "N", "functions and findings to show; 0: all; default 20 and 10", NULL,
	    rows),
	ROW(OPT_CHOICE, 0, "demangle", "short|none|full|templates",
	    "C++ names; templates: without parameters", NULL, demangle),
	OPT_END,
};

const struct opt options_gate[] = {
	OPT_HEADING("Gate"),
	ROW(OPT_STRING, 0, "config", "FILE",
	    "limits, rules and waivers; default: casm.yaml here or in the nearest folder above", "file",
	    config),
	ROW(OPT_LIST, 0, "limit", "LIMITS", "limits, as in casm.yaml: 'instrs=5%|40,stack=+0'", NULL, limits),
	ROW(OPT_CHOICE, 0, "fail-on", "error|warning|never", "what makes the exit status 1", NULL, fail_on),
	ROW(OPT_FLAG, 0, "allow-unmatched", NULL,
	    "a rule, pattern or assertion that matches nothing is a note, not an error", NULL,
	    allows_unmatched),
	OPT_END,
};

void options_init(struct options *o)
{
	*o = (struct options){.timeout_s = 600, .rows = ~0u, .annotate.small = 20};
}
