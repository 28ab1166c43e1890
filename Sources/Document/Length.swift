/// A length on paper, held in twips: a twentieth of a point, 1/1440 inch.
package struct Length: Sendable, Hashable, Comparable {
    package let twips: Int

    package init(twips: Int) {
        self.twips = twips
    }

    /// A length in millimetres, rounded to the next twip.
    package static func mm(_ value: Double) -> Length {
        Length(twips: Int((value * 1440 / 25.4).rounded()))
    }

    /// A length in points.
    package static func pt(_ value: Double) -> Length {
        Length(twips: Int((value * 20).rounded()))
    }

    package var points: Double { Double(twips) / 20 }
    package var millimetres: Double { Double(twips) * 25.4 / 1440 }

    package static func < (left: Length, right: Length) -> Bool { left.twips < right.twips }
    package static func + (left: Length, right: Length) -> Length { Length(twips: left.twips + right.twips) }
    package static func - (left: Length, right: Length) -> Length { Length(twips: left.twips - right.twips) }
}
