import Finding
import ReportModel
import ReportStore
import Testing

/// Versions of register entries.
struct EntriesTests {
    private let folder: TemporaryFolder
    private let store: SQLiteStore

    init() throws {
        folder = try TemporaryFolder()
        store = try SQLiteStore(path: folder.file(), access: .readWrite)
    }

    @Test func givesTheCurrentEntriesInOrder() throws {
        let entries = ["HS-2", "HS-10", "HS-1", "Đ-1"].map { entry($0, "cũ") }
        try store.append(entries: entries, unit: "xa-01", register: "ho-so", author: "An", time: 1)
        try store.append(
            changes: [
                .put(entry("HS-10", "mới")), .delete(key: "HS-1"), .put(entry("HS-3", "a")), .put(entry("HS-3", "b")),
            ],
            unit: "xa-01", register: "ho-so", author: "Bình", time: 2)
        let current = try store.entries(unit: "xa-01", register: "ho-so")
        #expect(current == [entry("HS-10", "mới"), entry("HS-2", "cũ"), entry("HS-3", "b"), entry("Đ-1", "cũ")])
        #expect(try store.keys(unit: "xa-01", register: "ho-so") == current.map(\.key))
        #expect(try store.entries(unit: "xa-02", register: "ho-so").isEmpty)
        let verification = try store.verification(anchor: nil)
        #expect(verification.findings.isEmpty)
        #expect(verification.entries == 8)
    }

    @Test func deletedEntriesMayComeBack() throws {
        for change in [RegisterChange.put(entry("HS-1", "a")), .delete(key: "HS-1"), .put(entry("HS-1", "b"))] {
            try store.append(changes: [change], unit: "xa-01", register: "ho-so", author: "An", time: 1)
        }
        #expect(try store.entries(unit: "xa-01", register: "ho-so") == [entry("HS-1", "b")])
    }

    /// Whoever compared with what stood there writes nothing over what came in between.
    @Test func writesOnlyOverWhatIsKnown() throws {
        let here = RegisterKey(unit: "xa-01", register: "ho-so")
        try store.append(entries: [entry("HS-1", "a")], unit: here.unit, register: here.register, author: "An", time: 1)
        let known = try #require(try store.head()).sequence
        try store.append(entries: [entry("HS-1", "b")], unit: "xa-02", register: "ho-so", author: "An", time: 2)
        try store.appendEntries(since: known, author: "An", time: 3) { (put) throws(Refusal) in
            try put(here, .put(entry("HS-1", "c")))
            try put(here, .put(entry("HS-2", "c")))
        }
        let refusal = #expect(throws: Refusal.self) {
            try store.appendEntries(since: known, author: "An", time: 4) { (put) throws(Refusal) in
                try put(here, .put(entry("HS-1", "d")))
            }
        }
        #expect(refusal?.findings.map(\.rule) == [.conflict])
        #expect(try store.entries(unit: here.unit, register: here.register).first == entry("HS-1", "c"))
    }

    @Test func listsTheRegisters() throws {
        for (unit, register) in [("xa-02", "ho-so"), ("xa-01", "kiem-tra"), ("xa-01", "ho-so")] {
            try store.append(entries: [entry("1", "a")], unit: unit, register: register, author: "An", time: 1)
        }
        #expect(
            try store.registers() == [
                RegisterKey(unit: "xa-01", register: "ho-so"), RegisterKey(unit: "xa-01", register: "kiem-tra"),
                RegisterKey(unit: "xa-02", register: "ho-so"),
            ])
    }

    @Test func givesBackRandomEntries() throws {
        var values = RandomValues(seed: 7)
        let entries = (100..<200).map { RegisterEntry(key: "\($0)", values: values.fields()) }
        try store.append(entries: entries.shuffled(), unit: "xa-01", register: "ho-so", author: "An", time: 1)
        #expect(try store.entries(unit: "xa-01", register: "ho-so") == entries)
    }

    @Test(arguments: [
        RegisterChange.delete(key: "a\0b"), .put(RegisterEntry(key: "a", values: [.date(Day(number: .max))])),
        .put(RegisterEntry(key: "a", values: [.date(Day.monthStart(year: 0, month: 12))])),
    ])
    func refusesWhatCannotBeKept(_ change: RegisterChange) throws {
        let refusal = #expect(throws: Refusal.self) {
            try store.append(changes: [change], unit: "xa-01", register: "ho-so", author: "An", time: 1)
        }
        #expect(refusal?.findings.map(\.rule) == [.badValue])
        #expect(try store.registers().isEmpty)
    }
}
