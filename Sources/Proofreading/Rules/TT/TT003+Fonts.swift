import Document
import Finding

extension ProofRule {
    static let fonts: ProofRule = ProofRule(
        "TT003", .info, .style, vi: "phông chữ, màu chữ không theo quy định",
        en: "other font or colour than the "
            + "rule",
        page: RulePage(
            what: "Chữ không phải phông Times New Roman hoặc không phải màu đen.",
            why: "Phụ lục I Nghị định 30/2020/NĐ-CP quy định phông Times New Roman, bộ mã Unicode, màu đen.", wrong: [],
            right: [],
            silent: "Không xét phông ký hiệu, dưới 20 chữ, liên kết và tệp không có thông tin phông.")
    ) { reading, discoveries in
        var census = FontCensus()
        census.read(reading)
        for (name, use) in census.fonts.sorted(by: { $0.value.first < $1.value.first }) where use.letters >= 20 {
            let share = max(1, use.letters * 100 / max(1, census.letters))
            discoveries.add(
                .otherFont(name, share: share), at: reading.run(at: use.first), key: name)
        }
        for (colour, use) in census.colours.sorted(by: { $0.value.first < $1.value.first }) where use.letters >= 20 {
            let digits = String(colour, radix: 16, uppercase: true)
            let text = String(repeating: "0", count: 6 - digits.count) + digits
            discoveries.add(.otherColour(text), at: reading.run(at: use.first), key: text)
        }
    }
}

/// How many letters of the body are in which other fonts and colours.
private struct FontCensus {
    struct Use {
        var first: Int
        var letters = 0
    }

    private(set) var letters = 0
    private(set) var fonts: [String: Use] = [:]
    private(set) var colours: [UInt32: Use] = [:]

    mutating func read(_ reading: Reading) {
        let manuscript = reading.manuscript
        for (index, look) in manuscript.looks.enumerated() {
            let end = index + 1 < manuscript.looks.count ? manuscript.looks[index + 1].start : manuscript.text.count
            let font = manuscript.fonts[look.font]
            let start = look.start
            let count = manuscript.text[start..<max(start, end)].count { $0 > 0x20 && $0 & 0xC0 != 0x80 }
            letters += count
            guard count > 0, !isIgnored(manuscript.paragraphs[manuscript.paragraphIndex(at: start)].story) else {
                continue
            }
            if !font.name.isEmpty, font.name != OfficialLayout.fontFamily, !isSymbolic(font.name) {
                fonts[font.name, default: Use(first: start)].letters += count
            }
            if let colour = font.colour, !isBlack(colour), !(font.isUnderlined && colour & 0xFF > 0x90) {
                colours[colour, default: Use(first: start)].letters += count
            }
        }
    }

    private func isIgnored(_ story: Manuscript.Story) -> Bool {
        switch story {
        case .body, .textBox, .footnote, .endnote: false
        case .header, .footer, .metadata: true
        }
    }

    private func isBlack(_ colour: UInt32) -> Bool {
        colour >> 16 < 0x30 && colour >> 8 & 0xFF < 0x30 && colour & 0xFF < 0x30
    }

    /// Fonts of signs; those of the old encodings are the business of CT005.
    private func isSymbolic(_ name: String) -> Bool {
        let small = name.lowercased()
        let parts = ["symbol", "dings", "math", "mt extra", "barcode", "emoji"]
        return parts.contains { small.contains($0) } || small.hasPrefix(".vn") || small.hasPrefix("vni")
            || small.hasPrefix("times new roman")
    }
}

extension Reading {
    /// The words from `start` to the end of their look or paragraph.
    fileprivate func run(at start: Int) -> Range<Int> {
        let paragraph = manuscript.paragraphs[manuscript.paragraphIndex(at: start)].range
        let next = manuscript.looks.first { $0.start > start }?.start ?? paragraph.upperBound
        let first = max(start, paragraph.lowerBound)
        return first..<max(first, min(next, paragraph.upperBound))
    }
}
