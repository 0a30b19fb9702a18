/* Libraries that do harm when they are loaded. */
#include <signal.h>
#include <string.h>
#include <unistd.h>

__attribute__((constructor)) static void load(void)
{
#if defined(HOW_crash)
	raise(SIGSEGV);
#elif defined(HOW_exit)
	_exit(7);
#elif defined(HOW_hang)
	for (;;)
		pause();
#elif defined(HOW_noise)
	const char *text = "source 1 19\ncasm: noise\nend\n";

	write(1, text, strlen(text));
	write(2, text, strlen(text));
	_exit(0);
#endif
}
