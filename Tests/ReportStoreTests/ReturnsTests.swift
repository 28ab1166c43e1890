import Finding
import ReportModel
import ReportStore
import Testing

/// Revisions of returns.
struct ReturnsTests {
    private let folder: TemporaryFolder
    private let store: SQLiteStore

    init() throws {
        folder = try TemporaryFolder()
        store = try SQLiteStore(path: folder.file(), access: .readWrite)
    }

    @Test func givesBackWhatWasAppended() throws {
        var values = RandomValues(seed: 6)
        let contents = (0..<20).map { _ in values.content() }
        var written: [Revision] = []
        for (index, content) in contents.enumerated() {
            written += try store.append([draft(key(), content, expected: index)], author: "Nguyễn Văn An", time: -7)
        }
        #expect(written.map(\.number) == Array(1...20))
        #expect(written.map(\.content) == contents)
        #expect(try store.history(key()) == written)
        #expect(try store.latest(key()) == written.last)
        #expect(try store.latest(key("xa-99")) == nil)
        #expect(try store.verify().isEmpty)
    }

    @Test func findsTheLatestOfEach() throws {
        let september = Period.month(year: 2026, month: 9)
        let term = Period.schoolTerm(startYear: 2026, term: 1)
        let keys = [key("xa-01", september), key("xa-01"), key("xa-02"), key("xa-02", term)]
        _ = try store.append(
            keys.map { draft($0, content(1)) } + [draft(key("xa-01", regime: "quy"), content(5))], author: "An", time: 1
        )
        let second = try store.append([draft(key(), content(2), expected: 1)], author: "Bình", time: 2)
        #expect(try store.keys(regime: "thang") == keys)
        #expect(try store.keys(regime: "năm").isEmpty)
        let all = try store.latest(regime: "thang")
        #expect(all.map(\.key) == keys)
        #expect(all.map(\.number) == [1, 2, 1, 1])
        #expect(try store.latest(regime: "thang", unit: "xa-01") == [september: all[0], october: second[0]])
        #expect(try store.latest(regime: "thang", unit: "xa-09").isEmpty)
    }

    @Test func appendsSeveralRevisionsOfOneReturnAtOnce() throws {
        let revisions = try store.append(
            [draft(key(), content(1)), draft(key(), content(2), expected: 1)], author: "An", time: 1)
        #expect(revisions.map(\.number) == [1, 2])
        #expect(try store.append([], author: "An", time: 1).isEmpty)
    }

    @Test func refusesAWriterWhoMissedARevision() throws {
        let other = try SQLiteStore(path: folder.file(), access: .readWrite)
        _ = try store.append([draft(key(), content(1))], author: "An", time: 1)
        _ = try other.append([draft(key(), content(2), expected: 1)], author: "Bình", time: 2)
        let drafts = [
            draft(key("xa-02"), content(1)), draft(key(), content(3), expected: 1),
            draft(key("xa-03"), content(1), expected: 4),
        ]
        let refusal = #expect(throws: Refusal.self) { try store.append(drafts, author: "An", time: 3) }
        let findings = try #require(refusal).findings
        #expect(findings.map(\.rule) == [.conflict, .conflict])
        #expect(findings.hasErrors)
        #expect(findings.map(\.subject?.unit) == ["xa-01", "xa-03"])
        #expect(
            findings[0].message.vi
                == "“Bình” đã ghi lần số 2 sau khi bạn mở số liệu (bạn dựa trên lần số 1); chưa có gì được ghi, hãy mở lại "
                + "số liệu, đối chiếu rồi ghi lại (đã đổi: ho_so)")
        // All or nothing: the first draft was in order, and was not written either.
        #expect(try store.latest(key("xa-02")) == nil)
        #expect(try store.verification(anchor: nil).records == 2)
    }

    @Test(arguments: [
        draft(key("xa\0"), ReturnContent()), draft(key("xa", .month(year: 2026, month: 13)), ReturnContent()),
        draft(key("xa", .quarter(year: 20260, quarter: 1)), ReturnContent()),
    ])
    func refusesWhatCannotBeKept(_ draft: ReturnDraft) throws {
        let refusal = #expect(throws: Refusal.self) { try store.append([draft], author: "An", time: 1) }
        #expect(refusal?.findings.map(\.rule) == [.badValue])
        #expect(try store.verification(anchor: nil).records == 0)
    }

    @Test(arguments: [-1, Int.min, Int.max])
    func refusesNumbersThatCannotBe(_ expected: Int) {
        let refusal = #expect(throws: Refusal.self) {
            try store.append([draft(key(), content(1), expected: expected)], author: "An", time: 1)
        }
        #expect(refusal?.findings.map(\.rule) == [.conflict])
    }
}
