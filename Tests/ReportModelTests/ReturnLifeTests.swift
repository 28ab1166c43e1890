import Finding
import ReportModel
import TestSupport
import Testing

/// The life of a return: every state against every action, the conditions, and what always holds.
struct ReturnLifeTests {
    private static let october: DayRange = {
        guard let days = DayRange(day(15, 9), day(14, 10)) else { preconditionFailure("the days are in order") }
        return days
    }()
    private static func day(_ day: Int, _ month: Int) -> Day { Day.monthStart(year: 2026, month: month) + (day - 1) }
    private static func time(_ day: Day) -> Int64 { Int64(day.number) * 86_400 }

    /// A return in a state, reached as units and offices do.
    private static func life(_ state: ReturnLife.State) -> ReturnLife {
        let ways: [ReturnLife.State: [LifeAction]] = [
            .draft: [], .submitted: [.submit], .returned: [.submit, .giveBack], .accepted: [.submit, .accept],
            .amending: [.submit, .accept, .amend], .excused: [.excuse],
        ]
        var life = ReturnLife()
        for action in ways[state] ?? [] { expectTaken(&life, step(action)) }
        #expect(life.state == state)
        return life
    }

    private static func step(_ action: LifeAction, on day: Day = day(20, 10)) -> LifeStep {
        LifeStep(
            action: action, author: "An", time: time(day), reason: action.needsReason ? "vì thế" : "", revision: 1,
            until: [.giveBack, .amend, .reopen].contains(action) ? day + 5 : nil)
    }

    private static func conditions(today: Day = day(20, 10)) -> LifeConditions {
        LifeConditions(today: today, window: october, deadline: day(19, 10))
    }

    /// What each action leads to in each state, or the rule that refuses it.
    private static let table: [(ReturnLife.State, LifeAction, ReturnLife.State?, String)] = [
        (.draft, .edit, .draft, ""), (.draft, .submit, .submitted, ""), (.draft, .giveBack, nil, "LC003"),
        (.draft, .accept, nil, "LC003"), (.draft, .amend, nil, "LC004"), (.draft, .reopen, .draft, "LC015"),
        (.draft, .excuse, .excused, ""),
        (.submitted, .edit, nil, "LC001"), (.submitted, .submit, nil, "LC001"),
        (.submitted, .giveBack, .returned, ""), (.submitted, .accept, .accepted, ""),
        (.submitted, .amend, nil, "LC001"), (.submitted, .reopen, nil, "LC001"), (.submitted, .excuse, nil, "LC001"),
        (.returned, .edit, .returned, ""), (.returned, .submit, .submitted, ""), (.returned, .giveBack, nil, "LC003"),
        (.returned, .accept, nil, "LC003"), (.returned, .amend, nil, "LC003"), (.returned, .reopen, .returned, "LC015"),
        (.returned, .excuse, .excused, ""),
        (.accepted, .edit, nil, "LC002"), (.accepted, .submit, nil, "LC002"), (.accepted, .giveBack, nil, "LC002"),
        (.accepted, .accept, nil, "LC002"), (.accepted, .amend, .amending, ""), (.accepted, .reopen, nil, "LC002"),
        (.accepted, .excuse, nil, "LC002"),
        (.amending, .edit, .amending, ""), (.amending, .submit, .submitted, ""), (.amending, .giveBack, nil, "LC003"),
        (.amending, .accept, nil, "LC003"), (.amending, .amend, nil, "LC003"), (.amending, .reopen, .amending, "LC015"),
        (.amending, .excuse, nil, "LC003"),
        (.excused, .edit, .excused, ""), (.excused, .submit, .submitted, ""), (.excused, .giveBack, nil, "LC005"),
        (.excused, .accept, nil, "LC005"), (.excused, .amend, nil, "LC005"), (.excused, .reopen, .draft, ""),
        (.excused, .excuse, nil, "LC005"),
    ]

    @Test func theTableIsComplete() {
        let pairs = Set(Self.table.map { "\($0.0) \($0.1)" })
        #expect(pairs.count == Self.table.count)
        #expect(pairs.count == ReturnLife.State.allCases.count * LifeAction.allCases.count)
    }

