#!/usr/bin/env python3
"""Checks the rules of PDF/A-2a (ISO 19005-2), of tagged PDF and of PDF/UA-1 (ISO 14289-1) that can be told from the objects of a
file.

usage: check_pdf.py FILE...   prints what is wrong, a line each; exit status 1 where anything is. Needs pikepdf.
"""
import re
import sys
import unicodedata

import pikepdf
from pikepdf import Array, Dictionary, Name

STANDARD = {
    "Document", "H1", "H2", "H3", "H4", "H5", "H6", "P", "L", "LI", "Lbl", "LBody", "Table", "Caption", "THead", "TBody",
    "TR", "TH", "TD", "Link", "Form", "Figure",
}
PARENTS = {
    "LI": {"L"}, "Lbl": {"LI"}, "LBody": {"LI"}, "THead": {"Table"}, "TBody": {"Table"}, "Caption": {"Table", "Figure"},
    "TR": {"THead", "TBody", "Table"}, "TH": {"TR"}, "TD": {"TR"}, "L": {"Document", "LBody", "TD"},
}


def check(path):
    problems = []
    say = problems.append
    raw = open(path, "rb").read()
    if not raw.startswith(b"%PDF-1.7\n%") or any(byte < 128 for byte in raw[10:14]):
        say("6.1.2: header")
    if not raw.endswith(b"%%EOF\n"):
        say("6.1.3: bytes behind %%EOF")
    with pikepdf.open(path) as pdf:
        root, trailer = pdf.Root, pdf.trailer
        if "/Encrypt" in trailer:
            say("6.1.3: encrypted")
        if len(trailer.get("/ID", [])) != 2:
            say("6.1.3: no ID")
        for key in ("/AA", "/OpenAction", "/Names", "/Requirements"):
            if key in root:
                say(f"6.6: {key} in the catalog")
        check_metadata(pdf, say)
        check_intent(root, say)
        check_objects(pdf, say)
        for number, page in enumerate(pdf.pages, 1):
            check_page(page.obj, number, say)
        check_structure(pdf, say)
        check_form(root, say)
    return problems


def check_metadata(pdf, say):
    stream = pdf.Root.get("/Metadata")
    if stream is None or "/Filter" in stream:
        return say("6.6.2.1: no metadata, or packed")
    with pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as meta:
        if meta.pdfa_status != "2A":
            say(f"6.6.4: claims {meta.pdfa_status!r}")
        if meta.get("{http://www.aiim.org/pdfua/ns/id/}part") != "1":
            say("UA 5: no claim of PDF/UA-1")
        # PDF/A wants the property described that it does not know.
        if b"<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>" not in stream.read_bytes():
            say("6.6.2.3.3: pdfuaid is not described")
        info = pdf.trailer.get("/Info", {})
        if str(info.get("/Title", "")) != meta.get("dc:title"):
            say("6.6.3: title differs")
        if "/Author" in info and [str(info["/Author"])] != list(meta.get("dc:creator", [])):
            say("6.6.3: author differs")
        if "/Producer" in info and str(info["/Producer"]) != meta.get("pdf:Producer"):
            say("6.6.3: producer differs")
        for key, name in (("/CreationDate", "xmp:CreateDate"), ("/ModDate", "xmp:ModifyDate")):
            if re.sub(r"\D", "", str(info.get(key, ""))) != re.sub(r"\D", "", meta.get(name) or ""):
                say(f"6.6.3: {key} differs")
    if not pdf.Root.get("/ViewerPreferences", {}).get("/DisplayDocTitle", False):
        say("the title is not displayed")


def check_intent(root, say):
    intents = [i for i in root.get("/OutputIntents", []) if i.get("/S") == Name.GTS_PDFA1]
    if len(intents) != 1:
        return say("6.2.3: no single output intent")
    profile = intents[0].DestOutputProfile
    data = profile.read_bytes()
    if profile.N != 3 or data[36:40] != b"acsp" or data[16:20] != b"RGB " or data[12:16] not in (b"mntr", b"prtr"):
        say("6.2.3: profile")
    if int.from_bytes(data[:4], "big") != len(data):
        say("6.2.3: size of the profile")


