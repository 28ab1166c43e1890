import Document

/// Which paragraphs tell what happened in the period, by the headings above them.
struct Sections {
    /// By paragraph.
    private(set) var isNarrative: [Bool]

    init(_ reading: Reading) {
        isNarrative = []
        isNarrative.reserveCapacity(reading.manuscript.paragraphs.count)
        // Whether the section at each depth looks elsewhere: a heading ends those at its depth and below.
        var isElsewhere = [false, false, false, false]
        for (index, paragraph) in reading.manuscript.paragraphs.enumerated() {
            let passage = reading.passage(index)
            if let depth = Sections.depth(paragraph, passage, reading.manuscript.text) {
                let words = passage.first..<passage.range.upperBound
                let elsewhere = Words.elsewhere.place(in: words, of: passage)
                // `KẾT QUẢ THỰC HIỆN NHIỆM VỤ` looks back, `ĐẶC ĐIỂM TÌNH HÌNH` does not.
                let results = Words.results.place(in: words, of: passage) ?? passage.range.upperBound
                for deeper in depth..<4 { isElsewhere[deeper] = false }
                isElsewhere[depth] = elsewhere.map { $0 < results } ?? false
            }
            isNarrative.append(!isElsewhere.contains(true) && (paragraph.story == .body || paragraph.story == .textBox))
        }
    }

    /// The depth of a heading, 0 to 3; `nil` for what is none.
    private static func depth(_ paragraph: Manuscript.Paragraph, _ passage: Passage, _ text: [UInt8]) -> Int? {
        guard paragraph.cell == nil, passage.first < passage.range.upperBound, passage.range.count <= 48 else {
            return nil
        }
        if paragraph.headingLevel > 0 { return min(paragraph.headingLevel - 1, 3) }
        if paragraph.label.isEmpty { return passage.isInCapitals ? 0 : nil }
        guard let label = HeadingLabel(text, paragraph.label) else { return nil }
        switch label.style {
        case .part, .capitalRoman, .capitalLetter: return 0
        case .arabic: return passage.isInCapitals ? 0 : 1
        case .decimal: return 2
        case .smallLetter, .smallRoman: return 3
        }
    }

    private enum Words {
        static let elsewhere = PhraseSet(
            "phương hướng|nhiệm vụ|kế hoạch|dự kiến|giải pháp|kiến nghị|đề xuất|thời gian tới|tháng tới|quý tới|tuần tới"
                + "|năm tới|kỳ tới|tháng sau|tuần sau|quý sau|đặc điểm|khái quát|lịch sử|căn cứ|cơ sở pháp lý|bối cảnh"
                + "|định hướng|mục tiêu|chương trình công tác|sự cần thiết|trọng tâm|tuần kế tiếp")
        static let results = PhraseSet("kết quả|tình hình|đánh giá|kiểm điểm|công tác chỉ đạo|tổ chức thực hiện|đã")
    }
}
