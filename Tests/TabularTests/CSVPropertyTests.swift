import Finding
import Tabular
import TestSupport
import Testing

struct CSVPropertyTests {
    private static let texts = [
        "", "a", "Xã Minh Sơn", "1.234,5", "a;b", "x,y", "\"", "\"\"", "a\"b", "dòng 1\ndòng 2", " ", " a", "=1+1", "'",
        "\t", "ệ", "😀", "sep=;", "\u{FEFF}x", "-5", "Ủy ban nhân dân xã", "\n", String(repeating: "dài ", count: 30),
    ]

    private func table(_ random: inout Seeded) -> [[String]] {
        let columns = Int.random(in: 1...6, using: &random)
        return (0..<Int.random(in: 1...12, using: &random)).map { _ in
            (0..<columns).map { _ in Self.texts[Int.random(in: Self.texts.indices, using: &random)] }
        }
    }

    @Test func whatIsWrittenIsReadBack() throws {
        var random = Seeded(21)
        for _ in 0..<1_000 {
            let table = table(&random)
            let delimiter = [44, 59, 9][Int.random(in: 0..<3, using: &random)] as UInt8
            var writer = CSVWriter(delimiter: delimiter, mark: Bool.random(using: &random), guardsFormulas: false)
            for record in table { writer.append(record) }
            let reading = try Reading(writer.bytes)
            #expect(reading.findings.isEmpty)
            #expect(reading.texts == table)
            if table.allSatisfy({ $0.count > 1 }) { #expect(reading.delimiter == delimiter) }
        }
    }

    private func encoded(_ text: String, _ kind: Int) -> [UInt8] {
        switch kind {
        case 0: Array(text.utf8)
        case 1: [0xEF, 0xBB, 0xBF] + text.utf8
        case 2: [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
        default: [0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] }
        }
    }

    /// The same for every size of chunk, for whole files and for damaged ones.
    @Test func chunksDoNotMatter() throws {
        var random = Seeded(22)
        let limits = CSVLimits(fieldBytes: 60, recordBytes: 150, fields: 5, findings: 6)
        for round in 0..<600 {
            var writer = CSVWriter(guardsFormulas: false)
            for record in table(&random) { writer.append(record) }
            var bytes = encoded(String(decoding: writer.bytes, as: UTF8.self), round % 4)
            if round.isMultiple(of: 3) { mutate(&bytes, &random) }
            let whole = try Reading(bytes, limits: limits)
            for size in [1, 2, 3, 7, 64] {
                #expect(try Reading(bytes, chunks: size, limits: limits) == whole)
            }
        }
    }

    @Test func chunksDoNotMatterToLargeFiles() throws {
        var random = Seeded(23)
        for kind in 0..<4 {
            var writer = CSVWriter(delimiter: 59)
            while writer.bytes.count < 150_000 {
                writer.append((0..<4).map { _ in Self.texts[Int.random(in: 0..<20, using: &random)] })
            }
            let bytes = encoded(String(decoding: writer.bytes, as: UTF8.self), kind)
            let whole = try Reading(bytes, chunks: bytes.count)
            #expect(whole.records.count > 1_000)
            for size in [7, 4_096, 65_536] {
                #expect(try Reading(bytes, chunks: size) == whole)
            }
        }
    }

    private func mutate(_ bytes: inout [UInt8], _ random: inout Seeded) {
        let letters: [UInt8] = [0, 9, 10, 13, 34, 34, 34, 44, 59, 65, 0x80, 0xC3, 0xE1, 0xFF]
        for _ in 0..<Int.random(in: 1...5, using: &random) where !bytes.isEmpty {
            let index = Int.random(in: bytes.indices, using: &random)
            let letter = letters[Int.random(in: letters.indices, using: &random)]
            switch Int.random(in: 0..<3, using: &random) {
            case 0: bytes[index] = letter
            case 1: bytes.insert(letter, at: index)
            default: bytes.remove(at: index)
            }
        }
    }

    @Test func anyBytesAreReadOrRefused() throws {
        var random = Seeded(24)
        let limits = CSVLimits(fieldBytes: 40, recordBytes: 90, fields: 6, findings: 8)
        for round in 0..<2_000 {
            let alphabet: [UInt8] = round.isMultiple(of: 2) ? [34, 44, 10, 13, 97, 0xE1, 0xBB, 0x87] : Array(0...255)
            let bytes = (0..<Int.random(in: 0...300, using: &random)).map { _ in
                alphabet[Int.random(in: alphabet.indices, using: &random)]
            }
            let reading = try Reading(bytes, limits: limits)
            #expect(reading.findings.count <= limits.findings + 1)
            #expect(reading.records.allSatisfy { $0.fields.count <= limits.fields })
            for record in reading.records {
                for field in record.fields { #expect(field.line >= record.line && field.column >= 1) }
            }
            #expect(try Reading(bytes, chunks: 1, limits: limits) == reading)
        }
    }
}
