import Document
import Typesetting

/// Writes a cut of the typeface with the signs that a document uses (ISO 32000-1, 9.7): codes of two bytes, the way from codes
/// to glyphs, and the way from codes to characters.
enum FontEmbedding {
    /// - Returns: whether it could be done.
    static func write(_ face: FontFace, _ use: FontUse, as number: Int, in file: inout PDFFile) -> Bool {
        let signs = use.signs.map { face.signs[$0] }
        guard let subset = face.subset(signs.map(\.glyph), pack: { file.pack($0) }) else { return false }
        let name = "\(tag(of: signs))+\(face.postScriptName)"
        let program = file.reserve()
        file.writeStream(program, [], packed: subset.packed) { out in
            if face.isCompact {
                out.raw("/Subtype/CIDFontType0C")
            } else {
                out.raw("/Length1 ")
                out.integer(subset.length)
            }
        }
        let numbers = signs.map { subset.number(of: $0.glyph) }
        let way = face.isCompact ? writeCharacterMap(numbers, in: &file) : writeGlyphMap(numbers, in: &file)
        let characters = file.addStream(toUnicode(signs))
        let descriptor = file.add { writeDescriptor(of: face, name, program: program, to: &$0) }
        let descendant = file.add { out in
            out.raw(
                face.isCompact
                    ? "<</Type/Font/Subtype/CIDFontType0/BaseFont" : "<</Type/Font/Subtype/CIDFontType2/BaseFont")
            out.name(name)
            out.raw("/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor ")
            out.reference(descriptor)
            if face.isCompact {
                writeWidths(of: signs, numbers, face, to: &out)
            } else {
                out.raw("/CIDToGIDMap ")
                out.reference(way)
                out.raw("/DW 0/W[1[")
                for sign in signs {
                    out.thousandths(thousandths(face.advance(of: sign.glyph)))
                    out.byte(0x20)
                }
                out.raw("]]")
            }
            out.raw(">>")
        }
        file.write(number) { out in
            out.raw("<</Type/Font/Subtype/Type0/BaseFont")
            out.name(name)
            if face.isCompact {
                out.raw("/Encoding ")
                out.reference(way)
            } else {
                out.raw("/Encoding/Identity-H")
            }
            out.raw("/DescendantFonts[")
            out.reference(descendant)
            out.raw("]/ToUnicode ")
            out.reference(characters)
            out.raw(">>")
        }
        return true
    }

    /// Writes the way from codes to the glyphs of a TrueType font.
    private static func writeGlyphMap(_ numbers: [UInt32], in file: inout PDFFile) -> Int {
        // The glyph of code 0, which is never used, and those of the signs.
        var glyphs: [UInt8] = [0, 0]
        for number in numbers { glyphs += [UInt8(truncatingIfNeeded: number >> 8), UInt8(truncatingIfNeeded: number)] }
        return file.addStream(glyphs)
    }

    /// Writes the way from codes to the CIDs of a compact font: a CMap, as such fonts have no other (ISO 32000-1, 9.7.5).
    private static func writeCharacterMap(_ numbers: [UInt32], in file: inout PDFFile) -> Int {
        var out = PDFBytes(capacity: 512 + 16 * numbers.count)
        out.raw("/CIDInit/ProcSet findresource begin\n12 dict begin\nbegincmap\n")
        out.raw("/CIDSystemInfo 3 dict dup begin/Registry(Adobe)def/Ordering(Identity)def/Supplement 0 def end def\n")
        out.raw("/CMapName/BaoCao-Identity def\n/CMapType 1 def\n/WMode 0 def\n")
        out.raw("1 begincodespacerange\n<0000><FFFF>\nendcodespacerange\n")
        // At most 100 entries may stand together.
        for start in stride(from: 0, to: numbers.count, by: 100) {
            let end = min(start + 100, numbers.count)
            out.integer(end - start)
            out.raw(" begincidchar\n")
            for index in start..<end {
                out.raw("<")
                out.hexadecimal(UInt16(truncatingIfNeeded: index + 1))
                out.raw("> ")
                out.integer(Int(numbers[index]))
                out.byte(0x0A)
            }
            out.raw("endcidchar\n")
        }
        out.raw("endcmap\nCMapName currentdict/CMap defineresource pop\nend\nend\n")
        return file.addStream(out.bytes) { entries in
            entries.raw("/Type/CMap/CMapName/BaoCao-Identity/WMode 0")
            entries.raw("/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>")
        }
    }

