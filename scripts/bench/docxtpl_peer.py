#!/usr/bin/env python3
"""Makes the benchmark's report with docxtpl and times it.

usage: docxtpl_peer.py CONTENT.json RUNS

CONTENT.json is what `baocao-bench content` prints. From it a template is made once with python-docx: each paragraph is a
variable, each table a loop over its rows. What is timed is what a user of docxtpl runs per report: open the template,
render, save.
"""
import io, json, statistics, sys, time

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Pt
from docxtpl import DocxTemplate


def words(inlines):
    return "".join(piece["text"] for piece in inlines)


def make_template(content):
    """Returns the template's bytes and the context that fills it."""
    document, context = Document(), {}
    document.styles["Normal"].font.name = "Times New Roman"
    document.styles["Normal"].font.size = Pt(14)

    def paragraph(name, text, bold=False, alignment=None):
        context[name] = text
        added = document.add_paragraph()
        added.add_run("{{ %s }}" % name).bold = bold
        if alignment is not None:
            added.alignment = alignment

    head = document.add_table(rows=1, cols=2)
    for cell, name, text in zip(
        head.rows[0].cells, ("issuer", "nation"),
        (content["letterhead"]["issuer"], "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc"),
    ):
        context[name] = text
        cell.text = "{{ %s }}" % name
    paragraph("kind", content["kind"], True, WD_ALIGN_PARAGRAPH.CENTER)
    paragraph("summary", content["summary"], True, WD_ALIGN_PARAGRAPH.CENTER)
    for index, block in enumerate(content["body"]):
        if block["type"] == "heading":
            paragraph("b%d" % index, block["label"] + " " + words(block["text"]), True)
        elif block["type"] == "paragraph":
            paragraph("b%d" % index, words(block["text"]), alignment=WD_ALIGN_PARAGRAPH.JUSTIFY)
        elif block["type"] == "table":
            add_table(document, context, "t%d" % index, block)
    paragraph("signature", "\n".join(content["signature"]["authority"] + [content["signature"]["name"]]), True)
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue(), context


def add_table(document, context, name, block):
    rows = [[words(cell["text"]) for cell in row["cells"]] for row in block["rows"]]
    width = max(map(len, rows))
    # A total row spans two columns; docxtpl gets it as a row with an empty first cell.
    rows = [[""] * (width - len(row)) + row for row in rows]
    context[name] = [{"c%d" % i: text for i, text in enumerate(row)} for row in rows]
    table = document.add_table(rows=0, cols=width)
    table.style = "Table Grid"
    for header in block["header"]:
        cells = [words(cell["text"]) for cell in header["cells"]]
        for cell, text in zip(table.add_row().cells, cells):
            cell.text = text
    table.add_row().cells[0].text = "{%%tr for r in %s %%}" % name
    for i, cell in enumerate(table.add_row().cells):
        cell.text = "{{ r.c%d }}" % i
    table.add_row().cells[0].text = "{%tr endfor %}"


def main():
    content = json.load(open(sys.argv[1], encoding="utf-8"))
    runs = int(sys.argv[2])
    template, context = make_template(content)
    times = []
    for _ in range(runs + 3):
        start = time.perf_counter()
        document = DocxTemplate(io.BytesIO(template))
        document.render(context, autoescape=True)
        out = io.BytesIO()
        document.save(out)
        times.append((time.perf_counter() - start) * 1000)
    times = times[3:]
    print(json.dumps({"runs": runs, "ms": statistics.median(times), "min_ms": min(times), "bytes": len(out.getvalue())}))


main()
