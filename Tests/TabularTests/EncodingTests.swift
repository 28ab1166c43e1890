import Finding
import Tabular
import TestSupport
import Testing
import VietnameseText

struct TCVN3Tests {
    /// The bytes of a text as it looks where TCVN3 is shown as Latin-1.
    static func bytes(_ text: String) -> [UInt8] {
        text.unicodeScalars.map { UInt8($0.value) }
    }

    @Test(arguments: [
        ("LuËn v¨n tèt nghiÖp", "Luận văn tốt nghiệp"),
        ("Céng hoµ x· héi chñ nghÜa ViÖt Nam", "Cộng hoà xã hội chủ nghĩa Việt Nam"),
        ("§éc lËp - Tù do - H¹nh phóc", "Độc lập - Tự do - Hạnh phúc"),
        ("ñy ban nh©n d©n tØnh b¸o c¸o kÕt qu¶ thùc hiÖn", "ủy ban nhân dân tỉnh báo cáo kết quả thực hiện"),
        ("hå s¬ ®\u{AD}îc tiÕp nhËn vµ gi¶i quyÕt", "hồ sơ được tiếp nhận và giải quyết"),
        ("KÝnh göi", "Kính gửi"), ("b×nh ®¼ng", "bình đẳng"), ("plain, 12", "plain, 12"), ("", ""),
    ])
    func decodes(latin: String, text: String) {
        #expect(TCVN3.decode(Self.bytes(latin)) == text)
    }

    @Test(arguments: [[0x80], [0xFF], [0x61, 0xC0], [0xB0], [0xE0], [0xF0]] as [[UInt8]])
    func refusesBytesWithoutMeaning(bytes: [UInt8]) {
        #expect(TCVN3.decode(bytes) == nil)
    }

    /// 67 small letters with marks (60 with a tone), seven capitals, and the no-break space, each once.
    @Test func theTableIsComplete() {
        let letters = (0x80...0xFF).compactMap { TCVN3.decode([UInt8($0)]) }
        #expect(letters.count == 75)
        #expect(Set(letters).count == letters.count)
        #expect(letters.filter { $0.lowercased() == $0 }.count == 68)
        #expect(letters.allSatisfy { $0.unicodeScalars.count == 1 })
    }
}

struct EncodingTests {
    private static let sentence = "Đơn vị;Số hồ sơ\nXã Minh Sơn;12\nỦy ban nhân dân tỉnh;05\n"

    private static func utf16(_ text: String, big: Bool) -> [UInt8] {
        text.utf16.flatMap { big ? [UInt8($0 >> 8), UInt8($0 & 255)] : [UInt8($0 & 255), UInt8($0 >> 8)] }
    }

