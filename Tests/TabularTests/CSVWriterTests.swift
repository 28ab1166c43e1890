import Finding
import Tabular
import Testing

struct CSVWriterTests {
    private func written(_ fields: [String], _ writer: CSVWriter = CSVWriter()) -> String {
        var writer = writer
        writer.append(fields)
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    @Test(arguments: [
        (["a", "b"], "a,b\r\n"), (["a,b", "c"], "\"a,b\",c\r\n"), (["a\"b"], "\"a\"\"b\"\r\n"), ([""], "\"\"\r\n"),
        (["", ""], ",\r\n"), (["a\nb"], "\"a\nb\"\r\n"), ([" a"], "\" a\"\r\n"), (["a;b"], "\"a;b\"\r\n"),
        (["Xã Minh Sơn", "1.234,5"], "Xã Minh Sơn,\"1.234,5\"\r\n"), (["sep=;"], "\"sep=;\"\r\n"), ([], "\r\n"),
    ])
    func quotesWhereNeeded(fields: [String], expected: String) {
        #expect(written(fields) == expected)
    }

    @Test(arguments: [
        ("=1+1", "'=1+1"), ("+84 912", "'+84 912"), ("- Thực hiện tốt", "'- Thực hiện tốt"), ("@x", "'@x"), ("-", "'-"),
        ("\tx", "\"'\tx\""), ("\rx", "\"'\rx\""), ("=HYPERLINK(\"x\")", "\"'=HYPERLINK(\"\"x\"\")\""), ("-5", "-5"),
        ("+5", "+5"), ("-1.234", "-1.234"), ("-1,5", "\"-1,5\""), ("-5-2", "'-5-2"), ("-5)", "'-5)"), ("-.", "'-."),
        ("12", "12"), ("a=b", "a=b"), ("'=1", "'=1"), ("1-2", "1-2"),
    ])
    func formulasAreNeutralised(field: String, expected: String) {
        #expect(written([field]) == expected + "\r\n")
        let plain = written([field], CSVWriter(guardsFormulas: false))
        #expect(!plain.contains("'") || field.hasPrefix("'"))
    }

    @Test func delimiterAndMark() {
        #expect(written(["a", "b;c"], CSVWriter(delimiter: UInt8(ascii: ";"))) == "a;\"b;c\"\r\n")
        #expect(CSVWriter(mark: true).bytes == [0xEF, 0xBB, 0xBF])
        #expect(CSVWriter().bytes.isEmpty)
    }
}

struct CSVHeaderTests {
    private func header(_ text: String) throws -> CSVHeader {
        let record = try Reading(text).records.first
        return CSVHeader(record, file: "f.csv", required: ["ma", "ten"], optional: ["ghi_chu"])
    }

    @Test func findsColumnsByName() throws {
        let header = try header("ghi_chu, ten ,ma,\n")
        #expect(header.findings.isEmpty)
        #expect(header.columns == ["ghi_chu": 0, "ten": 1, "ma": 2])
        let record = try #require(try Reading("x,Xã Minh Sơn\n").records.first)
        #expect(header.field("ten", of: record)?.text == "Xã Minh Sơn")
        #expect(header.field("ma", of: record) == nil)
        #expect(header.field("khac", of: record) == nil)
        #expect(header.lengthFinding(record)?.message.vi.hasPrefix("dòng có 2 ô, trong khi tiêu đề có 4 cột") == true)
        #expect(header.lengthFinding(CSVRecord(fields: [], line: 1))?.place?.line == 1)
    }

    @Test func saysWhatIsWrong() throws {
        let header = try header("ma,tên,ma,zzz\n")
        #expect(
            header.findings.map(\.message.vi) == [
                "cột “tên” không dùng đến và bị bỏ qua; có phải “ten” không?",
                "cột “ma” có hai lần; hãy xóa hoặc đổi tên một cột",
                "cột “zzz” không dùng đến và bị bỏ qua", "thiếu cột “ten”; cột “tên” có phải là cột này không?",
            ])
        #expect(header.findings.map(\.severity) == [.warning, .error, .warning, .error])
        #expect(header.findings.map(\.place?.column) == [4, 8, 11, 1])
        #expect(try self.header("").findings.map(\.rule) == [.header])
    }
}
