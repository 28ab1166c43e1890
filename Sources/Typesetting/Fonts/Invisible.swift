/// Characters that show nothing by themselves.
enum Invisible {
    /// Returns `text` without what has neither width nor glyph: marks of direction, joiners, soft hyphens, byte order marks.
    /// They come along when text is copied from web pages and telephones.
    static func removed(from text: String) -> String {
        // All of them begin with one of these bytes.
        guard text.utf8.contains(where: { $0 == 0xC2 || $0 == 0xE2 || $0 == 0xEF }) else { return text }
        var scalars = String.UnicodeScalarView()
        for scalar in text.unicodeScalars where !isInvisible(scalar) { scalars.append(scalar) }
        return String(scalars)
    }

    private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x00AD, 0x200B...0x200F, 0x2060...0x2064, 0xFE00...0xFE0F, 0xFEFF: true
        default: false
        }
    }

    /// Whether a character belongs to a script that runs from right to left, or makes text run so: what is set from left to
    /// right would read otherwise than it was written.
    static func turnsDirection(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x0590...0x08FF, 0x202A...0x202E, 0x2066...0x2069, 0xFB1D...0xFDFF, 0xFE70...0xFEFE, 0x10800...0x10FFF,
            0x1E800...0x1EFFF:
            true
        default: false
        }
    }
}
