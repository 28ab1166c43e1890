import Document
import Finding

extension ProofRule {
    static let symbolForm = ProofRule(
        "TD005", .info, .style, repair: .safe, vi: "hình thức số, ký hiệu văn bản",
        en: "the form of a document's number",
        page: RulePage(
            what:
                "Khoảng trắng trong số, ký hiệu; thiếu gạch nối hoặc dùng gạch dài, gạch chéo thay gạch nối; “Số:” giữa câu; số nhỏ "
                + "hơn 10 không có số 0 ở trước.",
            why: "Số, ký hiệu viết liền và đúng dấu thì tìm kiếm mới ra văn bản (Nghị định 30/2020/NĐ-CP, Phụ lục I).",
            wrong: [
                "Thực hiện Kế hoạch số 12/KH - UBND ngày 05/01/2026.",
                "Thực hiện Kế hoạch số 12 /KH-UBND ngày 05/01/2026.",
                "Thực hiện Quyết định số 45/QĐ–UBND ngày 05/01/2026.",
                "Thực hiện Quyết định số 45/QĐUBND ngày 05/01/2026.",
                "Thực hiện Quyết định Số: 45/QĐ-UBND ngày 05/01/2026.",
                "Thực hiện Quyết định số 45/QĐ/UBND ngày 05/01/2026.",
                "Thực hiện Kế hoạch số 5/KH-UBND ngày 05/01/2026.",
            ],
            right: [
                "Thực hiện Kế hoạch số 12/KH-UBND ngày 05/01/2026.", "Số: 12/BC-UBND\nBÁO CÁO",
                "Nghị quyết số 03-NQ/TU của Tỉnh ủy.",
                "Văn bản số 123/UBND-VP; Luật số 59/2020/QH14.", "Quyết định số 12/QĐ-UBND - một văn bản quan trọng.",
                "Quyết định số 99/1998/TTg; Số:   /BC-UBND.",
            ],
            silent:
                "Không xét dòng “Số: …” của chính văn bản và ô của bảng; chỉ gợi ý sửa tự động khi không thể hiểu khác."
        )
    ) { reading, discoveries in
        let citations = reading.chronology.citations
        guard let first = citations.first else { return }
        var check = SymbolForm(reading: reading, citation: first)
        for citation in citations where reading.manuscript.paragraphs[citation.paragraph].cell == nil {
            check.set(citation)
            guard let flaw = check.flaw() else { continue }
            let written = reading.manuscript.string(flaw.range)
            discoveries.add(
                .symbolForm(written, flaw.right), at: flaw.range,
                fix: Fix(message: .writeAs(flaw.right), replacement: flaw.isSure ? flaw.right : nil), key: written)
        }
    }
}

/// Compares how a number is written with how decree 30 writes it.
private struct SymbolForm {
    struct Flaw {
        let range: Range<Int>
        let right: String
        /// Whether nothing else can have been meant.
        let isSure: Bool
    }

    let reading: Reading
    private let text: [UInt8]
    private var citation: Citation
    private var symbol: SymbolMention
    private var passage: Passage

    init(reading: Reading, citation: Citation) {
        self.reading = reading
        text = reading.manuscript.text
        self.citation = citation
        symbol = reading.symbols[citation.symbol]
        passage = reading.passage(citation.paragraph)
    }

    /// Goes on to another citation.
    mutating func set(_ citation: Citation) {
        self.citation = citation
        symbol = reading.symbols[citation.symbol]
        passage = reading.passage(citation.paragraph)
    }

    func flaw() -> Flaw? {
        guard !symbol.number.isEmpty else { return nil }
        return word ?? partedBody ?? white ?? longDash ?? missingHyphen ?? missingZero
    }

    /// `Quyết định Số: 45/QĐ-UBND`
    private var word: Flaw? {
        let hasColon = passage.kind(symbol.token - 1) == .colon
        let index = symbol.token - (hasColon ? 2 : 1)
        guard citation.kind != nil, passage.word(index) == "số",
            hasColon || passage.flags(index).contains(.capitalised), !passage.flags(index).contains(.allCapitals),
            passage.tokens[index - 1].range.upperBound < passage.tokens[index].range.lowerBound, !passage.isInCapitals
        else { return nil }
        let range = passage.tokens[index].range.lowerBound..<symbol.range.upperBound
        return Flaw(range: range, right: "số \(compact(symbol.range))", isSure: true)
    }

    /// `12/KH - UBND`: the lexer ends the number before the space.
    private var partedBody: Flaw? {
        let dash = symbol.token + 1
        guard symbol.form == .state, symbol.body.isEmpty, passage.kind(dash) == .dash, passage.kind(dash + 1) == .word,
            SymbolForm.bodies.contains(passage.word(dash + 1)), passage.flags(dash + 1).contains(.allCapitals)
        else { return nil }
        let range = symbol.range.lowerBound..<passage.tokens[dash + 1].range.upperBound
        let body = reading.manuscript.string(passage.tokens[dash + 1].range)
        return Flaw(range: range, right: "\(compact(symbol.range))-\(body)", isSure: true)
    }

    private var white: Flaw? {
        guard text[symbol.range].contains(where: { $0 == 0x20 || $0 == 0x09 || $0 == 0xA0 }) else { return nil }
        let right = compact(symbol.range)
        return right.utf8.count == symbol.range.count ? nil : Flaw(range: symbol.range, right: right, isSure: true)
    }

    /// `45/QĐ–UBND`
    private var longDash: Flaw? {
        let bytes = text[symbol.range]
        let hasDash = bytes.indices.dropLast(2).contains {
            bytes[$0] == 0xE2 && bytes[$0 + 1] == 0x80 && (0x90...0x95).contains(bytes[$0 + 2])
        }
        guard hasDash else { return nil }
        return Flaw(range: symbol.range, right: compact(symbol.range), isSure: true)
    }

    /// `45/QĐUBND`, `45/QĐ/UBND`
    private var missingHyphen: Flaw? {
        guard symbol.form == .state, symbol.type.isEmpty else { return nil }
        let head = symbol.year > 0 ? "\(symbol.number)/\(symbol.year)" : symbol.number
        for body in ["UBND", "HĐND"] where symbol.body.hasSuffix(body) {
            var type = symbol.body.dropLast(body.count)
            if type.last == "/" { type = type.dropLast() }
            guard SymbolForm.types.contains(Word(type)) else { continue }
            return Flaw(range: symbol.range, right: "\(head)/\(type)-\(body)", isSure: false)
        }
        return nil
    }

    private var missingZero: Flaw? {
        guard symbol.form == .state, symbol.number.utf8.count == 1, symbol.value > 0, !symbol.type.isEmpty,
            !symbol.body.isEmpty, symbol.year == 0 || symbol.year >= 2020
        else { return nil }
        return Flaw(range: symbol.range, right: "0\(compact(symbol.range))", isSure: false)
    }

    /// The number without white space, with hyphens.
    private func compact(_ range: Range<Int>) -> String {
        var compact = ""
        for scalar in reading.manuscript.string(range).unicodeScalars {
            switch scalar.value {
            case 0x20, 0x09, 0xA0: break
            case 0x2010...0x2015: compact += "-"
            default: compact.unicodeScalars.append(scalar)
            }
        }
        return compact
    }

    private static let bodies: WordSet = ["ubnd", "hđnd", "cp", "ttg", "vpcp"]
    private static let types: WordSet = ["qđ", "kh", "bc", "nq", "ttr", "tb", "ct", "ctr", "hd", "gm", "cv"]
}