def check_objects(pdf, say):
    for obj in pdf.objects:
        if isinstance(obj, pikepdf.Stream):
            filters = obj.get("/Filter", Array())
            filters = [filters] if isinstance(filters, Name) else list(filters)
            if any(f == Name.LZWDecode or f == Name.Crypt for f in filters):
                say("6.1.7.2: filter")
            if "/F" in obj and obj.get("/Type") != Name.Annot:
                say("6.1.7.1: external stream")
            if obj.get("/Subtype") in (Name.PS, Name.Image) and obj.get("/Type") == Name.XObject:
                say("unexpected XObject")
        if isinstance(obj, (Dictionary, pikepdf.Stream)):
            if obj.get("/Type") == Name.Font and obj.get("/Subtype") == Name.Type0:
                check_font(obj, say)
            if obj.get("/S") in (Name.JavaScript, Name.Launch, Name.SetOCGState, Name.Movie, Name.Sound):
                say("6.5.1: action")
            if "/SMask" in obj or "/BM" in obj or "/ca" in obj:
                say("transparency, which is not used here")


def check_font(font, say):
    name = str(font.BaseFont)
    child = font.DescendantFonts[0]
    descriptor = child.FontDescriptor
    if not re.match(r"/[A-Z]{6}\+", name) or child.BaseFont != font.BaseFont or descriptor.FontName != font.BaseFont:
        say(f"{name}: names")
    if child.Subtype == Name.CIDFontType0:
        return check_compact_font(font, child, name, say)
    if font.Encoding != Name("/Identity-H") or child.CIDSystemInfo.Ordering != "Identity":
        say(f"6.2.11.3: {name}: encoding")
    if "/FontFile2" not in descriptor:
        return say(f"6.2.11.4: {name}: not embedded")
    if "/ToUnicode" not in font:
        return say(f"6.2.11.7: {name}: no ToUnicode")
    if "/CIDToGIDMap" not in child:
        return say(f"6.2.11.3.2: {name}: no CIDToGIDMap")
    program = Program(descriptor.FontFile2.read_bytes())
    glyphs = child.CIDToGIDMap.read_bytes()
    widths = [float(w) for w in child.W[1]]
    if int(child.W[0]) != 1 or len(glyphs) != 2 * (len(widths) + 1):
        say(f"{name}: codes")
    for code, width in enumerate(widths, 1):
        glyph = int.from_bytes(glyphs[2 * code:2 * code + 2], "big")
        if glyph == 0 or glyph >= program.count:
            say(f"6.2.11.8: {name}: code {code} is .notdef or missing")
        elif abs(program.width(glyph) - width) > 1:
            say(f"6.2.11.5: {name}: width of code {code}")
    check_characters(font, name, range(1, len(widths) + 1), say)


def check_compact_font(font, child, name, say):
    """A font in the Compact Font Format, whose codes an embedded CMap leads to CIDs."""
    descriptor = child.FontDescriptor
    if "/FontFile3" not in descriptor or descriptor.FontFile3.Subtype != Name.CIDFontType0C:
        return say(f"6.2.11.4: {name}: not embedded")
    if descriptor.FontFile3.read_bytes()[:1] != b"\x01":
        say(f"6.2.11.4: {name}: no compact font")
    if not isinstance(font.Encoding, pikepdf.Stream) or "/CIDToGIDMap" in child:
        return say(f"6.2.11.3: {name}: encoding")
    infos = [font.Encoding.CIDSystemInfo, child.CIDSystemInfo]
    if any(str(info.Registry) != "Adobe" or str(info.Ordering) != "Identity" for info in infos):
        say(f"6.2.11.3.1: {name}: character collections differ")
    cmap = font.Encoding.read_bytes()
    if int(font.Encoding.WMode) != 0 or b"/WMode 0 def" not in cmap:
        say(f"6.2.11.3.3: {name}: writing mode")
    codes = {int(code, 16): int(cid) for code, cid in re.findall(rb"<([0-9A-F]{4})> (\d+)\n", cmap)}
    entries = list(child.W)
    widths = dict(zip(map(int, entries[::2]), entries[1::2]))
    if not codes or 0 in codes.values() or set(codes.values()) != set(widths):
        say(f"6.2.11.5: {name}: codes without a glyph or a width")
    check_characters(font, name, codes, say)


