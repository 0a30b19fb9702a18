/* casm help: the list of commands, one command's options, completion scripts and the manual page. */
#include "cmd/help.h"

#include "cmd/help/complete.h"
#include "cmd/help/manual.h"

static const char *const what =
	"shows what the compiler made of your C code, and stops it from getting worse";

static const char *const about =
	"casm compiles a source with clang or gcc, or reads an object or executable, and joins what they "
	"know: assembly, "
	"machine code, line tables, and the remarks in which the optimizer says what it did and why not.\n\n"
	"Numbers come from at least two sources where there are two, and a disagreement is reported. What is "
	"not known "
	"is shown as ?, and is null in JSON, never 0.";

static const struct manual_section sections[] = {
	{"EXIT STATUS",
	 "0\tdone\n\n1\ta finding at or above --fail-on\n\n2\twrong usage, configuration or input\n\n"
	 "3\ta compiler failed or timed out; facts of the units that worked are still reported\n\n"
	 "4\tnot comparable\n\n128+N\tended by signal N"},
	{"ENVIRONMENT",
	 "CC\tthe compiler, when --cc is not given\n\n"
	 "CASM_CACHE\tno: nothing is taken from earlier runs, or kept for later ones\n\n"
	 "CASM_CACHE_SIZE\thow much is kept: 500M, 2G; default 1G, in $XDG_CACHE_HOME/casm or "
	 "~/.cache/casm\n\n"
	 "CASM_CC_EMBED\t1: casm cc puts the facts into the objects\n\n"
	 "CASM_CC_LOG\tfile to which casm cc adds a line about each command\n\n"
	 "CASM_CC_RECORD\tno: casm cc only runs the compiler\n\n"
	 "CASM_LLVM\tthe LLVM library that reads bitcode, instead of clang's own or the newest that is "
	 "found\n\n"
	 "CASM_RULES\tfolder to read the data files from, instead of casm's own\n\n"
	 "CASM_STANDBY\tno: start clang anew for each run, instead of copying one that is loaded\n\n"
	 "CASM_TRACE\twhat casm does, on stderr: proc, read, match, cache, time, memory, or all, joined by "
	 "commas\n\n"
	 "CASM_PAGER, PAGER\tpager for long output on a terminal\n\n"
	 "NO_COLOR, CLICOLOR, CLICOLOR_FORCE, COLUMNS\tas usual"},
	{"EXAMPLES",
	 " casm report sqlite3.c\n casm report src/*.c -- -O3 -march=native\n"
	 " casm asm sqlite3.c sqlite3VdbeMemGrow\n casm report --format=jsonl -o facts.jsonl src/*.c"},
	{NULL, NULL},
};

static const struct opt options_help[] = {
	OPT_HEADING("Other forms"),
	OPT_ROW(OPT_STRING, 0, "completion", "SHELL", "completion script for bash, zsh or fish",
		"bash|zsh|fish", struct options, completion),
	OPT_ROW(OPT_FLAG, 0, "man", NULL, "the manual page, in roff", NULL, struct options, is_man),
	OPT_END,
};
static const struct opt *const tables[] = {options_help, options_output, NULL};

void help_commands(struct buf *out)
{
	size_t width = 0;

	buf_printf(out, "casm %s\n\nusage: casm COMMAND [OPTIONS] [ARGUMENTS]\n\n", what);
	for (size_t i = 0; commands[i]; i++)
		if (strlen(commands[i]->name) > width)
			width = strlen(commands[i]->name);
	for (size_t i = 0; commands[i]; i++)
		buf_printf(out, "  %-*s  %s\n", (int)width, commands[i]->name, commands[i]->summary);
	buf_add(out, S("\ncasm help COMMAND shows its options. Exit status: 0 done, 1 a finding, 2 wrong "
		       "usage or input,\n"
		       "3 a compiler failed, 4 not comparable.\n"));
}

