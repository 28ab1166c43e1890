import CHarfBuzz

/// One cut of a typeface: shapes words, each distinct one once, and makes subsets.
///
/// All widths and heights are in 1/2048 of the size, whatever the units of the file. Not thread-safe.
package final class FontFace {
    /// What is drawn at a place: a glyph and the characters it stands for. The same glyph may stand for several.
    package struct Sign: Hashable {
        package var glyph: UInt32
        package var text: String
    }

    /// A sign within a word.
    package struct Placed {
        /// The index in ``signs``.
        package var sign: Int32
        package var advance: Int32
        /// Where the sign stands off the line, for marks that the font sets over letters.
        package var x: Int32
        package var y: Int32
    }

    /// A word as it is drawn: a range of ``placed``.
    package struct Word {
        package var start: Int32
        package var count: Int32
        /// The width.
        package var units: Int32
        /// Why it cannot be drawn.
        package var problem: Problem?
        /// Whether each sign stands on the line where the one before ends, and is as wide as the font says.
        package var isPlain: Bool

        package var range: Range<Int> { Int(start)..<Int(start + count) }
    }

    /// Why a word cannot be drawn as it is written.
    package enum Problem: Sendable, Hashable {
        /// The font has no glyph for a character.
        case noGlyph(Unicode.Scalar)
        /// A character of a script that runs from right to left, or that turns the direction.
        case direction(Unicode.Scalar)
    }

    package let postScriptName: String
    package let ascent: Int
    /// Below the line, positive.
    package let descent: Int
    package let lineGap: Int
    package let capHeight: Int
    package let isItalic: Bool
    /// Whether its outlines are in the Compact Font Format, which is embedded otherwise than TrueType.
    package let isCompact: Bool
    /// The box around all glyphs: left, bottom, right, top.
    package let box: [Int]
    package private(set) var signs: [Sign] = []
    package private(set) var placed: [Placed] = []
    package private(set) var words: [Word] = []

    private let face: OpaquePointer
    private let font: OpaquePointer
    private let buffer: OpaquePointer
    private var known: [String: Int32] = [:]
    private var subsets: [[UInt32]: Subset] = [:]
    private var signNumbers: [Sign: Int32] = [:]

    /// The units of an em in which everything is told.
    package static let em = 2048
    /// How many words are remembered; some 200 bytes each.
    private static let capacity = 50_000
    /// How many subsets are kept; some 20 KB each.
    private static let keptSubsets = 16

    /// - Parameters:
    ///   - bytes: a TrueType font or a collection of some; `nil` for what is none, or may not be embedded.
    ///   - index: the place in a collection, from 0.
    package init?(_ bytes: [UInt8], index: Int = 0, isItalic: Bool) {
        let blob = bytes.withUnsafeBytes {
            hb_blob_create_or_fail(
                $0.baseAddress?.assumingMemoryBound(to: CChar.self), UInt32(bytes.count), HB_MEMORY_MODE_DUPLICATE, nil,
                nil)
        }
        guard let blob else { return nil }
        defer { hb_blob_destroy(blob) }
        guard let face = hb_face_create(blob, UInt32(index)), hb_face_get_glyph_count(face) > 0,
            let font = hb_font_create(face), let buffer = hb_buffer_create(),
            let tables = FontTables(bytes, index: index), tables.mayBeEmbedded
        else { return nil }
        self.face = face
        self.font = font
        self.buffer = buffer
        self.isItalic = isItalic
        hb_font_set_scale(font, Int32(Self.em), Int32(Self.em))
        ascent = Int(chb_metric(font, HB_OT_METRICS_TAG_HORIZONTAL_ASCENDER))
        descent = -Int(chb_metric(font, HB_OT_METRICS_TAG_HORIZONTAL_DESCENDER))
        lineGap = Int(chb_metric(font, HB_OT_METRICS_TAG_HORIZONTAL_LINE_GAP))
        capHeight = Int(chb_metric(font, HB_OT_METRICS_TAG_CAP_HEIGHT))
        postScriptName = tables.postScriptName
        isCompact = tables.isCompact
        box = tables.box.map { $0 * Self.em / tables.unitsPerEm }
    }

    deinit {
        hb_buffer_destroy(buffer)
        hb_font_destroy(font)
        hb_face_destroy(face)
    }

    /// Returns the index in ``words`` of `text`, which holds no space that a line may break at.
    package func word(_ text: String) -> Int32 {
        if let index = known[text] { return index }
        let index = Int32(words.count)
        words.append(shaped(text))
        known[text] = index
        return index
    }

    /// Forgets the words where they have become too many; those of a document in the making must not be asked for again.
    package func trim() {
        guard words.count > Self.capacity || placed.count > 10 * Self.capacity else { return }
        known = [:]
        words = []
        placed = []
        signs = []
        signNumbers = [:]
    }

    /// Returns the characters of a word, in NFC.
    func text(of word: Word) -> String {
        placed[word.range].map { signs[Int($0.sign)].text }.joined()
    }

    private func shaped(_ original: String) -> Word {
        var text = Invisible.removed(from: original)
        let start = placed.count
        var problem = original.unicodeScalars.first(where: Invisible.turnsDirection).map(Problem.direction)
        var isPlain = true
        var width: Int32 = 0
        text.withUTF8 { utf8 in
            utf8.withMemoryRebound(to: CChar.self) { chb_shape(font, buffer, $0.baseAddress, Int32($0.count)) }
            var count: UInt32 = 0
            guard let infos = hb_buffer_get_glyph_infos(buffer, &count),
                let positions = hb_buffer_get_glyph_positions(buffer, &count)
            else { return }
            for index in 0..<Int(count) {
                let cluster = Int(infos[index].cluster)
                var next = index + 1
                while next < Int(count), Int(infos[next].cluster) == cluster { next += 1 }
                let end = next < Int(count) ? Int(infos[next].cluster) : utf8.count
                // Several glyphs for one character: the first carries its text.
                let isFirst = index == 0 || Int(infos[index - 1].cluster) != cluster
                let part =
                    isFirst
                    ? String(decoding: UnsafeBufferPointer(rebasing: utf8[cluster..<max(cluster, end)]), as: UTF8.self)
                    : "\u{200B}"
                if infos[index].codepoint == 0, problem == nil {
                    problem = part.unicodeScalars.first.map(Problem.noGlyph)
                }
                let position = positions[index]
                let isShifted = position.x_offset != 0 || position.y_offset != 0
                if isShifted || Int(position.x_advance) != advance(of: infos[index].codepoint) { isPlain = false }
                width += position.x_advance
                placed.append(
                    Placed(
                        sign: number(of: Sign(glyph: infos[index].codepoint, text: part)), advance: position.x_advance,
                        x: position.x_offset, y: position.y_offset))
            }
        }
        return Word(
            start: Int32(start), count: Int32(placed.count - start), units: width, problem: problem, isPlain: isPlain)
    }

    private func number(of sign: Sign) -> Int32 {
        if let number = signNumbers[sign] { return number }
        let number = Int32(signs.count)
        signs.append(sign)
        signNumbers[sign] = number
        return number
    }

    /// Returns the width of a glyph.
    package func advance(of glyph: UInt32) -> Int {
        Int(hb_font_get_glyph_h_advance(font, glyph))
    }

    /// A font file with some of the glyphs.
    package struct Subset {
        /// The glyphs that were asked for, each once, in ascending order, and the number that each has in the file: in a
        /// compact one the one that it is asked for by, a CID.
        package var glyphs: [UInt32]
        package var numbers: [UInt32]
        /// The bytes of the file before it was packed.
        package var length: Int
        package var packed: [UInt8]

        /// The number of a glyph; 0, which draws nothing, for one that was not asked for.
        package func number(of glyph: UInt32) -> UInt32 {
            var (low, high) = (0, glyphs.count)
            while low < high {
                let middle = (low + high) / 2
                if glyphs[middle] < glyph { low = middle + 1 } else { high = middle }
            }
            return low < glyphs.count && glyphs[low] == glyph ? numbers[low] : 0
        }
    }

    /// Returns a font file with `glyphs` only, packed by `pack`; `nil` where HarfBuzz cannot. Reports of one kind mostly ask for
    /// the same glyphs, so that the last few answers are kept.
    package func subset(_ glyphs: some Sequence<UInt32>, pack: ([UInt8]) -> [UInt8]?) -> Subset? {
        let wanted = Set(glyphs).sorted()
        if let known = subsets[wanted] { return known }
        guard let (file, numbers) = cut(wanted), let packed = pack(file) else { return nil }
        let subset = Subset(glyphs: wanted, numbers: numbers, length: file.count, packed: packed)
        if subsets.count >= Self.keptSubsets { subsets = [:] }
        subsets[wanted] = subset
        return subset
    }

    private func cut(_ glyphs: [UInt32]) -> (file: [UInt8], numbers: [UInt32])? {
        var numbers = [UInt32](repeating: 0, count: glyphs.count)
        guard let blob = chb_subset(face, glyphs, &numbers, UInt32(glyphs.count)) else { return nil }
        defer { hb_blob_destroy(blob) }
        var length: UInt32 = 0
        guard let data = hb_blob_get_data(blob, &length), length > 0 else { return nil }
        let bytes = [UInt8](UnsafeRawBufferPointer(start: data, count: Int(length)))
        return isCompact ? compact(bytes, numbers) : (bytes, numbers)
    }

    /// Takes the outlines out of a file around them, as documents carry them.
    private func compact(_ file: [UInt8], _ numbers: [UInt32]) -> (file: [UInt8], numbers: [UInt32])? {
        guard let table = FontTables.table("CFF ", of: file), let profile = FontTables.table("maxp", of: file),
            profile.count >= 6
        else { return nil }
        let count = Int(file[profile.lowerBound + 4]) << 8 | Int(file[profile.lowerBound + 5])
        guard let font = CompactFont(file[table], count: count) else { return nil }
        return (Array(file[table]), numbers.map { Int($0) < count ? font.identifiers[Int($0)] : 0 })
    }
}
