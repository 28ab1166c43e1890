import Finding
import GRDB
import ReportModel
import ReportStore
import Testing

/// What a verification finds where somebody changed the file behind the program's back.
struct ChainTests {
    private let folder: TemporaryFolder
    private let path: String

    init() throws {
        folder = try TemporaryFolder()
        path = folder.file()
        _ = try makeSample(path)
    }

    private func findings() throws -> [Finding] {
        try SQLiteStore(path: path, access: .readOnly).verify()
    }

    private func sentences() throws -> [String] {
        try findings().map { String($0.message.vi.prefix { $0 != ";" }) }
    }

    @Test func anUntouchedStoreIsWhole() throws {
        let verification = try SQLiteStore(path: path, access: .readOnly).verification(anchor: nil)
        #expect(verification.findings.isEmpty)
        #expect(verification.records == 8)
        #expect(verification.revisions == 4)
        #expect(verification.entries == 4)
        #expect(verification.head?.sequence == 8)
        let again = try SQLiteStore(path: path, access: .readOnly).verification(anchor: verification.head)
        #expect(again == verification)
    }

    @Test(arguments: [
        "UPDATE revision SET author = 'x' WHERE seq = 1", "DELETE FROM revision WHERE seq = 1",
        "UPDATE ledger SET kind = 'entry'", "DELETE FROM ledger", "UPDATE entry SET key = 'x'", "DELETE FROM entry",
        "INSERT OR REPLACE INTO revision SELECT 4, 'x', unit, period, 1, author, time, payload FROM revision WHERE seq = 4",
        "INSERT OR REPLACE INTO revision SELECT seq, regime, unit, period, number, 'x', time, payload FROM revision",
        "INSERT OR REPLACE INTO ledger SELECT seq, kind, digest, zeroblob(32) FROM ledger",
        "INSERT OR REPLACE INTO entry SELECT unit, register, key, number, seq, 'x', time, payload FROM entry",
        "INSERT INTO ledger VALUES (10, 'return', zeroblob(32), zeroblob(32))",
    ])
    func theGuardsRefuse(_ sql: String) throws {
        let error = #expect(throws: DatabaseError.self) { try tamper(path, sql, dropping: []) }
        #expect(error?.resultCode == .SQLITE_CONSTRAINT)
        #expect(try findings().isEmpty)
    }