/* Words of text in lines of at most width columns. */
static void fill_line(struct str text, size_t width, struct buf *out)
{
	size_t col = 0;

	while (text.ptr) {
		struct str word = str_cut(&text, ' ');

		if (col && col + 1 + word.len > width) {
			buf_addc(out, '\n');
			col = 0;
		} else if (col) {
			buf_addc(out, ' ');
			col++;
		}
		buf_add(out, word);
		col += word.len;
	}
	buf_addc(out, '\n');
}

static void fill(struct str text, size_t width, struct buf *out)
{
	while (text.ptr)
		fill_line(str_cut(&text, '\n'), width, out);
}

void help_command(const struct command *c, size_t width, struct buf *out)
{
	buf_printf(out, "usage: casm %s%s%s\n\n", c->name, *c->usage ? " [OPTIONS] " : " [OPTIONS]",
		   c->usage);
	fill(str_c(c->description), width ? width : 100, out);
	buf_addc(out, '\n');
	opt_help(c->tables, width, out);
}

static enum status print(struct invocation *inv, struct buf *text)
{
	struct block *b = doc_block(&inv->doc, BLOCK_LINES, STR_NONE);
	struct str rest = buf_str(text), line;

	while (str_line(&rest, &line)) {
		doc_line(&inv->doc, b);
		doc_span(&inv->doc, b, STYLE_PLAIN, STR_FMT, STR_ARG(line));
	}
	inv->has_output = true;
	return STATUS_OK;
}

static void describe(struct arena *a, struct program_text *p)
{
	struct command_text *all;
	size_t n = 0;

	while (commands[n])
		n++;
	all = arena_array(a, struct command_text, n);
	for (size_t i = 0; i < n; i++)
		all[i] = (struct command_text){.name = commands[i]->name,
					       .help = commands[i]->summary,
					       .usage = commands[i]->usage,
					       .description = commands[i]->description,
					       .tables = commands[i]->tables,
					       .operand = commands[i] == &command_help      ? "command"
							  : commands[i] == &command_version ? NULL
							  : commands[i] == &command_rules   ? "list"
											    : "file"};
	*p = (struct program_text){.name = "casm", .help = what, .commands = all, .ncommands = n};
}

static enum status run(struct invocation *inv, struct err *err)
{
	const struct options *o = &inv->options;
	const struct opt_list *operands = &inv->rest.operands;
	const struct command *c = NULL;
	struct program_text p;

	describe(inv->run, &p);
	if (o->completion) {
		if (strcmp(o->completion, "bash") == 0)
			complete_bash(&p, &inv->plain);
		else if (strcmp(o->completion, "zsh") == 0)
			complete_zsh(&p, &inv->plain);
		else if (strcmp(o->completion, "fish") == 0)
			complete_fish(&p, &inv->plain);
		else
			return err_set(err, "--completion=%s: expected bash, zsh or fish", o->completion),
			       STATUS_USAGE;
		return STATUS_OK;
	}
	if (o->is_man) {
		manual_roff(&(struct manual){.program = &p,
					     .version = CASM_VERSION,
					     .description = about,
					     .sections = sections},
			    &inv->plain);
		return STATUS_OK;
	}
	if (operands->count > 1)
		return err_set(err, "casm help takes one command, not '%s' as well", operands->items[1]),
		       STATUS_USAGE;
	if (operands->count) {
		c = command_find(str_c(operands->items[0]));
		if (!c)
			return err_set(err, "no command '%s' (casm help lists them)", operands->items[0]),
			       STATUS_USAGE;
	}
	{
		struct buf text = {0};
		enum status status;

		if (c)
			help_command(c, 100, &text);
		else
			help_commands(&text);
		status = print(inv, &text);
		buf_release(&text);
		return status;
	}
}

const struct command command_help = {
	.name = "help",
	.usage = "[COMMAND]",
	.summary = "this list, or the options of a command",
	.description = "Lists the commands, or explains one. --completion and --man print what `make "
		       "install` installs.",
	.tables = tables,
	.run = run,
};
