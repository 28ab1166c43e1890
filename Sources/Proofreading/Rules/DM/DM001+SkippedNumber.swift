import Document
import Finding

extension ProofRule {
    static let skippedNumber = ProofRule(
        "DM001", .warning, .core, vi: "đánh số đề mục nhảy cóc", en: "a heading number is skipped",
        page: RulePage(
            what: "Số thứ tự của đề mục hoặc mục liệt kê bỏ qua một hay vài số: I, II, IV; 1, 2, 4; a, b, d; 1.1, 1.3.",
            why: "Thường là một mục đã bị bỏ sót khi ghép báo cáo, hoặc quên đánh lại số.",
            wrong: [
                "I. KẾT QUẢ ĐẠT ĐƯỢC\nII. TỒN TẠI, HẠN CHẾ\nIV. PHƯƠNG HƯỚNG, NHIỆM VỤ",
                "1. Công tác tuyên truyền\nĐã tổ chức 02 hội nghị.\n2. Công tác kiểm tra\nĐã kiểm tra 05 đơn vị.\n4. Công tác khác\nKhông.",
                "a) Về thu ngân sách;\nb) Về chi ngân sách;\nd) Về quản lý tài sản.",
                "1.1. Thu ngân sách\n1.3. Chi ngân sách",
            ],
            right: [
                "I. KẾT QUẢ\n1. Thu ngân sách\n2. Chi ngân sách\nII. TỒN TẠI\n1. Về thu\n2. Về chi",
                "1. Công tác A\n1. Việc một\n2. Việc hai\n2. Công tác B\n1. Việc một\n2. Việc hai\n3. Công tác C",
                "a) Thứ nhất\nb) Thứ hai\nc) Thứ ba\nd) Thứ tư\nđ) Thứ năm\ne) Thứ sáu\ng) Thứ bảy\nh) Thứ tám\ni) Thứ chín",
                "a) Một\nb) Hai\nc) Ba\nd) Bốn\ne) Năm\nf) Sáu", "3. GIẢM NGHÈO – Chỉ tiêu toàn tỉnh\n4. VIỆC LÀM",
                "1. Nội dung thứ nhất. 2. Nội dung thứ hai.\n3. Nội dung thứ ba.",
                "| STT | Tên |\n|---|---|\n| 1 | A |\n| 3 | B |",
                "1. Mục một\nII/ Mục hai\nIII. Mục ba", "1. Tổng số hộ nghèo đạt mức\n4. nghìn hộ trong toàn tỉnh.",
                "A. MỘT\nB. HAI\nC. BA\nD. BỐN\nĐ. NĂM\nE. SÁU\nG. BẢY\nH. TÁM\nI. CHÍN\nK. MƯỜI",
            ],
            silent:
                "Không xét số đầu tiên của một dãy (văn bản có thể là trích), cột STT của bảng, danh sách do Word tự đánh số, và khi số "
                + "còn thiếu nằm trong dòng khác.")
    ) { reading, discoveries in
        for (flaw, item, previous) in reading.outlineFlaws {
            guard case .gap(let missing) = flaw else { continue }
            let range = item.label.core
            let written = reading.manuscript.string(range)
            discoveries.add(
                .skippedNumber(written, after: reading.manuscript.string(previous.label.core), missing: missing),
                at: range,
                related: [previous.label.core], key: reading.manuscript.string(reading.headingKey(item.paragraph)))
        }
    }
}

extension Reading {
    /// The words of a heading, its number left out, as far as they fit a fingerprint.
    func headingKey(_ paragraph: Int) -> Range<Int> {
        manuscript.paragraphs[paragraph].content
    }
}
