import Finding

extension ProofRule {
    static let missingFigure = ProofRule(
        "SL016", .error, .core, vi: "Để trống số liệu", en: "A figure was left open",
        page: RulePage(
            what: "Dấu chấm lửng hoặc “xx” ở chỗ phải có số: sau động từ hay “tổng số”, trước đơn vị đếm hoặc dấu %.",
            why: "Bản thảo chưa điền xong đã trình ký.",
            wrong: [
                "Trong tháng đã tiếp nhận ..... hồ sơ.",
                "Tỷ lệ giải quyết đúng hạn đạt …%.",
                "Tổng số xx hộ nghèo.",
            ],
            right: [
                "Các loại rau, màu, cây ăn quả... hộ dân tự tiêu thụ.",
                "Minh Tân, ngày … tháng 10 năm 2026",
                "Số: …/BC-UBND",
                "Đã tiếp nhận 12 hồ sơ.",
            ],
            silent: "Ngày tháng và số văn bản để trống chờ văn thư, dấu chấm lửng kết thúc danh sách.")
    ) { reading, discoveries in
        reading.forEach(reading.lists.blanks) { index, paragraph in
            let range = reading.paragraphTokens[paragraph]
            guard index > range.lowerBound, index + 1 < range.upperBound, reading.isBlank(index) else { return }
            discoveries.add(.missingFigure, at: reading.tokens[index].range)
        }
    }
}

extension Reading {
    fileprivate func isBlank(_ index: Int) -> Bool {
        let token = tokens[index]
        guard token.kind == .ellipsis || token.word == "xx" || token.word == "xxx" else { return false }
        let next = tokens[index + 1]
        let isBeforeUnit =
            next.kind == .percent
            || (next.kind == .word && Lexicon.classifiers.contains(next.word) && !next.flags.contains(.capitalised)
                && !["ngày", "tháng", "năm"].contains(next.word))
        guard isBeforeUnit else { return false }
        let before = tokens[index - 1]
        switch before.cue {
        case .verb, .reaches, .makesUp, .up, .down, .total, .about, .above, .below, .equalTo, .remainder: return true
        default: return Lexicon.beforeBlanks.contains(before.word) && before.kind == .word
        }
    }
}
