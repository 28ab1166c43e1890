import Document
import Proofreading
package import ReportModel

/// A text that is taken over from the period before: which figures and dates in it stand as they did.
///
/// A sentence is the one of the period before where all its words are; a figure or a date in it that is the same as there is marked.
/// Once the words or the figure are changed, somebody has looked at it. Figures that expressions put in change by themselves.
package struct CarriedText {
    /// A figure or a date that may hold for the period before only.
    package struct Mark: Sendable, Hashable {
        /// Its place in the text, in UTF-16 as scripts count.
        package var range: Range<Int>
        package var text: String
        /// Some words before and behind it.
        package var before: String
        package var behind: String
        /// What it would be one period later; `nil` where that cannot be told.
        package var suggestion: String?
    }

    /// A part of a text, which is a figure or a date or what stands between them.
    package struct Piece: Sendable, Hashable {
        package var text: String
        package var isMarked: Bool
    }

    private struct Slot {
        var range: Range<Int>
        var text: String
        var date: DateMention?
    }

    private struct Sentence {
        /// The words, with a sign in the place of each figure and date.
        var skeleton: String
        var slots: [Slot]
    }

    private let text: String
    private let sentences: [Sentence]

    /// - Parameter text: a text of a unit, as it is stored.
    package init(_ text: String) {
        self.text = text
        sentences = CarriedText.sentences(of: text)
    }

    /// The text in pieces, all figures and dates marked.
    package var pieces: [Piece] {
        let bytes = Array(text.utf8)
        var pieces: [Piece] = []
        var done = 0
        func add(_ end: Int, isMarked: Bool) {
            guard end > done else { return }
            pieces.append(Piece(text: String(decoding: bytes[done..<end], as: UTF8.self), isMarked: isMarked))
            done = end
        }
        for slot in sentences.flatMap(\.slots) {
            add(slot.range.lowerBound, isMarked: false)
            add(slot.range.upperBound, isMarked: true)
        }
        add(bytes.count, isMarked: false)
        return pieces
    }

    /// What stands as it did in the text of the period before.
    ///
    /// - Parameter period: that the text is written for.
    package func marks(after earlier: CarriedText, in period: Period) -> [Mark] {
        let known = Dictionary(grouping: earlier.sentences, by: \.skeleton)
        return sentences.flatMap { sentence -> [Mark] in
            let candidates = known[sentence.skeleton] ?? []
            // Of sentences with the same words the one that most is taken from.
            let same = candidates.map { candidate in
                zip(sentence.slots, candidate.slots).filter { $0.text == $1.text }.map(\.0)
            }.max { $0.count < $1.count }
            return (same ?? []).map { mark($0, in: period) }
        }
    }

    private func mark(_ slot: Slot, in period: Period) -> Mark {
        let bytes = Array(text.utf8)
        func string(_ range: Range<Int>) -> Substring { String(decoding: bytes[range], as: UTF8.self)[...] }
        let start = string(0..<slot.range.lowerBound)
        let rest = string(slot.range.upperBound..<bytes.count)
        let offset = start.utf16.count
        return Mark(
            range: offset..<offset + slot.text.utf16.count, text: slot.text,
            before: String(start.suffix(24).split(separator: "\n", omittingEmptySubsequences: false).last ?? ""),
            behind: String(rest.prefix(24).split(separator: "\n", omittingEmptySubsequences: false).first ?? ""),
            suggestion: slot.date.flatMap { NextDate.text(slot.text, $0, in: period) })
    }

    // MARK: - Reading

    private static func sentences(of text: String) -> [Sentence] {
        let reading = Reading(manuscript(text))
        let expressions = expressions(in: reading.manuscript.text)
        var sentences: [Sentence] = []
        for tokens in reading.paragraphTokens {
            var sentence = Sentence(skeleton: "", slots: [])
            for token in reading.tokens[tokens] {
                let isEnd = [.period, .lineBreak, .semicolon].contains(token.kind) && !token.flags.contains(.label)
                if isEnd {
                    sentences.append(sentence)
                    sentence = Sentence(skeleton: "", slots: [])
                    continue
                }
                let words = reading.manuscript.string(token.range)
                let isFigure = [.number, .date, .time].contains(token.kind) && !token.flags.contains(.label)
                if isFigure, !expressions.contains(where: { $0.overlaps(token.range) }) {
                    let date = token.kind == .date ? reading.dates[Int(token.payload)] : nil
                    let range = date == nil ? token.range : withNoun(token.range, in: reading.manuscript.text)
                    sentence.slots.append(Slot(range: range, text: reading.manuscript.string(range), date: date))
                    sentence.skeleton += "\u{1}|"
                } else {
                    sentence.skeleton += words + "|"
                }
            }
            sentences.append(sentence)
        }
        return sentences.filter { !$0.slots.isEmpty }
    }

    /// The text as it is, a paragraph for each line, so that bytes stand where they stood.
    private static func manuscript(_ text: String) -> Manuscript {
        var manuscript = Manuscript(file: "", format: .text)
        manuscript.text = Array(text.utf8)
        if manuscript.text.last != UInt8(ascii: "\n") { manuscript.text.append(UInt8(ascii: "\n")) }
        var start = 0
        for end in manuscript.text.indices where manuscript.text[end] == UInt8(ascii: "\n") {
            manuscript.origins.append(Manuscript.Origin(start: start, line: manuscript.paragraphs.count + 1, column: 1))
            manuscript.paragraphs.append(
                Manuscript.Paragraph(range: start..<end, label: label(manuscript.text[start..<end])))
            start = end + 1
        }
        return manuscript
    }

    /// The number of an item at the beginning of a line (`1.`, `12)`), which counts nothing.
    private static func label(_ line: ArraySlice<UInt8>) -> Range<Int> {
        let start = line.startIndex
        let digits = line.drop { $0 == UInt8(ascii: " ") }.prefix {
            (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
        }
        let end = digits.endIndex
        guard (1...2).contains(digits.count), end + 1 < line.endIndex, line[end + 1] == UInt8(ascii: " "),
            line[end] == UInt8(ascii: ".") || line[end] == UInt8(ascii: ")")
        else { return start..<start }
        return start..<end + 2
    }

    private static let nouns = ["tháng ", "quý ", "năm ", "ngày "].map { Array($0.utf8) }

    /// A date with the noun before it.
    private static func withNoun(_ range: Range<Int>, in text: [UInt8]) -> Range<Int> {
        for noun in nouns where text[..<range.lowerBound].suffix(noun.count).elementsEqual(noun) {
            return range.lowerBound - noun.count..<range.upperBound
        }
        return range
    }

    /// The bytes from `{{` to `}}`.
    private static func expressions(in text: [UInt8]) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var open: Int?
        for index in text.indices.dropLast() where text[index] == text[index + 1] {
            if text[index] == UInt8(ascii: "{"), open == nil { open = index }
            if text[index] == UInt8(ascii: "}"), let start = open {
                found.append(start..<index + 2)
                open = nil
            }
        }
        return found
    }
}

