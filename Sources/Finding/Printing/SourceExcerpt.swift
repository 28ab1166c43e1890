/// A source line cut to what a terminal shows, with marks under what is meant.
struct SourceExcerpt {
    /// How many scalars of a long line are shown.
    private static let width = 110

    /// What is shown of the line, with `…` where it was cut.
    private(set) var text = ""
    /// `^` under the focus, `~` under what is related.
    private(set) var marks = ""
    private let window: Range<Int>

    /// - Parameters:
    ///   - focus: what is meant, in scalars of the line.
    ///   - related: what else is to be marked, where there is room for it.
    init(_ line: [Unicode.Scalar], focus: Range<Int>, related: [Range<Int>]) {
        let focus = min(focus.lowerBound, line.count)..<min(max(focus.upperBound, focus.lowerBound + 1), line.count + 1)
        window = SourceExcerpt.window(line, focus, related)
        let isCut = (start: window.lowerBound > 0, end: window.upperBound < line.count)
        text = isCut.start ? "…" : ""
        marks = isCut.start ? " " : ""
        let waves = related.filter(shows)
        for index in window {
            let scalar = line[index]
            text.unicodeScalars.append(scalar.value == 0x2028 || scalar.value == 0x2029 ? " " : scalar)
            // What takes no room on the screen takes none below.
            if scalar.properties.generalCategory == .nonspacingMark { continue }
            let isWave = waves.contains { $0.contains(index) }
            // Tabs stay tabs, so that the caret stands under its sign on any terminal.
            marks += focus.contains(index) ? "^" : isWave ? "~" : scalar == "\t" ? "\t" : " "
        }
        if focus.upperBound > line.count, !isCut.end { marks += "^" }
        if isCut.end { text += "…" }
        while let last = marks.last, last == " " || last == "\t" { marks.removeLast() }
    }

    /// Whether all of `range` is shown.
    func shows(_ range: Range<Int>) -> Bool {
        range.lowerBound >= window.lowerBound && range.upperBound <= window.upperBound
    }

    /// The part of a long line to show: the focus and as much of what is related as fits, with the words around.
    private static func window(_ line: [Unicode.Scalar], _ focus: Range<Int>, _ related: [Range<Int>]) -> Range<Int> {
        guard line.count > width + 10 else { return 0..<line.count }
        var hull = focus
        let byDistance = related.sorted { distance($0, focus) < distance($1, focus) }
        for range in byDistance {
            let both = min(hull.lowerBound, range.lowerBound)..<max(hull.upperBound, range.upperBound)
            if both.count <= width - 4 { hull = both }
        }
        let slack = hull.count > width ? 20 : width - hull.count
        var start = max(0, hull.lowerBound - slack / 2)
        var end = min(line.count, start + width)
        start = max(0, end - width)
        // Not in the middle of a word, where one ends near.
        if start > 0, let space = line[start..<min(start + 12, hull.lowerBound)].firstIndex(of: " ") {
            start = space + 1
        }
        if end < line.count, hull.upperBound < end {
            end = line[max(hull.upperBound, end - 12)..<end].lastIndex(of: " ") ?? end
        }
        return start..<max(start, end)
    }

    private static func distance(_ left: Range<Int>, _ right: Range<Int>) -> Int {
        max(left.lowerBound - right.upperBound, right.lowerBound - left.upperBound, 0)
    }
}