    @Test(arguments: [
        (Array(sentence.utf8), TextEncoding.utf8(mark: false)),
        ([0xEF, 0xBB, 0xBF] + sentence.utf8, .utf8(mark: true)),
        ([0xFF, 0xFE] + utf16(sentence, big: false), .utf16(.littleEndian, mark: true)),
        ([0xFE, 0xFF] + utf16(sentence, big: true), .utf16(.bigEndian, mark: true)),
        (utf16(sentence, big: false), .utf16(.littleEndian, mark: false)),
        (utf16(sentence, big: true), .utf16(.bigEndian, mark: false)),
    ])
    func readsUnicode(bytes: [UInt8], encoding: TextEncoding) throws {
        for size in [1, 2, 7, 65_536] {
            let reading = try Reading(bytes, chunks: size)
            #expect(reading.encoding == encoding)
            #expect(reading.findings.isEmpty)
            #expect(
                reading.texts == [["Đơn vị", "Số hồ sơ"], ["Xã Minh Sơn", "12"], ["Ủy ban nhân dân tỉnh", "05"]])
        }
    }

    @Test(arguments: [
        ("b¸o c¸o kÕt qu¶ thùc hiÖn;12", TextEncoding.tcvn3), ("LuËn v¨n tèt nghiÖp", .tcvn3), ("H¹nh phóc", .tcvn3),
        ("MN;Tr\u{AD}êng mÇm non Hoa Sen\nTH;Tr\u{AD}êng tiÓu häc", .tcvn3), ("ViÖt Nam", .tcvn3),
        ("Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam", .vni), ("Luaän vaên toát nghieäp", .vni),
        ("BAÙO CAÙO KEÁT QUAÛ;Ñoäc laäp", .vni), ("Ñöôøng", .vni),
        ("Luâ\u{F2}n vãn tô\u{EC}t nghiê\u{F2}p", .windows1258),
        ("ba\u{EC}o ca\u{EC}o kê\u{EC}t qua\u{D2}", .windows1258),
        ("été à la plage, garçon", .unknown), ("Müller; Größe; Straße", .unknown), ("\u{80}\u{81}\u{FF}", .unknown),
    ])
    func namesOlderEncodings(latin: String, encoding: TextEncoding) throws {
        let bytes = TCVN3Tests.bytes(latin)
        #expect(TextEncoding.detect(bytes, isWhole: true) == encoding)
        let reading = try Reading(bytes)
        #expect(reading.records.isEmpty)
        #expect(reading.faults == ["1:1 NL001"])
        #expect(reading.findings.first?.message.vi.contains(encoding.name) == true)
    }

    @Test func theErrorSaysWhatToDo() throws {
        let reading = try Reading(TCVN3Tests.bytes("b¸o c¸o th¸ng"))
        #expect(
            reading.findings.first?.message.vi
                == "tệp dùng bảng mã TCVN3 (ABC); hãy chuyển sang Unicode (bằng UniKey hoặc công cụ chuyển mã) rồi lưu lại bằng"
                + " Unicode UTF-8 (trong Excel: “CSV UTF-8”)")
    }

    @Test func olderEncodingsDecode() {
        #expect(VNIWindows.decode(TCVN3Tests.bytes("Coäng hoøa xaõ hoäi")) == "Cộng hòa xã hội")
        #expect(
            VNIWindows.decode(TCVN3Tests.bytes("ÑOÄC LAÄP, Ñöôøng, tænh, nghóa, nghæ"))
                == "ĐỘC LẬP, Đường, tỉnh, nghĩa, nghỉ")
        #expect(VNIWindows.decode(TCVN3Tests.bytes("tèt")) == nil)
        #expect(Windows1258.decode(TCVN3Tests.bytes("ti\u{D2}nh Tru\u{F2}c")) == "tỉnh Trục")
        #expect(Windows1258.decode(TCVN3Tests.bytes("\u{EC}")) == nil)
    }

    @Test func aCharacterCutOffByThePrefixIsNoFault() {
        let text = Array(String(repeating: "ệ", count: 10).utf8)
        for length in 1...text.count {
            #expect(TextEncoding.detect(Array(text[..<length]), isWhole: false) == .utf8(mark: false))
        }
        #expect(TextEncoding.detect(Array(text[..<4]), isWhole: true) != .utf8(mark: false))
        #expect(TextEncoding.detect(text + [0xE1, 0x41], isWhole: false) != .utf8(mark: false))
        #expect(TextEncoding.detect([], isWhole: true) == .utf8(mark: false))
    }

    @Test func halfACharacterOfUTF16IsFoundWhereItStands() throws {
        var bytes: [UInt8] = [0xFF, 0xFE] + Self.utf16("mã,tên\nx,", big: false)
        bytes += [0x3D, 0xD8] + Self.utf16("\ny,😀\n", big: false)
        let reading = try Reading(bytes)
        #expect(reading.texts == [["mã", "tên"], ["y", "😀"]])
        #expect(reading.faults == ["2:3 NL001"])
        #expect(try Reading(bytes + [0x41]).faults == ["2:3 NL001", "4:1 NL001"])
        #expect(try Reading(bytes, chunks: 1) == reading)
    }

    @Test func nothingAndAlmostNothing() throws {
        for bytes in [[], [0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0xFE, 0xFF], [0x0A]] as [[UInt8]] {
            let reading = try Reading(bytes)
            #expect(reading.records.isEmpty && reading.findings.isEmpty)
        }
    }
}
