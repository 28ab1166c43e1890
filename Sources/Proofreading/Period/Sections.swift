import Document
import ReportModel

/// Which paragraphs tell what happened in the period, by the headings above them.
struct Sections {
    /// By paragraph.
    private(set) var isNarrative: [Bool]

    /// - Parameter window: the days that the document reports on.
    init(_ reading: Reading, _ window: DayRange?) {
        let ahead = Sections.headingsAhead(reading, window)
        isNarrative = []
        isNarrative.reserveCapacity(reading.manuscript.paragraphs.count)
        // Whether the section at each depth looks elsewhere: a heading ends those at its depth and below.
        var isElsewhere = [false, false, false, false]
        for (index, paragraph) in reading.manuscript.paragraphs.enumerated() {
            let passage = reading.passage(index)
            let isAhead = ahead.contains(index)
            if let depth = Sections.depth(paragraph, passage, reading.manuscript.text) ?? (isAhead ? 0 : nil) {
                let words = passage.first..<passage.range.upperBound
                let elsewhere = Words.elsewhere.place(in: words, of: passage)
                // `KẾT QUẢ THỰC HIỆN NHIỆM VỤ` looks back, `ĐẶC ĐIỂM TÌNH HÌNH` does not.
                let results = Words.results.place(in: words, of: passage) ?? passage.range.upperBound
                for deeper in depth..<4 { isElsewhere[deeper] = false }
                isElsewhere[depth] = elsewhere.map { $0 < results } ?? isAhead
            }
            isNarrative.append(!isElsewhere.contains(true) && (paragraph.story == .body || paragraph.story == .textBox))
        }
    }

    /// `Phần D - QUÝ IV` in a report on the third quarter: the headings that say nothing but a time to come.
    private static func headingsAhead(_ reading: Reading, _ window: DayRange?) -> Set<Int> {
        guard let window else { return [] }
        var found: Set<Int> = []
        reading.forEachDate { date, _, paragraph in
            guard date.kind == .month || date.kind == .quarter, let days = date.days(in: window),
                days.first > window.last, isTime(reading, paragraph, date.token)
            else { return }
            found.insert(paragraph)
        }
        return found
    }

    /// Whether a paragraph has no words but the label, and the noun of the date in it.
    private static func isTime(_ reading: Reading, _ paragraph: Int, _ date: Int) -> Bool {
        let passage = reading.passage(paragraph)
        return (passage.first..<passage.range.upperBound).allSatisfy { index in
            passage.kind(index) != .word || passage.flags(index).contains(.label) || index == date - 1
                || reading.tokens[index].range.count == 1
                || ["năm", "phần", "mục"].contains(passage.word(index))
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
