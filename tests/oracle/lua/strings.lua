-- Strings: short and long, buffers that grow, patterns, formats, packing.
local t = {}
for i = 1, 2000 do t[#t + 1] = ("item %d "):format(i) end
local s = table.concat(t)
assert(#s > 10000 and select(2, s:gsub("item", "%0s")) == 2000)
assert(s:rep(20, "|"):find("1999 item 2000", 1, true))
for word, n in s:gmatch("(%a+) (%d+)") do assert(word == "item" and tonumber(n)) end
assert(s:gsub("%d+", function(d) return #d == 1 and "<" .. d .. ">" or nil end))
assert(s:gsub("%w+", { item = "thing" }):sub(1, 5) == "thing")
assert(s:upper():lower():reverse():reverse() == s)
local packed = string.pack("<i4 s4 z d B", 17, ("x"):rep(300), "zero", 2.5, 200)
local a, b, c, d, e = string.unpack("<i4 s4 z d B", packed)
assert(a == 17 and #b == 300 and c == "zero" and d == 2.5 and e == 200)
assert(("%q"):format('line\n"quoted"\0end') and ("%a %e %10.3f %-20s|"):format(1.5, 1e100, 3.14159, "left"))
assert(not pcall(string.rep, "x", 1 << 40))
assert(not pcall(string.format, "%d", "no number"))
assert(not pcall(string.find, "a", "(a"))
local up = {}
for _, code in utf8.codes("aé日本𝄞") do up[#up + 1] = utf8.char(code) end
assert(table.concat(up) == "aé日本𝄞" and utf8.len("aé日本𝄞") == 5)
local chars = {}
for i = 0, 255 do chars[#chars + 1] = string.char(i) end
assert(#table.concat(chars) == 256)
assert(tostring(1e15) .. tostring(print) .. tostring({}) .. 10 // 3)
