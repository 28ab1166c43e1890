/// The ids of everything that is checked when a workspace, an expression or an outline is read.
extension RuleID {
    package static let unreadableFile = RuleID(
        "WS001", .error, vi: "Không đọc được tệp", en: "A file cannot be read")
    package static let yamlSyntax = RuleID("WS002", .error, vi: "Sai cú pháp YAML", en: "YAML syntax error")
    package static let unknownKey = RuleID("WS003", .error, vi: "Mục không có trong cấu hình", en: "Unknown key")
    package static let missingKey = RuleID("WS004", .error, vi: "Thiếu mục bắt buộc", en: "Required key missing")
    package static let badValue = RuleID("WS005", .error, vi: "Giá trị không hợp lệ", en: "Invalid value")
    package static let duplicateCode = RuleID("WS006", .error, vi: "Trùng mã", en: "Duplicate code")
    package static let unknownUnit = RuleID("WS007", .error, vi: "Không có đơn vị này", en: "Unknown unit")
    package static let badDate = RuleID("WS008", .error, vi: "Ngày không tồn tại", en: "No such date")
    package static let unitValidity = RuleID(
        "WS009", .error, vi: "Thời hạn hoặc kế thừa của đơn vị sai", en: "Validity or succession of a unit is wrong")
    package static let unitCycle = RuleID("WS010", .error, vi: "Đơn vị lồng vòng", en: "Units form a cycle")
    package static let unknownCitation = RuleID(
        "WS011", .error, vi: "Không có văn bản căn cứ này", en: "Unknown citation")
    package static let earlyDeadline = RuleID(
        "WS012", .warning,
        vi: "Thời hạn gửi sớm hơn 01 ngày làm việc sau khi chốt số liệu (Nghị định 09/2019/NĐ-CP, Điều 8)",
        en: "Deadline earlier than one working day after closing (decree 09/2019, article 8)")
    package static let unknownCode = RuleID("WS013", .error, vi: "Không có mã này", en: "Unknown code")
    package static let repealedCitation = RuleID(
        "WS014", .warning, vi: "Văn bản căn cứ đã hết hiệu lực", en: "Citation no longer in force")

    package static let syntax = RuleID("NN001", .error, vi: "Sai cú pháp biểu thức", en: "Expression syntax error")
    package static let unknownName = RuleID("NN002", .error, vi: "Tên chưa được khai báo", en: "Unknown name")
    package static let typeMismatch = RuleID("NN003", .error, vi: "Sai kiểu dữ liệu", en: "Type mismatch")
    package static let measureMismatch = RuleID(
        "NN004", .error, vi: "Khác đơn vị tính", en: "Units of measure differ")
    package static let formulaCycle = RuleID("NN005", .error, vi: "Công thức tham chiếu vòng", en: "Formula cycle")
    package static let wrongArguments = RuleID(
        "NN006", .error, vi: "Sai số lượng hoặc loại tham số", en: "Wrong arguments")
    package static let needsRounding = RuleID(
        "NN007", .error, vi: "Kết quả có thể lẻ hơn số chữ số thập phân đã khai báo",
        en: "The result may have more decimals than declared")
    package static let arithmetic = RuleID(
        "NN008", .error, vi: "Phép tính không thực hiện được", en: "Arithmetic failed")

    package static let outlineSyntax = RuleID("DC001", .error, vi: "Sai cú pháp đề cương", en: "Outline syntax error")
    package static let missingFigure = RuleID(
        "DC002", .error, vi: "Đề cương cần số liệu còn thiếu", en: "A figure that the outline needs is missing")
    package static let missingSection = RuleID(
        "DC003", .error, vi: "Đơn vị chưa viết phần nội dung", en: "A text section is not written yet")
    package static let unknownFormat = RuleID("DC004", .error, vi: "Định dạng không có", en: "Unknown format")
    package static let appendixNotMentioned = RuleID(
        "DC005", .warning, vi: "Phần chính không nhắc đến phụ lục", en: "The main text does not mention an appendix")
    package static let allWorkspace: [RuleID] = [
        .unreadableFile, .yamlSyntax, .unknownKey, .missingKey, .badValue, .duplicateCode, .unknownUnit, .badDate,
        .unitValidity, .unitCycle, .unknownCitation, .earlyDeadline, .unknownCode, .repealedCitation, .syntax,
        .unknownName, .typeMismatch, .measureMismatch, .formulaCycle, .wrongArguments, .needsRounding, .arithmetic,
        .outlineSyntax, .missingFigure, .missingSection, .unknownFormat, .appendixNotMentioned,
    ]
}
