/// Classifications that reports use, by which a list is known to be complete.
enum Taxonomy {
    /// Each classification as the phrases of its classes; a list that has them all (or all but the rare last ones) is closed.
    private static let known: [[[String]]] = [
        [["nam"], ["nữ"]],
        // Dossiers, petitions, cases.
        [
            ["trước hạn", "trước và đúng hạn", "đúng và trước hạn", "đúng hạn"],
            ["quá hạn", "trễ hạn", "chậm hạn", "trễ hẹn"],
        ],
        [["trước hạn"], ["đúng hạn"], ["quá hạn", "trễ hạn", "chậm hạn", "trễ hẹn"]],
        [["trong hạn", "còn hạn", "chưa đến hạn"], ["quá hạn", "trễ hạn", "chậm hạn"]],
        [["trực tiếp"], ["trực tuyến", "qua mạng", "online"]],
        [["trực tiếp"], ["trực tuyến", "online", "qua mạng"], ["bưu chính", "bcci"]],
        [["online", "trực tuyến"], ["trực tiếp"], ["lưu động"]],
        [["mức độ 3", "mức độ ba"], ["mức độ 4", "mức độ bốn"]], [["toàn trình"], ["một phần"]],
        [["đã giải quyết"], ["đang giải quyết", "chưa giải quyết"]],
        [["đã giải quyết"], ["đang giải quyết"], ["chưa giải quyết"]],
        [["đã hoàn thành"], ["đang thực hiện"], ["chưa thực hiện"]],
        [["hoàn thành"], ["đang thi công", "đang thực hiện", "đang triển khai"]],
        [["khiếu nại", "kn"], ["tố cáo", "tc"]],
        [["khiếu nại", "kn"], ["tố cáo", "tc"], ["kiến nghị", "phản ánh", "kn pa"]],
        [["khiếu nại đúng"], ["khiếu nại sai"], ["đúng một phần", "đúng sai", "có đúng có sai"]],
        [["đủ điều kiện"], ["không đủ điều kiện", "chưa đủ điều kiện"]],
        [["có điều kiện"], ["chưa có điều kiện", "không có điều kiện"]],
        [["thuộc thẩm quyền"], ["không thuộc thẩm quyền", "không thuộc"]],
        [["đúng"], ["sai"], ["có đúng có sai", "đúng một phần", "vừa đúng vừa sai", "có đúng"]],
        [["lần đầu"], ["nhiều lần", "lần hai", "lần 2", "trùng lặp"]],
        [["thành công", "hòa giải thành", "hoà giải thành"], ["không thành"]],
        [["thành"], ["không thành"]], [["thành"], ["không thành"], ["đang hòa giải", "đang hoà giải", "đang"]],
        [["cũ chuyển sang", "kỳ trước chuyển sang", "tồn", "cũ"], ["mới"]],
        // Levels and sources.
        [["cấp tỉnh"], ["cấp huyện"], ["cấp xã"]], [["cấp tỉnh"], ["cấp xã"]],
        [["trung ương", "tw"], ["địa phương"]], [["trung ương", "tw"], ["tỉnh"], ["huyện"], ["xã"]],
        [["trung ương", "tw"], ["cấp tỉnh", "ngân sách tỉnh"], ["cấp huyện", "ngân sách huyện"]],
        [["thành thị", "đô thị", "thị trấn"], ["nông thôn"]],
        [["nông", "thủy sản", "thuỷ sản"], ["công nghiệp"], ["dịch vụ"]],
        [["nông", "thủy sản", "thuỷ sản"], ["công nghiệp"], ["dịch vụ"], ["thuế"]],
        [["khu vực i"], ["khu vực ii"], ["khu vực iii"]], [["khu vực i"], ["khu vực ii"], ["khu vực iii"], ["thuế"]],
        [["tăng"], ["giảm"], ["ổn định", "không đổi", "giữ nguyên", "không thay đổi"]],
        [["trà sớm", "sớm"], ["trung", "chính vụ"], ["muộn"]],
        [["trong nước", "nội địa"], ["nước ngoài", "quốc tế", "ngoài nước"]],
        [["nhà nước"], ["ngoài nhà nước", "tư nhân"], ["đầu tư nước ngoài", "fdi"]],
        [["công lập"], ["ngoài công lập", "tư thục", "dân lập"]],
        [["điện tử"], ["giấy"]], [["bắt buộc"], ["tự nguyện"]],
        [["thường xuyên"], ["định kỳ"]], [["thường xuyên"], ["định kỳ"], ["đột xuất"]], [["định kỳ"], ["đột xuất"]],
        [["theo kế hoạch"], ["đột xuất"]],
        // Schools.
        [["giỏi"], ["khá"], ["trung bình", "tb", "đạt"], ["yếu", "kém", "chưa đạt"]],
        [["giỏi"], ["khá"], ["trung bình", "tb"], ["yếu"], ["kém"]],
        [["xuất sắc"], ["giỏi"], ["khá"], ["trung bình", "tb", "đạt"]],
        [["xuất sắc"], ["tốt"], ["khá"], ["trung bình", "tb"]],
        [["xuất sắc"], ["tốt"], ["khá"], ["trung bình", "tb"], ["yếu", "kém"]],
        [["xuất sắc"], ["giỏi"], ["khá"], ["trung bình", "tb", "đạt"], ["yếu", "chưa đạt"]],
        [["tốt"], ["khá"], ["trung bình", "tb", "đạt"]], [["tốt"], ["khá"], ["trung bình", "tb"], ["yếu"]],
        [["tốt"], ["khá"], ["đạt"], ["chưa đạt"]], [["tốt"], ["đạt"], ["cần cố gắng"]],
        [["tốt"], ["đạt"], ["chưa đạt"]],
        [["hoàn thành tốt"], ["hoàn thành"], ["chưa hoàn thành"]], [["hoàn thành"], ["chưa hoàn thành"]],
        [["nhất"], ["nhì"], ["ba"], ["khuyến khích", "kk", "tư"]], [["nhất"], ["nhì"], ["ba"]],
        [["vàng", "hcv"], ["bạc", "hcb"], ["đồng", "hcđ"]],
        [["mầm non", "mn"], ["tiểu học", "th"], ["thcs", "trung học cơ sở"]],
        [["mầm non", "mn"], ["tiểu học", "th"], ["thcs", "trung học cơ sở"], ["thpt", "trung học phổ thông"]],
        [["biên chế"], ["hợp đồng"]],
        [["kiên cố"], ["bán kiên cố"]], [["kiên cố"], ["bán kiên cố"], ["tạm"]],
        // Officials and units rated.
        [["xuất sắc"], ["tốt"], ["hoàn thành nhiệm vụ", "hoàn thành"], ["không hoàn thành"]],
        [["tốt"], ["khá"], ["trung bình", "tb"], ["yếu", "kém"]],
        [["đạt"], ["không đạt", "chưa đạt"]], [["đúng hạn"], ["quá hạn"]],
        [["nội trú"], ["ngoại trú"]],
        [["nghiêm trọng"], ["trung bình"], ["thấp", "nhẹ"]], [["cao"], ["trung bình", "vừa"], ["thấp"]],
        [["nặng"], ["vừa", "trung bình"], ["nhẹ"]],
    ]

