#include "cmd/help/complete.h"

#define FOR_EACH_OPT(o, tables)                                                                              \
	for (const struct opt *const *t_ = (tables); t_ && *t_; t_++)                                        \
		for (const struct opt *o = *t_; o->kind != OPT_PLACE || o->help; o++)                        \
			if (o->kind != OPT_PLACE)

/* "text|json" for both kinds of list; NULL when the value is not one of a list. */
static const char *find_words(const struct opt *o)
{
	if (o->kind == OPT_CHOICE)
		return o->arg;
	return o->complete && strchr(o->complete, '|') ? o->complete : NULL;
}

static bool is_word(const char *value, const char *word)
{
	return value && strcmp(value, word) == 0;
}

static void put_words(const char *words, struct buf *out)
{
	for (const char *c = words; *c; c++)
		buf_addc(out, *c == '|' ? ' ' : *c);
}

/* Fixed text, in which @ stands for the program's name. */
static void put(const struct program_text *p, const char *template, struct buf *out)
{
	for (const char *c = template; *c; c++) {
		if (*c == '@')
			buf_add(out, str_c(p->name));
		else
			buf_addc(out, *c);
	}
}

/* --- bash --- */

static void put_bash_action(const struct program_text *p, const char *kind, struct buf *out)
{
	if (is_word(kind, "file"))
		put(p, "_@_files -f", out);
	else if (is_word(kind, "folder"))
		put(p, "_@_files -d", out);
	else if (is_word(kind, "command"))
		put(p, "_@_words \"$commands\"", out);
	else if (kind && strchr(kind, '|')) {
		put(p, "_@_words '", out);
		put_words(kind, out);
		buf_addc(out, '\'');
	} else {
		buf_addc(out, ':');
	}
}

/* What follows an option that takes a value: behind "=", or in the next word unless it is optional. */
static void put_bash_values(const struct program_text *p, const struct command_text *c, struct buf *out)
{
	FOR_EACH_OPT(o, c->tables)
	{
		if (o->kind == OPT_FLAG)
			continue;
		buf_addc(out, '\t');
		if (o->name)
			buf_printf(out, "%s:--%s=", c->name, o->name);
		if (o->name && o->kind != OPT_OPTIONAL)
			buf_printf(out, " | %s:--%s", c->name, o->name);
		if (o->letter)
			buf_printf(out, "%s%s:-%c", o->name ? " | " : "", c->name, o->letter);
		buf_add(out, S(") "));
		put_bash_action(p, find_words(o) ? find_words(o) : o->complete, out);
		buf_add(out, S("; return ;;\n"));
	}
}

static void put_bash_command(const struct program_text *p, const struct command_text *c, struct buf *out)
{
	bool is_first = true;

	buf_printf(out, "\t%s)\n\t\tif [[ $cur == -* ]]; then\n\t\t\t", c->name);
	put(p, "_@_words '", out);
	FOR_EACH_OPT(o, c->tables)
	{
		if (!is_first)
			buf_addc(out, ' ');
		is_first = false;
		if (o->kind == OPT_OPTIONAL)
			buf_printf(out, "--%s ", o->name);
		if (o->name)
			buf_printf(out, "--%s%s", o->name, o->kind == OPT_FLAG ? "" : "=");
		else
			buf_printf(out, "-%c", o->letter);
	}
	buf_add(out, S("'\n\t\telse\n\t\t\t"));
	put_bash_action(p, c->operand, out);
	buf_add(out, S("\n\t\tfi\n\t\t;;\n"));
}

