import Packaging

/// What is put into one run: marks at places in it, and pieces of it that are marked as deleted.
struct RunMarks {
    /// Something to be put at one place, behind everything of a lower rank there.
    struct Mark {
        /// What ends stands in front of what begins at the same place.
        enum Rank: Int {
            case newText
            case end
            case point
            case start
        }

        var position: Int
        var rank: Rank
        /// An element that may stand beside runs.
        var markup: [UInt8]
        /// New text: it gets its run from here.
        var text: [UInt8]?
    }

    private let xml: [UInt8]
    private let run: Range<Int>
    private let properties: Range<Int>
    private let layout: ElementLayout
    /// The children behind the run's properties.
    private let contents: [ElementLayout.Child]
    let words: MarkWords
    private var marks: [Mark] = []
    private(set) var deletions: [(range: Range<Int>, signature: DOCXMarker.Signature)] = []

    init?(_ xml: [UInt8], _ anchor: DOCXFile.Anchor) {
        guard let layout = ElementLayout(xml, anchor.run),
            ElementLayout.local(layout.name, in: xml).elementsEqual("r".utf8)
        else { return nil }
        self.xml = xml
        run = anchor.run
        properties = anchor.runProperties
        self.layout = layout
        contents = layout.children.filter { !ElementLayout.local($0.name, in: xml).elementsEqual("rPr".utf8) }
        words = MarkWords(xml, layout)
    }

    /// Whether `range` is in the text of the run or is one of its elements.
    func holds(_ range: Range<Int>) -> Bool {
        contents.contains {
            $0.range == range || ($0.content.clamped(to: range) == range && !$0.content.isEmpty && isText($0))
        }
    }

    /// Whether `range` is an element of the run, or in a text that can be cut.
    func cutsExactly(_ range: Range<Int>) -> Bool {
        contents.contains { $0.range == range || ($0.isPlain && $0.content.clamped(to: range) == range) }
    }

    /// Where the run is cut to put something at `offset`: in its text, between two of its elements, in front of it or behind.
    func position(of offset: Int, isStart: Bool) -> Int {
        guard let first = contents.first, let last = contents.last else { return run.lowerBound }
        if offset <= first.range.lowerBound { return run.lowerBound }
        if offset >= last.range.upperBound { return run.upperBound }
        var position = offset
        if let index = contents.firstIndex(where: { $0.range.upperBound >= offset }) {
            let child = contents[index]
            let isWithin = child.content.lowerBound < offset && offset < child.content.upperBound
            if isWithin, child.isPlain, isText(child) { return offset }
            let isBefore =
                offset <= child.range.lowerBound || (isWithin && isStart)
                || (!child.content.isEmpty && offset <= child.content.lowerBound)
            position =
                isBefore
                ? child.range.lowerBound
                : index + 1 < contents.count
                    ? contents[index + 1].range.lowerBound : child.range.upperBound
        }
        if position <= first.range.lowerBound { return run.lowerBound }
        return position >= last.range.upperBound ? run.upperBound : position
    }

    /// Whether only text, tabs and breaks stand between two positions.
    func isOnlyText(_ range: Range<Int>) -> Bool {
        let known = ["t", "tab", "br", "cr", "noBreakHyphen", "softHyphen", "lastRenderedPageBreak"]
        return contents.allSatisfy { child in
            !child.range.overlaps(range)
                || known.contains { ElementLayout.local(child.name, in: xml).elementsEqual($0.utf8) }
        }
    }

    mutating func add(_ mark: Mark) {
        marks.append(mark)
    }

    /// Marks what stands between two positions as deleted; its element gets a number with the edits.
    mutating func delete(_ range: Range<Int>, _ signature: DOCXMarker.Signature) {
        deletions.append((range, signature))
    }

    /// The changes in the part, by their places.
    /// - Parameter nextID: the next number that is free; each piece of what is deleted takes one.
    func edits(nextID: inout Int) -> [PartEdit] {
        var edits: [PartEdit] = []
        let cuts = Set(marks.map(\.position) + deletions.flatMap { [$0.range.lowerBound, $0.range.upperBound] })
        for cut in cuts.sorted() { edits.append(PartEdit(range: cut..<cut, bytes: markup(at: cut, &nextID))) }
        for child in contents where isText(child) {
            if child.isPlain, cuts.contains(where: { child.content.lowerBound < $0 && $0 < child.content.upperBound }) {
                keepSpaces(of: child, &edits)
            }
            rename(child, &edits)
        }
        return edits
    }

