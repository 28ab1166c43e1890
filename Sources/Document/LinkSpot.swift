/// A place in a text that names something that can be gone to.
package struct LinkSpot: Sendable, Equatable {
    package enum Target: Sendable, Hashable {
        /// From 0.
        case appendix(Int)
        case address(String)
    }

    package var range: Range<String.Index>
    package var target: Target

    /// Returns the spots of `text`, in order, none across another.
    package static func all(in text: String, appendices: Int) -> [LinkSpot] {
        var spots: [LinkSpot] = []
        let utf8 = text.utf8
        // Hardly any text has a colon with an address: a look at the bytes is quicker than a search.
        if utf8.contains(UInt8(ascii: ":")) { spots += addresses(in: text) }
        if appendices > 0 { spots += mentions(in: text, appendices: appendices) }
        return spots.sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    private static func addresses(in text: String) -> [LinkSpot] {
        var spots: [LinkSpot] = []
        for scheme in ["https://", "http://"] {
            var rest = text[...]
            while let start = rest.firstRange(of: scheme) {
                let isAllowed = { (scalar: Unicode.Scalar) in
                    scalar.isASCII && scalar.value > 0x20 && !"<>\"{}|\\^`".unicodeScalars.contains(scalar)
                }
                var end = start.upperBound
                while end < text.endIndex, isAllowed(text.unicodeScalars[end]) {
                    text.unicodeScalars.formIndex(after: &end)
                }
                // What ends the sentence does not belong to the address.
                while end > start.upperBound {
                    let last = text.unicodeScalars.index(before: end)
                    guard ".,;:!?)'".unicodeScalars.contains(text.unicodeScalars[last]) else { break }
                    end = last
                }
                if end > start.upperBound {
                    let range = start.lowerBound..<end
                    spots.append(LinkSpot(range: range, target: .address(String(text[range]))))
                }
                rest = text[max(end, start.upperBound)...]
            }
        }
        return spots
    }

    private static func mentions(in text: String, appendices: Int) -> [LinkSpot] {
        var spots: [LinkSpot] = []
        for word in ["Phụ lục", "phụ lục"] {
            var rest = text[...]
            while let found = rest.firstRange(of: word) {
                rest = text[found.upperBound...]
                if appendices == 1 {
                    spots.append(LinkSpot(range: found, target: .appendix(0)))
                    continue
                }
                var end = found.upperBound
                guard end < text.endIndex, text[end] == " " else { continue }
                let start = text.index(after: end)
                end = text[start...].firstIndex { !"IVXLC".contains($0) } ?? text.endIndex
                let roman = text[start..<end]
                if let index = (0..<appendices).first(where: { Numbering.roman($0 + 1) == roman }) {
                    spots.append(LinkSpot(range: found.lowerBound..<end, target: .appendix(index)))
                }
            }
        }
        return spots
    }
}
