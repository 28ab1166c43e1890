import ReportStore
import Testing

/// Digests and hashes, against values computed with `sha256sum`.
struct LedgerTests {
    @Test(arguments: [
        ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    ])
    func digestsByTheStandard(_ text: String, _ hex: String) throws {
        let digest = SHA256.digest(Array(text.utf8))
        #expect(digest.description == hex)
        #expect(Digest(hex: hex) == digest)
        #expect(Digest(digest.bytes) == digest)
    }

    @Test func refusesWhatIsNoDigest() {
        #expect(Digest([1, 2, 3]) == nil)
        #expect(Digest(hex: "abc") == nil)
        #expect(Digest(hex: String(repeating: "g", count: 64)) == nil)
    }

    /// The text in the doc comment of `LedgerItem`, written out.
    @Test func hashesTheDocumentedText() {
        let payload = Array("baocao-return 1\nf\tho_so\t1\n".utf8)
        let item = LedgerItem(
            kind: .revision, name: ["thang", "xa\t01", "2026-10"], number: 1, author: "An", time: 100, payload: payload)
        let text = "return\nthang\txa\\t01\t2026-10\n1\nAn\t100\nbaocao-return 1\nf\tho_so\t1\n"
        #expect(item.digest == SHA256.digest(Array(text.utf8)))
        let line = "7\treturn\t\(item.digest)\t\(Digest.zero)\n"
        #expect(
            LedgerItem.hash(sequence: 7, kind: .revision, digest: item.digest, previous: .zero)
                == SHA256.digest(Array(line.utf8)))
    }
}
