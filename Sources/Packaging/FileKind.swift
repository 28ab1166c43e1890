package import Finding

/// What a file is by its first bytes, whatever its name says.
package enum FileKind: Sendable, Hashable, CaseIterable {
    case empty
    case pdf
    case zip
    /// The container of the old Office formats, and of password-protected new ones.
    case compoundFile
    case rtf
    case html
    case jpeg
    case png
    case gif
    case tiff
    case gzip
    case rar
    case sevenZip
    /// Anything else: text, or what is not known.
    case other

    /// Returns the kind of a file that starts with `bytes`.
    package static func of(_ bytes: [UInt8]) -> FileKind {
        if bytes.isEmpty { return .empty }
        // The mark of a PDF may stand behind other bytes.
        if bytes.starts(with: Array("%PDF-".utf8)) { return .pdf }
        for (magic, kind) in magics where bytes.starts(with: magic) { return kind }
        let start = String(decoding: bytes.prefix(512), as: UTF8.self).lowercased().drop { $0.isWhitespace }
        return start.hasPrefix("<!doctype html") || start.hasPrefix("<html") ? .html : .other
    }

    /// The kind's name inside a sentence.
    package var name: Message {
        switch self {
        case .empty: Message(vi: "tệp rỗng", en: "nothing")
        case .pdf: Message(vi: "PDF", en: "PDF")
        case .zip: Message(vi: "tệp nén ZIP", en: "a ZIP archive")
        case .compoundFile: Message(vi: "tệp Office kiểu cũ", en: "an old Office file")
        case .rtf: Message(vi: "RTF", en: "RTF")
        case .html: Message(vi: "trang web (HTML)", en: "a web page (HTML)")
        case .jpeg: Message(vi: "ảnh JPEG", en: "a JPEG picture")
        case .png: Message(vi: "ảnh PNG", en: "a PNG picture")
        case .gif: Message(vi: "ảnh GIF", en: "a GIF picture")
        case .tiff: Message(vi: "ảnh TIFF", en: "a TIFF picture")
        case .gzip: Message(vi: "tệp nén GZIP", en: "a GZIP file")
        case .rar: Message(vi: "tệp nén RAR", en: "a RAR archive")
        case .sevenZip: Message(vi: "tệp nén 7-Zip", en: "a 7-Zip archive")
        case .other: Message(vi: "dữ liệu không rõ loại", en: "data of an unknown kind")
        }
    }

    private static let magics: [([UInt8], FileKind)] = [
        ([0x50, 0x4B, 0x03, 0x04], .zip), ([0x50, 0x4B, 0x05, 0x06], .zip),
        ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], .compoundFile), (Array("{\\rtf".utf8), .rtf),
        ([0xFF, 0xD8, 0xFF], .jpeg), ([0x89, 0x50, 0x4E, 0x47], .png), (Array("GIF8".utf8), .gif),
        ([0x49, 0x49, 0x2A, 0x00], .tiff), ([0x4D, 0x4D, 0x00, 0x2A], .tiff), ([0x1F, 0x8B, 0x08], .gzip),
        (Array("Rar!".utf8), .rar), ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], .sevenZip),
    ]
}
