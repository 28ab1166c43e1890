/// Windows code page 1258: letters, some with their mark, followed by a byte for the tone.
package enum Windows1258 {
    /// Returns the text of `bytes` in NFC, or `nil` where a byte has no Vietnamese meaning or a tone no letter to stand on.
    ///
    /// Only what Vietnamese texts hold is known here, not the whole page.
    package static func decode(_ bytes: [UInt8]) -> String? {
        var text = String.UnicodeScalarView()
        for byte in bytes {
            if byte < 0x80 {
                text.append(Unicode.Scalar(byte))
            } else if let letter = letters[byte] {
                text.append(letter)
            } else if let tone = tones[byte], text.last?.properties.isAlphabetic == true {
                text.append(tone)
            } else {
                return nil
            }
        }
        return String(text).inNFC
    }

    private static let tones: [UInt8: Unicode.Scalar] = [
        0xCC: "\u{300}", 0xD2: "\u{309}", 0xDE: "\u{303}", 0xEC: "\u{301}", 0xF2: "\u{323}",
    ]

    private static let letters: [UInt8: Unicode.Scalar] = [
        0x85: "…", 0x91: "‘", 0x92: "’", 0x93: "“", 0x94: "”", 0x95: "•", 0x96: "–", 0x97: "—", 0xA0: "\u{A0}",
        0xC0: "À", 0xC1: "Á", 0xC2: "Â", 0xC3: "Ă", 0xC8: "È", 0xC9: "É", 0xCA: "Ê", 0xCD: "Í", 0xD0: "Đ",
        0xD3: "Ó", 0xD4: "Ô", 0xD5: "Ơ", 0xD9: "Ù", 0xDA: "Ú", 0xDD: "Ư", 0xE0: "à", 0xE1: "á", 0xE2: "â", 0xE3: "ă",
        0xE8: "è", 0xE9: "é", 0xEA: "ê", 0xED: "í", 0xF0: "đ", 0xF3: "ó", 0xF4: "ô", 0xF5: "ơ", 0xF9: "ù", 0xFA: "ú",
        0xFD: "ư",
    ]
}
