/// A chart as geometry: lines, areas and words, with which each writer of pages draws the same picture.
///
/// Lengths are in twips from the upper left corner. Everything is grey, told apart by shade, hatching, dashes and marks, so
/// that it lasts on a printer without colours and in a copy of a copy.
package struct ChartDrawing: Sendable, Hashable {
    package struct Point: Sendable, Hashable {
        package var x: Int
        package var y: Int

        package init(_ x: Int, _ y: Int) {
            self.x = x
            self.y = y
        }
    }

    package struct Box: Sendable, Hashable {
        package var left: Int
        package var top: Int
        package var right: Int
        package var bottom: Int

        package init(left: Int, top: Int, right: Int, bottom: Int) {
            self.left = left
            self.top = top
            self.right = right
            self.bottom = bottom
        }

        package var width: Int { right - left }
        package var height: Int { bottom - top }

        package func contains(_ other: Box) -> Bool {
            left <= other.left && other.right <= right && top <= other.top && other.bottom <= bottom
        }

        package func overlaps(_ other: Box) -> Bool {
            left < other.right && other.left < right && top < other.bottom && other.top < bottom
        }

        package func widened(_ by: Int) -> Box {
            Box(left: left - by, top: top - by, right: right + by, bottom: bottom + by)
        }
    }

    /// How a line is drawn; `grey` is 0 for black to 100 for white.
    package struct Stroke: Sendable, Hashable {
        package var width: Int
        package var grey: Int
        /// The lengths of dashes and gaps by turns; empty for a line without gaps.
        package var dashes: [Int]

        package init(width: Int, grey: Int = 0, dashes: [Int] = []) {
            self.width = width
            self.grey = grey
            self.dashes = dashes
        }
    }

    /// A line of words.
    package struct Label: Sendable, Hashable {
        package enum Anchor: Sendable, Hashable {
            case start
            case middle
            case end
        }

        package var text: String
        /// Where the baseline begins, has its middle, or ends.
        package var at: Point
        package var anchor: Anchor
        package var size: Int
        package var face: AdvanceWidths.Face

        package init(_ text: String, at: Point, anchor: Anchor, size: Int, face: AdvanceWidths.Face = .regular) {
            self.text = text
            self.at = at
            self.anchor = anchor
            self.size = size
            self.face = face
        }

        package var width: Int { Self.width(of: text, size: size, face: face) }

        package static func width(of text: String, size: Int, face: AdvanceWidths.Face = .regular) -> Int {
            AdvanceWidths.width(of: text, face: face, size: Length(twips: size)).twips
        }

        package var left: Int {
            switch anchor {
            case .start: at.x
            case .middle: at.x - width / 2
            case .end: at.x - width
            }
        }

        /// The room that the letters take: from the highest accent to the lowest tail.
        package var box: Box {
            Box(left: left, top: at.y - size * 8 / 10, right: left + width, bottom: at.y + size * 2 / 10)
        }
    }

    package enum Shape: Sendable, Hashable {
        /// Corners one after another; `fill` is a grey from 0 to 100.
        case area([Point], fill: Int?, stroke: Stroke?)
        case line([Point], Stroke)
        case label(Label)
    }

    package var width: Int
    package var height: Int
    package var shapes: [Shape] = []
    /// The areas between the axes, within which all bars and lines stay.
    package var plots: [Box] = []
    /// What was drawn for numbers: bars, marks.
    package var marks: [Box] = []

    package init(width: Int, height: Int) {
        self.width = width
        self.height = height
    }

    package var labels: [Label] {
        shapes.compactMap { if case .label(let label) = $0 { label } else { nil } }
    }
}

extension ChartDrawing {
    mutating func add(_ label: Label) {
        if !label.text.isEmpty { shapes.append(.label(label)) }
    }

    /// Sets words on white, so that lines behind them do not run through.
    mutating func addOnWhite(_ label: Label) {
        rectangle(label.box, fill: 100, stroke: nil)
        add(label)
    }

    mutating func line(_ points: [Point], _ stroke: Stroke) {
        shapes.append(.line(points, stroke))
    }

    mutating func rectangle(_ box: Box, fill: Int?, stroke: Stroke?) {
        shapes.append(
            .area(
                [
                    Point(box.left, box.top), Point(box.right, box.top), Point(box.right, box.bottom),
                    Point(box.left, box.bottom),
                ], fill: fill, stroke: stroke))
    }

    /// Draws lines that rise to the right over a box, `distance` apart.
    mutating func hatch(_ box: Box, distance: Int, rising: Bool = true, _ stroke: Stroke) {
        guard box.width > 0, box.height > 0 else { return }
        // Each line is x - left = offset + (bottom - y); cut at the sides of the box.
        var offset = -box.height + distance / 2
        while offset < box.width {
            let from = max(offset, 0)
            let to = min(offset + box.height, box.width)
            if to > from {
                let (low, high) = (box.bottom - (from - offset), box.bottom - (to - offset))
                line(
                    rising
                        ? [Point(box.left + from, low), Point(box.left + to, high)]
                        : [
                            Point(box.left + from, box.top + (from - offset)),
                            Point(box.left + to, box.top + (to - offset)),
                        ], stroke)
            }
            offset += distance
        }
    }
}
