/* Completion scripts are run by the shell they are for; the manual is read by eye here and by man elsewhere.
 */
#define _GNU_SOURCE /* mkdtemp */
#include "cmd/help/complete.h"

#include <stdlib.h>
#include <unistd.h>

#include "base/file.h"
#include "base/proc.h"
#include "cmd/help/manual.h"
#include "test.h"

struct values {
	bool is_quiet, is_odd;
	const char *format, *output, *folder;
	unsigned jobs, color;
	struct opt_list reports;
	struct opt_optional remarks;
};

static const struct opt common[] = {
	OPT_HEADING("Output"),
	OPT_ROW(OPT_STRING, 0, "format", "FMT", "how: it's [text] or a:b", "text|json|jsonl", struct values,
		format),
	OPT_ROW(OPT_STRING, 'o', "output", "FILE", "where; back\\slash", "file", struct values, output),
	OPT_ROW(OPT_CHOICE, 0, "color", "auto|always|never", "when to use $colour", NULL, struct values,
		color),
	OPT_ROW(OPT_FLAG, 'q', "quiet", NULL, "no `notes`", NULL, struct values, is_quiet),
	OPT_END,
};
static const struct opt own[] = {
	OPT_ROW(OPT_UINT, 'j', "jobs", "N", "parallel compiles", NULL, struct values, jobs),
	OPT_ROW(OPT_STRING, 'p', "source-path", "DIR", "where sources are", "folder", struct values, folder),
	OPT_ROW(OPT_LIST, 0, "report", "FMT:FILE", "may be repeated", NULL, struct values, reports),
	OPT_ROW(OPT_OPTIONAL, 0, "remarks", "FILE", "with remarks", "file", struct values, remarks),
	OPT_ROW(OPT_FLAG, 'x', NULL, NULL, "only a letter", NULL, struct values, is_odd),
	OPT_END,
};
static const struct opt *const all_tables[] = {own, common, NULL}, *const common_tables[] = {common, NULL};
static const struct command_text commands[] = {
	{"report", "facts, per function", "INPUT... [-- CC-ARGS]",
	 "First.\n\n.second\n-line\n\n  an example\n\nLast.", all_tables, "file"},
	{"rules", "the 'catalogue'", "[list | show ID]", NULL, common_tables, "list|show"},
	{"help", "this", NULL, NULL, NULL, "command"},
};
static const struct program_text program = {"casm", "what the compiler made of code", commands, 3};

/* What the shell prints, run on the script `name` and then `then`; false when there is no such shell. */
static bool run_shell(const char *shell, void (*make)(const struct program_text *, struct buf *),
		      const char *then, struct buf *output)
{
	char folder[] = "/tmp/casm-unit-XXXXXX";
	struct arena a = {0};
	struct buf script = {0};
	struct err err = {0};
	const char *path;
	bool ok;

	CHECK(mkdtemp(folder) != NULL);
	path = str_printf(&a, "%s/script", folder).ptr;
	make(&program, &script);
	buf_add(&script, str_c(then));
	CHECK(file_replace(path, buf_str(&script), &err));
	{
		char *argv[] = {(char *)shell, (char *)(then[0] ? path : "-n"), then[0] ? NULL : (char *)path,
				NULL};
		struct proc p = {
			.argv = argv,
			.cwd = str_c(folder),
			.timeout_s = 30,
			.npipes = 2,
			.pipes = {{1, proc_capture, output}, {2, proc_capture, output}},
		};

		ok = proc_run(&p, &err);
		if (ok && !proc_ok(&p))
			test_fail(__FILE__, __LINE__, "%s: exit status %d: %s", shell, p.exit_status,
				  output->ptr ? output->ptr : "");
	}
	unlink(path);
	rmdir(folder);
	buf_release(&script);
	err_clear(&err);
	arena_clear(&a);
	return ok;
}

void test_complete__bash_completes(void)
{
	struct buf out = {0};

	CHECK(run_shell("bash", complete_bash,
			"try() { COMP_WORDS=(casm \"$@\"); COMP_CWORD=$#; COMPREPLY=(); _casm; echo \"$*: "
			"${COMPREPLY[*]}\"; }\n"
			"try r\n"
			"try report --f\n"
			"try report --format =\n"
			"try report --format = json\n"
			"try report --format j\n"
			"try report --color al\n"
			"try report --source_path x\n"
			"try report -o scr\n"
			"try report scr\n"
			"try report --remarks scr\n"
			"try report --remarks = scr\n"
			"try report a.c -- scr\n"
			"try report -j scr\n"
			"try rules s\n"
			"try rules --j\n"
			"try help re\n",
			&out));
	CHECK_STR(buf_str(&out), S("r: report rules\n"
				   "report --f: --format=\n"
				   "report --format =: text json jsonl\n"
				   "report --format = json: json jsonl\n"
				   "report --format j: json jsonl\n"
				   "report --color al: always\n"
				   "report --source_path x: \n"
				   "report -o scr: script\n"
				   "report scr: script\n"
				   "report --remarks scr: script\n"
				   "report --remarks = scr: script\n"
				   "report a.c -- scr: script\n"
				   "report -j scr: \n"
				   "rules s: show\n"
				   "rules --j: \n"
				   "help re: report\n"));
	buf_release(&out);
}

