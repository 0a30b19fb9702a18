-- Tables: array and hash parts that grow and shrink, sorting, moving, metatables, weak ones.
local function fill(n)
	local t = {}
	for i = 1, n do t[i] = i * 7 % 1001 end
	for i = 1, n do t["k" .. i] = i end
	for i = 1, n, 2 do t["k" .. i] = nil end
	return t
end
local t = fill(5000)
table.sort(t)
table.sort(t, function(a, b) return a > b end)
for i = 2, #t do assert(t[i - 1] >= t[i]) end
for _ = 1, 4000 do table.remove(t) end
table.insert(t, 1, 0)
table.move(t, 1, 100, 2000, {})
assert(#table.pack(table.unpack(t, 1, 200)) == 200)
assert(not pcall(table.sort, { 3, 1, "x" }))
assert(not pcall(table.concat, { 1, {}, 3 }))
local point = {}
point.__index = point
point.__add = function(a, b) return setmetatable({ x = a.x + b.x }, point) end
point.__eq = function(a, b) return a.x == b.x end
point.__lt = function(a, b) return a.x < b.x end
point.__concat = function(a, b) return (type(a) == "table" and a.x or a) .. (type(b) == "table" and b.x or b) end
point.__call = function(self, n) return self.x * n end
point.__tostring = function(self) return "point " .. self.x end
local p = setmetatable({ x = 0 }, point)
for i = 1, 500 do p = p + setmetatable({ x = i }, point) end
assert(p(2) == 250500 and tostring(p) == "point 125250" and p .. "!" == "125250!")
local weak = setmetatable({}, { __mode = "k" })
local values = setmetatable({}, { __mode = "v" })
for i = 1, 1000 do
	weak[{}] = i
	values[i] = { i }
end
collectgarbage()
assert(next(weak) == nil and #values == 0)
for k, v in pairs(fill(300)) do assert(k and v) end
