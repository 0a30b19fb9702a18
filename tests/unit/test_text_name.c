#include "out/text.h"
#include "test.h"

void test_text_name__cut(void)
{
	static const struct {
		const char *name;
		size_t width;
		const char *want;
	} rows[] = {
		{"leveldb::VersionSet::Recover", 28, "leveldb::VersionSet::Recover"},
		{"leveldb::VersionSet::Recover", 24, "…VersionSet::Recover"},
		{"leveldb::VersionSet::Recover", 19, "…Recover"},
		{"leveldb::VersionSet::Recover", 6, "…Re…er"},
		{"leveldb::VersionSet::Recover", 1, "."},
		/* arguments first */
		{"std::map<std::string, int>::operator[]", 24, "std::map<…>::operator[]"},
		{"std::map<std::string, int>::operator[]", 20, "…map<…>::operator[]"},
		{"std::sort<a::b<c::d>, e>", 12, "std::sort<…>"},
		{"std::sort<a::b<c::d>, e>", 9, "…sort<…>"},
		/* signs of operators are no brackets */
		{"long_space::less::operator<", 20, "…less::operator<"},
		{"long_space::less::operator<<", 12, "…operator<<"},
		{"long_space::ptr<int>::operator->", 20, "…ptr<…>::operator->"},
		{"long_space::ptr::operator<=>", 19, "…ptr::operator<=>"},
		{"my_operator<int>::f", 17, "my_operator<…>::f"},
		{"(anonymous namespace)::hidden<int>::get", 20, "…hidden<…>::get"},
		{"use(int)::{lambda(int)#1}::operator()", 26, "…{lambda(int)…::operator()"},
		/* not C++ */
		{"ZSTD_compressBlock_fast_dictMatchState", 11, "ZSTD_…State"},
		{"src/a/b.c", 5, "sr….c"},
		/* not well-formed */
		{"a::b<c", 5, "…b<…"},
		{"a>::b::cccc", 8, "…b::cccc"},
		{"::", 1, "."},
	};
	static const struct look look = {.width = 80, .has_utf8 = true};
	struct arena a = {0};
	struct text t = {.look = &look, .scratch = &a};

	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++)
		CHECK_STR(text_cut_name(&t, str_c(rows[i].name), rows[i].width), str_c(rows[i].want));
	arena_clear(&a);
}
