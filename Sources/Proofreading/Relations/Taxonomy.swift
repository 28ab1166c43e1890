/// Classifications that reports use, by which a list is known to be complete.
enum Taxonomy {
    /// Each classification as the phrases of its classes; a list that has them all (or all but the rare last ones) is closed.
    private static let known: [[[String]]] = [
        [["nam"], ["nữ"]],
        [
            ["trước hạn", "trước và đúng hạn", "đúng và trước hạn", "đúng hạn"],
            ["quá hạn", "trễ hạn", "chậm hạn"],
        ],
        [["giỏi"], ["khá"], ["trung bình", "tb", "đạt"], ["yếu", "kém", "chưa đạt"]],
        [["xuất sắc"], ["tốt"], ["hoàn thành nhiệm vụ", "hoàn thành"], ["không hoàn thành"]],
        [["hoàn thành tốt"], ["hoàn thành"], ["chưa hoàn thành"]],
        [["tốt"], ["khá"], ["đạt"], ["chưa đạt"]],
        [["tốt"], ["đạt"], ["cần cố gắng"]],
        [["trực tiếp"], ["trực tuyến"], ["bưu chính"]],
        [["đã giải quyết"], ["đang giải quyết"], ["chưa giải quyết"]],
        [["cũ chuyển sang", "kỳ trước chuyển sang", "tồn"], ["mới"]],
        [["thành công", "hòa giải thành"], ["không thành"]],
        [["cấp tỉnh"], ["cấp huyện"], ["cấp xã"]],
        [["khiếu nại", "kn"], ["tố cáo", "tc"]],
        [["khiếu nại", "kn"], ["tố cáo", "tc"], ["kiến nghị", "phản ánh"]],
        [["điện tử"], ["giấy"]], [["bắt buộc"], ["tự nguyện"]], [["đúng hạn"], ["quá hạn"]],
        [["online", "trực tuyến"], ["trực tiếp"], ["lưu động"]],
        [["thường xuyên"], ["định kỳ"]], [["thường xuyên"], ["định kỳ"], ["đột xuất"]],
        [["cũ"], ["mới"]], [["tồn"], ["tiếp nhận mới"]],
        [["trực tuyến"], ["trực tiếp"], ["bcci", "bưu chính"]],
        [["có điều kiện"], ["chưa có điều kiện"]],
        [["đã hoàn thành"], ["đang thực hiện"], ["chưa thực hiện"]],
    ]

    private static let phrases: [[[[Word]]]] = known.map { classes in
        classes.map { names in names.map { $0.split(separator: " ").map { Word($0) } } }
    }

    /// Whether every class of one classification names exactly one of `labels`, and each label one class.
    static func isComplete(_ labels: [[Word]]) -> Bool {
        guard labels.count > 1 else { return false }
        return phrases.contains { classes in
            guard classes.count == labels.count else { return false }
            var taken: Set<Int> = []
            for label in labels {
                // The longest name wins: `chưa đạt` before `đạt`.
                let hits = classes.indices.compactMap { index in
                    classes[index].compactMap { holds(label, $0) ? $0.count : nil }.max().map { (index, $0) }
                }
                guard let best = hits.max(by: { $0.1 < $1.1 })?.0, taken.insert(best).inserted else { return false }
            }
            return true
        }
    }

    private static func holds(_ label: [Word], _ name: [Word]) -> Bool {
        guard label.count >= name.count else { return false }
        return (0...(label.count - name.count)).contains { Array(label[$0..<($0 + name.count)]) == name }
    }
}
