package import Finding
import GRDB

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// Bytes that were made from the store and are kept in a file, with the place in the ledger up to which they hold.
///
/// The file begins with what it belongs to: `identity`, anything that must be the same, and the ledger's record. A file that is
/// damaged, or belongs to another store or another state of it, is as good as none.
package struct KeptFile {
    private static let magic = Array("BaoCao kept 1\n\0\0".utf8)
    private static let headerSize = 16 + 32 + 8 + 32

    private let path: String
    private let identity: Digest

    /// - Parameter identity: the digest of everything besides the store that the bytes were made from.
    package init(path: String, identity: Digest) {
        self.path = path
        self.identity = identity
    }

    /// Opens what was kept, which holds up to `head`; `nil` where there is nothing that can be used.
    package func open() -> (head: LedgerHead, contents: KeptContents)? {
        guard let contents = KeptContents(path, from: KeptFile.headerSize) else { return nil }
        var header = [UInt8](repeating: 0, count: KeptFile.headerSize)
        guard header.withUnsafeMutableBytes({ contents.read(0 - KeptFile.headerSize, into: $0) }),
            header.starts(with: KeptFile.magic), header[16..<48].elementsEqual(identity.bytes),
            let hash = Digest(Array(header[56..<88]))
        else { return nil }
        let sequence = header[48..<56].reversed().reduce(0 as UInt64) { $0 << 8 | UInt64($1) }
        return (LedgerHead(sequence: Int64(bitPattern: sequence), hash: hash), contents)
    }

    /// Keeps bytes that hold up to `head`, by way of a temporary file; does nothing where that fails.
    package func write(_ bytes: [UInt8], head: LedgerHead) {
        let temporary = "\(path).\(getpid()).tmp"
        let descriptor = Glibc.open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { return }
        var header = KeptFile.magic + identity.bytes
        withUnsafeBytes(of: head.sequence.littleEndian) { header += $0 }
        header += head.hash.bytes
        // Not waited for to be on disk: what a power cut leaves of it has the wrong checksums.
        let isWritten = write(header, descriptor) && write(bytes, descriptor)
        guard close(descriptor) == 0, isWritten, rename(temporary, path) == 0 else {
            unlink(temporary)
            return
        }
    }

    private func write(_ bytes: [UInt8], _ descriptor: Int32) -> Bool {
        var offset = 0
        while offset < bytes.count {
            let written = bytes.withUnsafeBytes {
                Glibc.write(descriptor, $0.baseAddress.map { $0 + offset }, bytes.count - offset)
            }
            if written < 0, errno == EINTR { continue }
            guard written > 0 else { return false }
            offset += written
        }
        return true
    }
}

extension SQLiteStore {
    /// The newest record of the ledger; `nil` for an empty store.
    package func head() throws(Refusal) -> LedgerHead? {
        try read { database in
            guard let row = try Row.fetchOne(database, sql: "SELECT seq, hash FROM ledger ORDER BY seq DESC LIMIT 1")
            else { return nil }
            guard let hash = Digest(try row.bytes(1)) else { throw ColumnMismatch() }
            return LedgerHead(sequence: try row.integer(0), hash: hash)
        }
    }

    /// The units for which anything was recorded after `head` that may bear on a regime; `nil` where `head` is no record of
    /// this store.
    package func units(changedSince head: LedgerHead, regime: String) throws(Refusal) -> Set<String>? {
        try read { database in
            guard
                let row = try Row.fetchOne(
                    database, sql: "SELECT hash FROM ledger WHERE seq = ?", arguments: [head.sequence]),
                Digest(try row.bytes(0)) == head.hash
            else { return nil }
            var units: Set<String> = []
            var queries = [
                "SELECT DISTINCT unit FROM revision WHERE seq > ? AND regime = ?",
                "SELECT DISTINCT unit FROM entry WHERE seq > ? AND ? IS NOT NULL",
            ]
            // A step decides what of a return counts.
            if try LifeReader.hasSteps(database) {
                queries.append("SELECT DISTINCT unit FROM step WHERE seq > ? AND regime = ?")
            }
            for sql in queries {
                let rows = try Row.fetchCursor(database, sql: sql, arguments: [head.sequence, regime])
                while let row = try rows.next() { units.insert(try row.text(0)) }
            }
            return units
        }
    }
}
