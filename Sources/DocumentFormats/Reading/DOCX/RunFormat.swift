import Packaging

/// What one level (the defaults, a style, the run itself) says about the look of characters; `nil` for nothing.
struct RunFormat: Hashable {
    /// Names of fonts in the ``NamePool``, theme fonts resolved: for ASCII letters, and for the others.
    var asciiFont = NamePool.none
    var otherFont = NamePool.none
    var halfPoints: Int32?
    var isBold: Bool?
    var isItalic: Bool?
    var isAllCaps: Bool?
    var isHidden: Bool?
    var isUnderlined: Bool?
    var colour: Colour?
    /// The character style.
    var style = NamePool.none
    /// Whether a tracked change deletes it; on a paragraph's mark the next paragraph then goes on with the text.
    var isDeleted = false

    enum Colour: Hashable {
        case automatic
        case rgb(UInt32)
    }

    /// Takes down a child of `w:rPr`.
    mutating func read(_ tag: XMLTag, _ attributes: XMLAttributes, _ names: inout NamePool, theme: Theme) {
        switch tag {
        case .rStyle: style = attributes.bytes("val").map { names.number($0) } ?? NamePool.none
        case .rFonts:
            if let font = theme.font(attributes, "asciiTheme", "ascii", &names) { asciiFont = font }
            if let font = theme.font(attributes, "hAnsiTheme", "hAnsi", &names) { otherFont = font }
        case .sz: halfPoints = attributes.int("val").flatMap { Int32(exactly: $0) }
        case .b: isBold = attributes.isOn
        case .i: isItalic = attributes.isOn
        case .caps: isAllCaps = attributes.isOn
        case .vanish: isHidden = attributes.isOn
        case .u: isUnderlined = attributes.isOn
        case .color:
            let text = attributes.string("val") ?? "auto"
            colour = UInt32(text, radix: 16).map { .rgb($0 & 0xFF_FFFF) } ?? .automatic
        case .del, .moveFrom: isDeleted = true
        default: break
        }
    }

    /// Lays `other` over it: what `other` says counts.
    mutating func overlay(_ other: RunFormat) {
        if other.asciiFont != NamePool.none { asciiFont = other.asciiFont }
        if other.otherFont != NamePool.none { otherFont = other.otherFont }
        halfPoints = other.halfPoints ?? halfPoints
        isBold = other.isBold ?? isBold
        isItalic = other.isItalic ?? isItalic
        isAllCaps = other.isAllCaps ?? isAllCaps
        isHidden = other.isHidden ?? isHidden
        isUnderlined = other.isUnderlined ?? isUnderlined
        colour = other.colour ?? colour
        if other.style != NamePool.none { style = other.style }
    }

    /// Lays a style of another kind over it: toggles that both switch on switch each other off (ISO 29500-1, 17.7.3).
    mutating func overlayStyle(_ other: RunFormat) {
        let before = self
        overlay(other)
        func toggled(_ property: KeyPath<RunFormat, Bool?>) -> Bool? {
            guard let above = other[keyPath: property] else { return before[keyPath: property] }
            return above != (before[keyPath: property] ?? false)
        }
        isBold = toggled(\.isBold)
        isItalic = toggled(\.isItalic)
        isAllCaps = toggled(\.isAllCaps)
        isHidden = toggled(\.isHidden)
    }
}

/// The fonts of the theme, which styles name by their purpose.
struct Theme {
    var major = NamePool.none
    var minor = NamePool.none

    /// Returns the font that `rFonts` names for one kind of letters; the theme's counts where both are named.
    func font(
        _ attributes: XMLAttributes, _ theme: StaticString, _ direct: StaticString, _ names: inout NamePool
    ) -> Int32? {
        if let purpose = attributes.string(theme) {
            let font = purpose.hasPrefix("major") ? major : minor
            if font != NamePool.none { return font }
        }
        return attributes.bytes(direct).map { names.number($0) }
    }
}

/// Reads the theme part.
final class ThemeReader: XMLHandler {
    private(set) var theme = Theme()
    private(set) var names: NamePool

    init(_ names: NamePool) {
        self.names = names
    }

    func start(_ tag: XMLTag, _ attributes: XMLAttributes, _ scanner: XMLScanner) {
        guard tag == .latin, let face = attributes.bytes("typeface", in: .none), !face.isEmpty else { return }
        switch scanner.parent {
        case .majorFont: theme.major = names.number(face)
        case .minorFont: theme.minor = names.number(face)
        default: break
        }
    }

    func end(_ tag: XMLTag, _ scanner: XMLScanner) {}
    func characters(_ text: UnsafeBufferPointer<UInt8>, _ scanner: XMLScanner) {}
}
