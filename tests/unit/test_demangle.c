#include "base/demangle.h"
#include "test.h"

static struct arena a;

void test_demangle__short(void)
{
	static const struct {
		const char *symbol, *name;
	} rows[] = {
		{"main", "main"},
		{"_Z5twiceIiET_S0_", "twice<int>"},
		{"_ZN6squareC1Ed", "square::square"},
		{"_ZNK5store5tableixEi", "store::table::operator[]"},
		{"_ZlsRSoRK6square", "operator<<"},
		{"_ZNK4lessltERKS_", "less::operator<"},
		{"_ZNK3ptrptEv", "ptr::operator->"},
		{"_ZN3boxcvbEv", "box::operator bool"},
		{"_Z4callPFiiE", "call"},
		{"_ZN12_GLOBAL__N_16hiddenIiE3getEv", "(anonymous namespace)::hidden<int>::get"},
		{"_ZNSt6vectorIiSaIiEE17_M_realloc_insertIJiEEEvN9__gnu_cxx17__normal_iteratorIPiS1_EEDpOT_",
		 "std::vector<int>::_M_realloc_insert<int>"},
		{"_ZNSt3mapINSt7__cxx1112basic_stringIcSt11char_traitsIcESaIcEEEiSt4lessIS5_ESaISt4pairIKS5_"
		 "iEEEixERS9_",
		 "std::map<std::string, int>::operator[]"},
		{"_ZNSt3__16vectorIiNS_9allocatorIiEEE9push_backEOi", "std::vector<int>::push_back"},
		/* a lambda of gcc and one of clang, in a function with parameters */
		{"_ZZ3useRSt3mapIiiSt4lessIiESaISt4pairIKiiEEEiENKUliE_clEi",
		 "use::{lambda(int)#1}::operator()"},
		{"_ZZ3useRSt3mapIiiSt4lessIiESaISt4pairIKiiEEEiENK3$_0clEi", "use::{lambda $_0}::operator()"},
		/* what it takes as arguments is cut where it grows long */
		{"_ZN3mapI4pairI4pairI4pairIllE4pairIllEE4pairIllEE4pairI4pairI4pairIllES_E4pairIllEEE3getEv",
		 "map<pair<...>, pair<...>>::get"},
		{"_ZNSt8functionIFiiEEC1ERKS1_", "std::function<int (int)>::function"},
		{"_Z", "_Z"},
	};

	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++)
		CHECK_STR(demangle(&a, str_c(rows[i].symbol), DEMANGLE_SHORT), str_c(rows[i].name));
	arena_clear(&a);
}

void test_demangle__others(void)
{
	struct str name = S("_ZNSt6vectorIiSaIiEE9push_backEOi");

	CHECK_STR(demangle(&a, name, DEMANGLE_FULL),
		  S("std::vector<int, std::allocator<int> >::push_back(int&&)"));
	CHECK_STR(demangle(&a, name, DEMANGLE_TEMPLATES),
		  S("std::vector<int, std::allocator<int> >::push_back"));
	CHECK_STR(demangle(&a, name, DEMANGLE_NONE), name);
	arena_clear(&a);
}

void test_demangle__quoted(void)
{
	CHECK_STR(demangle_quoted(&a, S("'_ZN1a1bEv' inlined into '_Z1ci' at"), DEMANGLE_SHORT),
		  S("'a::b' inlined into 'c' at"));
	CHECK_STR(demangle_quoted(&a, S("'_Zx'"), DEMANGLE_SHORT), S("'_Zx'"));
	CHECK_STR(demangle_quoted(&a, S("it's '_Z1ci"), DEMANGLE_SHORT), S("it's 'c"));
	CHECK_STR(demangle_quoted(&a, S("'main'"), DEMANGLE_SHORT), S("'main'"));
	arena_clear(&a);
}
