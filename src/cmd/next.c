#include "cmd/next.h"

#include "base/proc.h"
#include "toolchain/compiler.h"

struct str next_command(const struct invocation *inv, const char *command, const char *operand,
			const char *const words[])
{
	struct words argv = {0};
	struct buf b = {0};
	struct str text;

	words_add(inv->run, &argv, "casm");
	words_add(inv->run, &argv, command);
	if (inv->options.compdb) {
		words_add(inv->run, &argv, "-p");
		words_add(inv->run, &argv, inv->options.compdb);
	}
	words_add(inv->run, &argv, operand);
	for (; *words; words++)
		words_add(inv->run, &argv, *words);
	if (inv->options.cc)
		words_add(inv->run, &argv, str_printf(inv->run, "--cc=%s", inv->options.cc).ptr);
	if (inv->rest.nafter_dashes)
		words_add(inv->run, &argv, "--");
	for (size_t i = 0; i < inv->rest.nafter_dashes; i++)
		words_add(inv->run, &argv, inv->rest.after_dashes[i]);
	words_end(inv->run, &argv);
	proc_quote(argv.items, &b);
	text = str_dup(inv->run, buf_str(&b));
	buf_release(&b);
	return text;
}
