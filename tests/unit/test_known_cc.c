/* What is remembered of a compiler. */
#include "cmd/load/known_cc.h"

#include "test.h"

static struct arena a;

static struct str path_of(const struct cc_files *files, size_t i)
{
	return i < files->count ? files->items[i].path : STR_NONE;
}

void test_known_cc__text(void)
{
	struct cc_file files[] = {{S("1:2:3:4:5"), S("/bin/c lang")}, {S("-"), S("/lib64")}};
	struct known_cc k = {.environment = 7, .files = {files, 2, 2}, .banner = S("clang version 1\nend\n")};
	struct known_cc back;
	struct buf b = {0};

	known_cc_render(&k, &b);
	CHECK(known_cc_read(&a, buf_str(&b), &back));
	CHECK(back.environment == 7 && back.files.count == 2);
	CHECK_STR(path_of(&back.files, 0), S("/bin/c lang"));
	CHECK_STR(back.files.items[1].state, S("-"));
	CHECK_STR(back.banner, k.banner);
	/* any byte of it */
	for (size_t i = 0; i < b.len; i++) {
		b.ptr[i] ^= 1;
		CHECK(!known_cc_read(&a, buf_str(&b), &back));
		b.ptr[i] ^= 1;
		CHECK(!known_cc_read(&a, str_head(buf_str(&b), i), &back));
	}
	buf_release(&b);
	/* sealed, but not what was meant */
	buf_add(&b, S("casm.compiler/1\nenvironment 7\nbanner 0\n"));
	cache_seal(&b);
	CHECK(!known_cc_read(&a, buf_str(&b), &back));
	buf_release(&b);
	buf_add(&b, S("casm.compiler/1\nenvironment 7\nfile - /x\nbanner 5\n"));
	cache_seal(&b);
	CHECK(!known_cc_read(&a, buf_str(&b), &back));
	buf_release(&b);
	/* a path that no system call takes whole */
	buf_add(&b, str_make("casm.compiler/1\nenvironment 7\nfile - /x\0y\nbanner 0\n", 51));
	cache_seal(&b);
	CHECK(!known_cc_read(&a, buf_str(&b), &back));
	buf_release(&b);
	arena_clear(&a);
}

void test_known_cc__maps(void)
{
	struct cc_files files = {0};

	CHECK(known_cc_maps(&a,
			    S("5-6 r--p 0 fe:00 1  /opt/a b/clang\n"
			      "6-7 r-xp 0 fe:00 1  /opt/a b/clang\n"
			      "7-8 rw-p 0 00:00 0  [heap]\n"
			      "8-9 r-xp 0 fe:00 2  /lib/libc.so.6\n"
			      "9-a r--p 0 fe:00 3  /usr/lib/locale/C.utf8/LC_CTYPE\n"
			      "a-b r-xp 0 00:01 4  /memfd:casm-standby (deleted)\n"
			      "b-c r-xp 0 fe:00 1  /opt/a b/clang\n"
			      "c-d r-xp 0 00:00 0  [vdso]\n"),
			    &files));
	CHECK(files.count == 2);
	CHECK_STR(path_of(&files, 0), S("/opt/a b/clang"));
	CHECK_STR(path_of(&files, 1), S("/lib/libc.so.6"));
	CHECK(!known_cc_maps(&a, S("8-9 r-xp 0 fe:00 2  /lib/libc.so.6 (deleted)\n"), &files));
	CHECK(!known_cc_maps(&a, S("8-9 r-xp 0 fe:00 2  /lib/new\\012line.so\n"), &files));
	arena_clear(&a);
}

void test_known_cc__environment(void)
{
	static char path[] = "PATH=/bin", other_path[] = "PATH=/usr/bin", home[] = "HOME=/h",
		    pwd[] = "PWD=/x", casm[] = "CASM_CC_RECORD=no", make[] = "MAKEFLAGS=j",
		    makefile[] = "MAKEFLAGS_=j";
	char *first[] = {path, home, NULL}, *second[] = {home, pwd, path, casm, make, NULL},
	     *third[] = {other_path, home, NULL}, *fourth[] = {path, home, makefile, NULL};

	CHECK(known_cc_environment(first) == known_cc_environment(second));
	CHECK(known_cc_environment(first) != known_cc_environment(third));
	CHECK(known_cc_environment(first) != known_cc_environment(fourth));
}
