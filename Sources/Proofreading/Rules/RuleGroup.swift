package import Finding

/// The rules whose ids begin with the same two letters.
package struct RuleGroup: Sendable {
    /// Two letters, e.g. `SL`.
    package let name: String
    package let title: Message
    package let rules: [ProofRule]

    /// Every group that has rules, in the order of the registry.
    package static let all: [RuleGroup] = {
        var names: [String] = []
        for rule in ProofRule.all where !names.contains(String(rule.group)) { names.append(String(rule.group)) }
        return names.map { name in
            RuleGroup(name: name, title: title(name), rules: ProofRule.all.filter { $0.group == name })
        }
    }()

    private static func title(_ name: String) -> Message {
        switch name {
        case "SL": Message(vi: "Số liệu", en: "Figures")
        case "BB": Message(vi: "Bảng biểu", en: "Tables")
        case "SO": Message(vi: "Cách viết số", en: "How numbers are written")
        case "NT": Message(vi: "Ngày tháng và kỳ báo cáo", en: "Dates and periods")
        case "TD": Message(vi: "Trích dẫn văn bản", en: "Documents cited")
        case "VT": Message(vi: "Viết tắt", en: "Abbreviations")
        case "CT": Message(vi: "Chính tả và ký tự", en: "Spelling and characters")
        case "DM": Message(vi: "Đề mục", en: "Headings")
        case "TT": Message(vi: "Thể thức", en: "Layout")
        default: Message(vi: name, en: name)
        }
    }
}

extension ProofRule.Tier {
    /// The tier as the tables of rules name it.
    package var title: Message {
        switch self {
        case .core: Message(vi: "luôn bật", en: "on")
        case .style: Message(vi: "bật, hình thức", en: "on, form")
        case .careful: Message(vi: "chỉ khi day-du", en: "in day-du only")
        case .nursery: Message(vi: "thử nghiệm, tắt", en: "trial, off")
        }
    }
}

extension ProofRule.Repair {
    /// What a rule's suggestion is good for.
    package var title: Message {
        switch self {
        case .none: Message(vi: "Người viết tự sửa.", en: "The writer mends it.")
        case .review:
            Message(
                vi: "Chương trình đề nghị cách sửa; người viết xem và quyết định.",
                en: "A change is suggested; the writer looks at it and decides.")
        case .safe:
            Message(
                vi: "Chương trình sửa được, không đổi nội dung.", en: "Can be mended without changing what is said.")
        }
    }
}