    @Test(arguments: table)
    func everyActionInEveryState(
        _ state: ReturnLife.State, _ action: LifeAction, _ next: ReturnLife.State?, _ rule: String
    ) {
        let life = Self.life(state)
        #expect(life.next(action) == next)
        let refusal = life.refusal(of: action, reason: "vì thế", until: Self.day(25, 10), under: Self.conditions())
        #expect(refusal?.rule.name ?? "" == rule)
        #expect(refusal.map { !$0.message.vi.isEmpty && !$0.message.en.isEmpty } ?? true)
        var after = life
        let isTaken = after.apply(Self.step(action))
        #expect(isTaken == (next != nil && action != .edit))
        #expect(after.state == (isTaken ? next : state))
        if !isTaken { #expect(after == life) }
    }

    // MARK: - Conditions

    private func refusal(
        _ action: LifeAction, _ state: ReturnLife.State = .draft, reason: String = "vì thế", until: Day? = nil,
        _ change: (inout LifeConditions) -> Void
    ) -> String? {
        var conditions = Self.conditions()
        change(&conditions)
        return Self.life(state).refusal(of: action, reason: reason, until: until, under: conditions)?.rule.name
    }

    @Test func sendingHasConditions() {
        #expect(refusal(.submit) { $0.today = Self.october.last } == "LC011")
        #expect(refusal(.submit) { $0.today = Self.october.last + 1 } == nil)
        #expect(refusal(.submit) { $0.hasContent = false } == "LC010")
        #expect(refusal(.submit) { $0.errors = 1 } == "LC013")
        #expect(refusal(.submit) { $0.warnings = 1 } == "LC014")
        #expect(refusal(.submit) { $0.isOwed = false } == "LC009")
        #expect(refusal(.submit, .returned, reason: " ") { $0.isChanged = false } == "LC012")
        #expect(refusal(.submit, .returned, reason: "số đúng") { $0.isChanged = false } == nil)
        // The first sending differs from nothing.
        #expect(refusal(.submit, reason: "") { $0.isChanged = false } == nil)
    }

    @Test(arguments: [LifeAction.giveBack, .amend, .reopen, .excuse])
    func someStepsNeedAReason(_ action: LifeAction) {
        let state: ReturnLife.State = action == .giveBack ? .submitted : action == .amend ? .accepted : .draft
        #expect(refusal(action, state, reason: "\n ") { $0.lock = $0.window.last } == "LC006")
        #expect(refusal(action, state) { $0.lock = $0.window.last } == nil)
    }

    @Test func aClosedPeriodIsOpenedForOneReturn() {
        let lock = Self.day(31, 10)
        var life = ReturnLife()
        func rule(_ action: LifeAction, _ today: Day) -> String? {
            life.refusal(
                of: action, reason: "vì thế",
                under: LifeConditions(today: today, window: Self.october, deadline: Self.day(19, 10), lock: lock)
            )?.rule.name
        }
        #expect(rule(.edit, lock) == nil)
        #expect(rule(.reopen, lock) == "LC015")
        #expect(rule(.edit, lock + 1) == "LC007")
        #expect(rule(.submit, lock + 1) == "LC007")
        #expect(rule(.reopen, lock + 1) == nil)
        expectTaken(&life, Self.step(.reopen, on: lock + 1))
        #expect(rule(.edit, lock + 6) == nil)
        #expect(rule(.submit, lock + 6) == nil)
        #expect(rule(.edit, lock + 7) == "LC007")
        // What is given back is open for a correction, whatever the period.
        expectTaken(&life, Self.step(.submit, on: lock + 2))
        #expect(life.openUntil == nil)
        expectTaken(&life, Self.step(.giveBack, on: lock + 20))
        #expect(rule(.edit, lock + 25) == nil)
        #expect(rule(.edit, lock + 26) == "LC007")
    }

    @Test func aUnitThatEndedMayReportUntilTheDeadline() {
        var conditions = Self.conditions(today: Self.day(19, 10))
        conditions.closure = LifeConditions.Closure(last: Self.day(15, 10), successors: ["xã Mới"])
        #expect(ReturnLife().refusal(of: .edit, under: conditions) == nil)
        conditions.today = Self.day(20, 10)
        let refusal = ReturnLife().refusal(of: .edit, under: conditions)
        #expect(refusal?.rule == .lifeUnitClosed)
        #expect(
            refusal?.message.vi
                == "đơn vị đã kết thúc hoạt động ngày 15/10/2026, nhập vào xã Mới nên không sửa được số liệu cũ; cần sửa thì "
                + "cấp trên mở lại (baocao reopen)")
        conditions.lock = Self.day(18, 10)
        #expect(ReturnLife().refusal(of: .reopen, reason: "vì thế", under: conditions) == nil)
    }

