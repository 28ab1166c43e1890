/// What a figure is within the movement of a stock over a period.
enum FlowRole: Hashable {
    case opening
    case incoming
    case available
    case outgoing
    case closing
}

extension Reading {
    /// The role that the words around a statement give it; the last of them wins, `nil` without any.
    func flowRole(ofStatement index: Int) -> FlowRole? {
        guard marks[index].contains(.role) else { return nil }
        let statement = statements[index]
        let unit = figures[statement.figure].unit
        for range in [statement.label, unit, statement.trail] {
            for token in tokens[range].reversed() {
                switch token.cue {
                case .opening: return .opening
                case .incoming: return .incoming
                case .available: return .available
                case .outgoing: return .outgoing
                case .closing: return .closing
                default: continue
                }
            }
        }
        return nil
    }

    /// The role within a sentence that tells of a stock from its opening to its closing, where everyday words suffice: `tuần trước
    /// chuyển sang 05 hồ sơ, nhận 47 hồ sơ, đã trả 44 hồ sơ, còn 08 hồ sơ`.
    func everydayRole(ofStatement index: Int) -> FlowRole? {
        if let role = flowRole(ofStatement: index) { return role }
        let statement = statements[index]
        // `còn 11 đơn đang thụ lý`: the word right before the figure rules.
        if tokens[statement.label].reversed().first(where: { $0.cue != .verb && $0.cue != .about })?.word == "còn" {
            return .closing
        }
        // `thu 32 triệu đồng, chi 28 triệu đồng, tồn …`
        if tokens[trimmed(statement.label)].map(\.word).last == "chi" { return .outgoing }
        let words =
            (tokens[statement.label] + tokens[figures[statement.figure].unit]
            + tokens[statement.trail]).map(\.word)
        for (role, phrases) in Reading.everydayRoles where phrases.contains(where: { words.holds($0) }) { return role }
        return nil
    }

    private static let everydayRoles: [(FlowRole, [[Word]])] = [
        (.available, Word.phrases("số phải xử lý|số phải giải quyết|phải thụ lý|đơn phải xử lý|đơn phải giải quyết")),
        (
            .closing,
            Word.phrases(
                "chuyển sang tháng sau|chuyển sang tuần sau|cuối năm học|cuối năm|cuối học kỳ|cuối tháng|cuối quý|cuối vụ"
                    + "|đang thực hiện")
        ),
        (
            .opening,
            Word.phrases(
                "trước chuyển sang|chuyển sang|trước chuyển qua|chuyển qua|đầu năm|đầu năm học|đầu tháng|đầu quý|tồn"
                    + "|bn cũ|bệnh nhân cũ|người bệnh cũ|đầu vụ|đầu kỳ")
        ),
        (
            .outgoing,
            Word.phrases(
                "giải ngân|đã chi|đã thu|ra viện|xuất viện|chuyển đi|đã trả|trả kết quả|giải quyết|xử lý|xuất kho|xuất chuồng|thoát nghèo|ra khỏi"
                    + "|trả lại|rút|từ trần|tử vong|bỏ học|thôi học|thôi việc|nghỉ hưu|khai trừ|xóa tên|thanh lọc|thanh lý|hư hỏng"
                    + "|hao hụt|sử dụng|tiêu hủy|xuất bán|cắt hủy|cắt giảm|hủy do|vỡ|xóa đăng ký|xoá đăng ký|dừng đóng|kết thúc"
                    + "|thu được|thu hồi|tổn thất|bốc hơi|xả|đã dùng|đã cấp phát|bán ra|tất toán|rời đi|chấm dứt"
            )
        ),
        (
            .incoming,
            Word.phrases(
                "vào viện|nhập viện|chuyển đến|tiếp nhận|nhận|phát sinh|thụ lý|nhập kho|tái nghèo|nghèo mới|bổ sung"
                    + "|kết nạp|tuyển mới|tuyển dụng|nhập mới|mua mới|phát triển mới|đăng ký mới|vận động mới|tham gia mới|nước đến"
                    + "|tổng thu|thu trong|mở mới|lắp mới|cấp bổ sung")
        ),
        (.closing, Word.phrases("còn|tồn|dư")),
    ]

    /// `Tổng số 54 bản án, trong đó năm 2018 chuyển sang 39, thụ lý mới 15`: wholes that are an opening stock and what came in, and are not
    /// its sum.
    func brokenFlowEnumerations() -> [BrokenIdentity] {
        enumerations.filter { enumeration in
            guard enumeration.parts.count > 1, enumeration.closure != .open, !fits(enumeration) else { return false }
            let roles = enumeration.parts.map(everydayRole)
            return roles.allSatisfy { $0 == .opening || $0 == .incoming }
                && roles.count { $0 == .opening } == 1
                && flowRole(ofStatement: enumeration.total) != .closing
        }.map { BrokenIdentity(plus: $0.parts, minus: [], result: $0.total) }
    }

    /// Whether the parts of an enumeration are a stock's opening and what came in (SL003 speaks of those).
    func isFlow(_ enumeration: Enumeration) -> Bool {
        let roles = Set(enumeration.parts.compactMap(everydayRole))
        return roles.contains(.opening) && (roles.contains(.incoming) || roles.contains(.outgoing))
    }
}

extension [Word] {
    /// Whether the words of `phrase` stand in it, one behind the other.
    func holds(_ phrase: [Word]) -> Bool {
        guard count >= phrase.count, !phrase.isEmpty else { return false }
        return (0...(count - phrase.count)).contains { start in
            phrase.indices.allSatisfy { self[start + $0] == phrase[$0] }
        }
    }
}
