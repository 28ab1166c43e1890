/// How a series looks, by its place among those of a chart.
package enum SeriesLook: Int, Sendable, CaseIterable {
    case first
    case second
    case third
    case fourth

    package init(_ index: Int) {
        self = SeriesLook(rawValue: index % SeriesLook.allCases.count) ?? .first
    }

    /// The grey of a bar, from 0 for black to 100 for white.
    package var fill: Int {
        switch self {
        case .first: 45
        case .second: 100
        case .third: 80
        case .fourth: 100
        }
    }

    /// Whether lines are drawn over a bar, and whether they cross.
    package var hatching: (isHatched: Bool, isCrossed: Bool) {
        switch self {
        case .first, .third: (false, false)
        case .second: (true, false)
        case .fourth: (true, true)
        }
    }

    /// The line of a series over time.
    package var stroke: ChartDrawing.Stroke {
        switch self {
        case .first: ChartDrawing.Stroke(width: 28)
        case .second: ChartDrawing.Stroke(width: 18, grey: 30, dashes: [80, 50])
        case .third: ChartDrawing.Stroke(width: 18, grey: 45)
        case .fourth: ChartDrawing.Stroke(width: 18, grey: 30, dashes: [20, 40])
        }
    }
}

extension ChartDrawing {
    /// Draws a bar, or its sample in the legend.
    mutating func bar(_ box: Box, _ look: SeriesLook) {
        let outline = Stroke(width: 10)
        rectangle(box, fill: look.fill, stroke: nil)
        if look.hatching.isHatched {
            hatch(box, distance: 60, Stroke(width: 8))
            if look.hatching.isCrossed { hatch(box, distance: 60, rising: false, Stroke(width: 8)) }
        }
        rectangle(box, fill: nil, stroke: outline)
    }

    /// Draws the mark of a number on a line: a disc, a ring, a square, a triangle.
    mutating func mark(_ center: Point, _ look: SeriesLook) {
        let radius = look == .first ? 46 : 52
        let corners: [Point] =
            switch look {
            case .first, .second: Self.disc.map { Point(center.x + $0 * radius / 100, center.y + $1 * radius / 100) }
            case .third:
                [(-1, -1), (1, -1), (1, 1), (-1, 1)].map {
                    Point(center.x + $0 * radius * 9 / 10, center.y + $1 * radius * 9 / 10)
                }
            case .fourth:
                [
                    Point(center.x, center.y - radius), Point(center.x + radius, center.y + radius),
                    Point(center.x - radius, center.y + radius),
                ]
            }
        let fill = look == .first ? 0 : look == .third ? 45 : 100
        shapes.append(.area(corners, fill: fill, stroke: Stroke(width: 14, grey: look == .third ? 45 : 0)))
    }

    /// Sixteen corners of a circle, in hundredths of its radius.
    private static let disc: [(Int, Int)] = [
        (100, 0), (92, 38), (71, 71), (38, 92), (0, 100), (-38, 92), (-71, 71), (-92, 38), (-100, 0), (-92, -38),
        (-71, -71), (-38, -92), (0, -100), (38, -92), (71, -71), (92, -38),
    ]
}