    @Test(arguments: [
        "UPDATE revision SET payload = CAST(replace(CAST(payload AS TEXT), '2', '7') AS BLOB) WHERE seq = 2",
        "UPDATE revision SET author = 'Cường' WHERE seq = 2", "UPDATE revision SET time = 99 WHERE seq = 2",
        "UPDATE revision SET payload = x'00FF' WHERE seq = 2",
    ])
    func namesAChangedRevision(_ sql: String) throws {
        try tamper(path, sql)
        #expect(
            try sentences() == [
                "lần ghi số 2 của số liệu “thang”, đơn vị “xa-01”, kỳ 2026-10 khác với lúc ghi (bản ghi số 2 của sổ cái): "
                    + "nội dung, người ghi hoặc thời điểm đã bị sửa"
            ])
        let finding = try #require(try findings().first)
        #expect(finding.rule == .chainBroken)
        #expect(finding.subject == Subject(regime: "thang", unit: "xa-01", period: "2026-10"))
    }

    @Test func namesAChangedEntry() throws {
        try tamper(path, "UPDATE entry SET payload = x'62' WHERE key = 'HS-1' AND number = 1")
        #expect(
            try sentences() == [
                "lần ghi số 1 của mục “HS-1” trong sổ “ho-so”, đơn vị “xa-01” khác với lúc ghi (bản ghi số 5 của sổ cái): nội "
                    + "dung, người ghi hoặc thời điểm đã bị sửa"
            ])
    }

    @Test func namesADeletedRevision() throws {
        try tamper(path, "DELETE FROM revision WHERE seq = 3")
        #expect(
            try sentences() == ["bản ghi số 3 của sổ cái không còn dữ liệu đi kèm: dữ liệu đã bị xóa"])
        try tamper(path, "DELETE FROM revision WHERE seq = 1")
        #expect(
            try sentences().last
                == "các lần ghi của số liệu “thang”, đơn vị “xa-01”, kỳ 2026-10 không đánh số liên tục từ 1: có 1 lần, số "
                + "cuối là 2")
    }

    @Test func namesADeletedRecord() throws {
        try tamper(path, "DELETE FROM revision WHERE seq = 2; DELETE FROM ledger WHERE seq = 2")
        #expect(
            try sentences() == [
                "sổ cái thiếu bản ghi số 2",
                "các lần ghi của số liệu “thang”, đơn vị “xa-01”, kỳ 2026-10 không đánh số liên tục từ 1: có 2 lần, số cuối "
                    + "là 3",
            ])
    }

    @Test func namesSwappedRevisions() throws {
        try tamper(
            path,
            """
            UPDATE revision SET seq = 100 WHERE seq = 1;
            UPDATE revision SET seq = 1 WHERE seq = 2;
            UPDATE revision SET seq = 2 WHERE seq = 100;
            """)
        #expect(try findings().count == 2)
        try tamper(
            path,
            """
            CREATE TEMP TABLE two AS SELECT * FROM ledger WHERE seq IN (1, 2);
            DELETE FROM ledger WHERE seq IN (1, 2);
            INSERT INTO ledger SELECT 3 - seq, kind, digest, hash FROM two;
            """)
        #expect(
            try sentences()
                == [1, 2, 3].map {
                    "bản ghi số \($0) của sổ cái không khớp với bản ghi đứng trước: một trong hai đã bị sửa"
                })
    }

    @Test func namesAnInsertedRevision() throws {
        try tamper(
            path,
            """
            INSERT INTO revision SELECT 50, regime, unit, period, 4, author, time, payload FROM revision WHERE seq = 1
            """)
        #expect(
            try sentences() == [
                "lần ghi số 4 của số liệu “thang”, đơn vị “xa-01”, kỳ 2026-10 không có trong sổ cái (số 50): dữ liệu đã bị "
                    + "chèn từ bên ngoài"
            ])
    }

    /// A careful forger writes the digest anew too; the next record still holds the old hash.
    @Test func namesARewrittenRecord() throws {
        try tamper(
            path,
            """
            UPDATE ledger SET digest = zeroblob(32) WHERE seq = 4;
            INSERT INTO ledger VALUES (9, 'return', zeroblob(32), zeroblob(32));
            """)
        #expect(
            try sentences() == [
                "bản ghi số 4 của sổ cái không khớp với bản ghi đứng trước: một trong hai đã bị sửa",
                "lần ghi số 1 của số liệu “thang”, đơn vị “xa-02”, kỳ 2026-10 khác với lúc ghi (bản ghi số 4 của sổ cái): nội "
                    + "dung, người ghi hoặc thời điểm đã bị sửa",
                "bản ghi số 9 của sổ cái không khớp với bản ghi đứng trước: một trong hai đã bị sửa",
                "bản ghi số 9 của sổ cái không còn dữ liệu đi kèm: dữ liệu đã bị xóa",
            ])
    }

    /// Nobody can see from the store alone that its end is gone; who kept the head can.
    @Test func theHeadShowsACutEnd() throws {
        let head = try SQLiteStore(path: path, access: .readOnly).verification(anchor: nil).head
        try tamper(path, "DELETE FROM entry WHERE seq = 8; DELETE FROM ledger WHERE seq = 8")
        #expect(try findings().isEmpty)
        let verification = try SQLiteStore(path: path, access: .readOnly).verification(anchor: head)
        #expect(verification.findings.map(\.message) == [.anchorDiffers(sequence: 8)])
    }

    @Test func namesAMissingGuard() throws {
        try tamper(path, "DROP TRIGGER revision_no_update", dropping: [])
        #expect(
            try sentences() == ["cấu trúc của kho bị thay đổi ở “revision_no_update”"])
    }

    /// A payload with a right digest that is no payload: written by a faulty program.
    @Test func namesAnUnreadablePayload() throws {
        let payload = Array("baocao-return 1\nf\tho_so\tba\n".utf8)
        let item = LedgerItem(
            kind: .revision, name: ["thang", "xa-03", "2026-10"], number: 1, author: "An", time: 1, payload: payload)
        let store = try SQLiteStore(path: path, access: .readOnly)
        let head = try #require(try store.verification(anchor: nil).head)
        let hash = LedgerItem.hash(sequence: 9, kind: .revision, digest: item.digest, previous: head.hash)
        try tamper(
            path,
            """
            INSERT INTO ledger VALUES (9, 'return', x'\(item.digest)', x'\(hash)');
            INSERT INTO revision VALUES (9, 'thang', 'xa-03', '2026-10', 1, 'An', 1, CAST('\(text(payload))' AS BLOB));
            """, dropping: [])
        let expected = Finding(
            .storeDamaged,
            .payloadUnreadable(
                item: .returnName(regime: "thang", unit: "xa-03", period: "2026-10", number: 1), line: 2,
                problem: .payloadUnknownLine),
            subject: Subject(regime: "thang", unit: "xa-03", period: "2026-10"))
        #expect(try findings() == [expected])
        #expect(
            expected.message.vi
                == "không đọc được nội dung đã lưu của lần ghi số 1 của số liệu “thang”, đơn vị “xa-03”, kỳ 2026-10 (dòng 2: "
                + "dòng không đúng dạng); hãy giữ nguyên tệp kho và đối chiếu với bản sao lưu gần nhất")
        let refusal = #expect(throws: Refusal.self) {
            try SQLiteStore(path: path, access: .readOnly).latest(regime: "thang")
        }
        #expect(refusal?.findings == [expected])
    }

    private func text(_ bytes: [UInt8]) -> String {
        String(decoding: bytes, as: UTF8.self)
    }
}
