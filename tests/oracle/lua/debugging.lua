-- The debug library and what the standard library has left: hooks, upvalues, user values, math, warnings.
local lines, calls = 0, 0
debug.sethook(function(event) if event == "line" then lines = lines + 1 else calls = calls + 1 end end, "lcr")
for i = 1, 100 do local _ = tostring(i) .. i end
debug.sethook(function() end, "", 100)
for _ = 1, 1000 do end
debug.sethook()
assert(lines > 100 and calls > 100)
local function f(a, b) local c = a .. b return debug.getlocal(1, 3), debug.getinfo(1, "nSlutfrL") end
assert(f("x", "y") == "c")
local x, y = 1, 2
local function g() return x, y end
local function h() return y end
debug.upvaluejoin(g, 1, h, 1)
assert(g() == 2 and debug.getupvalue(g, 1) == "x" and debug.setupvalue(g, 1, 7) and debug.upvalueid(g, 1))
debug.setuservalue(io.stdout, 1)
debug.setmetatable(5, { __index = { double = function(n) return n * 2 end } })
assert((5):double() == 10)
debug.setmetatable(5, nil)
assert(debug.getregistry() and debug.traceback(coroutine.create(print), "m"))
for i = 1, 100 do assert(math.random(i) <= i and math.tointeger(i + 0.0) == i) end
math.randomseed(42)
assert(math.type(1) == "integer" and math.ult(1, -1) and math.fmod(7, 3) == 1)
warn("@on")
warn("@off")
assert(tonumber("0x1p4") == 16 and tonumber("zz", 36) == 1295 and tonumber("1e", 10) == nil)
local ok, e = pcall(next, {}, "missing")
assert(not ok)
assert(rawlen({ 1, 2 }) == 2 and rawequal(x, x) and rawget({ 5 }, 1) == 5 and rawset({}, 1, 2)[1] == 2)
print(#arg, ...)
