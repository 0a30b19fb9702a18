-- The collector: both modes, steps, finalizers, resurrection, ephemerons, userdata, many small and few large objects.
local finalized = 0
local function make(n)
	for i = 1, n do setmetatable({ i }, { __gc = function(o) finalized = finalized + o[1] // o[1] end }) end
end
for _, mode in ipairs { "incremental", "generational", "incremental" } do
	collectgarbage(mode)
	make(500)
	local keep = {}
	for i = 1, 20000 do
		keep[i % 100 + 1] = { tostring(i), function() return i end }
		if i % 5000 == 0 then collectgarbage("step", 10) end
	end
	collectgarbage()
end
assert(finalized >= 1400)
local saved
do
	local o = setmetatable({}, { __gc = function(me) saved = me end })
	o = nil
end
collectgarbage()
assert(saved)
local ephemeron = setmetatable({}, { __mode = "k" })
for i = 1, 500 do
	local k = {}
	ephemeron[k] = { k, i }
end
collectgarbage()
assert(next(ephemeron) == nil)
collectgarbage("stop")
for i = 1, 1000 do local _ = ("s"):rep(i) end
collectgarbage("restart")
collectgarbage("setpause", 100)
collectgarbage("setstepmul", 200)
for i = 1, 200 do local _ = ("large"):rep(i * 100) end
assert(collectgarbage("count") > 0 and collectgarbage("isrunning"))
setmetatable({}, { __gc = function() finalized = -1 end }) -- runs when the state is closed
