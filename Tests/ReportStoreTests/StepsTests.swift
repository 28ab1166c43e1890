import Finding
import Foundation
import ReportModel
import ReportStore
import TestSupport
import Testing

/// Steps in the lives of returns: kept, bound by the ledger, refused where somebody else was quicker.
struct StepsTests {
    private let folder: TemporaryFolder
    private let path: String
    private let store: SQLiteStore

    init() throws {
        folder = try TemporaryFolder()
        path = folder.file()
        store = try SQLiteStore(path: path, access: .readWrite)
    }

    private static let version = RegimeVersion(name: "2026.1", digest: String(repeating: "a", count: 64))

    private func step(
        _ action: LifeAction, steps: Int, revision: Int = 1, unit: String = "xa-01", reason: String = "",
        sent: ReturnContent? = nil
    ) -> StepDraft {
        StepDraft(
            key: key(unit), action: action, reason: reason, until: action == .giveBack ? Day(number: 20_000) : nil,
            sent: sent.map { StepDraft.Sent(content: $0, regime: Self.version) }, expectedSteps: steps,
            expectedRevision: revision)
    }

    @discardableResult
    private func take(_ drafts: StepDraft..., author: String = "An", time: Int64 = 100) throws -> [ReturnLife] {
        try store.take(drafts, author: author, time: time)
    }

    @Test func stepsAreKeptWithWhatWasSent() throws {
        _ = try store.append([draft(key(), content(5))], author: "An", time: 1)
        let frozen = ReturnContent(
            figures: content(5).figures.merging([FigureKey("tong", "dat"): .given(Quantity(7), .estimate)]) { $1 },
            narratives: ["I": "Một dòng\nhai dòng\t\\"], explanations: ["KT008": "vì thế"])
        try take(step(.submit, steps: 0, sent: frozen))
        try take(step(.giveBack, steps: 1, reason: "thiếu\nmục II"), author: "Bình", time: 200)
        let reader = try SQLiteStore(path: path, access: .readOnly)
        let life = try reader.life(key())
        #expect(life.state == .returned)
        #expect(life.openUntil == Day(number: 20_000))
        let steps = try reader.steps(key())
        #expect(steps.map(\.action) == [.submit, .giveBack])
        #expect(steps.map(\.author) == ["An", "Bình"])
        #expect(steps[0].regime == Self.version)
        #expect(steps[1].reason == "thiếu\nmục II")
        #expect(try reader.sent(key(), step: 1) == frozen)
        #expect(try reader.sent(key(), step: 2) == nil)
        #expect(try reader.life(key("xa-02")) == ReturnLife())
        let verification = try reader.verification(anchor: nil)
        #expect(verification.findings.isEmpty)
        #expect(verification.steps == 2)
        #expect(verification.records == 3)
    }

