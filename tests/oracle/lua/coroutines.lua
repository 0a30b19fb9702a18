-- Coroutines: generators, errors inside, yields across pcall, wrap, close, ones that are left unfinished.
local function gen(n) return coroutine.wrap(function() for i = 1, n do coroutine.yield(i) end end) end
local sum = 0
for i in gen(500) do sum = sum + i end
assert(sum == 125250)
for i = 1, 200 do
	local co = coroutine.create(function(a)
		local ok, e = pcall(function() coroutine.yield(a) error({ code = a }) end)
		assert(not ok and e.code == a)
		local deep = {}
		for k = 1, 50 do deep[k] = coroutine.yield(k) end
		return deep
	end)
	assert(select(2, coroutine.resume(co, i)) == i)
	for k = 1, i % 50 do assert(coroutine.resume(co, k)) end
	if i % 3 == 0 then coroutine.close(co) end
end
local bad = coroutine.create(function() error("inside") end)
local ok, message = coroutine.resume(bad)
assert(not ok and message:find("inside") and coroutine.status(bad) == "dead")
assert(not coroutine.resume(bad))
local function permute(a, n)
	n = n or #a
	if n <= 1 then coroutine.yield(a) else
		for i = 1, n do
			a[n], a[i] = a[i], a[n]
			permute(a, n - 1)
			a[n], a[i] = a[i], a[n]
		end
	end
end
local count = 0
for _ in coroutine.wrap(function() permute({ 1, 2, 3, 4, 5, 6 }) end) do count = count + 1 end
assert(count == 720)
local co = coroutine.wrap(function() local function f(n) if n > 0 then return 1 + f(n - 1) end coroutine.yield() return 0 end return f(3000) end)
co()
assert(co() == 3000)
assert(coroutine.isyieldable() == false and select(2, coroutine.running()))
