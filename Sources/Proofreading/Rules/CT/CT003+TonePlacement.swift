import Document
import Finding
import VietnameseText

extension ProofRule {
    static let tonePlacement: ProofRule = ProofRule(
        "CT003", .info, .style, repair: .review, vi: "lẫn hai cách đặt dấu thanh",
        en: "two ways of placing the "
            + "tone mark",
        page: RulePage(
            what: "Trong cùng văn bản vừa đặt dấu ở chữ trước (hòa, thủy, ủy) vừa đặt ở chữ sau (hoà, thuỷ, uỷ).",
            why: "Cả hai cách đều dùng được, nhưng một văn bản cần thống nhất để tìm kiếm và thay thế không sót.",
            wrong: [
                "Công tác hòa giải ở cơ sở; tổ hoà giải được củng cố; hòa giải thành 5 vụ.",
                "Ủy ban nhân dân xã đã họp. Uỷ ban nhân dân xã báo cáo như sau.",
            ],
            right: [
                "Công tác hòa giải ở cơ sở; tổ hòa giải được củng cố.",
                "Tổ hoà giải xã Lệ Thuỷ, huyện Tuyên Hoá "
                    + "hoà giải thành 5 vụ.",
                "Tổ hòa giải xã Minh Hoá hòa giải thành 5 vụ; quý III có quả, quý nhân.",
            ],
            silent: "Không xét tên riêng và chữ in hoa; không báo khi cả văn bản chỉ theo một cách.")
    ) { reading, discoveries in
        var count = ToneCount()
        reading.forEach(reading.lists.toned) { count.read(reading, $0, reading.paragraphTokens[$1]) }
        guard let majority = count.majority else { return }
        for entry in count.minority {
            let right = entry.syllable.spelling(majority)
            let text = reading.inCase(of: entry.token, right)
            discoveries.add(
                .mixedTones(
                    reading.manuscript.string(reading.tokens[entry.token].range), count: entry.count,
                    other: count.example,
                    otherCount: count.majorityCount),
                at: reading.tokens[entry.token].range, fix: Fix(message: .replaceWith(text), replacement: text),
                key: right)
        }
    }
}

/// How often the tone stands on either vowel of `oa`, `oe` and `uy`.
private struct ToneCount {
    struct Entry {
        let syllable: Syllable
        /// The first token.
        let token: Int
        var count: Int
    }

    private var entries: [Word: Entry] = [:]

    mutating func read(_ reading: Reading, _ index: Int, _ range: Range<Int>) {
        let token = reading.tokens[index]
        guard token.flags.isDisjoint(with: [.allCapitals, .digits]), reading.endsInTwoVowels(token.range),
            !token.flags.contains(.capitalised) || ToneCount.common.contains(reading.word(index + 1, in: range))
        else { return }
        if entries[token.word] != nil {
            entries[token.word]?.count += 1
        } else if let syllable = ToneCount.syllable(token, reading) {
            entries[token.word] = Entry(syllable: syllable, token: index, count: 1)
        }
    }

    /// The syllable that `token` is, where its tone may stand in two places.
    private static func syllable(_ token: Token, _ reading: Reading) -> Syllable? {
        let syllable = Syllable(reading.manuscript.string(token.range).lowercased())
        return syllable?.placement != nil && syllable?.isOrthographic == true ? syllable : nil
    }

    /// What follows `Ủy` where it is no name.
    private static let common: WordSet = ["ban", "viên", "lợi", "sản", "giải", "chất", "hoạch"]

    private func total(_ placement: Syllable.TonePlacement) -> Int {
        entries.values.reduce(0) { $0 + ($1.syllable.placement == placement ? $1.count : 0) }
    }

    /// The more common way, where there are two.
    var majority: Syllable.TonePlacement? {
        let (first, second) = (total(.first), total(.second))
        if first == 0 || second == 0 { return nil }
        return first >= second ? .first : .second
    }

    var majorityCount: Int { majority.map(total) ?? 0 }

    /// The words in the rarer way, in reading order.
    var minority: [Entry] {
        entries.values.filter { $0.syllable.placement != majority }.sorted { $0.token < $1.token }
    }

    /// The most common word in the more common way.
    var example: String {
        let all = entries.values.filter { $0.syllable.placement == majority }
        let best = all.max { ($0.count, -$0.token) < ($1.count, -$1.token) }
        return best.map { $0.syllable.spelling(majority ?? .first) } ?? ""
    }
}

extension Reading {
    /// Whether the word in `range` may end in `oa`, `oe` or `uy` with a tone: one of its last two letters has a mark, the other is
    /// a plain vowel.
    fileprivate func endsInTwoVowels(_ range: Range<Int>) -> Bool {
        var index = range.upperBound - 1
        let last = manuscript.text[index]
        if last == 0x61 || last == 0x65 || last == 0x79 { return manuscript.text[index - 1] >= 0x80 }
        guard last >= 0x80 else { return false }
        while index > range.lowerBound, manuscript.text[index] & 0xC0 == 0x80 { index -= 1 }
        guard index > range.lowerBound else { return false }
        let vowel = manuscript.text[index - 1] | 0x20
        return vowel == 0x6F || vowel == 0x75
    }
}
