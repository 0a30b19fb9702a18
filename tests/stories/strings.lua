-- Text made, searched, replaced and joined.
local words, out = {}, {}
for i = 1, 2000 do words[i] = ("w" .. (i * 7919) % 10007) end
for round = 1, tonumber(arg[1]) or 60 do
  local text = table.concat(words, " ")
  local n = 0
  for w in text:gmatch("%a%d+") do if w:find("9", 1, true) then n = n + 1 end end
  text = text:gsub("(%d)(%d)", "%2%1"):upper()
  for i = 1, 2000 do out[i] = string.format("%s=%d", words[i], i * round) end
  table.sort(out)
  words[round] = text:sub(round, round + 5):rep(2)
  if round % 20 == 0 then print(round, n, #text, out[1]) end
end