def check_characters(font, name, codes, say):
    if "/ToUnicode" not in font:
        return say(f"6.2.11.7: {name}: no ToUnicode")
    mapped = re.findall(rb"<([0-9A-F]{4})><([0-9A-F]+)>", font.ToUnicode.read_bytes())
    texts = {int(code, 16): bytes.fromhex(text.decode()).decode("utf-16-be") for code, text in mapped if code != b"0000"}
    for code in codes:
        text = texts.get(code, "")
        if not text or any(c in "\0\ufeff\ufffe" for c in text):
            say(f"6.2.11.7.2: {name}: code {code} maps to {text!r}")
        elif unicodedata.normalize("NFC", text) != text:
            say(f"{name}: code {code} is not in NFC")


class Program:
    """A TrueType font program, as far as widths go."""

    def __init__(self, data):
        self.tables = {}
        for i in range(int.from_bytes(data[4:6], "big")):
            record = data[12 + 16 * i:28 + 16 * i]
            start, length = int.from_bytes(record[8:12], "big"), int.from_bytes(record[12:16], "big")
            self.tables[record[:4].decode()] = data[start:start + length]
        self.count = self.number("maxp", 4)
        self.metrics = self.number("hhea", 34)
        self.em = self.number("head", 18)

    def number(self, table, offset):
        return int.from_bytes(self.tables[table][offset:offset + 2], "big")

    def width(self, glyph):
        return self.number("hmtx", 4 * min(glyph, self.metrics - 1)) * 1000 / self.em


def check_page(page, number, say):
    outer, depth, numbers = None, 0, set()
    for operands, operator in pikepdf.parse_content_stream(page):
        operator = str(operator)
        if operator == "BDC":
            depth += 1
            tag, properties = str(operands[0])[1:], operands[1]
            # The words in a figure are passed by where text is copied out: a span says so.
            silent = depth == 2 and outer == "Figure" and tag == "Span" and str(properties.get("/ActualText", "?")) == ""
            if depth == 1:
                outer = tag
            elif not silent:
                say(f"page {number}: marked content within marked content")
            if tag != "Artifact" and not silent:
                if "/MCID" not in properties:
                    say(f"page {number}: {tag} without a number")
                else:
                    numbers.add(int(properties.MCID))
                if tag not in STANDARD:
                    say(f"page {number}: tag {tag}")
        elif operator == "EMC":
            depth -= 1
        elif operator in ("TJ", "Tj", "f", "S", "s", "b", "B", "Do", "sh") and depth == 0:
            say(f"page {number}: {operator} that is neither content nor artifact")
        elif operator in ("k", "K", "cs", "CS", "gs", "BI"):
            say(f"page {number}: operator {operator}")
    if depth:
        say(f"page {number}: marks are not closed")
    if numbers != set(range(len(numbers))):
        say(f"page {number}: numbers of marks")
    page["/CheckedMarks"] = len(numbers)
    if page.get("/Tabs") != Name.S:
        say(f"page {number}: order of tabs")
    for annotation in page.get("/Annots", []):
        if int(annotation.get("/F", 0)) & 0b100011 | 4 != 4 or not int(annotation.get("/F", 0)) & 4:
            say(f"6.3.2: page {number}: flags of an annotation")
        if annotation.Subtype not in (Name.Link, Name.Widget):
            say(f"6.3.1: page {number}: {annotation.Subtype}")
        if annotation.Subtype == Name.Widget and "/AP" not in annotation:
            say(f"6.3.3: page {number}: no appearance")
        if "/StructParent" not in annotation or not ("/Contents" in annotation or "/TU" in annotation):
            say(f"page {number}: annotation without structure or words")


