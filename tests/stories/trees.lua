-- Many small tables that come and go: what the collector and the allocator take.
local function grow(depth)
  if depth == 0 then return {} end
  return {grow(depth - 1), grow(depth - 1)}
end
local function count(tree)
  if tree[1] then return 1 + count(tree[1]) + count(tree[2]) end
  return 1
end
local depth, kept = tonumber(arg[1]) or 14, nil
kept = grow(depth)
for d = 4, depth, 2 do
  local n, sum = 1 << (depth - d + 4), 0
  for _ = 1, n do sum = sum + count(grow(d)) end
  print(n, d, sum)
end
print(count(kept))
