import Finding
import Tabular
import Testing

struct CSVReaderTests {
    @Test(
        arguments: [
            ("", []), ("a", [["a"]]), ("a\n", [["a"]]), ("a,b", [["a", "b"]]),
            ("a,b\r\nc,d\r\n", [["a", "b"], ["c", "d"]]),
            ("a,b\rc,d\r", [["a", "b"], ["c", "d"]]), ("a,b\nc,d", [["a", "b"], ["c", "d"]]), (",", [["", ""]]),
            ("a,\n,b\n", [["a", ""], ["", "b"]]), ("a,b\n\n\r\n\rc,d", [["a", "b"], ["c", "d"]]), ("\"\"\n", [[""]]),
            ("\"\"", [[""]]), ("\"a\"", [["a"]]), ("\"a,b\",c", [["a,b", "c"]]), ("\"a\"\"b\"", [["a\"b"]]),
            ("\"\"\"\"", [["\""]]), ("\"\"\"a\"\"\",b", [["\"a\"", "b"]]),
            ("\"a\nb\",c\nd,e", [["a\nb", "c"], ["d", "e"]]),
            ("\"a\r\nb\"\r\n", [["a\nb"]]), ("\"a\rb\"\r", [["a\nb"]]), ("\"\n\n\"", [["\n\n"]]),
            ("5\" ống,b", [["5\" ống", "b"]]), ("a\"b\"c", [["a\"b\"c"]]), (" a , b ", [[" a ", " b "]]),
            ("Mã;Tên;Số\nA;Xã Minh Sơn;1,5\n", [["Mã", "Tên", "Số"], ["A", "Xã Minh Sơn", "1,5"]]),
            ("a\tb\nc\td", [["a", "b"], ["c", "d"]]), ("\u{FEFF}a,b", [["a", "b"]]), ("\u{FEFF}\"a\",b", [["a", "b"]]),
            ("sep=;\r\na,b;c\r\n", [["a,b", "c"]]), ("sep=,\na,b;c\n", [["a", "b;c"]]),
            ("a,b\n,,\n", [["a", "b"], ["", "", ""]]),
            // Written with combining marks, read in NFC; a mark behind a delimiter does not hide it.
            ("e\u{302}\u{301}x,\u{301}y", [["ếx", "\u{301}y"]]),
        ] as [(String, [[String]])])
    func reads(text: String, expected: [[String]]) throws {
        let reading = try Reading(text)
        #expect(reading.findings.isEmpty)
        #expect(reading.texts.map { $0.map { Array($0.utf8) } } == expected.map { $0.map { Array($0.utf8) } })
    }

    @Test(arguments: [
        ("a,b;c\n1,2\n", ","), ("a;b\n1,5;2,5\n", ";"), ("Tên, họ;Số\nA;1\nB;2\n", ";"), ("a\tb,c\n1\t2\n", "\t"),
        ("\"a,b,c\";d\n", ";"), ("\"x\"\";y\",\"b;c;d\"\n", ","), ("a\n1,5\n", ";"), ("a\nb;c\n1,5\n", "\t"),
        ("a\n", ","),
        ("", ","), ("a;b,c\n1;2\n3;4,5\n", ";"), ("\n\na;b\n", ";"),
    ])
    func findsTheDelimiter(text: String, expected: String) throws {
        let reading = try Reading(text)
        #expect(String(decoding: [reading.delimiter], as: UTF8.self) == expected)
    }

    @Test func theCallerMaySayTheDelimiter() throws {
        #expect(try Reading("a;b,c\n", delimiter: UInt8(ascii: ",")).texts == [["a;b", "c"]])
        #expect(try Reading("a|b,c\n", delimiter: UInt8(ascii: "|")).texts == [["a", "b,c"]])
    }

    @Test func recordsAndFieldsKnowTheirPlaces() throws {
        let reading = try Reading("mã,tên\n\nắ,\"x\ny\",ệ,z\r\n\"q\",r\n")
        #expect(reading.records.map(\.line) == [1, 3, 5])
        let places = reading.records.flatMap { $0.fields.map { "\($0.text.first ?? " ")\($0.line):\($0.column)" } }
        #expect(places == ["m1:1", "t1:4", "ắ3:1", "x3:3", "ệ4:4", "z4:6", "q5:1", "r5:5"])
        #expect(reading.records[1].fields[2].place(in: "f.csv") == Place(file: "f.csv", line: 4, column: 4))
    }

