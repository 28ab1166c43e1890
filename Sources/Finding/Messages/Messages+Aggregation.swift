/// Messages about how a regime says its indicators are consolidated.
extension Message {
    package static let averageWithoutWeight = Message(
        vi: "“over_units: average” cần “weight”: chỉ tiêu dùng làm quyền số, ví dụ năng suất thì theo diện tích",
        en: "“over_units: average” needs “weight”: the indicator to weight by, e.g. a yield by its area")

    package static let averageOfFlow = Message(
        vi: "số bình quân không cộng dồn theo thời gian; hãy ghi “over_time: average”, “last” hoặc “none”",
        en: "an average does not add up over time; write “over_time: average”, “last” or “none”")

    package static let weightWithoutAverage = Message(
        vi: "“weight” chỉ dùng với “over_units: average”", en: "“weight” goes with “over_units: average” only")

    package static let overUnitsWithoutFormula = Message(
        vi: "“over_units: formula” cần chỉ tiêu có công thức", en: "“over_units: formula” needs a formula")

    package static func weightDoesNotAddUp(_ code: String) -> Message {
        Message(
            vi: "“\(code)” không cộng được giữa các đơn vị nên không làm quyền số được",
            en: "“\(code)” does not add up over units, so nothing can be weighted by it")
    }
}

/// Messages about consolidated figures.
extension Message {
    package static func notRecomputable(_ name: String) -> Message {
        Message(
            vi:
                "\(name): công thức đếm từ sổ nên không tính lại được cho cấp trên; hãy tách tử số, mẫu số thành chỉ tiêu riêng",
            en:
                "\(name): the formula counts in registers, so it cannot be computed for the units above; make its parts "
                + "indicators of their own")
    }

    package static func ownDiffers(_ name: String, unit: String, own: String, children: String) -> Message {
        Message(
            vi: "\(name): \(unit) báo cáo \(own) nhưng các đơn vị cấp dưới cộng lại là \(children)",
            en: "\(name): \(unit) states \(own), but the units below make \(children)")
    }

    package static func ownKeptApart(_ name: String, unit: String, own: String, children: String) -> Message {
        Message(
            vi: "\(name): \(unit) có số riêng \(own), cấp dưới \(children); đang lấy số riêng",
            en: "\(name): \(unit) has its own figure \(own), the units below \(children); its own is taken")
    }

    package static func totalTooLarge(_ name: String, unit: String) -> Message {
        Message(
            vi: "\(name): số tổng hợp của \(unit) vượt quá khả năng lưu trữ; hãy kiểm tra đơn vị tính",
            en: "\(name): the consolidated figure of \(unit) is too large; check the unit of measure")
    }

    package static func unitsLacking(_ count: Int, of all: Int, _ names: String) -> Message {
        Message(
            vi: "còn thiếu số liệu của \(count)/\(all) đơn vị: \(names)",
            en: "figures of \(count) of \(all) units are missing: \(names)")
    }

    package static func andMore(_ count: Int) -> Message {
        Message(vi: "và \(count) đơn vị khác", en: "and \(count) more")
    }
}

/// Messages about the boundaries that a base of comparison is told on.
extension Message {
    /// - Parameter parts: the units that the base was added up from.
    package static func mergedBase(_ unit: String, _ parts: [Message], day: String) -> Message {
        let (vi, en) = (parts.map(\.vi).joined(separator: ", "), parts.map(\.en).joined(separator: ", "))
        return Message(
            vi: "số kỳ gốc của \(unit) tính theo địa giới hiện nay: gồm \(vi) (sắp xếp từ \(day))",
            en: "the base of \(unit) is on today's boundaries: \(en) (reorganised on \(day))")
    }

    /// One of the units that a base was added up from; with a percentage where only a share of it belongs there.
    package static func basePart(_ name: String, percent: String?) -> Message {
        guard let percent else { return Message(vi: name, en: name) }
        return Message(vi: "\(percent)% số của \(name)", en: "\(percent)% of \(name)")
    }

    package static func newWithoutBase(_ unit: String, day: String) -> Message {
        Message(
            vi: "\(unit) thành lập ngày \(day), không có số kỳ gốc để so sánh",
            en: "\(unit) was founded on \(day); there is no base to compare with")
    }

    package static func renamedSince(_ unit: String, formerly: String, day: String) -> Message {
        Message(
            vi: "\(unit) trước ngày \(day) có tên \(formerly)", en: "\(unit) was called \(formerly) before \(day)")
    }

    package static func closedWithoutSuccessor(_ unit: String, day: String) -> Message {
        Message(
            vi: "\(unit) kết thúc hoạt động ngày \(day), không có đơn vị kế thừa: số cũ không nằm trong số kỳ gốc",
            en: "\(unit) ended on \(day) without a successor; its figures are not in the base")
    }

    package static func reorganisedWithin(_ day: String) -> Message {
        Message(
            vi: "kỳ này có ngày sắp xếp đơn vị \(day): đơn vị mới báo cáo cho cả kỳ",
            en: "units were reorganised on \(day), within this period: the new units report for all of it")
    }

    package static let noBase = Message(vi: "không có số kỳ gốc", en: "no base")
}
