// Templates and lambdas are passed over: they are many functions, or have no name. The rest is as in C.
// clang-format off
namespace outer {
struct base { virtual int run(int) = 0; int (*handler)(int); };
class thing : public base {
	int value = 1;
public:
	explicit thing(int v) : value(v) {}
	~thing();
	int run(int n) override { int sum = 0; for (int i = 0; i < n; i++) sum += value; return sum; }
	[[gnu::noinline]] int slow(const int *p) const;
	static int helper(int n) { return n; }
	operator int() const { return value; }
};
int made(int n);
template <class T> T twice(T t) { while (t > 9) t -= made(t); return t + t; }
}
int outer::thing::slow(const int *p) const { while (*p) p++; return *p; }
extern "C" int plain(int n) { return outer::thing::helper(n); }
int use(outer::base &b, outer::thing *t)
{
	int data[] = {1, 2, 3}, sum = 0;
	for (int x : data)
		sum += x;
	auto add = [&](int n) { for (int i = 0; i < n; i++) sum += plain(i); return sum; };
	sum += b.run(1) + t->slow(data) + b.handler(2) + add(3) + outer::twice(4);
	outer::thing built(5);
	b.handler = plain;
	return sum + built;
}
