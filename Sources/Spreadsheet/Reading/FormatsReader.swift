import Packaging

/// Reads `xl/styles.xml` as far as it says which numbers are dates.
final class FormatsReader: XMLHandler {
    /// For each cell format whether its numbers are dates or times.
    private(set) var areDates: [Bool] = []
    private var codes: [Int: Bool] = [:]
    private var isInFormats = false

    func start(_ tag: XMLTag, _ attributes: XMLAttributes, _ scanner: XMLScanner) {
        switch tag {
        case .numberFormat:
            guard codes.count < 10_000, let id = attributes.int("numFmtId", in: .none) else { return }
            codes[id] = FormatsReader.isDate(attributes.string("formatCode", in: .none) ?? "")
        case .cellFormats: isInFormats = true
        case .cellFormat:
            guard isInFormats, areDates.count < 100_000 else { return }
            let id = attributes.int("numFmtId", in: .none) ?? 0
            areDates.append(codes[id] ?? FormatsReader.builtInDates.contains { $0.contains(id) })
        default: break
        }
    }

    func end(_ tag: XMLTag, _ scanner: XMLScanner) {
        if tag == .cellFormats { isInFormats = false }
    }

    func characters(_ text: UnsafeBufferPointer<UInt8>, _ scanner: XMLScanner) {}

    /// The formats that need no code (ECMA-376, 18.8.30), those of East Asian versions included.
    private static let builtInDates = [14...22, 27...36, 45...47, 50...58]

    /// Whether a format code shows days or hours: one of their letters outside of quotes, brackets and escapes. `[h]` counts
    /// hours; `[$-42A]` and `[Red]` say nothing of the kind.
    static func isDate(_ code: String) -> Bool {
        // Only the format of positive numbers decides.
        let bytes = Array(code.utf8)
        var index = 0
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "\\"), UInt8(ascii: "_"), UInt8(ascii: "*"): index += 1
            case UInt8(ascii: "\""):
                index += 1
                while index < bytes.count, bytes[index] != UInt8(ascii: "\"") { index += 1 }
            case UInt8(ascii: "["):
                let end = bytes[index...].firstIndex(of: UInt8(ascii: "]")) ?? bytes.endIndex
                let inside = bytes[(index + 1)..<end]
                if !inside.isEmpty, inside.allSatisfy({ "hHmMsS".utf8.contains($0) }) { return true }
                index = end
            case UInt8(ascii: ";"): return false
            // `General` has an e, and `E+` is an exponent; neither is looked for.
            case let byte where "dDmMyYhHsS".utf8.contains(byte): return true
            default: break
            }
            index += 1
        }
        return false
    }
}
