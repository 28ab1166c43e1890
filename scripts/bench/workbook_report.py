#!/usr/bin/env python3
"""Prints the tables of a workbook benchmark: workbook_report.py FOLDER"""
import json, os, sys, time

folder = sys.argv[1]


def rounds(name):
    with open(os.path.join(folder, name), encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


read, peers, write, figures = (rounds(name + ".jsonl") for name in ("read", "peers", "write", "import"))
best = min(one["ms"] for one in read)
sums = [read[0]["sum"]] + [peers[0][name]["sum"] for name in ("openpyxl", "openpyxl_read_only", "calamine")]
same = max(sums) - min(sums) < 1e-6 * max(sums)
print(f"{time.strftime('%Y-%m-%d')}, {os.cpu_count()} cores, openpyxl {peers[0]['openpyxl_version']}; best median of "
      f"{len(read)} rounds; the sums of all cells are {'the same' if same else 'NOT the same'}\n")
print("| a form of 300 rows × 50 columns (15,000 cells) | ms | BaoCao is | bar |")
print("|---|--:|--:|--:|")
print(f"| read by BaoCao | {best:.1f} | | 20 ms |")
for name in ("calamine", "openpyxl_read_only", "openpyxl"):
    found = min(one[name]["ms"] for one in peers)
    print(f"| read by {name.replace('_', ', ').replace('read, only', 'read-only')} | {found:.1f} | {found / best:.1f}× faster | |")
print(f"| written by BaoCao | {min(one['ms'] for one in write):.1f} | | |")
seconds = min(one["ms"] for one in figures) / 1000
print(f"| 1,020,000 figures from CSV into the store, whole command | {seconds * 1000:.0f} | | 2,000 ms |")
