import Finding
import Foundation
import ReportModel
import ReportStore
import Testing

/// Bytes that are kept beside a store, and what has changed in it since.
struct KeptTests {
    private let folder: TemporaryFolder
    private let store: SQLiteStore

    init() throws {
        folder = try TemporaryFolder()
        store = try SQLiteStore(path: folder.file(), access: .readWrite)
    }

    private func kept(_ file: KeptFile) -> (head: LedgerHead, bytes: [UInt8])? {
        file.open().flatMap { head, contents in
            var bytes = [UInt8](repeating: 0, count: contents.count)
            let isRead = bytes.withUnsafeMutableBytes { contents.read(0, into: $0) }
            return isRead ? (head, bytes) : nil
        }
    }

    @Test func givesBackWhatWasKept() throws {
        let path = folder.file("a.cot")
        let file = KeptFile(path: path, identity: SHA256.digest([1]))
        #expect(kept(file) == nil)
        let head = LedgerHead(sequence: 7, hash: SHA256.digest([2]))
        file.write([1, 2, 3], head: head)
        #expect(try #require(kept(file)).bytes == [1, 2, 3])
        #expect(try #require(kept(file)).head == head)
        file.write([4], head: head)
        #expect(try #require(kept(file)).bytes == [4])
        // Of another configuration it is nothing.
        #expect(kept(KeptFile(path: path, identity: SHA256.digest([9]))) == nil)
    }

    @Test(arguments: [0, 1, 15, 16, 47, 87])
    func whatIsCutShortIsNothing(_ count: Int) throws {
        let path = folder.file("b.cot")
        let file = KeptFile(path: path, identity: SHA256.digest([1]))
        file.write([1, 2, 3], head: LedgerHead(sequence: 7, hash: SHA256.digest([2])))
        let bytes = try Data(contentsOf: URL(filePath: path))
        try bytes.prefix(count).write(to: URL(filePath: path))
        #expect(kept(file) == nil)
    }

    @Test func piecesAreReadAndNothingBeyondTheEnd() throws {
        let path = folder.file("d.cot")
        let file = KeptFile(path: path, identity: SHA256.digest([1]))
        file.write(Array(0..<100), head: LedgerHead(sequence: 7, hash: SHA256.digest([2])))
        let contents = try #require(file.open()).contents
        #expect(contents.count == 100)
        var piece = [UInt8](repeating: 0, count: 10)
        #expect(piece.withUnsafeMutableBytes { contents.read(90, into: $0) })
        #expect(piece == Array(90..<100))
        #expect(!piece.withUnsafeMutableBytes { contents.read(91, into: $0) })
        // Who cuts the file short while it is read finds no program ended.
        try FileHandle(forWritingTo: URL(filePath: path)).truncate(atOffset: 92)
        #expect(!piece.withUnsafeMutableBytes { contents.read(0, into: $0) })
    }

    @Test func whereNothingCanBeWrittenNothingHappens() {
        let file = KeptFile(path: folder.file("nowhere/c.cot"), identity: SHA256.digest([1]))
        file.write([1], head: LedgerHead(sequence: 1, hash: SHA256.digest([2])))
        #expect(kept(file) == nil)
    }

    @Test func unitsThatChangedSince() throws {
        #expect(try store.head() == nil)
        _ = try store.append(
            [draft(key("xa-01"), content(1)), draft(key("xa-02"), content(1))], author: "An", time: 1)
        let head = try #require(try store.head())
        #expect(head == (try store.verification(anchor: nil).head))
        #expect(try store.units(changedSince: head, regime: "thang") == [])
        _ = try store.append([draft(key("xa-02"), content(2), expected: 1)], author: "An", time: 2)
        _ = try store.append([draft(key("xa-03", regime: "quy"), content(2))], author: "An", time: 2)
        #expect(try store.units(changedSince: head, regime: "thang") == ["xa-02"])
        try store.append(
            entries: [RegisterEntry(key: "1", values: [.text("1")])], unit: "xa-04", register: "so", author: "An",
            time: 3)
        #expect(try store.units(changedSince: head, regime: "thang") == ["xa-02", "xa-04"])
        // Of another store, or of this one before somebody wrote it anew, nothing is known.
        let other = LedgerHead(sequence: head.sequence, hash: SHA256.digest([3]))
        #expect(try store.units(changedSince: other, regime: "thang") == nil)
        #expect(try store.units(changedSince: LedgerHead(sequence: 99, hash: head.hash), regime: "thang") == nil)
    }
}
