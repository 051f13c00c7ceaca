-- For wrk: asks for the addresses in the named file one after the other, and prints one line of figures at the end. With a
-- second argument each visitor waits before each request: as many milliseconds as it says, on average.
local addresses = {}
local next_one = 0

function init(args)
  for address in io.lines(args[1]) do
    addresses[#addresses + 1] = wrk.format("GET", address)
  end
  local mean = tonumber(args[2])
  if mean then
    math.randomseed(os.time())
    -- Known to wrk only where it is wanted.
    delay = function() return math.floor(2 * mean * math.random() + 0.5) end
  end
end

function request()
  next_one = next_one % #addresses + 1
  return addresses[next_one]
end

function done(summary, latency, requests)
  local errors = summary.errors
  io.write(string.format("figures %d %d %d %d %d\n",
    summary.requests, summary.duration,
    latency:percentile(50.0), latency:percentile(99.0),
    errors.status + errors.connect + errors.read + errors.write + errors.timeout))
end