    @Test func nothingIsOpenedUntilYesterday() {
        #expect(refusal(.amend, .accepted, until: Self.day(19, 10)) { _ in } == "WS005")
    }

    @Test func theAnswerNamesWhoAndWhen() {
        let message = Self.life(.accepted).refusal(of: .edit, under: Self.conditions())?.message.vi
        #expect(
            message
                == "báo cáo đã được “An” nhận ngày 20/10/2026 nên không sửa, không gửi, không trả lại được nữa; cần sửa thì "
                + "dùng baocao amend và nêu lý do")
    }

    // MARK: - What counts

    @Test(
        arguments: [
            ([], nil, nil), ([.submit], 1, nil), ([.submit, .giveBack], nil, nil), ([.submit, .accept], 1, 1),
            ([.submit, .accept, .amend], 1, 1), ([.submit, .accept, .amend, .submit], 4, 1),
            ([.submit, .accept, .amend, .submit, .giveBack], 1, 1),
            ([.submit, .accept, .amend, .submit, .accept], 4, 4), ([.excuse], nil, nil),
            ([.submit, .giveBack, .excuse, .reopen], nil, nil),
        ] as [([LifeAction], Int?, Int?)])
    func countedSendings(_ actions: [LifeAction], _ submitted: Int?, _ accepted: Int?) {
        var life = ReturnLife()
        for action in actions { expectTaken(&life, Self.step(action)) }
        #expect(life.counted(.submitted)?.step == submitted)
        #expect(life.counted(.accepted)?.step == accepted)
        #expect(life.counted(.all) == nil)
    }

    @Test func anInheritedReturnCountsAsSent() {
        let version = RegimeVersion(name: "1", digest: "ab")
        var life = ReturnLife(inherited: (author: "An", time: 7), latest: 3)
        #expect(life.state == .submitted)
        #expect(life.isInherited)
        #expect(life.counted(.submitted)?.revision == 3)
        #expect(life.refusal(of: .edit, under: Self.conditions())?.rule == .lifeSent)
        var taken = life
        expectTaken(&taken, LifeStep(action: .accept, author: "Bình", time: 9, revision: 3, regime: version))
        #expect(taken.counted(.accepted)?.step == 1)
        #expect(taken.isInherited)
        expectTaken(&life, Self.step(.giveBack))
        #expect(life.refusal(of: .edit, under: Self.conditions()) == nil)
    }

    /// Whatever happens, a life stays consistent.
    @Test(arguments: 0..<200)
    func anySequenceIsConsistent(_ seed: UInt64) {
        var random = Seeded(seed)
        var life = ReturnLife()
        var taken: [LifeStep] = []
        for offset in 0..<40 {
            let action = LifeAction.allCases.randomElement(using: &random) ?? .edit
            let step = Self.step(action, on: Self.day(20, 10) + offset)
            let before = life
            if life.apply(step) { taken.append(step) } else { #expect(life == before) }
            #expect(life.stepCount == taken.count)
            #expect(life.last == taken.last)
            #expect(life.sendingCount == taken.count { $0.action == .submit })
            #expect(life.amendmentCount == taken.count { $0.action == .amend })
            #expect((life.firstSending == nil) == (life.sendingCount == 0))
            // What the office above has taken stays taken until it takes something newer.
            if let earlier = before.acceptedSending { #expect((life.acceptedSending?.step ?? 0) >= earlier.step) }
            #expect(life.state != .accepted || life.acceptedSending == life.lastSending)
            #expect(life.state != .amending || life.acceptedSending != nil)
            #expect(life.state != .submitted || life.counted(.submitted) == life.lastSending)
            // What may be edited is not what waits for a decision or was taken.
            #expect((life.next(.edit) != nil) == ![.submitted, .accepted].contains(life.state))
        }
        var again = ReturnLife()
        for step in taken { expectTaken(&again, step) }
        #expect(again == life)
    }

    @Test(
        arguments: [
            (0, "07:00 ngày 01/01/1970"), (-25_201, "23:59 ngày 31/12/1969"), (1_760_866_200, "16:30 ngày 19/10/2025"),
        ] as [(Int64, String)])
    func momentsAreThoseOfVietnam(_ seconds: Int64, _ text: String) {
        #expect(Day.momentText(seconds) == text)
    }
}

/// Takes a step that the state has to allow.
private func expectTaken(_ life: inout ReturnLife, _ step: LifeStep) {
    let isTaken = life.apply(step)
    #expect(isTaken)
}