    private func isText(_ child: ElementLayout.Child) -> Bool {
        ElementLayout.local(child.name, in: xml).elementsEqual("t".utf8)
    }

    private func markup(at cut: Int, _ nextID: inout Int) -> [UInt8] {
        let isDeletedBefore = deletions.contains { $0.range.lowerBound < cut && cut <= $0.range.upperBound }
        let after = deletions.first { $0.range.lowerBound <= cut && cut < $0.range.upperBound }
        let child = contents.first { isText($0) && $0.content.lowerBound < cut && cut < $0.content.upperBound }
        var bytes: [UInt8] = []
        if cut > run.lowerBound {
            if cut < run.upperBound {
                if child != nil { bytes += words.close(isDeletedBefore ? "delText" : "t") }
                bytes += xml[layout.endTag]
            }
            if isDeletedBefore { bytes += words.closeOutside("del") }
        }
        let here = marks.enumerated().filter { $0.element.position == cut }
            .sorted { ($0.element.rank.rawValue, $0.offset) < ($1.element.rank.rawValue, $1.offset) }
        for (_, mark) in here {
            bytes += mark.markup
            if let text = mark.text {
                bytes += newRun + words.openText("t") + text + words.close("t") + xml[layout.endTag]
                bytes += words.closeOutside("ins")
            }
        }
        if cut < run.upperBound {
            if let after {
                bytes += words.change("del", id: nextID, after.signature)
                nextID += 1
            }
            if cut > run.lowerBound {
                bytes += newRun
                if child != nil { bytes += words.openText(after == nil ? "t" : "delText") }
            }
        }
        return bytes
    }

    /// The beginning of a run that looks like this one.
    private var newRun: [UInt8] { Array(xml[layout.startTag] + xml[properties]) }

    /// A piece of a text may begin or end with a space, which Word drops unless told not to.
    private func keepSpaces(of child: ElementLayout.Child, _ edits: inout [PartEdit]) {
        let tag = String(decoding: xml[child.range.lowerBound..<child.content.lowerBound], as: UTF8.self)
        guard !tag.utf8.contains(sequence: "xml:space") else { return }
        let end = child.content.lowerBound - 1
        edits.append(PartEdit(range: end..<end, bytes: Array(#" xml:space="preserve""#.utf8)))
    }

    /// Deleted text has an element of its own.
    private func rename(_ child: ElementLayout.Child, _ edits: inout [PartEdit]) {
        let name = words.prefix + Array("delText".utf8)
        if deletions.contains(where: {
            $0.range.lowerBound <= child.range.lowerBound && child.range.lowerBound < $0.range.upperBound
        }) {
            edits.append(PartEdit(range: child.name, bytes: name))
        }
        guard !child.content.isEmpty else { return }
        if deletions.contains(where: {
            $0.range.lowerBound < child.content.upperBound && child.range.upperBound <= $0.range.upperBound
        }) {
            let start = child.content.upperBound + 2
            edits.append(PartEdit(range: start..<start + child.name.count, bytes: name))
        }
    }
}

/// New bytes in the place of others.
struct PartEdit {
    var range: Range<Int>
    var bytes: [UInt8]

    /// Returns `xml` with `edits`, which do not overlap; of those at one place the first comes first.
    static func apply(_ edits: [PartEdit], to xml: [UInt8]) -> [UInt8] {
        let sorted = edits.enumerated().sorted {
            ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset)
        }
        var result: [UInt8] = []
        result.reserveCapacity(xml.count + edits.reduce(0) { $0 + $1.bytes.count })
        var position = 0
        for (_, edit) in sorted {
            result += xml[position..<edit.range.lowerBound]
            result += edit.bytes
            position = edit.range.upperBound
        }
        return result + xml[position...]
    }
}

extension Collection<UInt8> {
    /// Whether `words` stand somewhere in it.
    func contains(sequence words: StaticString) -> Bool {
        let sign = UnsafeBufferPointer(start: words.utf8Start, count: words.utf8CodeUnitCount)
        var rest = self[...]
        while let start = rest.firstIndex(of: sign[0]) {
            if rest[start...].starts(with: sign) { return true }
            rest = rest[rest.index(after: start)...]
        }
        return false
    }
}
