import Packaging

/// Writes elements with the prefix that a part has for Word's namespace.
struct MarkWords {
    /// As the run writes it, with the colon; empty where Word's namespace is the default one.
    let prefix: [UInt8]
    /// For elements beside the run: attributes need a prefix, and what the run declares is not known there.
    private let outside: [UInt8]
    private let declaration: [UInt8]

    init(_ xml: [UInt8], _ layout: ElementLayout) {
        prefix = Array(xml[layout.name.lowerBound..<ElementLayout.local(layout.name, in: xml).startIndex])
        let isDeclaredHere = xml[layout.startTag].contains(sequence: "xmlns")
        outside = prefix.isEmpty ? Array("w:".utf8) : prefix
        if prefix.isEmpty || isDeclaredHere {
            let uri = MarkWords.isStrict(xml) ? WordSpaces.strict : WordSpaces.transitional
            declaration = Array(" xmlns:".utf8) + outside.dropLast() + Array("=\"\(uri)\"".utf8)
        } else {
            declaration = []
        }
    }

    /// Whether a part is in the strict form of ISO/IEC 29500, which has other namespaces.
    static func isStrict(_ xml: [UInt8]) -> Bool {
        xml.prefix(8192).contains(sequence: "purl.oclc.org/ooxml/wordprocessingml/main")
    }

    // MARK: - In the run

    func openText(_ name: String) -> [UInt8] {
        [UInt8(ascii: "<")] + prefix + Array("\(name) xml:space=\"preserve\">".utf8)
    }

    func close(_ name: String) -> [UInt8] {
        Array("</".utf8) + prefix + Array("\(name)>".utf8)
    }

    // MARK: - Beside it

    func closeOutside(_ name: String) -> [UInt8] {
        Array("</".utf8) + outside + Array("\(name)>".utf8)
    }

    /// `<w:commentRangeStart w:id="…"/>`
    func remarkStart(_ id: Int) -> [UInt8] {
        tag("commentRangeStart", declaration, id: id) + Array("/>".utf8)
    }

    /// The end of a remark's range, and the reference to it.
    func remarkEnd(_ id: Int) -> [UInt8] {
        tag("commentRangeEnd", declaration, id: id) + Array("/>".utf8) + [UInt8(ascii: "<")] + outside + Array("r".utf8)
            + declaration + Array(">".utf8) + tag("commentReference", [], id: id) + Array("/>".utf8) + closeOutside("r")
    }

    /// `<w:del …>` or `<w:ins …>`.
    func change(_ name: String, id: Int, _ signature: DOCXMarker.Signature) -> [UInt8] {
        var bytes = tag(name, declaration, id: id)
        for (name, value) in [("author", signature.author), ("date", signature.date)] {
            bytes += Array(" ".utf8) + outside + Array("\(name)=\"".utf8) + XMLBytes.escaped(value) + Array("\"".utf8)
        }
        return bytes + Array(">".utf8)
    }

    private func tag(_ name: String, _ declaration: [UInt8], id: Int) -> [UInt8] {
        [UInt8(ascii: "<")] + outside + Array(name.utf8) + declaration + Array(" ".utf8) + outside
            + Array("id=\"\(id)\"".utf8)
    }
}

/// The two namespaces of WordprocessingML.
enum WordSpaces {
    static let transitional = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    static let strict = "http://purl.oclc.org/ooxml/wordprocessingml/main"
}

extension XMLBytes {
    /// `text` as the contents of an element or attribute; signs that XML does not know are left out.
    static func escaped(_ text: String) -> [UInt8] {
        var xml = XMLBytes(capacity: text.utf8.count)
        let allowed = text.unicodeScalars.filter {
            $0.value >= 0x20 && $0.value != 0xFFFE && $0.value != 0xFFFF || $0 == "\t"
        }
        xml.text(String(String.UnicodeScalarView(allowed)))
        return xml.bytes
    }
}
