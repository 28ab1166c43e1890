import Finding
import Foundation
import ReportModel
import ReportStore

/// Writes to a store until it is killed, or measures one.
///
///     store-writer loop FILE      appends revisions and prints each number as soon as it is confirmed
///     store-writer life FILE      writes, sends and gives back one return and prints the number of each confirmed step
///     store-writer bench FILE     makes a store of 2,200 returns and 4,000 entries and prints times
let arguments = CommandLine.arguments
do {
    switch (arguments.dropFirst().first, arguments.count) {
    case ("loop", 3): try writeForever(arguments[2])
    case ("life", 3): try liveForever(arguments[2])
    case ("bench", 3): try measure(arguments[2])
    default:
        print("store-writer loop|life|bench FILE")
        exit(2)
    }
} catch let refusal as Refusal {
    for finding in refusal.findings { print("\(finding.rule.name): \(finding.message.en)") }
    exit(1)
}

func content(_ seed: Int, figures: Int) -> ReturnContent {
    var content = ReturnContent()
    for index in 0..<figures {
        let key = FigureKey("chi_tieu_so_\(index / 3)", index % 3 == 0 ? nil : "nhom_\(index % 3)")
        content.figures[key] = .given(Quantity(mantissa: Int64(seed * index), decimals: index % 3))
    }
    content.narratives["tinh_hinh"] = "Trong tháng, đơn vị đã tiếp nhận \(seed) hồ sơ.\nĐã giải quyết xong."
    return content
}

func writeForever(_ path: String) throws {
    let store = try SQLiteStore(path: path, access: .readWrite)
    let key = ReturnKey(regime: "thang", unit: "xa-01", period: .month(year: 2026, month: 10))
    var number = try store.latest(key)?.number ?? 0
    while true {
        let draft = ReturnDraft(key: key, content: content(number, figures: 40), expected: number)
        number = try store.append([draft], author: "Nguyễn Văn An", time: Int64(number))[0].number
        try FileHandle.standardOutput.write(contentsOf: Data("\(number)\n".utf8))
    }
}

func liveForever(_ path: String) throws {
    let store = try SQLiteStore(path: path, access: .readWrite)
    let key = ReturnKey(regime: "thang", unit: "xa-01", period: .month(year: 2026, month: 10))
    let version = RegimeVersion(name: "1", digest: String(repeating: "0", count: 64))
    while true {
        let life = try store.life(key)
        var revision = try store.latest(key)?.number ?? 0
        let sent = content(revision, figures: 40)
        if life.next(.edit) != nil {
            _ = try store.append([ReturnDraft(key: key, content: sent, expected: revision)], author: "An", time: 1)
            revision += 1
        }
        let action: LifeAction = life.next(.submit) != nil ? .submit : .giveBack
        let after = try store.take(
            [
                StepDraft(
                    key: key, action: action, reason: "sửa",
                    sent: action == .submit ? StepDraft.Sent(content: sent, regime: version) : nil,
                    expectedSteps: life.stepCount, expectedRevision: revision)
            ], author: "An", time: 1)
        try FileHandle.standardOutput.write(contentsOf: Data("\(after[0].stepCount)\n".utf8))
    }
}

func measure(_ path: String) throws {
    let regime = "thang"
    let drafts = (0..<2200).map { index in
        let period = Period.month(year: 2026, month: index % 11 + 1)
        let key = ReturnKey(regime: regime, unit: "xa-\(1000 + index / 11)", period: period)
        return ReturnDraft(key: key, content: content(index, figures: 50 + index % 51), expected: 0)
    }
    let store = try SQLiteStore(path: path, access: .readWrite)
    try timed("append 2,200 returns in one transaction") {
        _ = try store.append(drafts, author: "Nguyễn Văn An", time: 1)
    }
    let day = Day.monthStart(year: 2026, month: 10) + 4
    let entries = (0..<4000).map { index in
        RegisterEntry(
            key: "HS-\(10_000 + index)",
            values: [
                .text("Hồ sơ đăng ký số \(index)"), .date(day), .number(Quantity(index)), .flag(index % 2 == 0), .empty,
            ])
    }
    try timed("append 4,000 entries") {
        try store.append(entries: entries, unit: "xa-1000", register: "ho-so", author: "An", time: 1)
    }
    for _ in 0..<3 {
        try timed("latest(regime:), other figures each time") { _ = try store.latest(regime: regime) }
    }
    _ = try store.append(
        drafts.map { draft in
            var draft = draft
            draft.content = content(7, figures: 75)
            draft.expected = 1
            return draft
        }, author: "Nguyễn Văn An", time: 2)
    for _ in 0..<3 {
        try timed("latest(regime:), 75 figures, two revisions") { _ = try store.latest(regime: regime) }
    }
    for _ in 0..<3 {
        try timed("entries(unit:register:)") { _ = try store.entries(unit: "xa-1000", register: "ho-so") }
    }
    for access in [SQLiteStore.Access.readOnly, .readWrite] {
        for _ in 0..<3 {
            try timed("open \(access), latest of one return") {
                _ = try SQLiteStore(path: path, access: access).latest(drafts[100].key)
            }
        }
    }
    try timed("verify") { print(try store.verify().count, "findings") }
}

func timed(_ name: String, _ body: () throws -> Void) throws {
    let duration = try ContinuousClock().measure(body)
    print(name, duration.formatted(.units(allowed: [.microseconds], fractionalPart: .hide)))
}
