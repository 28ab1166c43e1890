#!/usr/bin/env python3
"""Compares what is called strange with what DHIS2 would call so: outlier_peers.py FILE

FILE is what `baocao-bench outliers` printed. DHIS2's two scores are computed as AnalyticsZScoreSqlStatementProcessor does:
over all figures of a unit and data element, the one in question included; modified z = 0.6745 * |x - median| / MAD, and 0
where the MAD is 0; z = |x - mean| / standard deviation; strange above 3, its default.
"""
import statistics, sys
from collections import Counter

methods = ("BaoCao zscore", "BaoCao, all three", "DHIS2 modified z", "DHIS2 z")
found, alarms, slips, clean = Counter(), Counter(), Counter(), Counter()
for line in open(sys.argv[1], encoding="utf-8"):
    kind, slip, _, robust, any_method, text = line.rstrip("\n").split("\t")
    figures = [float(word) for word in text.split()]
    last, median, mean = figures[-1], statistics.median(figures), statistics.fmean(figures)
    mad = statistics.median(abs(one - median) for one in figures)
    deviation = statistics.stdev(figures)
    answers = (robust == "1", any_method == "1", mad > 0 and 0.6745 * abs(last - median) / mad > 3,
               deviation > 0 and abs(last - mean) / deviation > 3)
    (slips if slip != "none" else clean)[kind] += 1
    for method, answer in zip(methods, answers):
        if answer:
            (found if slip != "none" else alarms)[method, kind] += 1

kinds = list(clean)
print(f"{sum(slips.values())} slips, {sum(clean.values())} clean\n")
print("| method | recall | precision | false alarms of 1,000 | " + " | ".join(f"{kind}: found, alarms" for kind in kinds) + " |")
print("|---|--:|--:|--:|" + "--:|" * len(kinds))
for method in methods:
    hits, false = (sum(counter[method, kind] for kind in kinds) for counter in (found, alarms))
    cells = " | ".join(f"{found[method, kind] / max(1, slips[kind]):.0%}, {alarms[method, kind] / clean[kind]:.1%}"
                       for kind in kinds)
    print(f"| {method} | {hits / sum(slips.values()):.1%} | {hits / max(1, hits + false):.1%} | "
          f"{1000 * false / sum(clean.values()):.1f} | {cells} |")