    @Test func whatWasSentIsNotOverwritten() throws {
        _ = try store.append([draft(key(), content(5))], author: "An", time: 1)
        try take(step(.submit, steps: 0, sent: content(5)))
        let refusal = #expect(throws: Refusal.self) {
            try store.append([draft(key(), content(6), expected: 1)], author: "Bình", time: 200)
        }
        #expect(refusal?.findings.map(\.rule) == [.lifeSent])
        #expect(refusal?.findings.first?.subject?.unit == "xa-01")
        try take(step(.accept, steps: 1))
        let accepted = #expect(throws: Refusal.self) {
            try store.append(
                [draft(key("xa-02"), content(1)), draft(key(), content(6), expected: 1)], author: "Bình", time: 200)
        }
        #expect(accepted?.findings.map(\.rule) == [.lifeAccepted])
        // All or nothing.
        #expect(try store.latest(key("xa-02")) == nil)
        #expect(try store.history(key()).count == 1)
    }

    @Test func theLaterOfTwoIsToldWhatTheFirstDid() throws {
        _ = try store.append([draft(key(), content(5))], author: "An", time: 1)
        try take(step(.submit, steps: 0, sent: content(5)), time: 1_792_400_000)
        let both = step(.accept, steps: 1)
        try take(step(.giveBack, steps: 1, reason: "sai số"), author: "Bình", time: 1_792_486_800)
        let refusal = #expect(throws: Refusal.self) { try take(both, author: "Cúc") }
        #expect(refusal?.findings.map(\.rule) == [.lifeChangedMeanwhile])
        #expect(
            refusal?.findings.first?.message.vi
                == "trong lúc bạn làm, báo cáo đã thay đổi: “Bình” trả lại 16:00 ngày 20/10/2026 (sai số); chưa có gì được "
                + "ghi, hãy xem lại rồi làm tiếp")
        // Somebody wrote between the checks and the sending.
        _ = try store.append([draft(key(), content(6), expected: 1)], author: "Dung", time: 1_792_490_400)
        let stale = #expect(throws: Refusal.self) { try take(step(.submit, steps: 2, sent: content(5))) }
        #expect(stale?.findings.first?.message.vi.contains("“Dung” ghi lần 2 17:00 ngày 20/10/2026") == true)
        #expect(try store.steps(key()).count == 2)
    }

    @Test func theLaterOfTwoWritersIsToldTheFigures() throws {
        _ = try store.append([draft(key(), content(5))], author: "An", time: 1)
        _ = try store.append([draft(key(), content(6), expected: 1)], author: "Bình", time: 2)
        let refusal = #expect(throws: Refusal.self) {
            try store.append([draft(key(), content(7), expected: 1)], author: "Cúc", time: 3)
        }
        #expect(refusal?.findings.first?.message.vi.hasSuffix("(đã đổi: ho_so)") == true)
    }

    @Test func severalStepsAreTakenOrNone() throws {
        for unit in ["xa-01", "xa-02"] { _ = try store.append([draft(key(unit), content(5))], author: "An", time: 1) }
        try take(step(.submit, steps: 0, sent: content(5)))
        let refusal = #expect(throws: Refusal.self) {
            try take(
                step(.accept, steps: 1), step(.accept, steps: 0, unit: "xa-02"), step(.accept, steps: 0, unit: "xa-03"))
        }
        // The last one is refused for what it expected of a return that is not there.
        #expect(refusal?.findings.map(\.rule) == [.lifeNotSent, .lifeNotSent])
        #expect(try store.life(key()).state == .submitted)
        let lives = try take(
            step(.accept, steps: 1), step(.submit, steps: 0, unit: "xa-02", sent: content(5)),
            step(.accept, steps: 1, unit: "xa-02"))
        #expect(lives.map(\.state) == [.accepted, .submitted, .accepted])
        #expect(try store.lives(regime: "thang", period: october).mapValues(\.state).count == 2)
        #expect(try store.lives(regime: "thang", period: .month(year: 2026, month: 9)).isEmpty)
    }

    @Test func returnsAreAskedForTogether() throws {
        for number in 1...2 {
            _ = try store.append([draft(key(), content(Int64(number)), expected: number - 1)], author: "An", time: 1)
        }
        try take(step(.submit, steps: 0, revision: 2, sent: content(2)))
        _ = try store.append([draft(key("xa-02", regime: "quy"), content(9))], author: "An", time: 1)
        let keys = [key("xa-03"), key("xa-02", regime: "quy"), key(), key("xa-02")]
        let found = try store.stored(keys)
        #expect(try found.map(\.revision) == keys.map { try store.latest($0) })
        #expect(try found.map(\.life) == keys.map { try store.life($0) })
        #expect(found.map { $0.revision?.number } == [nil, 1, 2, nil])
        #expect(try store.stored([]).isEmpty)
    }

    @Test func onlyWhatCountsIsHandedOut() throws {
        for unit in ["xa-01", "xa-02", "xa-03"] {
            _ = try store.append([draft(key(unit), content(5))], author: "An", time: 1)
        }
        try take(
            step(.submit, steps: 0, sent: content(11)), step(.accept, steps: 1), step(.amend, steps: 2, reason: "sửa"),
            step(.submit, steps: 3, sent: content(12)), step(.submit, steps: 0, unit: "xa-02", sent: content(21)))
        let cells = FigureCells([FigureKey("ho_so")])
        func figures(_ choice: CountedReturns) throws -> [String] {
            let counted = try store.counted(regime: "thang", choice, cells: cells)
            #expect(counted.inherited.isEmpty)
            return counted.frozen.map { "\($0.unit) \($0.figures)" }
        }
        let figure = { (number: Int64) in "\([Figure.given(Quantity(mantissa: number))])" }
        #expect(try figures(.submitted) == ["xa-01 \(figure(12))", "xa-02 \(figure(21))"])
        #expect(try figures(.accepted) == ["xa-01 \(figure(11))"])
        #expect(try figures(.all) == [])
    }

    @Test(arguments: ["UPDATE step SET author = 'X' WHERE number = 1", "DELETE FROM step WHERE number = 2"])
    func stepsCannotBeChanged(_ sql: String) throws {
        _ = try store.append([draft(key(), content(5))], author: "An", time: 1)
        try take(step(.submit, steps: 0, sent: content(5)), step(.accept, steps: 1))
        #expect(throws: (any Error).self) { try tamper(path, sql, dropping: []) }
        try tamper(path, sql, dropping: ["step_no_update", "step_no_delete"])
        let findings = try store.verify()
        #expect(
            findings.contains { $0.rule == .chainBroken && $0.message.vi.contains("bước số") || sql.contains("DELETE") }
        )
        #expect(!findings.isEmpty)
    }

    @Test func unstorableStepsAreRefused() throws {
        for (reason, period) in [("a\0b", october), ("", Period.month(year: 2026, month: 10))] where reason != "" {
            let draft = StepDraft(
                key: ReturnKey(regime: "thang", unit: "xa-01", period: period), action: .excuse, reason: reason,
                expectedSteps: 0, expectedRevision: 0)
            #expect(throws: Refusal.self) { try store.take([draft], author: "An", time: 1) }
        }
        let edit = StepDraft(key: key(), action: .edit, expectedSteps: 0, expectedRevision: 0)
        #expect(throws: Refusal.self) { try store.take([edit], author: "An", time: 1) }
    }

    /// Any sequence of writes and steps leaves a whole chain, a consistent life, and what was sent as it was.
    @Test(arguments: 0..<12)
    func anySequenceKeepsWhatWasSent(_ seed: UInt64) throws {
        var random = RandomValues(seed: seed)
        var frozen: [Int: ReturnContent] = [:]
        for _ in 0..<60 {
            let life = try store.life(key())
            let revision = try store.latest(key())?.number ?? 0
            let action = LifeAction.allCases.randomElement(using: &random.generator) ?? .edit
            let isAllowed = life.next(action) != nil
            do throws(Refusal) {
                if action == .edit {
                    _ = try store.append(
                        [draft(key(), random.content(), expected: revision)], author: "An", time: 1)
                } else {
                    let sent = action == .submit ? random.content() : nil
                    let lives = try store.take(
                        [step(action, steps: life.stepCount, revision: revision, reason: "vì thế", sent: sent)],
                        author: "An", time: 1)
                    if let sent { frozen[lives[0].stepCount] = sent }
                }
                #expect(isAllowed)
            } catch {
                #expect(!isAllowed)
                #expect(error.findings.allSatisfy { $0.rule.name.hasPrefix("LC") })
            }
        }
        for (number, content) in frozen { #expect(try store.sent(key(), step: number) == content) }
        #expect(try store.verify().isEmpty)
        var again = ReturnLife()
        for step in try store.steps(key()) {
            let isTaken = again.apply(step)
            #expect(isTaken)
        }
        #expect(try again == store.life(key()))
    }

    @Test(arguments: 0..<300)
    func payloadsOfStepsReadBackAndSurviveMutation(_ seed: UInt64) throws {
        var random = RandomValues(seed: seed)
        let isSent = Bool.random(using: &random.generator)
        let step = LifeStep(
            action: LifeAction.allCases.filter { $0 != .edit }.randomElement(using: &random.generator) ?? .accept,
            author: "An", time: 5, reason: random.text(), revision: Int.random(in: 0...99, using: &random.generator),
            until: Bool.random(using: &random.generator) ? Day(number: 20_000) : nil,
            regime: isSent ? RegimeVersion(name: random.text(), digest: random.text()) : nil)
        let content = isSent ? random.content() : nil
        let bytes = StepPayload.encode(step, content: content)
        let (read, start) = try StepPayload.decode(bytes.span, author: "An", time: 5)
        #expect(read == step)
        #expect((start == nil) == (content == nil))
        if let start { #expect(try ReturnPayload.decode(Array(bytes[start...])) == content) }
        // Whatever can be read is what would be written.
        let mutated = random.mutated(bytes)
        if let (read, start) = try? StepPayload.decode(mutated.span, author: "An", time: 5),
            let rest = try? start.map({ try ReturnPayload.decode(Array(mutated[$0...])) })
        {
            #expect(StepPayload.encode(read, content: rest) == mutated)
        }
    }
}
