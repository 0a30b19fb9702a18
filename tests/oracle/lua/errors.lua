-- Errors of each kind: raised, with handlers and tracebacks, in metamethods and finalizers, out of stack and memory.
for i = 1, 300 do
	local ok, e = pcall(error, { i })
	assert(not ok and e[1] == i)
	assert(not xpcall(function() local x = nil; return x.field.more end, debug.traceback))
	assert(not pcall(function() return 1 + {} end))
	assert(not pcall(function() return #5 end))
	assert(not pcall(function() return {} < {} end))
	assert(not pcall(function() return ("x")() end))
end
local ok, e = xpcall(function() error("again") end, function(m) return m .. " handled" .. ("!"):rep(100) end)
assert(not ok and e:find("handled"))
assert(not xpcall(function() error("twice") end, function(m) error(m) end))
local function over(n) return over(n + 1) + 1 end
assert(not pcall(over, 1))
local function nested(n) if n == 0 then error("bottom") end local good, m = pcall(nested, n - 1) error(m, 0) end
assert(not pcall(nested, 100))
setmetatable({}, { __gc = function() error("in a finalizer") end })
collectgarbage()
assert(not pcall(function() return setmetatable({}, { __index = function(_, k) error("no " .. k) end }).x end))
assert(not pcall(string.rep, "abc", -1 >> 1))
assert(not pcall(table.unpack, {}, 1, 1e7))
assert(select(2, pcall(error)) == nil)
assert(not pcall(assert, false, "said"))
assert(tostring(select(2, pcall(load("local a = ...; return a.b.c"), nil))):find("nil value"))
