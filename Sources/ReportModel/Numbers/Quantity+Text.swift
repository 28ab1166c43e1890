extension Quantity: CustomStringConvertible {
    /// What can be wrong with a written number.
    package enum ParseError: Error, Sendable, Hashable {
        case empty
        case notANumber
        /// More than one decimal comma.
        case twoCommas
        /// Dots that do not separate groups of three digits.
        case misplacedDot
        /// More decimals than the indicator has.
        case tooManyDecimals(allowed: Int)
        case tooLarge
    }

    /// Reads a number as Vietnamese reports write it: `1.234,5`, `-12`, `05`; also `1 234` with (no-break) spaces.
    ///
    /// A dot is a thousands separator and must be followed by groups of three digits; the comma starts the decimals. A
    /// zero in front of a dot (`0.123`) is refused: there the dot was meant as a decimal point.
    /// - Parameters:
    ///   - text: the number, possibly with spaces around it.
    ///   - decimals: the declared number of decimals; the result has exactly these.
    package init(vietnamese text: String, decimals: Int) throws(ParseError) {
        // Nearly all are plain.
        let plain = text.utf8.withContiguousStorageIfAvailable { Quantity.plainMantissa($0, decimals: decimals) }
        if let plain, let mantissa = plain {
            self.init(mantissa: mantissa, decimals: decimals)
            return
        }
        var digits: [UInt8] = []
        var fraction: Int?
        var groupLength: Int?
        var negative = false
        var pendingSpace = false
        for scalar in text.unicodeScalars {
            switch scalar {
            case "0"..."9":
                if pendingSpace, !digits.isEmpty {
                    guard fraction == nil else { throw .notANumber }
                    try Quantity.closeGroup(groupLength, digits)
                    groupLength = 0
                }
                pendingSpace = false
                digits.append(UInt8(scalar.value - 0x30))
                if fraction != nil { fraction? += 1 } else if groupLength != nil { groupLength? += 1 }
            case ".":
                guard fraction == nil, !digits.isEmpty, !pendingSpace else { throw .misplacedDot }
                try Quantity.closeGroup(groupLength, digits)
                groupLength = 0
            case ",":
                guard fraction == nil else { throw .twoCommas }
                guard !digits.isEmpty, !pendingSpace else { throw .notANumber }
                if let length = groupLength, length != 3 { throw .misplacedDot }
                groupLength = nil
                fraction = 0
            case "-", "\u{2212}":
                guard digits.isEmpty, !negative, fraction == nil else { throw .notANumber }
                negative = true
            case " ", "\u{A0}", "\u{202F}", "\t": pendingSpace = true
            default: throw .notANumber
            }
        }
        if digits.isEmpty { throw negative ? .notANumber : .empty }
        if let length = groupLength, length != 3 { throw .misplacedDot }
        if fraction == 0 { throw .notANumber }
        try self.init(digits: digits, fraction: fraction ?? 0, negative: negative, decimals: decimals)
    }

    /// The mantissa of a number that is nothing but up to 15 digits with at most one comma between them, which most are;
    /// `nil` for any other text.
    private static func plainMantissa(_ text: UnsafeBufferPointer<UInt8>, decimals: Int) -> Int64? {
        var mantissa: Int64 = 0
        var digits = 0
        var places: Int?
        for byte in text {
            if byte &- 0x30 < 10 {
                guard digits < 15 else { return nil }
                mantissa = mantissa * 10 + Int64(byte &- 0x30)
                digits += 1
                places? += 1
            } else {
                guard byte == UInt8(ascii: ","), places == nil, digits > 0 else { return nil }
                places = 0
            }
        }
        let missing = decimals - (places ?? 0)
        guard digits > 0, places != 0, missing >= 0, digits + missing <= 18 else { return nil }
        return mantissa * power(missing)
    }

    /// Refuses a group of digits that no separator may follow; `length` is `nil` for the first group.
    private static func closeGroup(_ length: Int?, _ digits: [UInt8]) throws(ParseError) {
        guard let length else {
            guard digits.count <= 3, digits[0] != 0 else { throw .misplacedDot }
            return
        }
        guard length == 3 else { throw .misplacedDot }
    }

    /// Reads a number as files and formulas write it: digits, then perhaps a dot and decimals. Any decimals up to nine.
    package init(plain text: some StringProtocol) throws(ParseError) {
        var digits: [UInt8] = []
        var fraction: Int?
        var negative = false
        for (index, byte) in text.utf8.enumerated() {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                digits.append(byte - 0x30)
                fraction? += 1
            case UInt8(ascii: "."):
                guard fraction == nil, !digits.isEmpty else { throw .notANumber }
                fraction = 0
            case UInt8(ascii: "-"):
                guard index == 0 else { throw .notANumber }
                negative = true
            default: throw .notANumber
            }
        }
        guard !digits.isEmpty else { throw negative ? .notANumber : .empty }
        guard fraction != 0 else { throw .notANumber }
        guard (fraction ?? 0) <= Quantity.maximumDecimals else {
            throw .tooManyDecimals(allowed: Quantity.maximumDecimals)
        }
        try self.init(digits: digits, fraction: fraction ?? 0, negative: negative, decimals: fraction ?? 0)
    }

    /// Reads a number as ``init(plain:)`` does, with exactly `decimals`.
    package init(plain text: some StringProtocol, decimals: Int) throws(ParseError) {
        let quantity = try Quantity(plain: text)
        do throws(ArithmeticError) {
            self = try quantity.rescaled(to: decimals)
        } catch {
            throw error == .overflow ? .tooLarge : .tooManyDecimals(allowed: decimals)
        }
    }

    private init(digits: [UInt8], fraction: Int, negative: Bool, decimals: Int) throws(ParseError) {
        var kept = digits[...]
        var places = fraction
        while places > decimals {
            guard kept.last == 0 else { throw .tooManyDecimals(allowed: decimals) }
            kept = kept.dropLast()
            places -= 1
        }
        // Counted downwards where negative: the smallest mantissa has no positive counterpart.
        let sign: Int64 = negative ? -1 : 1
        var mantissa: Int64 = 0
        for digit in kept + [UInt8](repeating: 0, count: decimals - places) {
            let (product, overflowed) = mantissa.multipliedReportingOverflow(by: 10)
            let (sum, overflowedToo) = product.addingReportingOverflow(sign * Int64(digit))
            guard !overflowed, !overflowedToo else { throw .tooLarge }
            mantissa = sum
        }
        self.init(mantissa: mantissa, decimals: decimals)
    }

    /// Digits with a decimal point and no grouping, e.g. `-1234.50`: for files.
    package var description: String {
        let (whole, fraction) = digitParts
        return (isNegative ? "-" : "") + whole + (fraction.isEmpty ? "" : "." + fraction)
    }

    /// The number as Vietnamese reports print it, e.g. `-1.234,50`.
    package var vietnamese: String {
        let (whole, fraction) = digitParts
        var grouped = ""
        for (index, digit) in whole.enumerated() {
            if index > 0, (whole.utf8.count - index).isMultiple(of: 3) { grouped.append(".") }
            grouped.append(digit)
        }
        return (isNegative ? "-" : "") + grouped + (fraction.isEmpty ? "" : "," + fraction)
    }

    /// As `vietnamese`, with a zero before a whole number below ten, as counts are printed: `05`, `12`, `00`.
    package var paddedCount: String {
        decimals == 0 && (0...9).contains(mantissa) ? "0" + vietnamese : vietnamese
    }

    private var digitParts: (whole: String, fraction: String) {
        let digits = String(mantissa.magnitude)
        let places = Int(decimals)
        guard places > 0 else { return (digits, "") }
        let full = padded(digits, places + 1)
        return (String(full.dropLast(places)), String(full.suffix(places)))
    }

    private func padded(_ digits: String, _ width: Int) -> String {
        String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }
}

extension Int {
    /// With a dot between thousands: `1.052`.
    package var vietnamese: String { Quantity(mantissa: Int64(self), decimals: 0).vietnamese }
}
