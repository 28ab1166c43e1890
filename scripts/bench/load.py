"""An open load of HTTP requests: each is sent when its time has come, whether the ones before were answered or not, and its
time counts from then (so that a server that stalls does not hide it). Standard library only."""
import asyncio
import time


class Client:
    """Some keep-alive connections to one server."""

    def __init__(self, port):
        self.port, self.idle = port, []

    async def request(self, method, path, headers=None, body=b""):
        """Returns status, headers and body."""
        while True:
            fresh = not self.idle
            reader, writer = await self.connect() if fresh else self.idle.pop()
            try:
                head = f"{method} {path} HTTP/1.1\r\nHost: 127.0.0.1:{self.port}\r\nContent-Length: {len(body)}\r\n"
                head += "".join(f"{name}: {value}\r\n" for name, value in (headers or {}).items())
                writer.write(head.encode() + b"\r\n" + body)
                answer = await self.answer(reader)
                self.idle.append((reader, writer))
                return answer
            except (ConnectionError, asyncio.IncompleteReadError):
                writer.close()
                if fresh:
                    raise

    async def connect(self):
        return await asyncio.open_connection("127.0.0.1", self.port, limit=1 << 24)

    @staticmethod
    async def answer(reader):
        lines = (await reader.readuntil(b"\r\n\r\n")).decode().split("\r\n")
        status, headers = int(lines[0].split()[1]), {}
        for line in lines[1:]:
            if ":" in line:
                name, value = line.split(":", 1)
                headers[name.lower()] = value.strip()
        return status, headers, await reader.readexactly(int(headers.get("content-length", 0)))


async def run(schedule, act):
    """Starts `act(item)` at each (seconds, item) of `schedule`; returns (item, seconds taken, outcome) each."""
    began, results = time.perf_counter() + 0.05, []

    async def one(at, item):
        await asyncio.sleep(max(0, began + at - time.perf_counter()))
        try:
            outcome = await act(item)
        except (ConnectionError, asyncio.IncompleteReadError, OSError) as error:
            outcome = error
        results.append((item, time.perf_counter() - began - at, outcome))

    await asyncio.gather(*(one(at, item) for at, item in schedule))
    return results


def percentiles(seconds):
    ordered = sorted(seconds)
    pick = lambda share: ordered[min(len(ordered) - 1, int(len(ordered) * share))] * 1000
    return {"p50": pick(0.5), "p95": pick(0.95), "p99": pick(0.99), "max": ordered[-1] * 1000}
