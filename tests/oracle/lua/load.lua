-- The compiler: large and odd sources, syntax errors, dumped functions, goto, integer division, long strings.
local source = { "local t = {}\n" }
for i = 1, 150 do source[#source + 1] = ("local v%d = function(a, ...) return a + %d, %q, t end\n"):format(i, i, "text " .. i) end
source[#source + 1] = "return v1(1)"
assert(load(table.concat(source))() == 2)
local constants = {}
for i = 1, 3000 do constants[i] = ("%d.5, 'c%d'"):format(i, i) end
assert(#load("return {" .. table.concat(constants, ", ") .. "}")() == 6000)
local branches = {}
for i = 1, 400 do branches[i] = ("if x == %d then y = %d goto out end "):format(i, i) end
assert(load("local x = ... local y " .. table.concat(branches) .. " ::out:: return y")(300) == 300)
for _, bad in ipairs { "x =", "for", "return return", "goto nowhere", "break", "local x <const> = 1; x = 2", "'open", "[[open",
	"x = 0x", "::a:: ::a::", "local a <wrong> = 1", "\"\\xZZ\"", "\"\\u{110000000}\"", ("("):rep(300), "--[==[ open" } do
	local f, m = load(bad, "=bad")
	assert(not f and (m:find("bad") or m:find("overflow")), bad)
end
local pieces, at = { "return ", "1 ", "+ ", "2" }, 0
assert(load(function() at = at + 1 return pieces[at] end)() == 3)
assert(not load(function() error("reader") end))
local f = load("local up1, up2 = 1, {} return function(a) local b <close> = nil return a, up1, up2, [==[long]==], 'x' end")()
for _, strip in ipairs { false, true } do
	local binary = string.dump(f, strip)
	assert(select("#", load(binary, "b", "b")(5)) == 5)
	assert(not load(binary:sub(1, #binary // 2), "cut", "b"))
	assert(not load(binary, "b", "t"))
end
assert(load("return a, b", "env", "t", { a = 1, b = 2 })() == 1)
local long = "return " .. ("1 + "):rep(5000) .. "1"
assert(load(long)() == 5001)
assert(load("return " .. ("{"):rep(100) .. ("}"):rep(100)))
assert(require("string") == string and not pcall(require, "no such module"))
package.preload.mine = function(name) return { name = name } end
assert(require("mine").name == "mine")
assert(not package.loadlib("./no-such.so", "f"))
