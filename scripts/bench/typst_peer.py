"""Sets the report of the benchmark with Typst, warm, another variant each time: typst_peer.py FOLDER RUNS"""
import json
import pathlib
import statistics
import sys
import time

import typst

TEMPLATE = r"""
#set document(title: "Báo cáo", date: datetime(year: 2026, month: 10, day: 16))
#set page(paper: "a4", margin: (top: 20mm, bottom: 20mm, left: 30mm, right: 15mm), numbering: "1", number-align: center + top)
#set text(font: "Liberation Serif", size: 14pt, lang: "vi", hyphenate: false)
#set par(justify: true, first-line-indent: (amount: 12.7mm, all: true), leading: 0.65em, spacing: 1em)
#let d = json("data.json")
#let words(parts) = parts.map(p => p.text).join()
#let cells(row, set) = row.cells.map(c => table.cell(colspan: c.columnSpan, rowspan: c.rowSpan, set(words(c.text))))
#grid(columns: (9fr, 11fr), align: center,
  strong(upper(d.letterhead.issuer)), strong[CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM \ Độc lập - Tự do - Hạnh phúc])
#align(center, strong[#d.kind \ #d.summary])
#for b in d.body {
  if b.type == "heading" { heading(words(b.text)) }
  else if b.type == "paragraph" { par(words(b.text)) }
  else if b.type == "table" {
    align(center, strong(words(b.caption)))
    set text(size: 12pt)
    let count = b.header.first().cells.map(c => c.columnSpan).sum()
    table(columns: (1fr, 6fr) + (2fr,) * (count - 2), stroke: .5pt, align: (center, left) + (right,) * (count - 2),
      table.header(..b.header.map(r => cells(r, strong)).flatten()),
      ..b.rows.map(r => cells(r, if r.isTotal { strong } else { x => x })).flatten())
  }
}
#grid(columns: (9fr, 11fr), [#strong(emph[Nơi nhận:]) \ #d.recipients.names.join("\n")],
  align(center)[#d.signature.authority.join("\n") #v(3cm) #d.signature.name])
"""


def main():
    folder, runs = pathlib.Path(sys.argv[1]), int(sys.argv[2])
    files = sorted(folder.glob("*.json"))
    source = folder / "main.typ"
    source.write_text(TEMPLATE)
    data = folder / "data.json"
    data.write_bytes(files[0].read_bytes())
    compiler = typst.Compiler(str(source))
    times, size = [], 0
    for run in range(runs + 3):
        data.write_bytes(files[run % len(files)].read_bytes())
        start = time.perf_counter()
        pdf = compiler.compile(format="pdf", pdf_standards=["a-2a"])
        times.append((time.perf_counter() - start) * 1000)
        size = len(pdf)
    pathlib.Path(folder / "typst.pdf").write_bytes(pdf)
    times = times[3:]
    print(json.dumps({"runs": runs, "ms": statistics.median(times), "min_ms": min(times), "bytes": size}))


main()