    @Test(
        arguments: [
            ("a,b\n\"x,1\nc,d\ne,f\n", [["a", "b"], ["c", "d"], ["e", "f"]], ["2:1 NL006"]),
            ("a,b\nx,\"1\nc,\"d\"\n", [["a", "b"]], ["3:4 NL006"]),
            ("a,b\n\"x\"y,1\nc,d\n", [["a", "b"], ["c", "d"]], ["2:4 NL006"]),
            ("a,b\n\"x\"y,\"1\n2\"\nc,d\n", [["a", "b"], ["c", "d"]], ["2:4 NL006"]),
            ("a,b\nx,\0y\nc,d\n", [["a", "b"], ["c", "d"]], ["2:3 NL006"]),
            ("a,b\n\"x\0\ny\",1\nc,d\n", [["a", "b"], ["c", "d"]], ["2:3 NL006"]),
            ("a,b\n1,\"x", [["a", "b"]], ["2:3 NL006"]),
            ("a,b\n1,\"x\n\"y\n\"z\n", [["a", "b"]], ["3:2 NL006", "4:1 NL006"]),
            ("a,b\nổ,\"ộ\" x\n1,\"2\n3,4", [["a", "b"], ["3", "4"]], ["2:6 NL006", "3:3 NL006"]),
            ("\"", [], ["1:1 NL006"]), ("a\n\"\r\nb\rc", [["a"], ["b"], ["c"]], ["2:1 NL006"]),
        ] as [(String, [[String]], [String])])
    func goesOnBehindAnError(text: String, records: [[String]], faults: [String]) throws {
        let reading = try Reading(text)
        #expect(reading.texts == records)
        #expect(reading.faults == faults)
        #expect(reading.findings.allSatisfy { $0.severity == .error })
    }

    @Test func messagesSayWhatToDo() throws {
        let reading = try Reading("a,b\n\"x\"y,1\nc,\"d\n")
        #expect(
            reading.findings.map(\.message.vi) == [
                "có chữ sau dấu nháy kép đóng của ô mở ở dòng 2; dấu nháy thuộc nội dung phải viết thành \"\"",
                "thiếu dấu nháy kép đóng cho ô mở ở đây; hãy thêm dấu \" ở cuối ô, hoặc viết \"\" nếu dấu nháy thuộc nội dung",
            ])
    }

    @Test func bytesThatAreNotUTF8() throws {
        let start = Array("mã,tên\n".utf8)
        let long = [UInt8](repeating: UInt8(ascii: "x"), count: 70_000) + Array(",y\n".utf8)
        let wrong = [UInt8(ascii: "1"), UInt8(ascii: ",")] + TCVN3Tests.bytes("nghiÖp v¨n") + [10]
        let reading = try Reading(start + long + wrong + Array("2,b\n".utf8))
        #expect(reading.texts.map(\.last) == ["tên", "y", "b"])
        #expect(reading.faults == ["3:3 NL001"])
        #expect(reading.findings.first?.message.vi.contains("TCVN3 (ABC)") == true)
    }

    @Test func limitsAreErrorsWithNames() throws {
        let limits = CSVLimits(fieldBytes: 10, recordBytes: 25, fields: 4, findings: 3)
        func faults(_ text: String) throws -> [String] { try Reading(text, delimiter: 44, limits: limits).faults }
        #expect(try faults("0123456789,b\n\"0123456789\",b\n").isEmpty)
        #expect(try faults("a\nx,01234567890,y\n") == ["2:3 NL006"])
        #expect(try faults("a\nx,\"01234567890\",y\n") == ["2:3 NL006"])
        #expect(try faults("a\n1,2,3,4,5\n") == ["2:9 NL006"])
        #expect(try faults("a\n1,2,3,4\n").isEmpty)
        #expect(try faults("a\n123456789,123456789,123456789\n") == ["2:21 NL006"])
        let many = try Reading("\"a\"x\n\"a\"x\n\"a\"x\n\"a\"x\nb\n", limits: limits)
        #expect(many.faults == ["1:4 NL006", "2:4 NL006", "3:4 NL006", "3:4 NL006"])
        #expect(many.findings.last?.message.vi.hasPrefix("đã dừng đọc sau 3 lỗi") == true)
        #expect(many.records.isEmpty)
    }

    @Test func aLongUnclosedQuoteGivesItsLinesBack() throws {
        let limits = CSVLimits(fieldBytes: 10)
        let reading = try Reading("a,\"b\nc,d\n1,2\n3,4\n5,6\n\"0123456789abc\nx,y\n", limits: limits)
        #expect(reading.texts == [["c", "d"], ["1", "2"], ["3", "4"], ["5", "6"], ["x", "y"]])
        #expect(reading.faults == ["1:3 NL006", "6:1 NL006"])
        for text in ["\"a\r\nb,c\r\n1,2\r\n3,4\r\n", "\"a\r\n\r\nb,c\r\n1,2\r\n3,4\r\n", "\"a\r\r\r"] {
            let all = try Reading(text, limits: CSVLimits(fieldBytes: 1_000))
            for limit in 1...20 {
                #expect(try Reading(text, delimiter: 44, limits: CSVLimits(fieldBytes: limit)).records == all.records)
            }
        }
    }

    @Test func errorsOfTheSourceComeThrough() throws {
        struct Broken: Error {}
        #expect(throws: Broken.self) {
            var reader = try CSVReader(file: "f") { throw Broken() }
            _ = try reader.next()
        }
    }

    @Test func readsWhatIsInMemory() {
        let (records, findings) = CSVReader.read(Array("a;b\n\"c\n".utf8), file: "g.csv")
        #expect(records.map(\.texts) == [["a", "b"]])
        #expect(findings.map(\.place?.file) == ["g.csv"])
    }
}
