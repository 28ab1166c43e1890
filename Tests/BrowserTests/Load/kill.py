"""Kills a server with SIGKILL while people write, and prints what it had confirmed by then.

usage: kill.py PORT PID UNIT...    prints {"excused": [UNIT...], "submitted": [UNIT...], "saved": FIGURE}

Every other unit is excused by its office, the ones between send their returns.
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


async def enter(client, login):
    body = urllib.parse.urlencode({"ten": login, "mat_khau": PASSWORD}).encode()
    _, headers, _ = await client.request("POST", "/dang-nhap", {"Content-Type": FORM}, body)
    cookie = headers["set-cookie"].split(";")[0]
    page = (await client.request("GET", "/mat-khau", {"Cookie": cookie}))[2].decode()
    return cookie, re.search('name="csrf" value="([0-9a-f]+)"', page).group(1)


async def main():
    port, pid, units = int(sys.argv[1]), int(sys.argv[2]), sys.argv[3:]
    client = load.Client(port)
    office, clerk = await enter(client, "chi"), await enter(client, "an")
    excused, submitted, saved = [], [], 0

    async def step(who, path, fields, unit, done):
        cookie, token = who
        body = urllib.parse.urlencode({"csrf": token, **fields}).encode()
        status, _, answer = await client.request("POST", path, {"Cookie": cookie, "Content-Type": FORM}, body)
        assert status == 303, (path, status, answer.decode()[-2000:])
        done.append(unit)
        # In the midst of the work.
        if len(excused) + len(submitted) == len(units) // 2:
            os.kill(pid, signal.SIGKILL)

    def steps():
        for place, unit in enumerate(units):
            if place % 2:
                yield step(office, f"/duyet/ktxh/{unit}/2026-11/mien", {"ly_do": "Thử ngắt máy chủ"}, unit, excused)
            else:
                yield step(clerk, f"/nhap/ktxh/{unit}/2026-11/gui", {}, unit, submitted)

    async def save():
        nonlocal saved
        cookie, token = clerk
        while True:
            change = {"id": "f.gia_cam", "text": str(saved + 1), "before": None, "status": None}
            status, _, body = await client.request(
                "POST", "/nhap/ktxh/minh-tan/2026-11/o",
                {"Cookie": cookie, "X-CSRF": token, "Content-Type": "application/json", "Accept": "application/json"},
                json.dumps({"changes": [change]}).encode())
            assert status == 200, body
            saved += 1

    results = await asyncio.gather(save(), *steps(), return_exceptions=True)
    for result in results:
        if isinstance(result, AssertionError):
            raise result
    print(json.dumps({"excused": excused, "submitted": submitted, "saved": saved}))


asyncio.run(main())
