// The standard library composes NFC itself, for comparing strings, but shows it only to those who ask for `_Unicode`.
// Foundation could do the same, thirty times slower and with all of ICU.
@_spi(_Unicode) import Swift

extension String {
    /// The text in Unicode normalization form C.
    package var inNFC: String {
        var span = utf8Span
        if span.checkForNFC(quickCheck: true) { return self }
        var scalars = String.UnicodeScalarView()
        scalars.append(contentsOf: _nfc)
        return String(scalars)
    }
}
