#!/usr/bin/env python3
"""Times polars and DuckDB rolling the same figures up: rollup_peers.py FOLDER RUNS THREADS

FOLDER holds what `baocao-bench consolidate write` wrote. Every indicator is added up to every level: communes, provinces, the
whole. Each peer does it in the two ways open to it, from the units to each level, or level by level, and the better one
counts. They add up numbers with nulls only; which units a total lacks, estimates and nils are not asked of them.
"""
import json, os, statistics, sys, time

folder, runs, threads = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
os.environ["POLARS_MAX_THREADS"] = str(threads)
import duckdb, numpy, polars  # noqa: E402

parents = numpy.fromfile(os.path.join(folder, "parents.i32"), dtype=numpy.int32)
count = len(parents)
indicators = os.path.getsize(os.path.join(folder, "values.i64")) // 8 // count
values = numpy.fromfile(os.path.join(folder, "values.i64"), dtype=numpy.int64).reshape(indicators, count)
states = numpy.fromfile(os.path.join(folder, "states.u8"), dtype=numpy.uint8).reshape(indicators, count)

inner = numpy.zeros(count, dtype=bool)
inner[parents[parents >= 0]] = True
place = numpy.cumsum(inner) - 1
leaves = numpy.flatnonzero(~inner)
commune = parents[leaves]
province = parents[commune]
names = [f"c{index}" for index in range(indicators)]
numbers = (states & 3) != 0

columns = {"province": province, "commune": commune}
frame = polars.DataFrame(columns).with_columns(
    polars.Series(name, values[index, leaves]).set(polars.Series(~numbers[index, leaves]), None)
    for index, name in enumerate(names)
)
del values, states, numbers


def checksum(levels):
    """As ours: each total times its place among the inner units, and that of its indicator."""
    total = numpy.int64(0)
    weights = numpy.arange(1, indicators + 1, dtype=numpy.int64)
    for rows, table in levels:
        totals = table.select(names).to_numpy().astype(numpy.int64)
        with numpy.errstate(over="ignore"):
            total += ((totals * weights).sum(axis=1) * (place[rows].astype(numpy.int64) + 1)).sum()
    return int(total)


sums = [polars.col(name).sum() for name in names]


def polars_direct():
    communes = frame.group_by("commune").agg(sums)
    provinces = frame.group_by("province").agg(sums)
    return communes, provinces, frame.select(sums)


def polars_cascade():
    communes = frame.group_by("province", "commune").agg(sums)
    provinces = communes.group_by("province").agg(sums)
    return communes, provinces, provinces.select(sums)


connection = duckdb.connect()
connection.execute(f"SET threads = {threads}")
connection.execute("CREATE TABLE units AS SELECT * FROM frame")
wide = ", ".join(f"sum({name})::BIGINT AS {name}" for name in names)


def duckdb_rollup():
    return connection.execute(
        f"SELECT province, commune, {wide} FROM units GROUP BY ROLLUP (province, commune)").to_arrow_table()


def duckdb_cascade():
    connection.execute(f"CREATE OR REPLACE TEMP TABLE communes AS SELECT province, commune, {wide} FROM units GROUP BY ALL")
    connection.execute(f"CREATE OR REPLACE TEMP TABLE provinces AS SELECT province, {wide} FROM communes GROUP BY province")
    return connection.execute(f"SELECT {wide} FROM provinces").to_arrow_table()


def measured(way):
    times = []
    for _ in range(runs + 1):
        start = time.perf_counter()
        result = way()
        times.append((time.perf_counter() - start) * 1000)
    return statistics.median(times[1:]), min(times[1:]), result


rules = []
for number in range(50):
    first = number * 6 % max(1, indicators - 15)
    c = [polars.col(f"c{first + 3 * step}") for step in range(5)]
    s = [f"c{first + 3 * step}" for step in range(5)]
    rules += [(c[0] + c[1] >= c[2], f"{s[0]} + {s[1]} >= {s[2]}"),
              (c[0] - c[1] <= c[2], f"{s[0]} - {s[1]} <= {s[2]}"),
              (c[0] + c[1] + c[2] + c[3] >= c[4], f"{s[0]} + {s[1]} + {s[2]} + {s[3]} >= {s[4]}")]


def polars_rules():
    """For each rule the rows in which it does not hold, and how many it cannot be told of."""
    return frame.select(
        expression for place, (rule, _) in enumerate(rules) for expression in (
            (~rule).arg_true().implode().alias(f"v{place}"), rule.is_null().sum().alias(f"n{place}")))


def polars_rule_counts():
    """Only how many, not which."""
    return frame.select(
        expression for place, (rule, _) in enumerate(rules) for expression in (
            (~rule).sum().alias(f"v{place}"), rule.is_null().sum().alias(f"n{place}")))


counts = ", ".join(f"count(*) FILTER (NOT ({rule})) AS v{place}, count(*) FILTER (({rule}) IS NULL) AS n{place}"
                   for place, (_, rule) in enumerate(rules))


def duckdb_rule_counts():
    return connection.execute(f"SELECT {counts} FROM units").fetchall()


found = {"units": count, "indicators": indicators, "threads": threads,
         "polars_version": polars.__version__, "duckdb_version": duckdb.__version__}
for way in (polars_direct, polars_cascade):
    median, best, (communes, provinces, whole) = measured(way)
    found[way.__name__] = {"ms": median, "min_ms": best, "checksum": checksum(
        [(communes["commune"].to_numpy(), communes), (provinces["province"].to_numpy(), provinces), ([0], whole)])}
for way in (duckdb_rollup, duckdb_cascade):
    median, best, _ = measured(way)
    found[way.__name__] = {"ms": median, "min_ms": best}
median, best, table = measured(polars_rules)
found["polars_rules"] = {"ms": median, "min_ms": best,
                         "violations": sum(len(table[f"v{place}"][0]) for place in range(len(rules)))}
median, best, table = measured(polars_rule_counts)
found["polars_rule_counts"] = {"ms": median, "min_ms": best,
                               "violations": sum(int(table[f"v{place}"][0]) for place in range(len(rules)))}
median, best, table = measured(duckdb_rule_counts)
found["duckdb_rule_counts"] = {"ms": median, "min_ms": best, "violations": sum(table[0][::2])}
file = os.path.join(folder, "peer.duckdb")
if not os.path.exists(file):
    stored = duckdb.connect(file)
    stored.execute("CREATE TABLE units AS SELECT * FROM frame")
    stored.execute("CHECKPOINT")
    stored.close()


def duckdb_from_disk():
    """Its own file, opened anew each time, as ours is; the system has both in memory."""
    with duckdb.connect(file, read_only=True) as stored:
        stored.execute(f"SET threads = {threads}")
        return stored.execute(
            f"SELECT province, commune, {wide} FROM units GROUP BY ROLLUP (province, commune)").to_arrow_table()


median, best, _ = measured(duckdb_from_disk)
found["duckdb_from_disk"] = {"ms": median, "min_ms": best}
communes, provinces = (
    polars.from_arrow(connection.execute(f"FROM {name}").to_arrow_table()) for name in ("communes", "provinces"))
found["duckdb_cascade"]["checksum"] = checksum(
    [(communes["commune"].to_numpy(), communes), (provinces["province"].to_numpy(), provinces),
     ([0], provinces.select(sums))])
print(json.dumps(found))
