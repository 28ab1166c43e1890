#!/usr/bin/env python3
"""Times python-docx reading a DOCX file: python_docx_reader.py RUNS FILE

What is timed is opening the file and taking the text of every paragraph and every cell, once each.
"""
import io, json, statistics, sys, time

from docx import Document


def words(document):
    for paragraph in document.paragraphs:
        yield paragraph.text
    for table in document.tables:
        for row in table._tbl.tr_lst:
            for cell in row.tc_lst:
                for paragraph in cell.p_lst:
                    yield paragraph.text


runs, path = int(sys.argv[1]), sys.argv[2]
content = open(path, "rb").read()
times = []
for _ in range(runs + 3):
    start = time.perf_counter()
    size = sum(len(text) for text in words(Document(io.BytesIO(content))))
    times.append((time.perf_counter() - start) * 1000)
times = times[3:]
print(json.dumps({"runs": runs, "ms": statistics.median(times), "min_ms": min(times), "characters": size}))
