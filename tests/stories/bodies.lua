-- Floating-point numbers in fields of tables.
local sqrt = math.sqrt
local bodies = {}
for i = 1, 5 do
  local a = i * 1.25663706
  bodies[i] = {x = i * math.cos(a), y = i * math.sin(a), z = 0.1 * i, vx = -math.sin(a), vy = math.cos(a), vz = 0.01, mass = 1 / i}
end
local function advance(dt)
  for i = 1, #bodies do
    local p = bodies[i]
    for k = i + 1, #bodies do
      local q = bodies[k]
      local dx, dy, dz = p.x - q.x, p.y - q.y, p.z - q.z
      local d2 = dx * dx + dy * dy + dz * dz + 0.01
      local m = dt / (d2 * sqrt(d2))
      p.vx = p.vx - dx * q.mass * m
      p.vy = p.vy - dy * q.mass * m
      p.vz = p.vz - dz * q.mass * m
      q.vx = q.vx + dx * p.mass * m
      q.vy = q.vy + dy * p.mass * m
      q.vz = q.vz + dz * p.mass * m
    end
  end
  for i = 1, #bodies do
    local p = bodies[i]
    p.x, p.y, p.z = p.x + dt * p.vx, p.y + dt * p.vy, p.z + dt * p.vz
  end
end
for _ = 1, tonumber(arg[1]) or 500000 do advance(0.001) end
print(string.format("%.9f", bodies[1].x))
