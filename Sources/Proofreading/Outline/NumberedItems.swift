import Document

/// Goes through the numbered headings and items of a document and says which do not follow the one before.
///
/// Lists that start again at 1 under a new heading, or within an item, are lists of their own; the outer one goes on
/// behind them. Only what no list that is still open expects is out of order.
struct NumberedItems {
    struct Item {
        let paragraph: Int
        let label: HeadingLabel
        let isAutomatic: Bool
    }

    enum Flaw {
        /// Numbers between it and the one before are missing.
        case gap(missing: [String])
        case repeated
        /// A level between it and the one above is missing.
        case level
    }

    typealias Place = (flaw: Flaw, item: Item, previous: Item)

    /// The most lists of one style that are taken to be still open.
    private static let openLimit = 64

    private struct Level {
        let style: HeadingLabel.Style
        let closing: HeadingLabel.Closing
        /// The last items of the lists of this style, the innermost last.
        var open: [Item]
    }

    private let reading: Reading
    private var levels: [Level] = []
    private(set) var flaws: [Place] = []

    init(_ reading: Reading) {
        self.reading = reading
        for (index, paragraph) in reading.manuscript.paragraphs.enumerated() where paragraph.story == .body {
            guard paragraph.cell == nil else { continue }
            if paragraph.label.isEmpty {
                if paragraph.range.count < 160, startsAnew(index) { levels = [] }
                continue
            }
            guard let label = HeadingLabel(reading.manuscript.text, paragraph.label), isItem(index, label) else {
                continue
            }
            read(Item(paragraph: index, label: resolved(label), isAutomatic: paragraph.isLabelAutomatic))
        }
    }

    /// Whether another document, an annex or the list of recipients begins.
    private func startsAnew(_ index: Int) -> Bool {
        let passage = reading.passage(index)
        return Words.anew.length(at: passage.first, in: passage) != nil
    }

    /// Whether what follows the label reads like an item: `4. nghìn đồng` is the end of a broken line.
    private func isItem(_ index: Int, _ label: HeadingLabel) -> Bool {
        let passage = reading.passage(index)
        let first = passage.first
        guard first < passage.range.upperBound else { return false }
        switch label.style {
        case .arabic where label.closing == .dot || label.closing == .slash:
            return passage.kind(first) == .word
                ? passage.flags(first).contains(.capitalised)
                : ![.number, .percent, .comma, .date, .dash].contains(passage.kind(first))
        case .decimal: return passage.kind(first) == .word && passage.flags(first).contains(.capitalised)
        default: return true
        }
    }

    /// `I.` read as a letter where a list of letters is at H.
    private func resolved(_ label: HeadingLabel) -> HeadingLabel {
        guard let letter = label.asLetter, letter.style != label.style else { return label }
        if expects(label) { return label }
        if expects(letter) { return letter }
        return label.number == 1 || place(letter) == nil ? label : letter
    }

    private func place(_ label: HeadingLabel) -> Int? {
        levels.lastIndex { $0.style == label.style && $0.closing == label.closing }
    }

    private func expects(_ label: HeadingLabel) -> Bool {
        guard let place = place(label) else { return false }
        return levels[place].open.contains { NumberedItems.follows(label, $0.label) }
    }

    private static func follows(_ label: HeadingLabel, _ previous: HeadingLabel) -> Bool {
        switch label.style {
        case .capitalLetter, .smallLetter: HeadingLabel.isNextLetter(previous.number, label.number)
        default: label.number == previous.number + 1
        }
    }

