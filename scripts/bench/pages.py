#!/usr/bin/env python3
"""Loads `baocao serve` over a workspace of 1,000 communes with a year of returns.

usage: pages.py PROGRAM [--units N] [--keep FOLDER]

1. Pages: 200 requests a second for 20 s, spread over the pages that people open, as clerks and as the province's office.
2. Deadline: all communes open their form, save a month's figures and send it within one minute, while others read 100
   pages a second. At the end every return that was confirmed must be in the store, and its chain whole.
"""
import asyncio
import csv
import io
import json
import os
import pathlib
import random
import re
import shutil
import subprocess
import sys
import tempfile
import time

import load

NOW = 1_792_281_600  # 2026-10-18 00:00 UTC: October has closed, and is due
PERIOD, REGIME = "2026-10", "ktxh"
PASSWORD = "muoi-hai-con-giap"
CLERKS = 20


def command(program, *words, **options):
    environment = dict(os.environ, SOURCE_DATE_EPOCH=str(NOW), BAOCAO_LANG="vi")
    done = subprocess.run([program, *words], capture_output=True, text=True, env=environment, **options)
    if done.returncode != 0:
        sys.exit(f"{' '.join(words)[:200]}: {done.returncode}\n{done.stdout[-2000:]}{done.stderr[-2000:]}")
    return done.stdout


def make(program, folder, count):
    """A workspace like the sample's, with `count` communes that all have the figures of one of them."""
    sample = folder + "-mau"
    command(program, "init", sample, "--sample", "minh-son")
    rows = list(csv.DictReader(io.StringIO(command(
        program, "export", "-w", sample, "--regime", REGIME, "--unit", "minh-tan", "--format", "csv"))))
    shutil.copytree(sample, folder, ignore=shutil.ignore_patterns("data", "truong-hoc", "cntt", "tthc", "targets.csv"))
    units = [f"x{number:04}" for number in range(1, count + 1)]
    with open(f"{sample}/units.csv") as file:
        above = [row for row in csv.DictReader(file) if row["level"] in ("tinh", "van-phong", "so", "to", "thcs")]
    with open(f"{folder}/units.csv", "w") as file:
        writer = csv.DictWriter(file, above[0].keys())
        writer.writeheader()
        writer.writerows(dict(row, parent=row["parent"] and "minh-son") for row in above)
        writer.writerows(dict(code=unit, name=f"xã Số {number}", short_name=f"Số {number}", parent="minh-son", level="xa")
                         for number, unit in enumerate(units, 1))
    shutil.rmtree(sample)
    periods = sorted({row["period"] for row in rows if "2025-10" <= row["period"] < PERIOD})
    history = folder + "-so-lieu.csv"
    with open(history, "w") as file:
        writer = csv.DictWriter(file, rows[0].keys())
        writer.writeheader()
        for unit in units:
            for row in rows:
                if row["period"] in periods:
                    writer.writerow(dict(row, unit=unit))
    command(program, "import", "-w", folder, history)
    os.remove(history)
    for period in periods:
        command(program, "submit", "-w", folder, "--regime", REGIME, "--period", period, "--unit", ",".join(units))
    for clerk in range(CLERKS):
        roles = [word for unit in units[clerk::CLERKS] for word in ("--role", f"nhap-lieu@{unit}")]
        command(program, "user", "add", "-w", folder, f"can-bo-{clerk}", *roles, "--password-stdin", input=PASSWORD + "\n")
    command(program, "user", "add", "-w", folder, "van-phong", "--role", "tong-hop@minh-son", "--password-stdin",
            input=PASSWORD + "\n")
    return units, [row for row in rows if row["period"] == PERIOD]


def changes_of(rows, folder):
    """The month's figures, texts and explanations as the grid's script sends them."""
    outline = pathlib.Path(f"{folder}/regimes/{REGIME}/outline.md").read_text()
    sections = set(re.findall(r"^```section (\w+)", outline, re.M))
    changes = []
    for row in rows:
        name, member = row["indicator"], row["member"]
        # Programs that open CSV files must not take a text for a formula: hence the mark in front.
        text = row["value"].removeprefix("'")
        field = f"e.{member}" if name == "explain" else f"s.{name}" if name in sections else \
            f"f.{name}.{member}" if member else f"f.{name}"
        changes.append({"id": field, "text": text, "before": "", "status": row.get("status") or None})
    return changes


