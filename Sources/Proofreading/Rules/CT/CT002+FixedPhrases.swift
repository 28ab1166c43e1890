import Document
import Finding

extension ProofRule {
    static let fixedPhrases = ProofRule(
        "CT002", .warning, .core, repair: .review, vi: "chữ sai trong cụm từ cố định",
        en: "wrong word in a fixed "
            + "phrase",
        page: RulePage(
            what: "Một âm tiết khác đi một dấu, một chữ trong các cụm từ hành chính cố định: kính phí, nâng cáo, "
                + "giáo dục và đạo tạo.",
            why: "Các lỗi này vẫn là âm tiết có thật nên bộ kiểm tra chính tả thông thường bỏ qua.",
            wrong: [
                "Tổng kính phí thực hiện là 120 triệu đồng.", "Công tác cải cách thủ tục hành chinh được duy trì.",
                "Sở Giáo dục và Đạo tạo đã có văn bản hướng dẫn.", "Thực hiện đúng quy dịnh của pháp luật.",
                "Toàn huyện có 7.354 ngươi tham gia.", "Vốn đầu tư xây cơ bản đạt 45% kế hoạch.",
                "Đề nghị các đơn vị sữa đổi, bổ xung quy chế.",
            ],
            right: [
                "Tổng kinh phí thực hiện là 120 triệu đồng.",
                "Tính bắt đầu từ ngày 01/10, khả năng cao sẽ hoàn "
                    + "thành.",
                "Kính gửi: Ủy ban nhân dân tỉnh.", "Chu kỳ báo cáo là quý; các xã cũng cố gắng hoàn thành.",
                "Ông Nguyễn Kính Phí, bà Đạo Tạo.", "Hoà giải ở cơ sở, quản lí đất đai, tỉ lệ đạt 98%.",
            ],
            silent: "Không báo khi chữ ấy cùng chữ đứng cạnh làm thành cụm từ khác (bắt đầu từ, khả năng cao) hoặc "
                + "viết hoa như tên riêng.")
    ) { reading, discoveries in
        var check = FixedPhraseCheck(reading: reading)
        reading.forEach(reading.lists.phrases) { check.read($0, reading.paragraphTokens[$1], &discoveries) }
        reading.forEach(reading.lists.numbers) { number, paragraph in
            guard reading.paragraphTokens[paragraph].contains(number + 1) else { return }
            check.readCounted(number + 1, &discoveries)
        }
    }
}

/// Looks for mistyped phrases among words that stand side by side.
private struct FixedPhraseCheck {
    let reading: Reading
    private let index = SlipIndex.shared
    private var skeletons = WordCache<Skeleton?>()
    /// What was found out about words that have the shape of a phrase, by the hash of the words.
    private var known = WordCache<SlipIndex.Slip?>()
    /// The token behind the last phrase that was reported.
    private var next = 0

    init(reading: Reading) { self.reading = reading }

    /// Looks at the words from `position` on, with the first of which a phrase may begin.
    mutating func read(_ position: Int, _ range: Range<Int>, _ discoveries: inout Discoveries) {
        guard position >= next, let slip = longest(position, range), !isName(position, slip.count),
            !isBoundElsewhere(position, slip.count, range)
        else { return }
        report(position, slip, &discoveries)
        next = position + slip.count
    }

    private mutating func longest(_ start: Int, _ range: Range<Int>) -> SlipIndex.Slip? {
        var shape = SlipIndex.Shape()
        var best: SlipIndex.Slip?
        var position = start
        while position < range.upperBound {
            let token = reading.tokens[position]
            guard token.kind == .word, token.isSpaced || position == start,
                let skeleton = skeletons.value(of: token.word, { Skeleton(reading.manuscript.text, token.range) })
            else { break }
            shape.append(skeleton)
            guard index.mayBegin(shape) else { break }
            position += 1
            if position - start > 1, index.has(shape), let slip = slip(start..<position, shape) { best = slip }
        }
        return best
    }

    /// What is mistyped in the words at `places`.
    private mutating func slip(_ places: Range<Int>, _ shape: SlipIndex.Shape) -> SlipIndex.Slip? {
        var key: UInt64 = 0
        for place in places { key = (key ^ (key >> 29)) &* 0x9E37_79B9_7F4A_7C15 ^ reading.tokens[place].word.hash }
        return known.value(of: Word(hash: key)) { index.slip(reading.tokens[places].map(\.word), shape) }
    }

    /// Whether all words have a capital, as in a name, or all letters and a family name stands before them.
    private func isName(_ start: Int, _ count: Int) -> Bool {
        let words = reading.tokens[start..<start + count]
        if words.allSatisfy({ $0.flags.contains(.allCapitals) }) {
            return reading.tokens[max(0, start - 3)..<start].contains { Self.families.contains($0.word) }
        }
        return words.allSatisfy { $0.flags.contains(.capitalised) }
    }

    private static let families: WordSet = [
        "nguyễn", "trần", "lê", "phạm", "hoàng", "huỳnh", "phan", "vũ", "võ", "đặng", "bùi", "đỗ", "hồ", "ngô", "dương",
        "lý", "đinh", "trịnh", "đoàn", "mai", "đào", "lương", "tô", "trương", "cao", "hà", "lâm", "tạ", "thái", "nông",
        "triệu", "chu", "châu", "quách", "lò", "giàng", "vàng", "thào", "sùng", "cà", "đàm", "phùng", "kiều", "tống",
        "văn", "thị",
    ]

    /// Whether a phrase of two words is cut out of others: `khả năng | cao`, `bắt đầu | từ`.
    private func isBoundElsewhere(_ start: Int, _ count: Int, _ range: Range<Int>) -> Bool {
        guard count == 2 else { return false }
        let words = (start - 1...start + 2).map { reading.word($0, in: range) }
        return index.isPair(words[0], words[1]) || index.isPair(words[2], words[3])
    }

    private func report(_ start: Int, _ slip: SlipIndex.Slip, _ discoveries: inout Discoveries) {
        let range = reading.tokens[start].range.lowerBound..<reading.tokens[start + slip.count - 1].range.upperBound
        let right = slip.right.split(separator: " ")
        let text =
            right.count == slip.count
            ? right.enumerated().map { spelling(start + $0, $1) }.joined(separator: " ")
            : reading.inCase(of: start, slip.right)
        let quote = reading.manuscript.string(range)
        discoveries.add(
            .slipInPhrase(quote, right: text), at: range,
            fix: Fix(message: .replaceWith(text), replacement: text), key: slip.right)
    }

    /// The word as it stands where it is one of the ways to write `right`, else `right`.
    private func spelling(_ index: Int, _ right: Substring) -> String {
        let token = reading.tokens[index]
        if Spellings.alternatives(right).contains(token.word) { return reading.manuscript.string(token.range) }
        return reading.inCase(of: index, right)
    }

    private static let counted: WordMap<String> = [
        "ngươi": "người", "nguời": "người", "ngưới": "người", "ngưởi": "người", "ngưòi": "người", "ngừơi": "người",
        "dồng": "đồng", "trẽ": "trẻ", "hô": "hộ", "lược": "lượt",
    ]

    /// `7.354 ngươi`: the noun behind a number.
    func readCounted(_ position: Int, _ discoveries: inout Discoveries) {
        let token = reading.tokens[position]
        guard let right = Self.counted[token.word] else { return }
        let text = reading.inCase(of: position, right)
        let quote = reading.manuscript.string(token.range)
        discoveries.add(
            .slipInPhrase(quote, right: text), at: token.range,
            fix: Fix(message: .replaceWith(text), replacement: text), key: right)
    }
}