    private mutating func read(_ item: Item) {
        let label = item.label
        guard let place = place(label) else {
            findLevel(item)
            levels.append(Level(style: label.style, closing: label.closing, open: [item]))
            return
        }
        levels.removeLast(levels.count - place - 1)
        if let list = levels[place].open.lastIndex(where: { NumberedItems.follows(label, $0.label) }) {
            levels[place].open.removeLast(levels[place].open.count - list - 1)
            levels[place].open[list] = item
            return
        }
        if let previous = levels[place].open.last, label.number != 1 {
            guard label.number >= previous.label.number else {
                levels[place].open.append(item)
                return
            }
            note(item, previous)
            levels[place].open[levels[place].open.count - 1] = item
        } else {
            levels[place].open.append(item)
        }
        if levels[place].open.count > NumberedItems.openLimit { levels[place].open.removeFirst() }
    }

    private mutating func note(_ item: Item, _ previous: Item) {
        // Word counts its own lists; what it skips was deleted or is hidden.
        guard !(item.isAutomatic && previous.isAutomatic) else { return }
        let label = item.label
        if label.number == previous.label.number {
            if !isSameText(item, previous) { flaws.append((.repeated, item, previous)) }
            return
        }
        let missing: [Int] =
            switch label.style {
            case .capitalLetter, .smallLetter: HeadingLabel.missingLetters(previous.label.number, label.number)
            default: Array(previous.label.number + 1..<label.number)
            }
        let names = missing.map { label.written($0) }
        guard (1...3).contains(missing.count), !names.contains(where: { isWritten($0, between: previous, and: item) })
        else { return }
        flaws.append((.gap(missing: names), item, previous))
    }

    /// `1.1.1` right below `1.`
    private mutating func findLevel(_ item: Item) {
        guard case .decimal(let path) = item.label.style, path.count > 1, item.label.number == 1,
            let above = levels.last?.open.last
        else { return }
        let parent: [Int]
        switch above.label.style {
        case .arabic: parent = [above.label.number]
        case .decimal(let head): parent = head + [above.label.number]
        default: return
        }
        if parent.count < path.count, path.starts(with: parent) { flaws.append((.level, item, above)) }
    }

    private func isSameText(_ one: Item, _ other: Item) -> Bool {
        let paragraphs = reading.manuscript.paragraphs
        let text = reading.manuscript.text
        return text[paragraphs[one.paragraph].content].elementsEqual(text[paragraphs[other.paragraph].content])
    }

    /// Whether `number` stands somewhere between two items, where no reader took it for a label: in a table, or within a
    /// line.
    private func isWritten(_ number: String, between previous: Item, and item: Item) -> Bool {
        let text = reading.manuscript.text
        let start = reading.manuscript.paragraphs[previous.paragraph].content.lowerBound
        let end = reading.manuscript.paragraphs[item.paragraph].range.lowerBound
        let needle = Array(number.utf8)
        guard start < end - needle.count else { return false }
        var index = start
        while index + needle.count < end {
            defer { index += 1 }
            guard text[index] == needle[0], !NumberedItems.isWordByte(text[index - 1]),
                text[index..<index + needle.count].elementsEqual(needle)
            else { continue }
            let behind = text[index + needle.count]
            let isLine = text[index - 1] == 0x0A
            let next = index + needle.count + 1 < end ? text[index + needle.count + 1] : 0x0A
            switch behind {
            case UInt8(ascii: ")"), UInt8(ascii: "/"): return true
            case UInt8(ascii: "."), UInt8(ascii: ":"): if next &- 0x30 >= 10 { return true }
            case UInt8(ascii: "-"), 0x20, 0x0A, 0xE2, 0x09: if isLine { return true }
            default: break
            }
        }
        return false
    }

    private static func isWordByte(_ byte: UInt8) -> Bool {
        byte >= 0x80 || byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26 || byte == UInt8(ascii: ".")
            || byte == UInt8(ascii: ",")
    }

    private enum Words {
        static let anew = PhraseSet(
            "phụ lục|biểu|biểu mẫu|mẫu|nơi nhận|kính gửi|báo cáo|kế hoạch|quyết định|tờ trình|đề cương|mục lục|danh sách|danh mục"
                + "|cộng hòa xã hội|cộng hoà xã hội")
    }
}