/// A date as a text names it, one period later.
private enum NextDate {
    /// - Returns: `nil` for dates that do not go with the period, as days do.
    static func text(_ text: String, _ date: DateMention, in period: Period) -> String? {
        switch (period, date.kind) {
        case (.month, .month): next(text, date.month, of: 12, date.year)
        case (.quarter, .quarter): next(text, date.quarter, of: 4, date.year)
        case (.year, .year): replaced(text, date.year, date.year + 1)
        default: nil
        }
    }

    private static func next(_ text: String, _ number: Int, of count: Int, _ year: Int) -> String? {
        guard (1...count).contains(number) else { return nil }
        let isLast = number == count
        guard let changed = replaced(text, number, isLast ? 1 : number + 1) else { return nil }
        return isLast && year > 0 ? replaced(changed, year, year + 1) : changed
    }

    /// The first number of `text` that is `old`, in digits or Roman, replaced by `new`.
    private static func replaced(_ text: String, _ old: Int, _ new: Int) -> String? {
        let parts = text.split(omittingEmptySubsequences: true) { !$0.isLetter && !$0.isNumber }
        let romans = ["", "I", "II", "III", "IV"]
        for part in parts {
            if Int(part) == old {
                let digits = part.hasPrefix("0") && new < 10 ? "0\(new)" : "\(new)"
                return text.replacingCharacters(in: part, with: digits)
            }
            if old < romans.count, new < romans.count, part == romans[old] {
                return text.replacingCharacters(in: part, with: romans[new])
            }
        }
        return nil
    }
}

extension String {
    /// With other words in the place of a part of it.
    fileprivate func replacingCharacters(in part: Substring, with words: String) -> String {
        String(self[..<part.startIndex]) + words + String(self[part.endIndex...])
    }
}
