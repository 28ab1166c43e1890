/// The four files of a typeface.
package struct FontFiles: Sendable {
    /// A cut of a typeface.
    package enum Cut: Int, Sendable, Hashable, CaseIterable {
        case regular
        case bold
        case italic
        case boldItalic
    }

    /// The name of the family, e.g. `Liberation Serif`.
    package var family: String
    /// The contents of a TrueType file for each cut, in the order of ``Cut``.
    package var cuts: [[UInt8]]
    /// Where fonts for other characters come from; `nil` for no others.
    package var fallback: FallbackFont.Source?

    /// - Parameter cuts: four files, in the order of ``Cut``.
    package init(family: String, cuts: [[UInt8]], fallback: FallbackFont.Source? = nil) {
        self.family = family
        self.cuts = cuts
        self.fallback = fallback
    }
}