    /// Writes the widths of the glyphs of a compact font, by their CIDs, each once.
    private static func writeWidths(
        of signs: [FontFace.Sign], _ numbers: [UInt32], _ face: FontFace, to out: inout PDFBytes
    ) {
        out.raw("/DW 0/W[")
        var seen: Set<UInt32> = []
        for (sign, number) in zip(signs, numbers) where seen.insert(number).inserted {
            out.integer(Int(number))
            out.raw("[")
            out.thousandths(thousandths(face.advance(of: sign.glyph)))
            out.raw("]")
        }
        out.raw("]")
    }

    /// Units in thousandths of a thousandth of the size.
    private static func thousandths(_ units: Int) -> Int {
        (units * 1_000_000 + (units < 0 ? -1024 : 1024)) / FontFace.em
    }

    private static func writeDescriptor(
        of face: FontFace, _ name: String, program: Int, to out: inout PDFBytes
    ) {
        out.raw("<</Type/FontDescriptor/FontName")
        out.name(name)
        // Serifs, and signs that are no standard Latin set; italics say so.
        out.raw("/Flags ")
        out.integer(2 + 4 + (face.isItalic ? 64 : 0))
        out.raw("/FontBBox[")
        for side in face.box {
            out.integer(side * 1000 / FontFace.em)
            out.byte(0x20)
        }
        out.raw("]/ItalicAngle ")
        out.integer(face.isItalic ? -16 : 0)
        for (key, units) in [
            ("/Ascent ", face.ascent), ("/Descent ", -face.descent), ("/CapHeight ", face.capHeight),
        ] as [(StaticString, Int)] {
            out.raw(key)
            out.integer(units * 1000 / FontFace.em)
        }
        // How thick stems are; no program that has the font itself asks.
        out.raw(face.isCompact ? "/StemV 80/FontFile3 " : "/StemV 80/FontFile2 ")
        out.reference(program)
        out.raw(">>")
    }

    /// Six capitals that are others for other subsets.
    private static func tag(of signs: [FontFace.Sign]) -> String {
        var digest = Digest()
        for sign in signs {
            digest.add(Array(sign.text.utf8))
            for shift in [8, 0] as [UInt32] { digest.add(UInt8(truncatingIfNeeded: sign.glyph >> shift)) }
        }
        var value = digest.value
        var tag = ""
        for _ in 0..<6 {
            tag.unicodeScalars.append(Unicode.Scalar(UInt8(65 + value % 26)))
            value /= 26
        }
        return tag
    }

    /// The CMap from codes to characters.
    private static func toUnicode(_ signs: [FontFace.Sign]) -> [UInt8] {
        var out = PDFBytes(capacity: 512 + 16 * signs.count)
        out.raw("/CIDInit/ProcSet findresource begin\n12 dict begin\nbegincmap\n")
        out.raw("/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def\n")
        out.raw("/CMapName/Adobe-Identity-UCS def\n/CMapType 2 def\n")
        out.raw("1 begincodespacerange\n<0000><FFFF>\nendcodespacerange\n")
        // At most 100 entries may stand together.
        for start in stride(from: 0, to: signs.count, by: 100) {
            let end = min(start + 100, signs.count)
            out.integer(end - start)
            out.raw(" beginbfchar\n")
            for index in start..<end {
                out.raw("<")
                out.hexadecimal(UInt16(truncatingIfNeeded: index + 1))
                out.raw("><")
                for unit in signs[index].text.utf16 { out.hexadecimal(unit) }
                out.raw(">\n")
            }
            out.raw("endbfchar\n")
        }
        out.raw("endcmap\nCMapName currentdict/CMap defineresource pop\nend\nend\n")
        return out.bytes
    }
}
