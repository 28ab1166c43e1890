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
        guard let scanner = XMLScanner(handler) else { throw ZipProblem.broken(part) }
        do {
            try archive.unpack(entry) { try scanner.parse($0) }
            try scanner.finish()
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
        guard let scanner = XMLScanner(handler),
            (try? archive.unpack(entry) { try scanner.parse($0) }) != nil, (try? scanner.finish()) != nil
        else { return false }
        return true
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

/// What is wrong with the XML of a part.
package struct PartProblem: Error {
    package var part: String
    package var problem: XMLProblem

    package init(part: String, problem: XMLProblem) {
        self.part = part
        self.problem = problem
    }
}
