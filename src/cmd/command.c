#include "cmd/command.h"

const struct command *const commands[] = {
#define X(name) &command_##name,
	COMMANDS(X)
#undef X
		NULL,
};

const struct command *command_find(struct str name)
{
	for (size_t i = 0; commands[i]; i++)
		if (str_eq(name, str_c(commands[i]->name)))
			return commands[i];
	return NULL;
}
