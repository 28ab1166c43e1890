#!/usr/bin/env python3
"""Copies the text and tables of a DOCX file into python-docx's own template: python_docx_copy.py FILE COPY

The template has a style sheet of 350 KB, as files have that Word wrote.
"""
import sys

from docx import Document
from docx.table import Table
from docx.text.paragraph import Paragraph

source, copy = Document(sys.argv[1]), Document()
for element in source.element.body.iterchildren():
    if element.tag.endswith("}p"):
        copy.add_paragraph(Paragraph(element, source).text)
    elif element.tag.endswith("}tbl"):
        table = Table(element, source)
        added = copy.add_table(rows=0, cols=len(table.columns))
        added.style = "Table Grid"
        for row in table.rows:
            for cell, old in zip(added.add_row().cells, row._tr.tc_lst):
                cell.text = "".join(paragraph.text for paragraph in old.p_lst)
copy.save(sys.argv[2])