void complete_bash(const struct program_text *p, struct buf *out)
{
	put(p,
	    "# bash completion for @; made from its option tables\n"
	    "_@_words()\n"
	    "{\n"
	    "\tmapfile -t COMPREPLY < <(compgen -W \"$1\" -- \"$cur\")\n"
	    "\tif [[ ${#COMPREPLY[*]} == 1 && ${COMPREPLY[0]} == *= ]]; then\n"
	    "\t\tcompopt -o nospace 2>/dev/null\n"
	    "\tfi\n"
	    "}\n\n"
	    "_@_files()\n"
	    "{\n"
	    "\tcompopt -o filenames 2>/dev/null\n"
	    "\tmapfile -t COMPREPLY < <(compgen \"$1\" -- \"$cur\")\n"
	    "}\n\n"
	    "_@()\n"
	    "{\n"
	    "\tlocal cur=${COMP_WORDS[COMP_CWORD]} option=${COMP_WORDS[COMP_CWORD-1]} i\n"
	    "\tlocal commands='",
	    out);
	for (size_t i = 0; i < p->ncommands; i++)
		buf_printf(out, "%s%s", i ? " " : "", p->commands[i].name);
	put(p,
	    "'\n\n"
	    "\tCOMPREPLY=()\n"
	    "\tif ((COMP_CWORD == 1)); then\n"
	    "\t\t_@_words \"$commands --help --version\"\n"
	    "\t\treturn\n"
	    "\tfi\n"
	    "\tfor ((i = 2; i < COMP_CWORD; i++)); do\n"
	    "\t\tif [[ ${COMP_WORDS[i]} == -- ]]; then\n"
	    "\t\t\t_@_files -f\n"
	    "\t\t\treturn\n"
	    "\t\tfi\n"
	    "\tdone\n"
	    "\t# --name=value comes as three words\n"
	    "\tif [[ $cur == = ]]; then\n"
	    "\t\tcur='' option=$option=\n"
	    "\telif [[ $option == = ]]; then\n"
	    "\t\toption=${COMP_WORDS[COMP_CWORD-2]}=\n"
	    "\tfi\n"
	    "\tcase ${COMP_WORDS[1]}:${option//_/-} in\n",
	    out);
	for (size_t i = 0; i < p->ncommands; i++)
		put_bash_values(p, &p->commands[i], out);
	buf_add(out, S("\tesac\n\tcase ${COMP_WORDS[1]} in\n"));
	for (size_t i = 0; i < p->ncommands; i++)
		put_bash_command(p, &p->commands[i], out);
	put(p, "\tesac\n}\ncomplete -F _@ @\n", out);
}

/* --- zsh --- */

/* Text in an _arguments or _describe specification, inside single quotes. */
static void put_zsh_text(const char *text, struct buf *out)
{
	for (const char *c = text ? text : ""; *c; c++) {
		if (*c == '\'')
			buf_add(out, S("'\\''"));
		else if (strchr("[]:\\", *c))
			buf_printf(out, "\\%c", *c);
		else
			buf_addc(out, *c);
	}
}

static void put_zsh_action(const char *kind, struct buf *out)
{
	if (is_word(kind, "file"))
		buf_add(out, S("_files"));
	else if (is_word(kind, "folder"))
		buf_add(out, S("_files -/"));
	else if (is_word(kind, "command"))
		buf_add(out, S("->command"));
	else if (kind && strchr(kind, '|')) {
		buf_addc(out, '(');
		put_words(kind, out);
		buf_addc(out, ')');
	} else {
		buf_addc(out, ' ');
	}
}

/* '(-j --jobs)'{-j+,--jobs=}'[help]:N: ' */
static void put_zsh_option(const struct opt *o, struct buf *out)
{
	bool has_value = o->kind != OPT_FLAG, is_optional = o->kind == OPT_OPTIONAL;
	bool is_list = o->kind == OPT_LIST || is_optional;

	buf_add(out, S(" \\\n\t\t\t"));
	if (is_list)
		buf_add(out, S("'*'"));
	else if (o->name && o->letter)
		buf_printf(out, "'(-%c --%s)'", o->letter, o->name);
	if (o->name && o->letter)
		buf_printf(out, "{-%c%s,--%s%s}'", o->letter, has_value ? "+" : "", o->name,
			   has_value ? "=" : "");
	else if (o->name)
		buf_printf(out, "'--%s%s", o->name, is_optional ? "=-" : has_value ? "=" : "");
	else
		buf_printf(out, "'-%c%s", o->letter, has_value ? "+" : "");
	buf_addc(out, '[');
	put_zsh_text(o->help, out);
	buf_addc(out, ']');
	if (has_value) {
		buf_add(out, is_optional ? S("::") : S(":"));
		put_zsh_text(o->kind == OPT_CHOICE || !o->arg ? "value" : o->arg, out);
		buf_addc(out, ':');
		put_zsh_action(find_words(o) ? find_words(o) : o->complete, out);
	}
	buf_addc(out, '\'');
}

