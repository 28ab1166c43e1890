#!/usr/bin/env python3
"""Tells what a PDF file shows, in a form that does not depend on the programs of the machine.

usage: look_at_pdf.py pages FILE        a digest of each page as PDFium draws it; needs pypdfium2, which brings its PDFium along
       look_at_pdf.py show FOLDER FILE  the same pages as pictures; needs pillow besides
       look_at_pdf.py structure FILE    the structure tree with its words, a line each; needs pikepdf
"""
import hashlib
import pathlib
import re
import sys


def drawn(path, scale):
    import pypdfium2

    for page in pypdfium2.PdfDocument(path):
        yield page.render(scale=scale, grayscale=True)


def pages(path):
    for bitmap in drawn(path, 1):
        # Rows may be padded.
        rows = bytes(bitmap.buffer)
        row = bitmap.stride
        data = b"".join(rows[y * row:y * row + bitmap.width] for y in range(bitmap.height))
        print(f"{bitmap.width}x{bitmap.height} {hashlib.sha256(data).hexdigest()[:16]}")


def show(folder, path):
    for number, bitmap in enumerate(drawn(path, 1.5), 1):
        bitmap.to_pil().save(pathlib.Path(folder) / f"{pathlib.Path(path).stem}-{number}.png")


def words_of(page):
    """The words of each marked sequence of a page, by its number."""
    import pikepdf

    ways = {}
    for name, font in page.obj.Resources.get("/Font", {}).items():
        mapped = re.findall(rb"<([0-9A-F]{4})><([0-9A-F]+)>", font.ToUnicode.read_bytes())
        ways[name] = {bytes.fromhex(c.decode()): bytes.fromhex(t.decode()).decode("utf-16-be") for c, t in mapped}
    found, number, depth, at, way = {}, None, 0, 0, {}
    for operands, operator in pikepdf.parse_content_stream(page):
        operator = str(operator)
        if operator == "BDC":
            depth += 1
            if "/MCID" in operands[1]:
                number, at = int(operands[1].MCID), depth
        elif operator == "EMC":
            if depth == at:
                number = None
            depth -= 1
        elif operator == "Tf":
            way = ways[str(operands[0])]
        elif operator == "Td" and number is not None and found.get(number):
            # Words of two lines are two.
            if not found[number].endswith(" "):
                found[number] += " "
        elif operator == "TJ" and number is not None:
            for part in operands[0]:
                if isinstance(part, pikepdf.String):
                    codes = bytes(part)
                    found[number] = found.get(number, "") + "".join(
                        way.get(codes[i:i + 2], "\ufffd") for i in range(0, len(codes), 2))
    return found


def structure(path):
    import pikepdf
    from pikepdf import Array, Dictionary, Name

    with pikepdf.open(path) as pdf:
        words = {page.obj.objgen: words_of(page) for page in pdf.pages}
        sys.setrecursionlimit(10000)

        def visit(element, page, depth):
            kind = str(element.S)[1:]
            attributes = element.get("/A", {})
            notes = [f"{key[1:]}={attributes[key]}".replace("=/", "=") for key in
                     ("/Scope", "/ColSpan", "/RowSpan", "/ListNumbering") if key in attributes]
            if "/Alt" in element:
                notes.append(f"Alt={element.Alt}")
            print("  " * depth + " ".join([kind] + notes))
            page = element.get("/Pg", page)
            kids = element.get("/K", Array())
            for kid in list(kids) if isinstance(kids, Array) else [kids]:
                if isinstance(kid, Dictionary) and kid.get("/Type") == Name.OBJR:
                    print("  " * depth + f"  [{str(kid.Obj.Subtype)[1:]}]")
                elif isinstance(kid, Dictionary) and kid.get("/Type") != Name.MCR:
                    visit(kid, page, depth + 1)
                elif kind != "Figure":
                    # The words in a figure are said by its alternative.
                    on = kid.get("/Pg", page) if isinstance(kid, Dictionary) else page
                    number = int(kid.MCID) if isinstance(kid, Dictionary) else int(kid)
                    print("  " * depth + f"  “{words[on.objgen].get(number, '')}”")

        visit(pdf.Root.StructTreeRoot.K, None, 0)


{"pages": pages, "show": show, "structure": structure}[sys.argv[1]](*sys.argv[2:])
