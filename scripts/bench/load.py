"""An open load of HTTP requests: each is sent when its time has come, whether the ones before were answered or not, and its
time counts from then (so that a server that stalls does not hide it). Standard library only."""
import asyncio
import gzip
import json
import re
import time
import urllib.parse


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


class Person:
    """Somebody at a browser. What they ask returns status, headers and the page as it came, packed; `text` unpacks it."""

    def __init__(self, client, login, password):
        self.client, self.login, self.password, self.cookie, self.token = client, login, password, None, None

    async def enter(self):
        status, headers, _ = await self.post("/dang-nhap", ten=self.login, mat_khau=self.password)
        assert status == 303, status
        self.cookie = headers["set-cookie"].split(";")[0]
        page = text(await self.get("/mat-khau"))
        self.token = re.search('name="csrf" value="([0-9a-f]+)"', page).group(1)
        return self

    async def get(self, path):
        return await self.client.request("GET", path, {"Cookie": self.cookie, "Accept-Encoding": "gzip, deflate, br"})

    async def form(self, path, **fields):
        return await self.post(path, csrf=self.token, **fields)

    async def save(self, path, changes):
        """Figures of a form, as the grid's script sends them."""
        body = json.dumps({"changes": changes}).encode()
        return await self.client.request(
            "POST", path + "/o", {"Cookie": self.cookie, "Content-Type": "application/json", "X-CSRF": self.token,
                                  "Accept": "application/json"}, body)

    async def send(self, path, page, revision):
        """Sends the return of a form on as the page has it, with the revision that was saved last."""
        steps = re.search('name="buoc" value="([0-9]+)"', page).group(1)
        return await self.form(path + "/gui", **{"buoc": steps, "phien-ban": revision})

    async def post(self, path, **fields):
        return await self.client.request(
            "POST", path, {"Cookie": self.cookie or "", "Content-Type": "application/x-www-form-urlencoded"},
            urllib.parse.urlencode(fields).encode())


def text(answer):
    """The body of an answer, unpacked."""
    _, headers, body = answer
    return (gzip.decompress(body) if headers.get("content-encoding") == "gzip" else body).decode()


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
