import Document
import Finding

extension ProofRule {
    static let decimalPoint = ProofRule(
        "SO001", .info, .style, repair: .review, vi: "dấu chấm, dấu phẩy trong số ghi theo kiểu Anh",
        en: "dots and commas in numbers as in English",
        page: RulePage(
            what: "Số thập phân ghi bằng dấu chấm (12.5%) và số tách hàng nghìn bằng dấu phẩy (1,234,567).",
            why: "Trong văn bản tiếng Việt dấu phẩy chỉ phần thập phân, dấu chấm tách hàng nghìn; ghi ngược lại dễ "
                + "đọc nhầm giá trị.",
            wrong: [
                "Tỷ lệ hộ nghèo giảm còn 2.35% so với đầu năm.", "Tổng thu ngân sách đạt 1,234,567 đồng.",
                "| Chỉ tiêu | ĐVT | 2023 | 2024 |\n|---|---|---|---|\n| Tổng số hộ | hộ | 412204.00 | 421820.00 |",
                "Diện tích gieo trồng đạt 12.5 ha.",
            ],
            right: [
                "Tỷ lệ hộ nghèo giảm còn 2,35%, tổng thu đạt 1.234.567 đồng, diện tích 12,5 ha.",
                "Cách mạng công nghiệp 4.0 và phần mềm phiên bản 2.1.",
                "1.1. Kết quả\nXem mục 2.3 và Bảng 1.2; "
                    + "máy chủ 10.0.0.12.",
                "Tọa độ 10.762622, 106.660172; họp lúc 8.30 ngày 15.4.2025.",
                "| STT | Nội dung | Số lượng |\n|---|---|---|\n| 1.1 | Tiếp nhận | 1.234 |\n| 1.2 | Trả lại | 12 |",
                "Xã đạt các tiêu chí 13.1, 13.2 và chỉ tiêu 17.5.",
            ],
            silent: "Không xét số phiên bản, số đề mục, tọa độ, địa chỉ mạng, giờ, ngày và số không có đơn vị hay "
                + "từ chỉ lượng đi kèm. "
                + "Mỗi bảng, mỗi đoạn chỉ báo một lần.")
    ) { reading, discoveries in
        var check = DecimalPointCheck(reading, discoveries)
        reading.forEach(reading.lists.oddNumbers) { check.read($0, $1) }
        check.close()
        discoveries = check.found
    }
}

/// Gathers the English numbers of one paragraph or one table.
private struct DecimalPointCheck {
    let reading: Reading
    var found: Discoveries
    private var paragraph: Int?
    private var table: Int?
    private var first: Int?
    private var count = 0

    init(_ reading: Reading, _ found: Discoveries) {
        self.reading = reading
        self.found = found
    }

    mutating func read(_ index: Int, _ paragraph: Int) {
        let cell = reading.manuscript.paragraphs[paragraph].cell
        if self.paragraph != paragraph, cell == nil || cell?.table != table { close() }
        self.paragraph = paragraph
        table = cell?.table
        let range = reading.paragraphTokens[paragraph]
        guard let number = reading.number(index), number.style == .decimalPoint || number.style == .groupedByCommas,
            !reading.tokens[index].flags.contains(.label), !isCoordinate(number),
            cell.map({ isFigure(index, range, column: $0.column) }) ?? isQuantity(index, range)
        else { return }
        if first == nil { first = index }
        count += 1
    }

    mutating func close() {
        defer { (first, count) = (nil, 0) }
        guard let first, let number = reading.number(first) else { return }
        let text = reading.manuscript.string(reading.tokens[first].range)
        found.add(
            .decimalPoint(text, others: count - 1), at: reading.tokens[first].range,
            fix: Fix(message: .replaceWith(number.vietnamese), replacement: number.vietnamese), key: text)
    }

    private func isCoordinate(_ number: WrittenNumber) -> Bool {
        number.style == .decimalPoint && number.decimals > 3
    }

    /// Whether the number at `index` is a figure in a cell that holds nothing but it, a percent sign or its unit.
    private func isFigure(_ index: Int, _ range: Range<Int>, column: Int) -> Bool {
        if range.count > 2 || index != range.lowerBound { return isQuantity(index, range) }
        return column > 0 || reading.number(index)?.decimals == 2
    }

    private static let named: WordSet = [
        "bản", "version", "nghiệp", "mạng", "web", "mục", "tiết", "bảng", "hình", "biểu", "lục", "khoản", "điểm", "chí",
        "tiêu", "mẫu", "cột", "dòng", "số", "án", "ip", "v", "thứ", "lúc", "hồi", "sơ", "đồ", "nội",
    ]

    /// Whether words beside the number show that it is an amount.
    private func isQuantity(_ index: Int, _ range: Range<Int>) -> Bool {
        let isNext = range.contains(index + 1)
        let isMeasured =
            isNext
            && (reading.tokens[index + 1].kind == .percent
                || FigureWords.units.contains(reading.tokens[index + 1].word))
        if reading.number(index)?.style == .groupedByCommas { return true }
        let before = reading.word(index - 1, in: range)
        if DecimalPointCheck.named.contains(before) { return false }
        if isMeasured { return true }
        guard FigureWords.before.contains(before), before != "từ", before != "đến", before != "lên" else {
            return false
        }
        return !isNext || reading.tokens[index + 1].isSpaced || reading.tokens[index + 1].kind == .period
    }
}
