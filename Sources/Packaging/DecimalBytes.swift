extension [UInt8] {
    /// Appends a number in decimal digits.
    package mutating func appendDecimal(_ value: Int) {
        if value < 0 { append(UInt8(ascii: "-")) }
        var rest = value.magnitude
        guard rest >= 10 else { return append(UInt8(48 + rest)) }
        let start = count
        while rest > 0 {
            append(UInt8(48 + rest % 10))
            rest /= 10
        }
        self[start...].reverse()
    }
}
