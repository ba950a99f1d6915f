#!/usr/bin/env python3
"""A loopback HTTP proxy that holds every answer back, as a distant Region would, and counts the calls.

Usage: latency_proxy.py UPSTREAM_PORT DELAY_MS

The first line of its output is the port that it listens on. SIGTERM ends it; its last line is then a JSON object:
the calls by action, the most calls in flight at one moment, the round trips, which is the length of the longest
chain of calls of which each began after the one before had ended, and when each call began and ended, in seconds after
the first.
"""

import asyncio
import collections
import json
import signal
import sys
import time
import urllib.parse


class CallLog:
    """When each call began and ended, on a count of beginnings and ends."""

    def __init__(self):
        self.events = 0
        self.calls = []

    def begin(self, action):
        call = {"action": action, "began": self._next(), "ended": None, "from": time.monotonic(), "to": None}
        self.calls.append(call)
        return call

    def end(self, call):
        call["ended"], call["to"] = self._next(), time.monotonic()

    def _next(self):
        self.events += 1
        return self.events

    def summary(self):
        return {
            "calls": dict(sorted(collections.Counter(call["action"] for call in self.calls).items())),
            "total": len(self.calls),
            "mostInFlight": self._most_in_flight(),
            "roundTrips": self._round_trips(),
            "timeline": self._timeline(),
        }

    def _timeline(self):
        start = min((call["from"] for call in self.calls), default=0)
        ended = [call for call in self.calls if call["to"]]
        return [[call["action"], round(call["from"] - start, 4), round(call["to"] - start, 4)] for call in ended]

    def _most_in_flight(self):
        changes = [(call["began"], 1) for call in self.calls]
        changes += [(call["ended"], -1) for call in self.calls if call["ended"]]
        most = now = 0
        for _, change in sorted(changes):
            now += change
            most = max(most, now)
        return most

    def _round_trips(self):
        last = length = 0
        for call in sorted(self.calls, key=lambda call: call["ended"] or float("inf")):
            if call["began"] > last:
                last = call["ended"] or float("inf")
                length += 1
        return length


async def read_message(reader):
    """The head and body of one HTTP/1.1 message, or None at the end of the connection."""
    try:
        head = await reader.readuntil(b"\r\n\r\n")
    except asyncio.IncompleteReadError:
        return None
    headers = dict(line.split(b":", 1) for line in head.split(b"\r\n")[1:] if b":" in line)
    lengths = [value for name, value in headers.items() if name.lower() == b"content-length"]
    return head, await reader.readexactly(int(lengths[0])) if lengths else b""


async def forwarded(upstream, request):
    """The upstream's answer to a request, over a connection of its own."""
    reader, writer = await asyncio.open_connection("127.0.0.1", upstream, limit=1 << 26)
    writer.writelines(request)
    answer = await read_message(reader)
    writer.close()
    if answer is None:
        raise ConnectionError("the upstream did not answer")
    # Each upstream connection serves one call; the client's stays open, as a Region's would.
    lines = [line for line in answer[0].split(b"\r\n") if not line.lower().startswith(b"connection:")]
    return b"\r\n".join(lines), answer[1]


def action_of(request):
    head, body = request
    parameters = urllib.parse.parse_qs(body.decode("latin-1"))
    return parameters["Action"][0] if "Action" in parameters else head.split(b" HTTP/")[0].decode("latin-1")


async def serve(upstream, delay, log):
    async def connection(reader, writer):
        try:
            while request := await read_message(reader):
                call = log.begin(action_of(request))
                answer, _ = await asyncio.gather(forwarded(upstream, request), asyncio.sleep(delay))
                log.end(call)
                writer.writelines(answer)
                await writer.drain()
        except ConnectionError as error:
            print(f"latency_proxy: {error}", file=sys.stderr)
        except asyncio.CancelledError:
            pass  # the end, while a client keeps its connection
        finally:
            writer.close()

    server = await asyncio.start_server(connection, "127.0.0.1", 0, limit=1 << 26)
    print(server.sockets[0].getsockname()[1], flush=True)
    ended = asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, ended.set)
    await ended.wait()
    server.close()
    print(json.dumps(log.summary()), flush=True)


if __name__ == "__main__":
    asyncio.run(serve(int(sys.argv[1]), int(sys.argv[2]) / 1000, CallLog()))
