import Document
import Finding

extension ProofRule {
    static let recipients: ProofRule = ProofRule(
        "TT009", .info, .style, vi: "trích yếu, nơi nhận không theo quy định",
        en: "title or recipients not as the "
            + "rule is",
        page: RulePage(
            what: "Danh sách “Nơi nhận” không có dòng “- Lưu: VT, …”, các dòng không kết thúc bằng dấu chấm phẩy, "
                + "dòng cuối không kết thúc "
                + "bằng dấu chấm; sai cỡ chữ, kiểu chữ của tên loại, nơi nhận (tệp Word).",
            why: "Phụ lục I Nghị định 30/2020/NĐ-CP quy định cách trình bày nơi nhận.",
            wrong: [
                "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nBÁO CÁO\nNội dung.\nNơi nhận:\n- "
                    + "Như trên;\n- HĐND xã.",
                "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nBÁO CÁO\nNội dung.\nNơi nhận:\n- "
                    + "Như trên;\n- Lưu: VT",
            ],
            right: [
                "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nBÁO CÁO\nNội dung.\nNơi nhận:\n- "
                    + "Như trên;\n- Lưu: VT.",
                "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nBÁO CÁO\nNội dung.\nNơi nhận:    "
                    + "        CHỦ TỊCH\n- HĐND",
                "Nơi nhận:\n- Như trên",
            ],
            silent: "Chỉ xét văn bản có Quốc hiệu và danh sách nơi nhận đứng thành dòng riêng.")
    ) { reading, discoveries in
        guard let head = OfficialHead(reading), reading.standsAlone(head.nation) else { return }
        func add(_ range: Range<Int>, _ part: String, _ vi: String, _ en: String) {
            discoveries.add(.officialPart(part, vi, en), at: range, key: en)
        }
        if let title = head.title {
            let range = reading.paragraphTokens[title]
            if let look = reading.wrongLook(of: range, 26...28, isBold: true, isItalic: false) {
                add(
                    reading.bytes(of: range), "Tên loại văn bản", "\(look.vi), quy định cỡ 13-14, đứng, đậm",
                    "\(look.en), the rule is 13-14 pt, bold")
            }
        }
        guard let list = RecipientList(reading, after: head.end) else { return }
        if let look = reading.wrongLook(of: list.label, 24...24, isBold: true, isItalic: true) {
            add(
                reading.bytes(of: list.label), "Nơi nhận", "\(look.vi), quy định cỡ 12, nghiêng, đậm",
                "\(look.en), the rule is 12 pt, bold italic")
        }
        guard let last = list.items.last else { return }
        let lastRange = reading.manuscript.paragraphs[last].range
        if !reading.paragraphTokens[last].contains(where: { reading.tokens[$0].word == "lưu" }) {
            add(
                lastRange, "Nơi nhận", "dòng cuối quy định ghi “- Lưu: VT, …”",
                "the last line is to be “- Lưu: "
                    + "VT, …”")
        } else if reading.lastSign(of: last) != UInt8(ascii: ".") {
            add(lastRange, "Nơi nhận", "dòng cuối kết thúc bằng dấu chấm", "the last line ends with a full stop")
        }
    }
}

/// `Nơi nhận:` and the lines below it.
private struct RecipientList {
    /// The tokens of `Nơi nhận`.
    let label: Range<Int>
    /// The paragraphs of the list.
    private(set) var items: [Int] = []

    init?(_ reading: Reading, after start: Int) {
        let paragraphs = reading.manuscript.paragraphs
        var found: (paragraph: Int, label: Range<Int>)?
        for index in start..<paragraphs.count {
            let range = reading.paragraphTokens[index]
            guard range.count <= 3, let label = reading.find([["nơi"], ["nhận"]], in: range) else { continue }
            found = (index, label)
        }
        guard let found else { return nil }
        label = found.label
        for index in found.paragraph + 1..<max(found.paragraph + 1, paragraphs.count) {
            let range = reading.paragraphTokens[index]
            if range.isEmpty { continue }
            let isItem = paragraphs[index].label.count > 0 && paragraphs[index].cell == paragraphs[found.paragraph].cell
            // A line that goes on in the other column says nothing about its end.
            guard isItem, !range.dropFirst().contains(where: { reading.gap(before: $0).count > 3 }) else { break }
            items.append(index)
        }
    }
}

extension Reading {
    /// The last byte of the paragraph that is no blank.
    fileprivate func lastSign(of paragraph: Int) -> UInt8? {
        manuscript.text[manuscript.paragraphs[paragraph].range].last { $0 != 0x20 && $0 != 0x09 }
    }
}
