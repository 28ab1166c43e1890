import Document

/// The parts of a DOCX file, each read at most once.
struct DOCXPackage {
    let archive: ZipReader
    /// How much was unpacked so far.
    private var unpacked = 0

    init(_ bytes: [UInt8]) throws(ZipProblem) {
        archive = try ZipReader(bytes)
    }

    /// Reads a part; `false` where the archive has none of that name.
    mutating func read(_ part: String, _ handler: some XMLHandler) throws -> Bool {
        guard let entry = archive.entry(part) else { return false }
        unpacked += entry.size
        guard unpacked <= ZipReader.Limit.totalSize else { throw ZipProblem.tooLarge(part) }
        do {
            try archive.read(entry, handler)
        } catch let problem as XMLProblem {
            throw PartProblem(part: part, problem: problem)
        }
        return true
    }

    /// Reads the figures that our own files carry; `nil` for a part that holds something else, is too large or damaged in
    /// any way, as nothing depends on it.
    mutating func figures(_ part: String) -> FigureRecord? {
        guard let entry = archive.entry(part), entry.size <= FiguresReader.sizeLimit,
            unpacked + entry.size <= ZipReader.Limit.totalSize
        else { return nil }
        unpacked += entry.size
        let reader = FiguresReader()
        do { try archive.read(entry, reader) } catch { return nil }
        return reader.record
    }

    /// Returns the contents of a part; `nil` where the archive has none of that name.
    mutating func contents(_ part: String) throws -> [UInt8]? {
        guard let entry = archive.entry(part) else { return nil }
        unpacked += entry.size
        guard unpacked <= ZipReader.Limit.totalSize else { throw ZipProblem.tooLarge(part) }
        return try archive.contents(entry)
    }

    /// Returns the relationships of `part`, of the package for the empty name.
    mutating func relationships(of part: String) throws -> Relationships {
        let reader = RelationshipsReader(of: part)
        _ = try read(Relationships.name(of: part), reader)
        return reader.relationships
    }
}

extension ZipReader {
    /// Reads the markup of an entry. Of one that is damaged, what is wrong with the markup is told first.
    func read(_ entry: Entry, _ handler: some XMLHandler) throws {
        var contents: [UInt8] = []
        contents.reserveCapacity(min(entry.size, Limit.entrySize))
        var damage: (any Error)?
        do { try unpack(entry) { contents.append(contentsOf: $0) } } catch { damage = error }
        try contents.withUnsafeBufferPointer { try XMLScanner(handler).read($0, isWhole: damage == nil) }
        if let damage { throw damage }
    }
}

/// What is wrong with the XML of a part.
struct PartProblem: Error {
    var part: String
    var problem: XMLProblem
}
