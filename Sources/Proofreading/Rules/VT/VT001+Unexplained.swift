import Document
import Finding
import VietnameseText

extension ProofRule {
    static let unexplainedAbbreviation: ProofRule = ProofRule(
        "VT001", .info, .style, vi: "chữ viết tắt chưa giải nghĩa", en: "abbreviation that is not explained",
        page: RulePage(
            what: "Chữ viết tắt không thuộc loại thông dụng mà trong văn bản không có chỗ nào giải nghĩa.",
            why: "Người đọc ngoài ngành không hiểu, hoặc hiểu sang nghĩa khác.",
            wrong: [
                "Tổ chức 3 lớp tập huấn cho đội ngũ KTVCS của xã.", "Đã rà soát 12 hồ sơ BLHĐ theo quy định.",
            ],
            right: [
                "Tổ chức 3 lớp cho kỹ thuật viên cơ sở (KTVCS); các KTVCS đã nhận chứng chỉ.",
                "UBND xã phối hợp với BHXH, Phòng GD&ĐT triển khai BHYT.", "BÁO CÁO KẾT QUẢ KTVCS",
                "Phần II, mục XIV; Công ty KTVCS; Văn bản số 12/KTVCS-VP; KTVCS: kỹ thuật viên cơ sở.",
                "Số liệu (sau đây gọi tắt là KTVCS) được tổng hợp.",
            ],
            silent: "Không xét chữ viết tắt thông dụng, số La Mã, dòng viết hoa toàn bộ, ký hiệu văn bản, đơn vị "
                + "đo, mã và tên riêng.")
    ) { reading, discoveries in
        let abbreviations = reading.abbreviations
        var uses: [Word: (first: Int, count: Int)] = [:]
        var unclear = WordCache<Bool>()
        var title: (paragraph: Int, isOne: Bool)?
        reading.forEach(reading.lists.capitals) { index, paragraph in
            let token = reading.tokens[index]
            let range = reading.paragraphTokens[paragraph]
            guard reading.isAbbreviation(index, range), !abbreviations.explained.contains(token.word),
                !KnownAbbreviations.all.contains(token.word), token.flags.isDisjoint(with: [.quoted, .label])
            else { return }
            if title?.paragraph != paragraph { title = (paragraph, reading.hasNoSmallWord(range)) }
            guard title?.isOne == false,
                unclear.value(of: token.word, { isUnclear(reading.manuscript.string(token.range)) }),
                standsAlone(reading, index, range)
            else { return }
            uses[token.word, default: (index, 0)].count += 1
        }
        for use in uses.values.sorted(by: { $0.first < $1.first }) {
            let range = reading.tokens[use.first].range
            let text = reading.manuscript.string(range)
            discoveries.add(
                .unexplainedAbbreviation(text, count: use.count), at: range, key: text)
        }
    }

    /// Whether the capitals are neither a number nor a word that is stressed.
    private static func isUnclear(_ text: String) -> Bool {
        (2...8).contains(text.count) && !text.allSatisfy { "IVXLCDM".contains($0) }
            && !text.contains { "FJWZ".contains($0) } && Syllable(text.lowercased())?.isOrthographic != true
    }

    /// Whether the capitals at `index` are neither a name nor part of a heading.
    private static func standsAlone(_ reading: Reading, _ index: Int, _ range: Range<Int>) -> Bool {
        guard !KnownAbbreviations.beforeNames.contains(reading.word(index - 1, in: range)) else { return false }
        for beside in [index - 1, index + 1] where range.contains(beside) {
            let other = reading.tokens[beside]
            if other.kind == .word, other.flags.contains(.allCapitals) { return false }
        }
        return true
    }
}

extension Reading {
    /// Whether no word of the paragraph is in small letters.
    fileprivate func hasNoSmallWord(_ range: Range<Int>) -> Bool {
        !range.contains { isSmallWord($0) }
    }
}
