import Finding
import VietnameseText

/// The contents of a text file as UTF-8 without a byte order mark.
struct Transcoding {
    let text: [UInt8]
    /// Whether the file was in one of the older Vietnamese encodings.
    let isConverted: Bool

    /// Finds out the encoding and converts.
    /// - Throws: ``Refusal`` where the encoding is unknown, or some of the file is not in it.
    init(_ bytes: [UInt8], file: String) throws(Refusal) {
        let isWhole = bytes.count <= TextEncoding.prefixLength
        let encoding = TextEncoding.detect(
            isWhole ? bytes : Array(bytes[..<TextEncoding.prefixLength]), isWhole: isWhole)
        switch encoding {
        case .utf8:
            text = encoding.markLength == 0 ? bytes : Array(bytes[encoding.markLength...])
            try Self.validate(text, file: file)
            isConverted = false
        case .utf16(let order, _):
            text = Self.utf8(bytes[encoding.markLength...], order)
            isConverted = false
        case .tcvn3, .vni, .windows1258, .unknown:
            // ASCII at the beginning says nothing about the rest of a long file.
            text = try Self.older(bytes, encoding, file: file)
            isConverted = true
        }
    }

    private static func validate(_ text: [UInt8], file: String) throws(Refusal) {
        do {
            _ = try UTF8Span(validating: text.span)
        } catch {
            let start = error.byteOffsets.lowerBound
            let head = text[..<start]
            let line = head.count { $0 == 0x0A } + 1
            let column = head.suffix(while: { $0 != 0x0A }).count { $0 & 0xC0 != 0x80 } + 1
            throw Refusal(
                Finding(.fileEncoding, .brokenEncoding, at: Place(file: file, line: line, column: column)))
        }
    }

    private static func older(_ bytes: [UInt8], _ encoding: TextEncoding, file: String) throws(Refusal) -> [UInt8] {
        let text: String? =
            switch encoding {
            case .tcvn3: TCVN3.decode(bytes)
            case .vni: VNIWindows.decode(bytes)
            case .windows1258: Windows1258.decode(bytes)
            default: nil
            }
        guard let text else { throw Refusal(Finding(.fileEncoding, .unknownEncoding, at: .start(of: file))) }
        return Array(text.utf8)
    }

    /// Half a surrogate pair becomes U+FFFD, a byte too many is left out.
    private static func utf8(_ bytes: ArraySlice<UInt8>, _ order: TextEncoding.ByteOrder) -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count * 3 / 4)
        bytes.withUnsafeBufferPointer { bytes in
            let low = order == .littleEndian ? 0 : 1
            func unit(_ index: Int) -> UInt16 { UInt16(bytes[index + low]) | UInt16(bytes[index + 1 - low]) << 8 }
            var index = 0
            while index + 1 < bytes.count {
                let first = unit(index)
                index += 2
                if first < 0x80 {
                    text.append(UInt8(truncatingIfNeeded: first))
                    continue
                }
                var value = UInt32(first)
                if UTF16.isLeadSurrogate(first), index + 1 < bytes.count, UTF16.isTrailSurrogate(unit(index)) {
                    value = 0x10000 + (UInt32(first & 0x3FF) << 10) + UInt32(unit(index) & 0x3FF)
                    index += 2
                }
                text.append(contentsOf: String(Unicode.Scalar(value) ?? "\u{FFFD}").utf8)
            }
        }
        return text
    }
}

extension ArraySlice<UInt8> {
    fileprivate func suffix(while matches: (UInt8) -> Bool) -> ArraySlice<UInt8> {
        var start = endIndex
        while start > startIndex, matches(self[start - 1]) { start -= 1 }
        return self[start...]
    }
}
