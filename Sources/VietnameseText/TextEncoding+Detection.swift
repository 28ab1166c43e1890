extension TextEncoding {
    /// How many bytes from the start of a file decide about its encoding.
    package static let prefixLength = 65_536

    /// Returns the encoding of a file that starts with `bytes`.
    ///
    /// UTF-8 is believed where the bytes are valid; UTF-16 where it has a mark, or where every other byte is often zero. An
    /// older Vietnamese encoding is believed where all bytes can be read in it and nearly all words with marks then have the
    /// shape of Vietnamese syllables.
    /// - Parameter isWhole: whether the file ends here; if not, a character cut off at the end is no fault.
    package static func detect(_ bytes: [UInt8], isWhole: Bool) -> TextEncoding {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
            return isUTF8(bytes, isWhole: isWhole) ? .utf8(mark: true) : .unknown
        }
        if bytes.starts(with: [0xFF, 0xFE]) { return .utf16(.littleEndian, mark: true) }
        if bytes.starts(with: [0xFE, 0xFF]) { return .utf16(.bigEndian, mark: true) }
        if let order = unmarkedUTF16(bytes) { return .utf16(order, mark: false) }
        if isUTF8(bytes, isWhole: isWhole) { return .utf8(mark: false) }
        return older(bytes)
    }

    /// Returns the older Vietnamese encoding in which `bytes` make sense, or `.unknown`.
    package static func older(_ bytes: [UInt8]) -> TextEncoding {
        let candidates: [(encoding: TextEncoding, text: String?)] = [
            (.tcvn3, TCVN3.decode(bytes)), (.vni, VNIWindows.decode(bytes)), (.windows1258, Windows1258.decode(bytes)),
        ]
        var best = (encoding: TextEncoding.unknown, share: 0.0)
        for candidate in candidates {
            guard let text = candidate.text else { continue }
            let share = VietnameseSyllable.share(in: text)
            if share >= 0.8, share > best.share { best = (candidate.encoding, share) }
        }
        return best.encoding
    }

    private static func isUTF8(_ bytes: [UInt8], isWhole: Bool) -> Bool {
        do {
            _ = try UTF8Span(validating: bytes.span)
            return true
        } catch {
            // A sequence of up to four bytes may be cut off.
            guard !isWhole, bytes.count - error.byteOffsets.lowerBound < 4 else { return false }
            return error.kind == .truncatedScalar && error.byteOffsets.upperBound == bytes.count
        }
    }

    /// Spaces, digits, separators and letters without marks have a zero byte in UTF-16; no other text file has any.
    private static func unmarkedUTF16(_ bytes: [UInt8]) -> ByteOrder? {
        let units = bytes.count / 2
        guard units > 0 else { return nil }
        var zeros = (even: 0, odd: 0)
        for index in 0..<(units * 2) where bytes[index] == 0 {
            if index.isMultiple(of: 2) { zeros.even += 1 } else { zeros.odd += 1 }
        }
        if zeros.odd * 10 >= units * 3, zeros.even * 20 <= units { return .littleEndian }
        if zeros.even * 10 >= units * 3, zeros.odd * 20 <= units { return .bigEndian }
        return nil
    }
}
