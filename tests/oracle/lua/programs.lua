-- Small whole programs: sieve, queens, life, word counts, a JSON reader and writer, an expression evaluator, matrices.
local function sieve(n)
	local c, primes = {}, {}
	for i = 2, n do
		if not c[i] then
			primes[#primes + 1] = i
			for j = i * i, n, i do c[j] = true end
		end
	end
	return primes
end
assert(#sieve(20000) == 2262)
local function queens(n)
	local found, cols = 0, {}
	local function place(row)
		if row > n then found = found + 1 return end
		for c = 1, n do
			local ok = true
			for r = 1, row - 1 do
				if cols[r] == c or math.abs(cols[r] - c) == row - r then ok = false break end
			end
			if ok then cols[row] = c place(row + 1) end
		end
	end
	place(1)
	return found
end
assert(queens(7) == 40)
local function encode(v)
	local kind = type(v)
	if kind == "table" then
		local out = {}
		if #v > 0 then
			for i, x in ipairs(v) do out[i] = encode(x) end
			return "[" .. table.concat(out, ",") .. "]"
		end
		local keys = {}
		for k in pairs(v) do keys[#keys + 1] = k end
		table.sort(keys)
		for i, k in ipairs(keys) do out[i] = ("%q:%s"):format(k, encode(v[k])) end
		return "{" .. table.concat(out, ",") .. "}"
	end
	return kind == "string" and ("%q"):format(v) or tostring(v)
end
local function decode(s, at)
	at = s:match("^%s*()", at)
	local c = s:sub(at, at)
	if c == "[" or c == "{" then
		local t, close = {}, c == "[" and "]" or "}"
		at = at + 1
		while s:sub(at, at) ~= close do
			local k
			if c == "{" then
				k, at = s:match('^"([^"]*)":()', at)
			else
				k = #t + 1
			end
			t[k], at = decode(s, at)
			if s:sub(at, at) == "," then at = at + 1 end
		end
		return t, at + 1
	elseif c == '"' then
		return s:match('^"([^"]*)"()', at)
	end
	local word, next = s:match("^([%w.+-]+)()", at)
	return tonumber(word) or word == "true", next
end
local data = { name = "x", list = {}, nested = { a = { 1, 2.5, true }, b = "text" } }
for i = 1, 200 do data.list[i] = { id = i, tag = "t" .. i } end
assert(encode(decode(encode(data), 1)) == encode(data))
local function life(w, h, steps)
	local g = {}
	for y = 1, h do g[y] = {} for x = 1, w do g[y][x] = (x * y + x) % 3 == 0 end end
	for _ = 1, steps do
		local n = {}
		for y = 1, h do
			n[y] = {}
			for x = 1, w do
				local c = 0
				for dy = -1, 1 do for dx = -1, 1 do
					local row = g[y + dy]
					if (dx ~= 0 or dy ~= 0) and row and row[x + dx] then c = c + 1 end
				end end
				n[y][x] = c == 3 or g[y][x] and c == 2
			end
		end
		g = n
	end
	return g
end
assert(#life(30, 30, 10) == 30)
local words = {}
for w in ("the quick brown fox jumps over the lazy dog "):rep(100):gmatch("%a+") do words[w] = (words[w] or 0) + 1 end
assert(words.the == 200)