def start(program, folder):
    environment = dict(os.environ, SOURCE_DATE_EPOCH=str(NOW), BAOCAO_LANG="vi")
    process = subprocess.Popen([program, "serve", "-w", folder, "--listen", "127.0.0.1:0"], stdout=subprocess.PIPE,
                               stderr=subprocess.DEVNULL, text=True, env=environment)
    port = int(re.search(r":(\d+)/", process.stdout.readline()).group(1))
    return process, port


async def pages(people, office, units):
    """200 requests a second."""
    random.seed(7)
    choices = [lambda: (office, "/"), lambda: (random.choice(people), "/"), lambda: (office, "/duyet")]
    for _ in range(5):
        def entry():
            index = random.randrange(len(units))
            return people[index % CLERKS], f"/nhap/{REGIME}/{units[index]}/{PERIOD}"
        choices.append(entry)
    schedule = [(number / 200, random.choice(choices)()) for number in range(200 * 20)]

    async def act(item):
        person, path = item
        return (await person.get(path))[0]

    return await load.run(schedule, act)


async def deadline(people, office, units, changes):
    """Everybody sends within a minute, mixed with readers."""
    random.seed(8)
    schedule = [(random.uniform(0, 57), ("send", index)) for index in range(len(units))]
    schedule += [(number / 100, ("read", random.randrange(len(units)))) for number in range(100 * 60)]
    steps = []

    async def act(item):
        kind, index = item
        person, path = people[index % CLERKS], f"/nhap/{REGIME}/{units[index]}/{PERIOD}"
        if kind == "read":
            reader = random.choice([office, person])
            return (await reader.get("/" if reader is office else path))[0]
        statuses = []

        async def take(step):
            began = time.perf_counter()
            answer = await step
            steps.append(time.perf_counter() - began)
            body = load.text(answer)
            statuses.append(answer[0] if answer[0] in (200, 303) else (answer[0], body[:2000]))
            return body

        # As a browser does it: what is sent is what the page shows, told by steps and revision.
        page = await take(person.get(path))
        saved = json.loads(await take(person.save(path, changes)))
        await take(person.send(path, page, saved["revision"]))
        return statuses

    return await load.run(sorted(schedule, key=lambda pair: pair[0]), act), steps


def show(name, seconds, bad):
    figures = load.percentiles(seconds)
    text = ", ".join(f"{key} {value:.1f} ms" for key, value in figures.items())
    print(f"{name}: {len(seconds)} requests, {text}; {bad} failed", flush=True)


async def main():
    program = os.path.abspath(sys.argv[1])
    count = int(sys.argv[sys.argv.index("--units") + 1]) if "--units" in sys.argv else 1000
    folder = tempfile.mkdtemp(prefix="baocao-tai-") + "/tinh"
    began = time.time()
    units, rows = make(program, folder, count)
    print(f"workspace: {count} units, {os.path.getsize(folder + '/data/baocao.sqlite') >> 20} MB, "
          f"made in {time.time() - began:.0f} s", flush=True)
    process, port = start(program, folder)
    try:
        client = load.Client(port)
        people = [load.Person(client, f"can-bo-{clerk}", PASSWORD) for clerk in range(CLERKS)]
        office = load.Person(client, "van-phong", PASSWORD)
        for person in people + [office]:
            await person.enter()
        first = await office.get("/")
        print(f"first page: {len(load.text(first).encode()) / 1024:.0f} KB, sent as {len(first[2]) / 1024:.0f} KB")
        results = await pages(people, office, units)
        show("pages at 200/s", [taken for _, taken, _ in results], sum(status != 200 for _, _, status in results))
        results, steps = await deadline(people, office, units, changes_of(rows, folder))
        sent = [(item[1], outcome) for item, _, outcome in results if item[0] == "send"]
        failed = [(index, outcome) for index, outcome in sent if outcome != [200, 200, 303]]
        reads = [taken for item, taken, _ in results if item[0] == "read"]
        show("deadline, steps of sending", steps, len(failed))
        show("deadline, readers", reads, sum(outcome != 200 for item, _, outcome in results if item[0] == "read"))
        if failed:
            print(failed[0])
        with open(f"/proc/{process.pid}/status") as status:
            print(next(line.strip() for line in status if line.startswith("VmHWM")))
    finally:
        process.terminate()
        process.wait()
    status = json.loads(command(program, "status", "-w", folder, "--regime", REGIME, "--period", PERIOD, "--format", "json"))
    stored = json.dumps(status).count('"submitted"')
    print(f"confirmed {len(sent) - len(failed)}, in the store {stored}")
    print(command(program, "verify", "-w", folder).strip())
    shutil.rmtree(os.path.dirname(folder))


asyncio.run(main())
