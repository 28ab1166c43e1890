#!/usr/bin/env python3
"""Prints the table of a benchmark run: report.py FOLDER"""
import json, os, platform, sys, time

folder = sys.argv[1]


def rounds(name):
    with open(os.path.join(folder, name), encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def best(name, key="ms"):
    return min(one[key] for one in rounds(name))


def cpu():
    for line in open("/proc/cpuinfo", encoding="utf-8"):
        if line.startswith("model name"):
            return line.split(":", 1)[1].strip()
    return platform.machine()


ours, theirs = best("ours.jsonl"), best("theirs.jsonl")
writing, rows = best("ours.jsonl", "write_ms"), best("rows.jsonl")
cold, check = rounds("cold.json")[0], rounds("check.json")[0]
print(f"{time.strftime('%Y-%m-%d')}, {os.cpu_count()} cores, {cpu()}\n")
print("| what | BaoCao | docxtpl 0.20.2 | ratio | bar |")
print("|---|--:|--:|--:|--:|")
print(f"| 3 pages, two 20-row tables, DOCX, warm: figures to bytes | {ours:.2f} ms | {theirs:.1f} ms | {theirs / ours:.0f}× | 40× |")
print(f"| the same, from the document tree | {writing:.2f} ms | | {theirs / writing:.0f}× | |")
print(f"| 2,000 table rows, figures to bytes | {rows:.1f} ms | | | 50 ms |")
print(f"| … of that writing the DOCX | {best('rows.jsonl', 'write_ms'):.1f} ms | | | |")
print(f"| … peak memory | {max(one['peak_kb'] for one in rounds('rows.jsonl')) / 1024:.0f} MB | | | 60 MB |")
print(f"| `baocao build`, cold, median (best) | {cold['ms']:.0f} ({cold['min_ms']:.0f}) ms | | | 60 ms |")
print(f"| … peak memory | {cold['peak_kb'] / 1024:.0f} MB | | | 60 MB |")
print(f"| load and check the sample workspace, median (best) | {check['ms']:.0f} ({check['min_ms']:.0f}) ms | | | 100 ms |")
print(f"| … peak memory | {check['peak_kb'] / 1024:.0f} MB | | | |")

prose, read, peer = rounds("prose.jsonl"), best("read.jsonl"), best("python_docx.jsonl")
styled, styled_peer = best("read_styled.jsonl"), best("python_docx_styled.jsonl")
fastest = max(prose, key=lambda one: one["mb_s"])
long, thousand = rounds("proofread.json")[0], rounds("thousand.json")[0]
print("\n| what | BaoCao | python-docx | ratio | bar |")
print("|---|--:|--:|--:|--:|")
print(f"| reading a 10-page DOCX, warm | {read:.2f} ms | {peer:.1f} ms | {peer / read:.0f}× | 10× |")
print(f"| … with a style sheet of 350 KB | {styled:.2f} ms | {styled_peer:.1f} ms | {styled_peer / styled:.0f}× | 10× |")
print(f"| proof-reading it, `baocao proofread`, cold, median (best) | {long['ms']:.0f} ({long['min_ms']:.0f}) ms | | | 40 ms |")
print(f"| … peak memory | {long['peak_kb'] / 1024:.0f} MB | | | |")
print(f"| 1,000 reports of about three pages, DOCX, one command | {thousand['ms'] / 1000:.1f} s | | | 10 s |")
print(f"| … peak memory | {thousand['peak_kb'] / 1024:.0f} MB | | | |")
print(f"| running text, all rules, one core | {fastest['mb_s']:.1f} MB/s | | | 20 MB/s |")
rules = fastest["bytes"] / fastest["rules_ms"] / 1000
print(f"| … of that the rules alone | {rules:.1f} MB/s | | | |")
print("\n| slips in single figures | slips | survive in DOCX | without the record | as text |")
print("|---|--:|--:|--:|--:|")
for one in rounds("slips.jsonl"):
    survive = " | ".join(f"{one[f'{form}_survive']:.1f} %" for form in ("docx", "without_record", "text"))
    print(f"| {one['report']} | {one['slips']} | {survive} |")
