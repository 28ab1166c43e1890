import ReportModel

/// Writes the lines of a payload.
///
/// Fields are separated by tabs; in texts, tab, line end and backslash are written `\t`, `\n` and `\\`.
struct PayloadWriter {
    private(set) var bytes: [UInt8] = []

    /// Makes room for so many bytes.
    mutating func reserve(_ count: Int) {
        bytes.reserveCapacity(count)
    }

    /// Appends bytes as they are.
    mutating func bytes(_ more: ArraySlice<UInt8>) {
        bytes += more
    }

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
    }

    /// Appends a number with a decimal point, e.g. `-12.50`, with as many decimals as it has.
    mutating func quantity(_ quantity: Quantity) {
        if quantity.isNegative { bytes.append(UInt8(ascii: "-")) }
        let start = bytes.count
        let decimals = Int(quantity.decimals)
        var rest = quantity.magnitude
        var written = 0
        // From the last digit on; at least one stands before the point.
        repeat {
            if written == decimals, decimals > 0 { bytes.append(UInt8(ascii: ".")) }
            bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
            rest /= 10
            written += 1
        } while rest > 0 || written <= decimals
        bytes[start...].reverse()
    }
}
