extension WrittenNumber {
    /// The number with dots between thousands and a decimal comma; the decimals stay as they are written.
    var vietnamese: String {
        var text = String(digits)
        if text.count <= decimals { text = String(repeating: "0", count: decimals - text.count + 1) + text }
        let whole = text.dropLast(decimals)
        var grouped = ""
        for (index, digit) in whole.enumerated() {
            if index > 0, (whole.count - index).isMultiple(of: 3) { grouped += "." }
            grouped.append(digit)
        }
        return decimals == 0 ? grouped : "\(grouped),\(text.suffix(decimals))"
    }
}
