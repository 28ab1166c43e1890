import Packaging
import VietnameseText

/// A font in which the letters of an older encoding look Vietnamese.
enum LegacyFont {
    case tcvn3
    /// A `.Vn…H` font, in which small letters look like capitals.
    case tcvn3Capitals
    case vni

    /// Returns the kind of the font called `name`; `nil` for a Unicode one.
    init?(_ name: String) {
        if name.hasPrefix(".Vn") || name.hasPrefix(".VN") {
            self = name.hasSuffix("H") ? .tcvn3Capitals : .tcvn3
        } else if name.hasPrefix("VNI-") {
            self = .vni
        } else {
            return nil
        }
    }

    /// Returns what the characters of `text` look like in the font; `nil` where it holds none of the old encoding.
    ///
    /// Word stores the old bytes as the characters U+0080 to U+00FF, or in the private area of symbol fonts. Real Unicode in
    /// such a font stays.
    func unicode(_ text: [UInt8]) -> [UInt8]? {
        var result = String.UnicodeScalarView()
        var bytes: [UInt8] = []
        var isConverted = false
        func flush() {
            guard !bytes.isEmpty else { return }
            if bytes.contains(where: { $0 >= 0x80 }), let text = decode(bytes) {
                isConverted = true
                result.append(contentsOf: text.unicodeScalars)
            } else {
                for byte in bytes { result.append(Unicode.Scalar(byte)) }
            }
            bytes.removeAll(keepingCapacity: true)
        }
        for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
            switch scalar.value {
            case 0..<0x100: bytes.append(UInt8(scalar.value))
            case 0xF020...0xF0FF: bytes.append(UInt8(scalar.value - 0xF000))
            default:
                flush()
                result.append(scalar)
            }
        }
        flush()
        guard isConverted || self == .tcvn3Capitals else { return nil }
        let string = String(result).inNFC
        return Array((self == .tcvn3Capitals ? string.uppercased() : string).utf8)
    }

    private func decode(_ bytes: [UInt8]) -> String? {
        switch self {
        case .tcvn3, .tcvn3Capitals: TCVN3.decode(bytes)
        case .vni: VNIWindows.decode(bytes)
        }
    }
}
