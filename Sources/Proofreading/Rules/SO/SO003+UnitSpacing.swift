import Document
import Finding

extension ProofRule {
    static let unitSpacing = ProofRule(
        "SO003", .info, .style, repair: .safe, vi: "khoảng trắng giữa số và đơn vị, trước %, quanh dấu /",
        en: "white space between number and unit, before %, around /",
        page: RulePage(
            what: "Khoảng trắng trước % khi các chỗ khác viết liền; số dính liền với đơn vị (15người); chỉ một bên "
                + "dấu / của tỷ số có "
                + "khoảng trắng (22/ 56).",
            why: "Cách ghi số và đơn vị phải thống nhất trong một văn bản.",
            wrong: [
                "Trả đúng hạn đạt 96,55%; quá hạn 689 hồ sơ, chiếm 3,45 %.", "Lớp tập huấn có 85người tham dự.",
                "Đã giải quyết 22/ 56 đơn.",
            ],
            right: [
                "Trả đúng hạn đạt 96,55%; quá hạn 689 hồ sơ, chiếm 3,45%.", "Trả đúng hạn 96,55 %, quá hạn 3,45 %.",
                "Đã giải quyết 22/56 đơn; 44 xã / 104 xã; họp lúc 7h30; tuyến đường 5km; mạng 5G; gỗ 12.871 m3.",
                "| Nội dung | Tỷ lệ (%) |\n|---|---|\n| Đúng hạn | 96,55 |",
            ],
            silent: "Không báo khi cả văn bản cùng một cách ghi; ký hiệu đơn vị như km, kg viết liền chỉ báo khi "
                + "nơi khác viết cách.")
    ) { reading, discoveries in
        let check = UnitSpacingCheck(reading)
        check.reportPercents(&discoveries)
        check.reportUnits(&discoveries)
        check.reportSlashes(&discoveries)
    }
}

/// Counts the ways in which a document spaces its figures.
private struct UnitSpacingCheck {
    private let reading: Reading
    /// The tokens of percent signs behind a space, and how many stand close.
    private var spacedPercents: [Int] = []
    private var closePercents = 0
    /// The units in Latin letters without a space before them, and how many have one.
    private var closeUnits: [Int] = []
    private var spacedUnits = 0
    private var gluedWords: [Int] = []
    private var unevenSlashes: [Int] = []

    init(_ reading: Reading) {
        self.reading = reading
        reading.forEachParagraph { paragraph, range in
            for number in reading.numberTokens(of: paragraph) where number + 1 < range.upperBound {
                read(number + 1, range)
            }
        }
    }

    /// Reads what stands at `index` behind a number.
    private mutating func read(_ index: Int, _ range: Range<Int>) {
        let token = reading.tokens[index]
        switch token.kind {
        case .percent:
            if token.isSpaced { spacedPercents.append(index) } else { closePercents += 1 }
        case .word: readUnit(index)
        case .slash where range.contains(index + 1):
            guard let left = reading.number(index - 1), let right = reading.number(index + 1), left.style != .none,
                right.style != .none, token.isSpaced != reading.tokens[index + 1].isSpaced
            else { return }
            unevenSlashes.append(index)
        default: break
        }
    }

    private mutating func readUnit(_ index: Int) {
        let token = reading.tokens[index]
        if FigureWords.letters.contains(token.word) {
            if token.isSpaced { spacedUnits += 1 } else { closeUnits.append(index) }
        } else if !token.isSpaced, reading.isSmallWord(index), !reading.isASCII(token.range),
            reading.number(index - 1)?.style != WrittenNumber.Style.none, FigureWords.counted.contains(token.word)
        {
            gluedWords.append(index)
        }
    }

    func reportPercents(_ found: inout Discoveries) {
        guard closePercents > 0 else { return }
        // Where most have a space it is the document's way, and one remark is enough.
        let reported = spacedPercents.count <= closePercents ? spacedPercents[...] : spacedPercents.prefix(1)
        for index in reported {
            let text = reading.manuscript.string(whole(index))
            found.add(
                .spacedPercent(text, glued: closePercents), at: whole(index),
                fix: fix(joined(index - 1...index)), key: text)
        }
    }

    func reportUnits(_ found: inout Discoveries) {
        let rare = closeUnits.count * 3 <= spacedUnits ? closeUnits : []
        for index in gluedWords + rare {
            let parts = [index - 1, index].map { reading.manuscript.string(reading.tokens[$0].range) }
            let text = parts.joined()
            found.add(
                .gluedUnit(text), at: whole(index),
                fix: fix(parts.joined(separator: " ")), key: text)
        }
    }

    func reportSlashes(_ found: inout Discoveries) {
        for index in unevenSlashes {
            let range = reading.tokens[index - 1].range.lowerBound..<reading.tokens[index + 1].range.upperBound
            let text = reading.manuscript.string(range)
            found.add(
                .unevenSlash(text), at: range, fix: fix(joined(index - 1...index + 1)),
                key: text)
        }
    }

    /// The number and what follows it at `index`.
    private func whole(_ index: Int) -> Range<Int> {
        reading.tokens[index - 1].range.lowerBound..<reading.tokens[index].range.upperBound
    }

    private func joined(_ indices: ClosedRange<Int>) -> String {
        indices.map { reading.manuscript.string(reading.tokens[$0].range) }.joined()
    }

    private func fix(_ text: String) -> Fix { Fix(message: .replaceWith(text), replacement: text) }
}
