// C++: operators, owners that free at the end of their scope, exceptions.
#include <cstddef>
#include <new>

#define TOUCH(p) (*reinterpret_cast<volatile char *>(p) = 1)
#define NOINLINE __attribute__((noinline))

void unknown_call();
void unknown_nothrow() noexcept;
void unknown_keep(void *p);
int unknown_test(int n);

static char *kept;

template <class T> struct owner {
	T *p;
	explicit owner(T *q) : p(q) {}
	owner(const owner &) = delete;
	owner(owner &&o) : p(o.p) { o.p = nullptr; }
	~owner() { delete p; }
	T *release()
	{
		T *q = p;
		p = nullptr;
		return q;
	}
};
struct thing {
	long n;
	char text[24];
};
struct shape {
	int n;
	virtual ~shape() {}
	virtual int area() const { return n; }
};
struct square : shape {
	int area() const override { return n * n; }
};

extern "C" {
char *cplus_kept() { return kept; }

// escape: _Znwm freed
void cplus_deleted()
{
	thing *p = new thing;

	TOUCH(p);
	delete p;
}

// escape: _Znam freed
void cplus_array_deleted(size_t n)
{
	char *p = new char[n];

	TOUCH(p);
	delete[] p;
}

// escape: _Znwm escapes via return
thing *cplus_returned() { return new thing(); }

// escape: _Znwm escapes via store
void cplus_stored(thing **to) { *to = new thing(); }

// escape: _ZnamRKSt9nothrow_t freed
int cplus_nothrow_deleted(size_t n)
{
	char *p = new (std::nothrow) char[n];

	if (!p)
		return -1;
	TOUCH(p);
	delete[] p;
	return 0;
}

// The owner frees when the call throws, too.
// escape: _Znwm freed
// escape(O0): _Znwm freed/unknown/escapes
int cplus_owned()
{
	owner<thing> o(new thing);

	TOUCH(o.p);
	unknown_call();
	return 0;
}

// Nobody frees when the call throws.
// escape: _Znwm unknown
void cplus_leaked_by_exception()
{
	thing *p = new thing;

	TOUCH(p);
	unknown_call();
	delete p;
}

// Another owner cleans up when the call throws; this block is not its.
// escape: _Znwm freed/unknown, _Znwm unknown
// escape(O0): _Znwm freed/unknown/escapes, _Znwm unknown
void cplus_leaked_beside_owner()
{
	owner<thing> o(new thing);
	thing *p = new thing;

	TOUCH(o.p);
	TOUCH(p);
	unknown_call();
	delete p;
}

// The second allocation may throw.
// escape: _Znwm unknown, _Znwm freed
void cplus_two()
{
	thing *p = new thing, *q = new thing;

	TOUCH(p);
	TOUCH(q);
	delete q;
	delete p;
}

// What is caught here does not leave, unless its own destructor throws.
// escape: _Znwm freed/unknown
int cplus_caught_here()
{
	thing *p = new thing;
	int status = 0;

	TOUCH(p);
	try {
		unknown_call();
	} catch (...) {
		status = 1;
	}
	delete p;
	return status;
}

// escape: _Znwm freed
void cplus_no_exception()
{
	thing *p = new thing;

	TOUCH(p);
	unknown_nothrow();
	delete p;
}

// escape: _Znwm freed/unknown
void cplus_caught()
{
	thing *p = new thing;

	try {
		TOUCH(p);
		unknown_call();
	} catch (...) {
		delete p;
		throw;
	}
	delete p;
}

// escape: _Znwm unknown
void cplus_caught_and_leaked()
{
	thing *p = new thing;

	try {
		TOUCH(p);
		unknown_call();
	} catch (...) {
		return;
	}
	delete p;
}

// escape: _Znwm escapes
thing *cplus_released()
{
	owner<thing> o(new thing);

	TOUCH(o.p);
	return o.release();
}

// escape: _Znwm escapes/unknown
void cplus_thrown()
{
	thing *p = new thing;

	TOUCH(p);
	throw p;
}

// The callee is found in the table of the class.
// escape: _Znwm freed/escapes/unknown
int cplus_virtual_deleted(int n)
{
	shape *s = new square;
	int area;

	s->n = n;
	TOUCH(&s->n);
	area = s->area();
	delete s;
	return area;
}

// escape: _Znwm escapes
shape *cplus_virtual_returned(int n)
{
	shape *s = new square;

	s->n = n;
	return s;
}

// escape: _Znwm escapes
void cplus_passed()
{
	unknown_keep(new thing);
}

// A lambda that holds it is called at once, and keeps nothing.
// escape: _Znwm freed/unknown/escapes
void cplus_captured()
{
	thing *p = new thing;
	auto touch = [p] { TOUCH(p); };

	touch();
	delete p;
}

// In memory that was there before.
// escape: none
void cplus_placed(void *at)
{
	thing *p = new (at) thing();

	TOUCH(p);
}
}
