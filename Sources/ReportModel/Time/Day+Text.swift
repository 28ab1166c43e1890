extension Day: CustomStringConvertible {
    /// Reads `2026-10-05` or the Vietnamese `05/10/2026` (also `5/10/2026`); `nil` for what is no date.
    package init?(parsing text: some StringProtocol) {
        let bytes = Array(text.utf8)
        func number(_ range: Range<Int>, digits: ClosedRange<Int>) -> Int? {
            guard digits.contains(range.count) else { return nil }
            var value = 0
            for byte in bytes[range] {
                guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
                value = value * 10 + Int(byte - UInt8(ascii: "0"))
            }
            return value
        }
        for separator in [UInt8(ascii: "-"), UInt8(ascii: "/")] {
            let isISO = separator == UInt8(ascii: "-")
            guard let first = bytes.firstIndex(of: separator),
                let second = bytes[(first + 1)...].firstIndex(of: separator),
                let a = number(0..<first, digits: isISO ? 4...4 : 1...2),
                let b = number((first + 1)..<second, digits: isISO ? 2...2 : 1...2),
                let c = number((second + 1)..<bytes.count, digits: isISO ? 2...2 : 4...4)
            else { continue }
            self.init(year: isISO ? a : c, month: b, day: isISO ? c : a)
            return
        }
        return nil
    }

    /// `2026-10-05`, for files.
    package var description: String {
        let (year, month, day) = components
        return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
    }

    /// `05/10/2026`; a zero before a day below 10 and before the months 1 and 2, as decree 30 writes dates.
    package var short: String {
        let (year, month, day) = components
        return "\(padded(day, 2))/\(month < 3 ? "0" : "")\(month)/\(year)"
    }

    /// `ngày 05 tháng 10 năm 2026` (decree 30, annex I, II.4).
    package var official: String {
        let (year, month, day) = components
        return "ngày \(padded(day, 2)) tháng \(month < 3 ? "0" : "")\(month) năm \(year)"
    }
}

/// Returns `number` with zeros in front up to `width` digits.
func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
