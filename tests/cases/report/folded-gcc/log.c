/* gcc 12 cuts the rare part off note(), and inlines the rest of it. */
int open_log(const char *name);
void write_log(int fd, const char *text, int level);

void note(const char *text, int level)
{
	static int fd;

	if (level < 3)
		return;
	if (!fd)
		fd = open_log("log");
	write_log(fd, "note: ", level);
	write_log(fd, text, level);
	write_log(fd, "\n", level);
	write_log(fd, text + 1, level * 2);
}

void first(int n)
{
	note("first", n);
}

void second(int n)
{
	for (int i = 0; i < n; i++)
		note("second", i);
}
