import Document
import Finding
import ReportModel

extension ProofRule {
    static let citedTooLate = ProofRule(
        "TD006", .warning, .core, vi: "dẫn văn bản ban hành sau kỳ báo cáo hoặc sau ngày ký",
        en: "a cited document was issued behind the period or the date of signing",
        page: RulePage(
            what: "Văn bản được dẫn có ngày ban hành sau ngày của chính báo cáo, hoặc sau kỳ báo cáo quá lâu.",
            why: "Báo cáo không thể dẫn văn bản chưa có; thường là gõ nhầm năm.",
            wrong: [
                "BÁO CÁO KẾT QUẢ 9 THÁNG ĐẦU NĂM 2018\nThực hiện Kế hoạch số 03/KH-UBND ngày 10/01/2019 của UBND tỉnh.",
                "Minh Tân, ngày 15 tháng 10 năm 2026\nBÁO CÁO\nThực hiện Quyết định số 45/QĐ-UBND ngày 20/10/2026 của UBND xã.",
                "HOẠT ĐỘNG XUẤT NHẬP KHẨU 11 THÁNG NĂM 2020\nTheo Quyết định số 1137/QĐ-TTg ngày 03/8/2027 của Thủ tướng Chính phủ về năng lực "
                    + "cạnh tranh đến năm 2025, định hướng đến năm 2030, Sở đã hỗ trợ 46 doanh nghiệp.",
                "XÃ CÔNG BỐ 25 NGƯỜI TRÚNG CỬ\n(01/6/2021)\nỦy ban bầu cử xã thông qua Nghị quyết số 03/NQ-UBBC ngày 31/7/2021 về kết quả bầu cử.",
            ],
            right: [
                "XÃ CÔNG BỐ 25 NGƯỜI TRÚNG CỬ\n(01/6/2021)\nỦy ban bầu cử xã thông qua Nghị quyết số 03/NQ-UBBC ngày 31/5/2021 về kết quả bầu cử.",
                "BÁO CÁO KẾT QUẢ 9 THÁNG ĐẦU NĂM 2018\nThực hiện Kế hoạch số 03/KH-UBND ngày 10/01/2018 của UBND tỉnh.",
                "BÁO CÁO KẾT QUẢ THÁNG 9 NĂM 2026\nThực hiện Công văn số 45/UBND-VP ngày 02/10/2026 của UBND tỉnh, xã báo cáo như sau.",
                "BÁO CÁO KẾT QUẢ NĂM 2025\nThực hiện Công văn số 45/UBND-VP ngày 12/01/2026 của UBND tỉnh.",
                "Minh Tân, ngày 15 tháng 10 năm 2026\nBÁO CÁO\nThực hiện Quyết định số 45/QĐ-UBND ngày 15/10/2026 của UBND xã.",
            ],
            silent:
                "Không báo khi không biết kỳ báo cáo và ngày của văn bản; sau kỳ báo cáo còn chờ thêm 45 đến 120 ngày, vì báo cáo "
                + "được viết trong thời gian ấy.")
    ) { reading, discoveries in
        guard reading.chronology.signed != nil || !reading.speaksOfLaterDays else { return }
        var found: [(message: Message, range: Range<Int>, key: String)] = []
        for citation in reading.chronology.citations {
            guard let day = reading.day(of: citation), let date = citation.date,
                let message = reading.lateness(of: day, citation, reading.manuscript.string(reading.dates[date].range))
            else { continue }
            found.append((message, reading.dates[date].range, reading.name(of: citation)))
        }
        // Where many are, the period or the date of the document was misread.
        guard found.count <= 2 else { return }
        for one in found {
            discoveries.add(one.message, at: one.range, key: one.key)
        }
    }
}

extension Reading {
    /// Whether the text itself tells of days long behind the period, so that the citations may be right and the title
    /// misread.
    fileprivate var speaksOfLaterDays: Bool {
        guard let period = chronology.period, let window = period.window else { return false }
        return dates.enumerated().contains { index, date in
            guard date.year > 0, !chronology.cited.contains(index) else { return false }
            switch date.kind {
            case .day: return date.fullDay.map { $0 > window.last + period.afterglow } ?? false
            case .year: return date.year > window.last.year + 1 && !isAim(date)
            default: return false
            }
        }
    }

    /// Whether a year is one that is aimed at: `đến năm 2030`, `tầm nhìn 2045`.
    private func isAim(_ date: DateMention) -> Bool {
        (max(0, date.token - 4)..<date.token).contains { TooLateWords.aims.contains(tokens[$0].word) }
    }

    fileprivate func lateness(of day: Day, _ citation: Citation, _ written: String) -> Message? {
        if let signed = chronology.signed {
            return day > signed ? .citedBehindSigning(name(of: citation), written, signed: signed) : nil
        }
        guard let period = chronology.period, let window = period.window, day > window.last + period.afterglow else {
            return nil
        }
        return .citedBehindPeriod(name(of: citation), written, period: period)
    }
}

private enum TooLateWords {
    static let aims: Set<Word> = ["đến", "tới", "nhìn", "hướng", "vào", "hết", "trước"]
}
