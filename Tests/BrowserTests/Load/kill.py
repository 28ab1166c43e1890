"""Kills a server with SIGKILL while units send their returns, and prints what it had confirmed by then.

usage: kill.py PORT PID CHANGES UNIT...    prints {"sent": [UNIT...], "saved": FIGURE}

CHANGES is a file with what each unit fills in, as the grid's script sends it. Meanwhile somebody saves one figure, counting on.
"""
import asyncio
import json
import os
import pathlib
import re
import signal
import sys
import urllib.parse

sys.path.insert(0, str(pathlib.Path(__file__).parents[3] / "scripts/bench"))
import load

PASSWORD = "muoi-hai-con-giap"
FORM = "application/x-www-form-urlencoded"


class Person:
    def __init__(self, client):
        self.client = client

    async def enter(self, login):
        body = urllib.parse.urlencode({"ten": login, "mat_khau": PASSWORD}).encode()
        _, headers, _ = await self.client.request("POST", "/dang-nhap", {"Content-Type": FORM}, body)
        self.cookie = headers["set-cookie"].split(";")[0]
        page = (await self.client.request("GET", "/mat-khau", {"Cookie": self.cookie}))[2].decode()
        self.token = re.search('name="csrf" value="([0-9a-f]+)"', page).group(1)
        return self

    async def get(self, path):
        status, _, body = await self.client.request("GET", path, {"Cookie": self.cookie})
        assert status == 200, (path, status)
        return body.decode()

    async def save(self, path, changes):
        status, _, body = await self.client.request(
            "POST", path + "/o",
            {"Cookie": self.cookie, "X-CSRF": self.token, "Content-Type": "application/json", "Accept": "application/json"},
            json.dumps({"changes": changes}).encode())
        assert status == 200, (path, status, body)
        return json.loads(body)

    async def form(self, path, **fields):
        body = urllib.parse.urlencode(dict(fields, csrf=self.token)).encode()
        status, _, body = await self.client.request("POST", path, {"Cookie": self.cookie, "Content-Type": FORM}, body)
        assert status == 303, (path, status, body)


async def main():
    port, pid, units = int(sys.argv[1]), int(sys.argv[2]), sys.argv[4:]
    changes = json.loads(pathlib.Path(sys.argv[3]).read_text())
    client = load.Client(port)
    clerk, other = await Person(client).enter("tai"), await Person(client).enter("an")
    sent, saved = [], 0

    async def send(unit):
        path = f"/nhap/ktxh/{unit}/2026-10"
        page = await clerk.get(path)
        revision = (await clerk.save(path, changes))["revision"]
        steps = re.search('name="buoc" value="([0-9]+)"', page).group(1)
        await clerk.form(path + "/gui", **{"buoc": steps, "phien-ban": revision})
        sent.append(unit)
        # In the midst of the work.
        if len(sent) == len(units) // 2:
            os.kill(pid, signal.SIGKILL)

    async def save():
        nonlocal saved
        while True:
            change = {"id": "f.gia_cam", "text": str(saved + 1), "before": None, "status": None}
            await other.save("/nhap/ktxh/minh-tan/2026-11", [change])
            saved += 1

    outcomes = await asyncio.gather(save(), *map(send, units), return_exceptions=True)
    # What the kill cuts off is as it should be; anything else is a mistake of the test.
    for outcome in outcomes:
        if outcome is not None and not isinstance(outcome, (ConnectionError, asyncio.IncompleteReadError)):
            print(repr(outcome)[:2000], file=sys.stderr)
            sys.exit(1)
    print(json.dumps({"sent": sent, "saved": saved}))


asyncio.run(main())
