import Document
import Finding

extension ProofRule {
    static let repeatedNumber = ProofRule(
        "DM002", .warning, .core, vi: "đánh số đề mục trùng", en: "a heading number is used twice",
        page: RulePage(
            what: "Hai đề mục liền nhau của cùng một dãy mang cùng một số.",
            why: "Khi dẫn “mục II” người đọc không biết là mục nào.",
            wrong: [
                "I. KẾT QUẢ ĐẠT ĐƯỢC\nII. TỒN TẠI, HẠN CHẾ\nII. PHƯƠNG HƯỚNG, NHIỆM VỤ",
                "1. Công tác tuyên truyền\n2. Công tác kiểm tra\nĐã kiểm tra 05 đơn vị.\n2. Công tác khác",
                "a) Về thu ngân sách;\nb) Về chi ngân sách;\nb) Về quản lý tài sản.",
            ],
            right: [
                "I. KẾT QUẢ\n1. Thu ngân sách\n2. Chi ngân sách\nII. TỒN TẠI\n1. Về thu\n2. Về chi",
                "1. Công tác A\n1. Việc một\n2. Việc hai\n2. Công tác B\n3. Công tác C",
                "1. Gạo\n1. Ngô\n1. Khoai",
                "II. KẾT QUẢ\n2. Thu ngân sách\na) Thu nội địa\nb) Thu khác\n3. Chi ngân sách\na) Chi thường xuyên",
            ],
            silent: "Không xét danh sách đánh lại từ 1, cột STT của bảng, danh sách do Word tự đánh số.")
    ) { reading, discoveries in
        for (flaw, item, previous) in reading.outlineFlaws {
            guard case .repeated = flaw else { continue }
            discoveries.add(
                .repeatedNumber(reading.manuscript.string(item.label.core)),
                at: item.label.core,
                related: [previous.label.core], key: reading.manuscript.string(reading.headingKey(item.paragraph)))
        }
    }
}
