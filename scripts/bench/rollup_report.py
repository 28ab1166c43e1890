#!/usr/bin/env python3
"""Prints the tables of a consolidation benchmark: rollup_report.py FOLDER"""
import json, os, sys, time

folder = sys.argv[1]


def rounds(name):
    with open(os.path.join(folder, name), encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


ours, peers, update = rounds("ours.jsonl"), rounds("peers.jsonl"), rounds("update.jsonl")
best = min(one["ms"] for one in ours)
ways = {"polars": ["polars_direct", "polars_cascade"], "DuckDB": ["duckdb_rollup", "duckdb_cascade"]}
found = {name: min(one[way]["ms"] for one in peers for way in of) for name, of in ways.items()}
sums = {ours[0]["checksum"]} | {one[way]["checksum"] for one in peers for way in
                                ("polars_direct", "polars_cascade", "duckdb_cascade")}
print(f"{time.strftime('%Y-%m-%d')}, {os.cpu_count()} cores, polars {peers[0]['polars_version']}, "
      f"DuckDB {peers[0]['duckdb_version']}; best median of {len(ours)} rounds; "
      f"the totals of all three are {'the same' if len(sums) == 1 else 'NOT the same'}\n")
print("| 100,000 units × 300 indicators, 4 levels, every total | ms | BaoCao is | bar |")
print("|---|--:|--:|--:|")
print(f"| BaoCao: exact, states, gaps counted | {best:.1f} | | |")
for name, bar in (("polars", 4), ("DuckDB", 10)):
    print(f"| {name} | {found[name]:.1f} | {found[name] / best:.1f}× faster | {bar}× |")
for name in sorted({way for of in ways.values() for way in of}):
    print(f"| … {name.replace('_', ', ')} | {min(one[name]['ms'] for one in peers):.1f} | | |")
print(f"| peak memory of BaoCao | {max(one['peak_kb'] for one in ours) / 1024:.0f} MB | | |")
one = min(update, key=lambda one: one["ms"])
print(f"| one amended return of 300 figures, all totals above it, median | {one['ms']:.3f} | | 1 |")
print(f"| … 99 of 100, largest | {one['p99_ms']:.3f}, {one['max_ms']:.3f} | | |")

rules = rounds("rules.jsonl")
best = min(one["ms"] for one in rules)
same = len({rules[0]["violations"]} | {one[way]["violations"] for one in peers for way in
                                       ("polars_rules", "polars_rule_counts", "duckdb_rule_counts")}) == 1
print(f"\n| {rules[0]['rules']} rules × {rules[0]['rows']:,} units; the violations of all are "
      f"{'the same' if same else 'NOT the same'} | ms | BaoCao is |")
print("|---|--:|--:|")
print(f"| BaoCao: which rows, and why not told | {best:.1f} | |")
for way, words in (("polars_rules", "polars: which rows"), ("polars_rule_counts", "polars: how many only"),
                   ("duckdb_rule_counts", "DuckDB: how many only")):
    ms = min(one[way]["ms"] for one in peers)
    print(f"| {words} | {ms:.1f} | {ms / best:.1f}× faster |")

disk = rounds("disk.jsonl")
best, peer = min(one["ms"] for one in disk), min(one["duckdb_from_disk"]["ms"] for one in peers)
same = {one["checksum"] for one in disk} == {ours[0]["checksum"]}
print(f"\n| from disk to the finished consolidation; its totals are {'the same' if same else 'NOT the same'} | ms | "
      "BaoCao is | bar |")
print("|---|--:|--:|--:|")
print(f"| BaoCao: store and kept columns | {best:.1f} | | |")
print(f"| DuckDB: its own file | {peer:.1f} | {peer / best:.1f}× faster | 2× |")
print(f"| BaoCao: the first time, all returns read and computed | {min(one['first_ms'] for one in disk):.0f} | | |")

curve = rounds("curve.jsonl")
indicators = sorted({one["indicators"] for one in curve})
print("\n| units | " + " | ".join(f"{count} indicators" for count in indicators) + " | ns a figure |")
print("|--:|" + "--:|" * (len(indicators) + 1))
for units in sorted({one["units"] for one in curve}):
    row = {one["indicators"]: one["ms"] for one in curve if one["units"] == units}
    per = row[indicators[-1]] * 1e6 / units / indicators[-1]
    print(f"| {units} | " + " | ".join(f"{row[count]:.1f} ms" for count in indicators) + f" | {per:.2f} |")