    /// Classifications that growth and rates are told of, but hardly shares.
    private static let rated: [[[String]]] = [
        [["khai khoáng"], ["chế biến"], ["điện"], ["nước", "rác thải"]],
        [["thpt", "trung học phổ thông"], ["gdtx", "giáo dục thường xuyên", "bổ túc"]],
    ]

    private static let phrases = split(known)
    private static let ratedPhrases = split(rated)

    private static func split(_ known: [[[String]]]) -> [[[[Word]]]] {
        known.map { classes in classes.map { names in names.map { $0.split(separator: " ").map { Word($0) } } } }
    }

    /// Whether labels are all classes of a classification that rates are told of.
    static func areRated(_ labels: [[Word]]) -> Bool { isComplete(labels, of: ratedPhrases) }

    /// Whether every class of one classification names exactly one of `labels`, and each label one class.
    static func isComplete(_ labels: [[Word]]) -> Bool { isComplete(labels, of: phrases) }

    private static func isComplete(_ labels: [[Word]], of phrases: [[[[Word]]]]) -> Bool {
        guard labels.count > 1 else { return false }
        return phrases.contains { classes in
            guard classes.count == labels.count else { return false }
            var taken: Set<Int> = []
            for label in labels {
                // The longest name wins: `chưa đạt` before `đạt`.
                let hits = classes.indices.compactMap { index in
                    classes[index].compactMap { label.holds($0) ? $0.count : nil }.max().map { (index, $0) }
                }
                guard let best = hits.max(by: { $0.1 < $1.1 })?.0, taken.insert(best).inserted else { return false }
            }
            return true
        }
    }
}
