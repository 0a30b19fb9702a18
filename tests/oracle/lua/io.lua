-- Files, lines, modes, errors, processes, the operating system's names.
local name = os.tmpname()
local f = assert(io.open(name, "w"))
f:setvbuf("full", 1024)
for i = 1, 3000 do f:write("line ", i, " ", i / 3, "\n") end
assert(f:seek("cur") > 0)
f:close()
local n = 0
for line in io.lines(name) do n = n + 1 end
assert(n == 3000)
for a, b in io.lines(name, 4, "l") do assert(#a <= 4) end
f = assert(io.open(name, "r"))
assert(f:read("l") and f:read("L"):sub(-1) == "\n" and f:read(10000) and f:read("a") and f:read("l") == nil)
f:seek("set")
f:read(5)
assert(f:read("n") == 1)
f:close()
assert(not pcall(f.read, f) and tostring(f) == "file (closed)")
assert(not io.open("/no/such/folder/file"))
assert(not pcall(io.lines, "/no/such/folder/file"))
assert(not pcall(io.open, name, "wrong"))
do local g <close> = io.open(name) end
io.output(name)
io.write(("x"):rep(100000))
io.close()
io.output(io.stdout)
io.input(name)
assert(#io.read("a") == 100000)
io.close(io.input())
io.input(io.stdin)
local p = io.popen("echo one; echo two")
if p then
	assert(p:read("a") == "one\ntwo\n")
	p:close()
end
assert(os.rename(name, name .. ".x") and os.remove(name .. ".x") and not os.remove(name))
assert(os.date("!%Y-%m-%d", 0) == "1970-01-01" and os.time { year = 2000, month = 1, day = 1 } and os.getenv("HOME") ~= 5)
assert(os.clock() >= 0 and os.date("*t").year > 2000 and not pcall(os.date, "%Ez"))
local left = io.tmpfile() -- for the collector to close
left:write("left open")
