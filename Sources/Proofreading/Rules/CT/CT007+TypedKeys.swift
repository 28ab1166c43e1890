import Document
import Finding
import VietnameseText

extension ProofRule {
    static let typedKeys: ProofRule = ProofRule(
        "CT007", .warning, .core, repair: .review, vi: "phím Telex, VNI còn sót",
        en: "typed keys of Telex or VNI "
            + "left over",
        page: RulePage(
            what: "Chữ gõ theo kiểu Telex hoặc VNI mà chưa thành chữ có dấu: nghieepj, ddeens, nghie65p.",
            why: "Người đọc không đọc được, và tìm kiếm không thấy chữ ấy.",
            wrong: [
                "Các khucoongnghieepj trên địa bàn hoạt động ổn định.", "Sản xuất công nghieepj tăng khá.",
                "Giá trị công nghie65p tăng 5%.", "Báo cáo gửi ddeens Sở trước ngày 20.",
                "Có 30 thí sinh vi phamj quy chế thi.", "Đơn vị khoongn đạt chỉ tiêu.", "Kế hoachj vaf giải pháp.",
                "Xử lý vi pham5 hành chính.", "Thu ngân sachs đạt khá.",
                "Số hồ sơ giari quyết đúng hạn; cải cacsh hành chính.",
            ],
            right: [
                "Các khu công nghiệp trên địa bàn hoạt động ổn định.",
                "Seen, tools, rooms, meeting, teens, bees, "
                    + "proof, beer, food.",
                "Phần mềm Excel, file pdf, box, fax, index, sales, users, chef, staff, golf; đội tuyển futsal; mẫu form, nhóm nhom2, chuẩn gif.",
                "Mẫu a1b2, vitamin b1, b6, b12, covid19, pm10, co2, win10.",
                "Phần mềm MISA, Google Meet, Zoom, "
                    + "Facebook, VNeID, iOffice.",
            ],
            silent: "Không xét từ nước ngoài có thể đọc như vậy, mã và địa chỉ.")
    ) { reading, discoveries in
        var known = WordCache<String?>()
        func telex(_ token: Token) -> String? {
            known.value(of: token.word) { KeySequences.telex(reading.manuscript.string(token.range)) }
        }
        reading.forEach(reading.lists.typed) { index, paragraph in
            let range = reading.paragraphTokens[paragraph]
            let token = reading.tokens[index]
            if range.contains(index + 2), reading.tokens[index + 1].kind == .number,
                let found = residueOfVNI(reading, index, range)
            {
                add(found.range, found.meant, reading, &discoveries)
            } else if token.traits.contains(.typed), !reading.isJoined(index, in: range), let meant = telex(token) {
                add(token.range, meant, reading, &discoveries)
            } else if !token.flags.contains(.marked),
                token.traits.contains(.keyed) || hasDigit(reading, index, range),
                let found = ResidueInContext(reading: reading, range: range).find(index)
            {
                add(found.range, found.meant, reading, &discoveries)
            }
        }
    }

    /// Whether a digit is joined to the word at `index`.
    private static func hasDigit(_ reading: Reading, _ index: Int, _ range: Range<Int>) -> Bool {
        index + 1 < range.upperBound && reading.tokens[index + 1].kind == .number && !reading.tokens[index + 1].isSpaced
    }

    private static func add(
        _ range: Range<Int>, _ meant: String, _ reading: Reading, _ discoveries: inout Discoveries
    ) {
        let typed = reading.manuscript.string(range)
        discoveries.add(
            .keyResidue(typed, meant: meant), at: range,
            fix: Fix(message: .replaceWith(meant), replacement: meant), key: typed)
    }

    /// `nghie65p`, `d9a3`: letters and digits in turn, which VNI makes a syllable of.
    private static func residueOfVNI(_ reading: Reading, _ index: Int, _ range: Range<Int>) -> (
        range: Range<Int>, meant: String
    )? {
        let tokens = reading.tokens
        guard !tokens[index + 1].isSpaced,
            tokens[index].isSpaced || index == range.lowerBound
        else { return nil }
        var end = index + 1
        while end < range.upperBound, !tokens[end].isSpaced, tokens[end].kind == .word || tokens[end].kind == .number {
            end += 1
        }
        let letters = (index..<end).filter { tokens[$0].kind == .word }
        guard letters.count > 1, letters.allSatisfy({ !tokens[$0].flags.contains(.allCapitals) }), end - index <= 5
        else {
            return nil
        }
        let whole = tokens[index].range.lowerBound..<tokens[end - 1].range.upperBound
        guard whole.count >= 4, reading.isASCII(whole) else { return nil }
        return KeySequences.vni(reading.manuscript.string(whole)).map { (whole, $0) }
    }
}