void complete_zsh(const struct program_text *p, struct buf *out)
{
	put(p,
	    "#compdef @\n"
	    "# zsh completion for @; made from its option tables\n"
	    "_@() {\n"
	    "\tlocal curcontext=$curcontext state line\n"
	    "\tlocal -a commands\n"
	    "\tcommands=(\n",
	    out);
	for (size_t i = 0; i < p->ncommands; i++) {
		buf_printf(out, "\t\t'%s:", p->commands[i].name);
		put_zsh_text(p->commands[i].help, out);
		buf_add(out, S("'\n"));
	}
	put(p,
	    "\t)\n"
	    "\t_arguments -C '(- *)--help[what @ can do]' '(- *)--version[which @ this is]' \\\n"
	    "\t\t'1:command:->command' '*::argument:->argument'\n"
	    "\tcase $state in\n"
	    "\tcommand)\n"
	    "\t\t_describe -t commands '@ command' commands\n"
	    "\t\t;;\n"
	    "\targument)\n"
	    "\t\tif (( ${words[(I)--]} && ${words[(I)--]} < CURRENT )); then\n"
	    "\t\t\t_files\n"
	    "\t\t\treturn\n"
	    "\t\tfi\n"
	    "\t\tcase $line[1] in\n",
	    out);
	for (size_t i = 0; i < p->ncommands; i++) {
		const struct command_text *c = &p->commands[i];

		buf_printf(out, "\t\t%s)\n\t\t\t_arguments -C -s", c->name);
		FOR_EACH_OPT(o, c->tables)
		put_zsh_option(o, out);
		if (c->operand) {
			buf_add(out, S(" \\\n\t\t\t'*:"));
			put_zsh_text(strchr(c->operand, '|') ? "argument" : c->operand, out);
			buf_addc(out, ':');
			put_zsh_action(c->operand, out);
			buf_addc(out, '\'');
		}
		buf_add(out, S("\n\t\t\t;;\n"));
	}
	put(p,
	    "\t\tesac\n"
	    "\t\t[[ $state == command ]] && _describe -t commands '@ command' commands\n"
	    "\t\t;;\n"
	    "\tesac\n"
	    "}\n"
	    "_@ ",
	    out);
	buf_add(out, S("\"$@\"\n")); /* this @ is the shell's own */
}

/* --- fish --- */

/* In single quotes fish knows \' and \\ only. */
static void put_fish_quoted(const char *text, struct buf *out)
{
	buf_addc(out, '\'');
	for (const char *c = text ? text : ""; *c; c++) {
		if (*c == '\'' || *c == '\\')
			buf_addc(out, '\\');
		buf_addc(out, *c);
	}
	buf_addc(out, '\'');
}

static void put_fish_action(const struct program_text *p, const char *kind, struct buf *out)
{
	if (is_word(kind, "file"))
		buf_add(out, S(" -r -F"));
	else if (is_word(kind, "folder"))
		buf_add(out, S(" -x -a '(__fish_complete_directories)'"));
	else if (is_word(kind, "command")) {
		buf_add(out, S(" -x -a '"));
		for (size_t i = 0; i < p->ncommands; i++)
			buf_printf(out, "%s%s", i ? " " : "", p->commands[i].name);
		buf_addc(out, '\'');
	} else if (kind && strchr(kind, '|')) {
		buf_add(out, S(" -x -a '"));
		put_words(kind, out);
		buf_addc(out, '\'');
	} else {
		buf_add(out, S(" -x"));
	}
}

void complete_fish(const struct program_text *p, struct buf *out)
{
	put(p,
	    "# fish completion for @; made from its option tables\n"
	    "complete -c @ -f\n"
	    "complete -c @ -n __fish_use_subcommand -l help -d 'what @ can do'\n"
	    "complete -c @ -n __fish_use_subcommand -l version -d 'which @ this is'\n",
	    out);
	for (size_t i = 0; i < p->ncommands; i++) {
		const struct command_text *c = &p->commands[i];

		put(p, "complete -c @ -n __fish_use_subcommand", out);
		buf_printf(out, " -a %s -d ", c->name);
		put_fish_quoted(c->help, out);
		buf_addc(out, '\n');
		if (c->operand) {
			put(p, "complete -c @", out);
			buf_printf(out, " -n '__fish_seen_subcommand_from %s'", c->name);
			if (is_word(c->operand, "file"))
				buf_add(out, S(" -F"));
			else
				put_fish_action(p, c->operand, out);
			buf_addc(out, '\n');
		}
		FOR_EACH_OPT(o, c->tables)
		{
			put(p, "complete -c @", out);
			buf_printf(out, " -n '__fish_seen_subcommand_from %s'", c->name);
			if (o->letter)
				buf_printf(out, " -s %c", o->letter);
			if (o->name)
				buf_printf(out, " -l %s", o->name);
			if (o->kind == OPT_OPTIONAL)
				buf_add(out, S(" -F"));
			else if (o->kind != OPT_FLAG)
				put_fish_action(p, find_words(o) ? find_words(o) : o->complete, out);
			buf_add(out, S(" -d "));
			put_fish_quoted(o->help, out);
			buf_addc(out, '\n');
		}
	}
}
