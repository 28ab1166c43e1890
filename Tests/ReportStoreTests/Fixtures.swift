import Finding
import Foundation
import GRDB
import ReportModel
import ReportStore
import TestSupport

/// A folder that is removed with the test that made it.
final class TemporaryFolder: Sendable {
    let path: String

    init() throws {
        let url = FileManager.default.temporaryDirectory.appending(path: "store-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        path = url.path(percentEncoded: false)
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }

    func file(_ name: String = "báo cáo.sqlite") -> String {
        path + "/" + name
    }

    /// Every file with its size and time of change.
    func listing() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: path).sorted().map { name in
            let attributes = try FileManager.default.attributesOfItem(atPath: file(name))
            return "\(name) \(attributes[.size] ?? "") \(attributes[.modificationDate] ?? "")"
        }
    }
}

let october = Period.month(year: 2026, month: 10)

func key(_ unit: String = "xa-01", _ period: Period = october, regime: String = "thang") -> ReturnKey {
    ReturnKey(regime: regime, unit: unit, period: period)
}

func draft(_ key: ReturnKey, _ content: ReturnContent, expected: Int = 0) -> ReturnDraft {
    ReturnDraft(key: key, content: content, expected: expected)
}

func content(_ number: Int64) -> ReturnContent {
    ReturnContent(figures: [FigureKey("ho_so"): .given(Quantity(mantissa: number))])
}

/// A store with two returns (the first with three revisions), and a register with a changed and a deleted entry: eight
/// ledger records.
func makeSample(_ path: String) throws -> SQLiteStore {
    let store = try SQLiteStore(path: path, access: .readWrite)
    for number in 1...3 {
        _ = try store.append([draft(key(), content(Int64(number)), expected: number - 1)], author: "An", time: 100)
    }
    _ = try store.append([draft(key("xa-02"), content(9))], author: "Bình", time: 200)
    try store.append(
        entries: [entry("HS-1", "một"), entry("HS-2", "hai")], unit: "xa-01", register: "ho-so", author: "An", time: 300
    )
    try store.append(
        changes: [.put(entry("HS-1", "một sửa")), .delete(key: "HS-2")], unit: "xa-01", register: "ho-so", author: "An",
        time: 400)
    return store
}

func entry(_ key: String, _ text: String) -> RegisterEntry {
    RegisterEntry(key: key, values: [.text(key), .text(text)])
}

/// Changes a store behind its back: without guards, without foreign keys.
func tamper(_ path: String, _ sql: String, dropping triggers: [String] = Triggers.all) throws {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    try queue.write { database in
        let guards = try triggers.map { name in
            try String.fetchOne(database, sql: "SELECT sql FROM sqlite_schema WHERE name = ?", arguments: [name]) ?? ""
        }
        for name in triggers { try database.execute(sql: "DROP TRIGGER \(name)") }
        try database.execute(sql: sql)
        for sql in guards { try database.execute(sql: sql) }
    }
    try queue.close()
}

enum Triggers {
    static let all = ["ledger", "revision", "entry"].flatMap { table in
        ["\(table)_no_update", "\(table)_no_delete", "\(table)_in_order"]
    }
}

/// Random values for property tests.
struct RandomValues {
    var generator: Seeded

    init(seed: UInt64) {
        generator = Seeded(seed)
    }

    mutating func text() -> String {
        let pieces = [
            "a", "ho_so", "Đơn vị", "tiếng Việt có dấu", "\t", "\n", "\\", "\\n", "\r\n", " ", "😀", "e\u{301}", "é",
            "\u{0}", "|",
            "1.234,5", "𝔘", "\u{2028}",
        ]
        return (0..<Int.random(in: 0...6, using: &generator)).map { _ in
            pieces.randomElement(using: &generator) ?? ""
        }.joined()
    }

    mutating func quantity() -> Quantity {
        let mantissas: [Int64] = [
            0, 1, -1, 10, 100, -1234, .max, .min, Int64.random(in: .min ... .max, using: &generator),
            Int64.random(in: -9999...9999, using: &generator),
        ]
        return Quantity(
            mantissa: mantissas.randomElement(using: &generator) ?? 0,
            decimals: Int.random(in: 0...9, using: &generator))
    }

    mutating func figure() -> Figure {
        switch Int.random(in: 0...5, using: &generator) {
        case 0: .nilStated
        case 1: .notApplicable
        case 2: .missing
        default: .given(quantity(), FigureStatus.allCases.randomElement(using: &generator) ?? .official)
        }
    }

    mutating func content() -> ReturnContent {
        var content = ReturnContent()
        for _ in 0..<Int.random(in: 0...20, using: &generator) {
            content.figures[FigureKey(text(), Bool.random(using: &generator) ? text() : nil)] = figure()
        }
        for _ in 0..<Int.random(in: 0...3, using: &generator) { content.narratives[text()] = text() }
        for _ in 0..<Int.random(in: 0...3, using: &generator) { content.explanations[text()] = text() }
        return content
    }

    mutating func fields() -> [FieldValue] {
        (0..<Int.random(in: 0...6, using: &generator)).map { _ in
            switch Int.random(in: 0...4, using: &generator) {
            case 0: .empty
            case 1: .date(Day.monthStart(year: Int.random(in: 1...9999, using: &generator), month: 2) + 27)
            case 2: .number(quantity())
            case 3: .flag(Bool.random(using: &generator))
            default: .text(text())
            }
        }
    }

    /// The bytes with one thing wrong with them: cut, changed, or with something put in.
    mutating func mutated(_ bytes: [UInt8]) -> [UInt8] {
        var bytes = bytes
        guard !bytes.isEmpty else { return [UInt8.random(in: 0...255, using: &generator)] }
        let place = Int.random(in: bytes.indices, using: &generator)
        let interesting = Array("\t\n\\fmnx-.0\u{C3}".utf8) + [0, 0xFF]
        switch Int.random(in: 0...3, using: &generator) {
        case 0: bytes.removeSubrange(place...)
        case 1: bytes[place] = UInt8.random(in: 0...255, using: &generator)
        case 2: bytes.insert(interesting.randomElement(using: &generator) ?? 0, at: place)
        default: bytes.remove(at: place)
        }
        return bytes
    }
}
