#!/usr/bin/env python3
"""Times a command as a new process: time_command.py RUNS COMMAND…; prints milliseconds and peak memory as JSON."""
import json, os, statistics, subprocess, sys, time

runs, command = int(sys.argv[1]), sys.argv[2:]
times, peak = [], 0
for _ in range(runs + 2):
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    times.append((time.perf_counter() - start) * 1000)
    peak = max(peak, usage.ru_maxrss)
    if os.waitstatus_to_exitcode(status) > 1:
        sys.exit("failed: " + " ".join(command))
times = times[2:]
print(json.dumps({"runs": runs, "ms": statistics.median(times), "min_ms": min(times), "peak_kb": peak}))
