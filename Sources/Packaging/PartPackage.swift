/// The parts of an Office file, each read at most once.
package struct PartPackage {
    package let archive: ZipReader
    /// How much was unpacked so far.
    private var unpacked = 0

    /// Reads the directory of the archive.
    package init(_ bytes: [UInt8], limits: ZipReader.Limits = ZipReader.Limits()) throws(ZipProblem) {
        archive = try ZipReader(bytes, limits: limits)
    }

    /// Reads a part; `false` where the archive has none of that name.
    package mutating func read(_ part: String, _ handler: some XMLHandler) throws -> Bool {
        guard let entry = archive.entry(part) else { return false }
        unpacked += entry.size
        guard unpacked <= archive.limits.totalSize else { throw ZipProblem.tooLarge(part) }
        do {
            try archive.read(entry, handler)
        } catch let problem as XMLProblem {
            throw PartProblem(part: part, problem: problem)
        }
        return true
    }

    /// Reads a part on which nothing depends; `false` where it is not there, larger than `limit` or damaged in any way.
    package mutating func readIfSound(_ part: String, limit: Int, _ handler: some XMLHandler) -> Bool {
        guard let entry = archive.entry(part), entry.size <= limit, unpacked + entry.size <= archive.limits.totalSize
        else { return false }
        unpacked += entry.size
        return (try? archive.read(entry, handler)) != nil
    }

    /// Returns the contents of a part; `nil` where the archive has none of that name.
    package mutating func contents(_ part: String) throws -> [UInt8]? {
        guard let entry = archive.entry(part) else { return nil }
        unpacked += entry.size
        guard unpacked <= archive.limits.totalSize else { throw ZipProblem.tooLarge(part) }
        return try archive.contents(entry)
    }

    /// Returns the relationships of `part`, of the package for the empty name.
    package mutating func relationships(of part: String) throws -> Relationships {
        let reader = RelationshipsReader(of: part)
        _ = try read(Relationships.name(of: part), reader)
        return reader.relationships
    }
}

extension ZipReader {
    /// Larger parts are read piece by piece.
    private static let wholeSize = 32 << 20

    /// Reads the markup of an entry. Of one that is damaged, what is wrong with the markup is told first.
    package func read(_ entry: Entry, _ handler: some XMLHandler) throws {
        let scanner = XMLScanner(handler)
        guard entry.size <= Self.wholeSize else { return try scanner.readPieces { try unpack(entry, $0) } }
        var contents: [UInt8] = []
        contents.reserveCapacity(entry.size)
        var damage: (any Error)?
        do { try unpack(entry) { contents.append(contentsOf: $0) } } catch { damage = error }
        try contents.withUnsafeBufferPointer { try scanner.read($0, isWhole: damage == nil) }
        if let damage { throw damage }
    }
}

/// What is wrong with the XML of a part.
package struct PartProblem: Error {
    package var part: String
    package var problem: XMLProblem

    package init(part: String, problem: XMLProblem) {
        self.part = part
        self.problem = problem
    }
}
