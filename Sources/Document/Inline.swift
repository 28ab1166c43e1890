/// Running text in pieces.
package typealias Inlines = [Inline]

/// A piece of running text of one kind.
package enum Inline: Sendable, Hashable {
    case text(String, Emphasis = [])
    /// A figure that was computed, with the name of what it shows, so that a reader can be led back to it.
    case figure(String, source: String, Emphasis = [])
    /// A gap in a draft where a figure or a text is still missing; writers make it stand out.
    case gap(String)
    case lineBreak

    /// The words as printed.
    package var text: String {
        switch self {
        case .text(let text, _), .figure(let text, _, _), .gap(let text): text
        case .lineBreak: "\n"
        }
    }
}

/// How words stand out from their surroundings.
package struct Emphasis: OptionSet, Sendable, Hashable {
    package let rawValue: UInt8

    package init(rawValue: UInt8) {
        self.rawValue = rawValue
    }

    package static let bold = Emphasis(rawValue: 1)
    package static let italic = Emphasis(rawValue: 2)
}

extension Inlines {
    /// The words as printed, one after another.
    package var plainText: String {
        map(\.text).joined()
    }

    /// A single plain piece.
    package static func plain(_ text: String) -> Inlines {
        [.text(text)]
    }
}