def check_structure(pdf, say):
    root = pdf.Root
    if not root.get("/MarkInfo", {}).get("/Marked", False) or "/StructTreeRoot" not in root:
        return say("6.7: not tagged")
    if not re.fullmatch(r"vi(-VN)?", str(root.get("/Lang", ""))):
        say("6.7.4: language")
    pages = {page.obj.objgen: page.obj for page in pdf.pages}
    tree = root.StructTreeRoot
    parents = dict(zip(map(int, list(tree.ParentTree.Nums)[::2]), list(tree.ParentTree.Nums)[1::2]))
    seen, last_heading = {}, [0]

    def visit(element, parent, page):
        kind = str(element.S)[1:]
        if kind not in STANDARD:
            say(f"6.7.3.4: {kind}")
        if kind in PARENTS and parent not in PARENTS[kind]:
            say(f"{kind} in {parent}")
        if re.fullmatch(r"H\d", kind):
            if int(kind[1]) > last_heading[0] + 1:
                say(f"{kind} behind H{last_heading[0]}")
            last_heading[0] = int(kind[1])
        if kind == "TH" and "/Scope" not in element.get("/A", {}):
            say("TH without a scope")
        if kind == "Figure" and not str(element.get("/Alt", "")).strip():
            say("6.7.3: a figure without a text in its place")
        if kind == "Figure" and not is_box(element.get("/A", {}).get("/BBox"), element.get("/Pg", page)):
            say("UA 7.3: a figure without its box, or with one off the page")
        if re.fullmatch(r"H\d", kind) and not kids(element):
            say("UA 7.4: an empty heading")
        if kind == "L" and "/ListNumbering" not in element.get("/A", {}):
            say("UA 7.6: a list without the kind of its labels")
        if kind == "Table":
            check_grid(element, say)
        page = element.get("/Pg", page)
        for kid in kids(element):
            if isinstance(kid, Dictionary) and kid.get("/Type") == Name.OBJR:
                if kind != {"/Link": "Link", "/Widget": "Form"}[str(kid.Obj.Subtype)]:
                    say(f"UA 7.18: {kid.Obj.Subtype} in {kind}")
                if parents[int(kid.Obj.StructParent)].objgen != element.objgen:
                    say("an annotation whose parent is another element")
            elif isinstance(kid, Dictionary) and kid.get("/Type") != Name.MCR:
                if kid.P.objgen != element.objgen:
                    say(f"{kid.S} with another parent")
                visit(kid, kind, page)
            else:
                number = int(kid.MCID) if isinstance(kid, Dictionary) else int(kid)
                on = kid.get("/Pg", page) if isinstance(kid, Dictionary) else page
                way = parents.get(int(on.StructParents), Array())
                if number >= len(way) or way[number].objgen != element.objgen:
                    say(f"{kind}: the way back from its words leads elsewhere")
                seen.setdefault(on.objgen, []).append(number)

    sys.setrecursionlimit(10000)
    visit(tree.K, "", None)
    for key, page in pages.items():
        if sorted(seen.get(key, [])) != list(range(int(page.CheckedMarks))):
            say("words that are in no element, or in several")


def kids(element):
    found = element.get("/K", Array())
    return list(found) if isinstance(found, Array) else [found]


def is_box(box, page):
    if box is None or len(box) != 4 or page is None:
        return False
    left, bottom, right, top = map(float, box)
    return 0 <= left < right <= float(page.MediaBox[2]) and 0 <= bottom < top <= float(page.MediaBox[3])


def check_grid(table, say):
    """Each row of a table, with what spans into it, is as wide as the others; its caption and its head come first."""
    order = [str(section.S)[1:] for section in kids(table)]
    if order != [kind for kind in ("Caption", "THead", "TBody") if kind in order]:
        say(f"UA 7.2: the parts of a table are {order}")
    widths, reaching = set(), {}
    for section in kids(table):
        if str(section.S)[1:] == "Caption":
            continue
        for row in kids(section):
            width = sum(columns for columns, rows in reaching.values() if rows > 0)
            reaching = {key: (columns, rows - 1) for key, (columns, rows) in reaching.items() if rows > 1}
            for cell in kids(row):
                attributes = cell.get("/A", {})
                columns, rows = int(attributes.get("/ColSpan", 1)), int(attributes.get("/RowSpan", 1))
                width += columns
                if rows > 1:
                    reaching[cell.objgen] = (columns, rows - 1)
            widths.add(width)
    if len(widths) != 1:
        say(f"a table whose rows are {sorted(widths)} columns wide")


def check_form(root, say):
    form = root.get("/AcroForm")
    if form is None:
        return
    if form.get("/NeedAppearances", False) or "/XFA" in form:
        say("6.4.1: form")
    for field in form.Fields:
        if field.FT != Name.Sig or "/V" in field:
            say("the field is no empty signature")


def main():
    failed = False
    for path in sys.argv[1:]:
        for problem in check(path):
            failed = True
            print(f"{path}: {problem}")
    sys.exit(1 if failed else 0)


main()
