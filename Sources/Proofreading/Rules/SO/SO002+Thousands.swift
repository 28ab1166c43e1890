import Document
import Finding

extension ProofRule {
    static let thousands: ProofRule = ProofRule(
        "SO002", .info, .careful, repair: .review, vi: "dấu tách hàng nghìn không thống nhất",
        en: "marks between thousands not consistent",
        page: RulePage(
            what: "Số từ năm chữ số trở lên viết liền hoặc tách bằng dấu cách, trong khi các số khác của văn bản "
                + "tách bằng dấu chấm.",
            why: "Cách ghi số phải thống nhất trong một văn bản.",
            wrong: [
                "Thu 12.345 triệu đồng, chi 11.234 triệu đồng, nợ 1.234 triệu đồng, kết dư 45678 triệu đồng.",
                "Có 12.345 người, 11.234 hộ, 5.678 học sinh và 45 678 lượt khách.",
            ],
            right: [
                "Thu 12.345 triệu đồng, chi 11.234 triệu đồng, nợ 1.234 triệu đồng, kết dư 45.678 triệu đồng.",
                "Thu 12345 triệu đồng, chi 11234 triệu đồng.",
                "Có 1.234 người, 5.678 hộ, 9.012 lao động, mã hồ sơ "
                    + "123456, tài khoản 98765.",
            ],
            silent: "Không xét mã, số tài khoản, số hiệu; chỉ báo khi ít nhất ba số khác tách bằng dấu chấm.")
    ) { reading, discoveries in
        var grouped = 0
        var odd: [Int] = []
        reading.forEachParagraph { paragraph, range in
            for index in reading.numberTokens(of: paragraph) {
                guard let number = reading.number(index) else { continue }
                if number.style == .grouped { grouped += 1 }
                let isLong = number.style == .plain && number.width >= 5 && !number.isPadded
                guard isLong || number.style == .spaced, range.contains(index + 1),
                    FigureWords.units.contains(reading.tokens[index + 1].word)
                        || FigureWords.counted.contains(reading.tokens[index + 1].word)
                        || Lexicon.classifiers.contains(reading.tokens[index + 1].word),
                    !DecimalPlaces.codes.contains(reading.word(index - 1, in: range))
                else { continue }
                odd.append(index)
            }
        }
        guard grouped >= 3, odd.count * 3 <= grouped else { return }
        for index in odd {
            guard let number = reading.number(index) else { continue }
            let range = reading.tokens[index].range
            let text = reading.manuscript.string(range)
            let message: Message =
                number.style == .spaced
                ? .spacedNumber(text, grouped: grouped) : .ungroupedNumber(text, grouped: grouped)
            discoveries.add(
                message, at: range,
                fix: Fix(message: .replaceWith(number.vietnamese), replacement: number.vietnamese), key: text)
        }
    }
}

/// Words before numbers that are no amounts.
enum DecimalPlaces {
    static let codes: WordSet = ["số", "mã", "khoản", "hiệu", "sơ", "thẻ", "cccd", "thuế", "tk", "id", "từ", "năm"]
}
