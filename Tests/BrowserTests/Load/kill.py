"""Kills a server with SIGKILL while units send their returns, and prints what it had confirmed by then.

usage: kill.py PORT PID CHANGES UNIT...    prints {"sent": [UNIT...], "saved": FIGURE}

CHANGES is a file with what each unit fills in, as the grid's script sends it. Meanwhile somebody saves one figure, counting on.
"""
import asyncio
import json
import os
import pathlib
import signal
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parents[3] / "scripts/bench"))
import load

PASSWORD = "muoi-hai-con-giap"


async def answered(request, expected):
    """What a request brought, which must be answered as it should."""
    answer = await request
    assert answer[0] == expected, answer
    return load.text(answer)


async def main():
    port, pid, units = int(sys.argv[1]), int(sys.argv[2]), sys.argv[4:]
    changes = json.loads(pathlib.Path(sys.argv[3]).read_text())
    client = load.Client(port)
    clerk, other = [await load.Person(client, login, PASSWORD).enter() for login in ("tai", "an")]
    sent, saved = [], 0

    async def send(unit):
        path = f"/nhap/ktxh/{unit}/2026-10"
        page = await answered(clerk.get(path), 200)
        saved = json.loads(await answered(clerk.save(path, changes), 200))
        await answered(clerk.send(path, page, saved["revision"]), 303)
        sent.append(unit)
        # In the midst of the work.
        if len(sent) == len(units) // 2:
            os.kill(pid, signal.SIGKILL)

    async def save():
        nonlocal saved
        while True:
            change = {"id": "f.gia_cam", "text": str(saved + 1), "before": None, "status": None}
            await answered(other.save("/nhap/ktxh/minh-tan/2026-11", [change]), 200)
            saved += 1

    outcomes = await asyncio.gather(save(), *map(send, units), return_exceptions=True)
    # What the kill cuts off is as it should be; anything else is a mistake of the test.
    for outcome in outcomes:
        if outcome is not None and not isinstance(outcome, (ConnectionError, asyncio.IncompleteReadError)):
            print(repr(outcome)[:2000], file=sys.stderr)
            sys.exit(1)
    print(json.dumps({"sent": sent, "saved": saved}))


asyncio.run(main())
