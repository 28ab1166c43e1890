import Packaging

/// Puts new comments into the file's part for them, and makes that part where there is none.
struct RemarkPart {
    struct Remark {
        var id: Int
        var paragraphs: [String]
    }

    private let archive: ZipReader
    private let mainPart: String
    private(set) var replaced: [String: [UInt8]] = [:]
    private(set) var added: [(name: String, contents: [UInt8])] = []

    init(_ archive: ZipReader, mainPart: String) {
        self.archive = archive
        self.mainPart = mainPart
    }

    /// The path of the part that the file has for comments.
    func existing() throws -> String? {
        guard let path = try relationships().first("comments"), archive.entry(path) != nil else { return nil }
        return path
    }

    mutating func add(_ remarks: [Remark], _ signature: DOCXMarker.Signature, isStrict: Bool) throws {
        func elements(_ prefix: String, _ declaration: String) -> [UInt8] {
            remarks.flatMap { RemarkPart.element($0, signature, prefix, declaration) }
        }
        let uri = isStrict ? WordSpaces.strict : WordSpaces.transitional
        if let path = try existing(), let entry = archive.entry(path) {
            let xml = try archive.contents(entry)
            let scan = try MarkScan(xml, part: path)
            let edit = scan.appending(to: xml) { prefix in
                prefix.isEmpty ? elements("w:", " xmlns:w=\"\(uri)\"") : elements(prefix, "")
            }
            replaced[entry.name] = PartEdit.apply([edit], to: xml)
            return
        }
        let folder = mainPart.lastIndex(of: "/").map { mainPart[...$0] } ?? ""
        var name = "comments.xml"
        var number = 1
        while archive.entry(folder + name) != nil {
            number += 1
            name = "comments\(number).xml"
        }
        let contents =
            Array(#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#.utf8)
            + Array("\n<w:comments xmlns:w=\"\(uri)\">".utf8) + elements("w:", "") + Array("</w:comments>".utf8)
        added.append((folder + name, contents))
        try relate(name, isStrict: isStrict)
        try declare("/" + folder + name)
    }

    private static func element(
        _ remark: Remark, _ signature: DOCXMarker.Signature, _ w: String, _ declaration: String
    ) -> [UInt8] {
        var bytes = Array("<\(w)comment\(declaration) \(w)id=\"\(remark.id)\"".utf8)
        for (name, value) in [
            ("author", signature.author), ("date", signature.date), ("initials", signature.initials),
        ] {
            bytes += Array(" \(w)\(name)=\"".utf8) + XMLBytes.escaped(value) + Array("\"".utf8)
        }
        bytes += Array(">".utf8)
        for text in remark.paragraphs {
            bytes += Array("<\(w)p><\(w)r><\(w)rPr><\(w)lang \(w)val=\"vi-VN\"/></\(w)rPr>".utf8)
            bytes += Array("<\(w)t xml:space=\"preserve\">".utf8) + XMLBytes.escaped(text)
            bytes += Array("</\(w)t></\(w)r></\(w)p>".utf8)
        }
        return bytes + Array("</\(w)comment>".utf8)
    }

    // MARK: - What leads to the part

    private func relationships() throws -> Relationships {
        let name = Relationships.name(of: mainPart)
        guard let entry = archive.entry(name) else { return Relationships() }
        let reader = RelationshipsReader(of: mainPart)
        try archive.read(entry, reader)
        return reader.relationships
    }

    private mutating func relate(_ target: String, isStrict: Bool) throws {
        let name = Relationships.name(of: mainPart)
        let office =
            isStrict
            ? "http://purl.oclc.org/ooxml/officeDocument/relationships"
            : "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        let taken = Set(try relationships().all.map(\.id))
        var id = "rIdBaoCao"
        while taken.contains(id) { id += "1" }
        func element(_ prefix: String) -> [UInt8] {
            Array("<\(prefix)Relationship Id=\"\(id)\" Type=\"\(office)/comments\" Target=\"\(target)\"/>".utf8)
        }
        guard let entry = archive.entry(name) else {
            let space = "http://schemas.openxmlformats.org/package/2006/relationships"
            let head =
                "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<Relationships xmlns=\"\(space)\">"
            added.append((name, Array(head.utf8) + element("") + Array("</Relationships>".utf8)))
            return
        }
        try append(to: entry, element)
    }

    private mutating func declare(_ path: String) throws {
        guard let entry = archive.entry("[Content_Types].xml") else { return }
        let type = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
        try append(to: entry) { prefix in
            Array("<\(prefix)Override PartName=\"\(path)\" ContentType=\"\(type)\"/>".utf8)
        }
    }

    private mutating func append(to entry: ZipReader.Entry, _ element: (String) -> [UInt8]) throws {
        let xml = try archive.contents(entry)
        let scan = try MarkScan(xml, part: entry.name)
        replaced[entry.name] = PartEdit.apply([scan.appending(to: xml, element)], to: xml)
    }
}
