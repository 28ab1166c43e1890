#!/usr/bin/env python3
"""Reads a workbook with openpyxl and python-calamine: workbook_peers.py FILE RUNS. Prints a line of JSON."""
import json, sys, time

import openpyxl
import python_calamine

path, runs = sys.argv[1], int(sys.argv[2])


def by_openpyxl(read_only):
    book = openpyxl.load_workbook(path, read_only=read_only, data_only=True)
    return [value for sheet in book.worksheets for row in sheet.iter_rows(values_only=True) for value in row]


def by_calamine():
    book = python_calamine.load_workbook(path)
    return [value for name in book.sheet_names for row in book.get_sheet_by_name(name).to_python() for value in row]


def measure(read):
    times = []
    for run in range(runs + 1):
        start = time.perf_counter()
        values = read()
        if run:
            times.append((time.perf_counter() - start) * 1000)
    times.sort()
    numbers = [value for value in values if isinstance(value, (int, float)) and not isinstance(value, bool)]
    return {"ms": times[len(times) // 2], "min_ms": times[0], "sum": sum(numbers)}


print(json.dumps({
    "openpyxl": measure(lambda: by_openpyxl(False)), "openpyxl_read_only": measure(lambda: by_openpyxl(True)),
    "calamine": measure(by_calamine), "openpyxl_version": openpyxl.__version__,
}))
