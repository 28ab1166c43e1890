import Finding
import Foundation
import ReportModel
import ReportStore
import TestSupport
import Testing

/// A file with random damage: everything may be refused, nothing may crash.
struct DamageTests {
    /// `STORE_FUZZ_ROUNDS=20000` looks longer.
    private static let rounds =
        ProcessInfo.processInfo.environment["STORE_FUZZ_ROUNDS"].flatMap(Int.init) ?? 60

    @Test func aDamagedFileNeverCrashes() throws {
        let folder = try TemporaryFolder()
        let path = folder.file()
        _ = try makeSample(path)
        let sound = try Data(contentsOf: URL(filePath: path))
        let damaged = folder.file("damaged.sqlite")
        var generator = Seeded(8)
        var refused = 0
        for _ in 0..<DamageTests.rounds {
            var bytes = sound
            for _ in 0..<Int.random(in: 1...4, using: &generator) {
                bytes[Int.random(in: bytes.indices, using: &generator)] = UInt8.random(in: 0...255, using: &generator)
            }
            if Int.random(in: 0...9, using: &generator) == 0 {
                bytes = bytes.prefix(Int.random(in: 0..<bytes.count, using: &generator))
            }
            try bytes.write(to: URL(filePath: damaged))
            do {
                let store = try SQLiteStore(path: damaged, access: .readOnly)
                defer { refused += (try? store.verify().isEmpty) == true ? 0 : 1 }
                _ = try store.latest(regime: "thang")
                _ = try store.history(key())
                _ = try store.keys(regime: "thang")
                _ = try store.entries(unit: "xa-01", register: "ho-so")
                _ = try store.registers()
            } catch {
                #expect(!error.findings.isEmpty)
            }
        }
        #expect(refused > 0)
    }
}
