-- Closures, upvalues that are closed, varargs, to-be-closed variables, deep and mutual recursion.
local function counters(n)
	local list = {}
	for i = 1, n do
		local c = i
		list[i] = { function() c = c + 1 return c end, function() return c end }
	end
	return list
end
local list = counters(1000)
for i, c in ipairs(list) do
	c[1]()
	assert(c[2]() == i + 1)
end
local function compose(...)
	local fs = { ... }
	return function(...)
		local r = table.pack(...)
		for i = #fs, 1, -1 do r = table.pack(fs[i](table.unpack(r, 1, r.n))) end
		return table.unpack(r, 1, r.n)
	end
end
assert(compose(function(x) return x * 2 end, function(x, y) return x + y end)(3, 4) == 14)
local function deep(n) if n == 0 then return 0 end return 1 + deep(n - 1) end
assert(deep(15000) == 15000)
local function tail(n) if n == 0 then return "done" end return tail(n - 1) end
assert(tail(100000) == "done")
local closed = {}
do
	local a <close> = setmetatable({}, { __close = function() closed[#closed + 1] = "a" end })
	local b <close> = setmetatable({}, { __close = function() closed[#closed + 1] = "b" end })
	local c <const> = 5
	assert(c == 5)
end
assert(closed[1] == "b" and closed[2] == "a")
local function many(...) return select("#", ...), ... end
assert((many(table.unpack({}, 1, 250))) == 250)