void test_complete__fish_completes(void)
{
	struct buf out = {0};

	setenv("HOME", "/dev/null", 1); /* it would make its folders there */
	if (run_shell("fish", complete_fish,
		      "complete -C 'casm r'\n"
		      "complete -C 'casm report --fo'\n"
		      "complete -C 'casm report --format=j'\n"
		      "complete -C 'casm rules s'\n"
		      "complete -C 'casm report --out'\n",
		      &out)) {
		CHECK(str_find(buf_str(&out), S("report\tfacts, per function\nrules\tthe 'catalogue'\n")) !=
		      (size_t)-1);
		CHECK(str_find(buf_str(&out), S("--format\thow: it's [text] or a:b\n")) != (size_t)-1);
		CHECK(str_find(buf_str(&out), S("--format=json\t")) != (size_t)-1);
		CHECK(str_find(buf_str(&out), S("--output\twhere; back\\slash\n")) != (size_t)-1);
		CHECK(str_find(buf_str(&out), S("show")) != (size_t)-1);
	}
	buf_release(&out);
}

void test_complete__zsh_accepts_and_escapes(void)
{
	struct buf out = {0};

	run_shell("zsh", complete_zsh, "", &out);
	out.len = 0;
	complete_zsh(&program, &out);
	CHECK(str_starts(buf_str(&out), S("#compdef casm\n")));
	CHECK(str_find(buf_str(&out),
		       S("'--format=[how\\: it'\\''s \\[text\\] or a\\:b]:FMT:(text json jsonl)'")) !=
	      (size_t)-1);
	CHECK(str_find(buf_str(&out),
		       S("'(-o --output)'{-o+,--output=}'[where; back\\\\slash]:FILE:_files'")) !=
	      (size_t)-1);
	CHECK(str_find(buf_str(&out), S("'*''--report=[may be repeated]:FMT\\:FILE: '")) != (size_t)-1);
	CHECK(str_find(buf_str(&out), S("'--remarks=-[with remarks]::FILE:_files'")) != (size_t)-1);
	CHECK(str_ends(buf_str(&out), S("_casm \"$@\"\n")));
	buf_release(&out);
}

void test_complete__manual_prints_shared_options_once(void)
{
	static const struct manual_section sections[] = {{"Exit status", "0\tdone\n\n1\ta \\ answer"},
							 {NULL, NULL}};
	static const struct manual manual = {&program, "0.1", "2026-01-31", "What it is.", sections};
	struct buf b = {0};

	manual_roff(&manual, &b);
	CHECK(str_starts(buf_str(&b), S(".TH CASM 1 \"2026-01-31\" \"casm 0.1\" \"User Commands\"\n"
					".SH NAME\n"
					"casm \\- what the compiler made of code\n"
					".SH SYNOPSIS\n"
					"\\fBcasm report\\fR INPUT... [\\-\\- CC\\-ARGS]\n"
					".br\n"
					"\\fBcasm rules\\fR [list | show ID]\n"
					".br\n"
					"\\fBcasm help\\fR\n"
					".SH DESCRIPTION\n"
					"What it is.\n"
					".SH COMMANDS\n"
					".SS \\fBcasm report\\fR INPUT... [\\-\\- CC\\-ARGS]\n"
					"First.\n"
					".PP\n"
					"\\&.second\n"
					"\\-line\n"
					".PP\n.RS 4\n.nf\nan example\n.fi\n.RE\n"
					".PP\nLast.\n"
					".TP\n"
					"\\fB\\-j\\fR, \\fB\\-\\-jobs\\fR=\\fIN\\fR\n")));
	CHECK(str_find(buf_str(&b),
		       S(".SS \\fBcasm rules\\fR [list | show ID]\nthe 'catalogue'\n.SS \\fBcasm help")) !=
	      (size_t)-1);
	CHECK(str_find(buf_str(&b), S(".SH OPTIONS IN COMMON\n.SS of report and rules\nOutput\n.TP\n")) !=
	      (size_t)-1);
	CHECK(str_ends(buf_str(&b), S(".SH EXIT STATUS\n"
				      ".TP\n\\fB0\\fR\ndone\n"
				      ".TP\n\\fB1\\fR\na \\e answer\n")));
	buf_release(&b);
}
