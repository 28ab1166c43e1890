import ReportModel

/// Writes the lines of a payload.
///
/// Fields are separated by tabs; in texts, tab, line end and backslash are written `\t`, `\n` and `\\`.
struct PayloadWriter {
    private(set) var bytes: [UInt8] = []
    private var lines: [Range<Int>] = []
    private var lineStart = 0

    /// Appends a text that needs no escaping.
    mutating func word(_ text: String) {
        bytes.append(contentsOf: text.utf8)
    }

    /// Appends a text of any content.
    mutating func field(_ text: String) {
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\\"): word("\\\\")
            case UInt8(ascii: "\t"): word("\\t")
            case UInt8(ascii: "\n"): word("\\n")
            default: bytes.append(byte)
            }
        }
    }

    /// Appends the beginning of a figure's line, up to the tab before the value.
    mutating func name(_ key: FigureKey) {
        word(key.member == nil ? "f\t" : "m\t")
        field(key.indicator)
        tab()
        if let member = key.member {
            field(member)
            tab()
        }
    }

    mutating func tab() {
        bytes.append(UInt8(ascii: "\t"))
    }

    mutating func endLine() {
        bytes.append(UInt8(ascii: "\n"))
        lines.append(lineStart..<bytes.count)
        lineStart = bytes.count
    }

    /// Appends a number with a decimal point, e.g. `-12.50`, with as many decimals as it has.
    mutating func quantity(_ quantity: Quantity) {
        if quantity.isNegative { bytes.append(UInt8(ascii: "-")) }
        let digits = String(quantity.magnitude).utf8
        let decimals = Int(quantity.decimals)
        let padding = max(0, decimals + 1 - digits.count)
        let point = padding + digits.count - decimals
        for index in 0..<padding {
            if index == point { bytes.append(UInt8(ascii: ".")) }
            bytes.append(UInt8(ascii: "0"))
        }
        for (index, digit) in digits.enumerated() {
            if index + padding == point { bytes.append(UInt8(ascii: ".")) }
            bytes.append(digit)
        }
    }

    /// Returns `header` as a line, followed by the lines in the order of their bytes.
    func sorted(header: String) -> [UInt8] {
        var result = Array(header.utf8)
        result.reserveCapacity(bytes.count + result.count + 1)
        result.append(UInt8(ascii: "\n"))
        for line in lines.sorted(by: { bytes[$0].lexicographicallyPrecedes(bytes[$1]) }) {
            result.append(contentsOf: bytes[line])
        }
        return result
    }
}
