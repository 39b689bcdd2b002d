-- Webhooks for wrk, each another event: wrk ... -- PATH RUN
local threads = 0

function setup(thread)
  threads = threads + 1
  thread:set("number", threads)
end

function init(args)
  local path, run = args[1], args[2]
  local sender = "%7B%22device_identification%22%3A%22salon%40example.org%22%2C%22title%22%3A%22incoming_sms%22%2C%22from%22%3A%22%2B336"
  before = "GET " .. path .. "?message=" .. sender
  between = "%22%2C%22message%22%3A%22oui%20" .. run .. "%20" .. number .. "%20"
  asked, second = 0, 0
end

function request()
  asked = asked + 1
  local now = os.time()
  if now ~= second then  -- an event is dated when it happens
    second = now
    after = "%22%2C%22date%22%3A%22" .. os.date("!%Y-%m-%dT%H%%3A%M%%3A%S.000Z", now) .. "%22%7D HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n"
  end
  return before .. string.format("%08d", 10000000 + asked % 80000000) .. between .. asked .. after
end
