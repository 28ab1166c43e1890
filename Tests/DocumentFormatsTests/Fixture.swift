import Document

@testable import Packaging

/// Documents to write in tests.
enum Fixture: String, CaseIterable {
    case everything
    case draft
    case small

    var document: Document {
        switch self {
        case .everything: Self.everythingDocument
        case .draft: Self.draftDocument
        case .small: Self.smallDocument
        }
    }
}

extension Fixture {
    /// A document that uses everything the tree can say.
    private static let everythingDocument = Document(
        letterhead: Letterhead(
            superior: "UBND TỈNH PHÚ AN", issuer: "ỦY BAN NHÂN DÂN\nXÃ MINH SƠN", number: 7, symbol: "BC-UBND",
            place: "Minh Sơn", date: IssueDate(day: 5, month: 1, year: 2026)),
        title: Title(
            kind: "BÁO CÁO",
            summary: "Tình hình, kết quả giải quyết thủ tục hành chính và công tác kiểm soát "
                + "thủ tục hành chính năm 2025"),
        addressees: ["Văn phòng Ủy ban nhân dân tỉnh", "Sở Nội vụ", "Trung tâm Phục vụ hành chính công tỉnh"],
        bases: [
            .plain("Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025"),
            .plain(
                "Căn cứ Nghị định số 09/2019/NĐ-CP ngày 24 tháng 01 năm 2019 của Chính phủ quy định về chế độ "
                    + "báo cáo của cơ quan hành chính nhà nước"),
        ],
        body: body,
        signature: Signature(
            authority: ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"], name: "Trần Thị Thu Hằng"),
        recipients: Recipients(
            names: ["Như trên", "TT. Đảng ủy, HĐND xã (b/c)", "Chủ tịch, các PCT UBND xã"], archive: "VT, VP (03)"),
        appendices: [
            Appendix(
                title: "Kết quả giải quyết thủ tục hành chính", orientation: .landscape,
                blocks: [
                    .paragraph(Paragraph(.plain("Kỳ báo cáo: năm 2025 (từ ngày 15/12/2024 đến ngày 14/12/2025)."))),
                    .table(dossiers),
                ]),
            Appendix(
                title: "Danh mục nhiệm vụ năm 2026",
                blocks: [
                    .heading(Heading(level: .section, number: 1, text: .plain("Nhiệm vụ thường xuyên"))),
                    .list(List(marker: .number, items: numbered(["Rà soát.", "Công khai.", "Đối thoại."]))),
                    .heading(Heading(level: .section, number: 2, text: .plain("Nhiệm vụ khác"))),
                    .list(List(marker: .letter, items: Array(tasks.prefix(7)))),
                    .table(staff),
                    .table(staff),
                ]),
        ],
        properties: Document.Properties(
            title: "Báo cáo kiểm soát thủ tục hành chính năm 2025", author: "Ủy ban nhân dân xã Minh Sơn",
            created: "2026-01-05T08:30:00Z"))

    /// The same as a draft without number and day.
    private static let draftDocument: Document = {
        var draft = everythingDocument
        draft.letterhead.number = nil
        draft.letterhead.date.day = nil
        draft.properties.isDraft = true
        draft.addressees = ["Ủy ban nhân dân tỉnh Phú An"]
        draft.bases = []
        draft.appendices.removeLast()
        draft.body.insert(
            .paragraph(
                Paragraph([
                    .text("Trong năm, xã đã tổ chức "), .gap("[số buổi đối thoại]"),
                    .text(" buổi đối thoại với người dân."),
                ])), at: 1)
        return draft
    }()

    /// A document of few lines.
    private static let smallDocument = Document(
        letterhead: Letterhead(
            superior: nil, issuer: "TRƯỜNG TIỂU HỌC MINH SƠN", number: 12, symbol: "BC-THMS", place: "Minh Sơn",
            date: IssueDate(day: 29, month: 6, year: 2026)),
        title: Title(kind: "BÁO CÁO", summary: "Tổng kết năm học 2025 - 2026"),
        body: [
            .heading(Heading(level: .section, number: 1, text: .plain("Kết quả"))),
            .paragraph(
                Paragraph([
                    .text("Tỷ lệ học sinh bỏ học <1%; "), .text("phòng học & thiết bị", .bold), .text(" đạt "),
                    .figure("98,5%", source: "facilities"), .text("."),
                ])),
            .list(List(marker: .dash, items: [List.Item(.plain("Dạy học;")), List.Item(.plain("Bán trú."))])),
            .table(
                Table(
                    columns: [.init(weight: 3, alignment: .left), .init(weight: 1, alignment: .right)],
                    header: [row("Khối", "Số lớp")], rows: [row("1", "04"), row("2", "03")])),
        ],
        signature: Signature(authority: ["HIỆU TRƯỞNG"], name: "Nguyễn Văn Bình"),
        recipients: Recipients(names: ["Phòng Văn hóa - Xã hội"], archive: "VT"),
        properties: Document.Properties(
            title: "Tổng kết năm học", author: "Trường Tiểu học Minh Sơn", created: "2026-06-29T03:00:00Z"))

    static func row(_ cells: String..., kind: Table.Row.Kind = .plain) -> Table.Row {
        Table.Row(cells.map { Table.Cell(.plain($0)) }, kind: kind)
    }

    static func numbered(_ texts: [String]) -> [List.Item] {
        texts.map { List.Item(.plain($0)) }
    }
}

extension Fixture {
    private static let body: [Block] =
        [
            .paragraph(
                Paragraph(
                    .plain(
                        "Thực hiện Kế hoạch số 15/KH-UBND ngày 10 tháng 01 năm 2025 của Ủy ban nhân dân tỉnh về kiểm "
                            + "soát thủ tục hành chính, Ủy ban nhân dân xã Minh Sơn báo cáo kết quả như sau:"))),
            .heading(Heading(level: .part, number: 1, text: .plain("Kết quả thực hiện"))),
            .heading(Heading(level: .section, number: 1, text: .plain("Công tác chỉ đạo, điều hành"))),
            .heading(Heading(level: .clause, number: 1, text: .plain("Ban hành văn bản"))),
            .paragraph(
                Paragraph([
                    .text("Trong kỳ, xã tiếp nhận "), .figure("1.234", source: "received"),
                    .text(" hồ sơ, giải quyết "),
                    .figure("1.200", source: "solved", .bold), .text(" hồ sơ ("),
                    .text("đạt tỷ lệ 97,24%", [.bold, .italic]),
                    .text("), trong đó tỷ lệ hồ sơ quá hạn <5% & giảm dần "),
                    .text("so với cùng kỳ", .italic), .text("."),
                ])),
            .list(
                List(
                    marker: .dash,
                    items: [
                        List.Item(
                            .plain("Văn bản chỉ đạo:"),
                            children: [
                                List(
                                    marker: .plus,
                                    items: numbered([
                                        "Kế hoạch tuyên truyền cải cách hành chính, bảo đảm mỗi thôn có ít nhất một buổi "
                                            + "phổ biến trong quý;", "Công văn đôn đốc.",
                                    ]))
                            ]),
                        List.Item(.plain("Văn bản hướng dẫn.")),
                    ])),
            .heading(Heading(level: .clause, number: 2, text: .plain("Kiểm tra, rà soát"))),
        ]
        + points
        + [
            .heading(Heading(level: .clause, number: 3, text: .plain("Truyền thông"))),
            .heading(Heading(level: .point, number: 1, text: .plain("Trên hệ thống truyền thanh"))),
            .heading(Heading(level: .point, number: 2, text: .plain("Trên trang thông tin điện tử"))),
            .heading(Heading(level: .section, number: 2, text: .plain("Số liệu chủ yếu"))),
            .table(staff),
            .paragraph(Paragraph([.text("Tổng hợp lại,"), .lineBreak, .text("số liệu khớp với sổ theo dõi.")])),
            .heading(Heading(level: .part, number: 2, text: .plain("Phương hướng, nhiệm vụ"))),
            .heading(Heading(level: .section, number: 3, text: .plain("Nhiệm vụ trọng tâm"))),
            .list(List(marker: .letter, items: tasks)),
            .list(
                List(
                    marker: .number,
                    items: [
                        List.Item(
                            .plain("Giải pháp thứ nhất:"),
                            children: [List(marker: .number, items: numbered(["Bước đầu;", "Bước sau."]))]),
                        List.Item(.plain("Giải pháp thứ hai.")),
                    ])),
            .heading(Heading(level: .section, number: nil, text: .plain("Đề xuất, kiến nghị"))),
            .paragraph(Paragraph(.plain("Không có."))),
            .paragraph(Paragraph(.plain("Trên đây là báo cáo của Ủy ban nhân dân xã Minh Sơn./."))),
        ]

    private static let tasks = numbered((1...25).map { number in "Nhiệm vụ \(number);" })

    private static let points: [Block] = (1...9).map { (number: Int) in
        .heading(Heading(level: .point, number: number, text: .plain("Nội dung rà soát thứ \(number)")))
    }

    private static let staff = Table(
        caption: .plain("Bảng 1. Nhân sự làm công tác tiếp nhận hồ sơ"), unitNote: "Đơn vị tính: người",
        columns: [
            .init(weight: 1, alignment: .center), .init(weight: 6, alignment: .left),
            .init(weight: 2, alignment: .right), .init(weight: 2, alignment: .right),
        ],
        header: [row("TT", "Bộ phận", "Năm 2024", "Năm 2025")],
        rows: [
            row("1", "Bộ phận Một cửa", "03", "04"),
            Table.Row([
                .init(.plain("2"), rowSpan: 2), .init(.plain("Phòng Kinh tế")), .init(.plain("02")),
                .init(.plain("02")),
            ]),
            row("Phòng Văn hóa - Xã hội", "02", "03"),
            Table.Row(
                [.init(.plain("Tổng cộng"), columnSpan: 2), .init(.plain("07")), .init(.plain("09"))], kind: .total),
        ])

    /// The form II.06a: 13 columns under a header of two levels.
    private static let dossiers: Table = {
        func cells(_ texts: [String], across: Int = 1, down: Int = 1) -> [Table.Cell] {
            texts.map { Table.Cell(.plain($0), columnSpan: across, rowSpan: down) }
        }
        let header = [
            Table.Row(
                cells(["TT", "Lĩnh vực, công việc giải quyết theo cấp"], down: 3)
                    + cells(["Số hồ sơ tiếp nhận"], across: 4) + cells(["Số hồ sơ đã giải quyết"], across: 4)
                    + cells(["Số hồ sơ đang giải quyết"], across: 3)),
            Table.Row(
                cells(["Tổng số"], down: 2) + cells(["Trong kỳ"], across: 2) + cells(["Từ kỳ trước"], down: 2)
                    + cells(
                        ["Tổng số", "Trước hạn", "Đúng hạn", "Quá hạn", "Tổng số", "Trong hạn", "Quá hạn"], down: 2)),
            Table.Row(cells(["Trực tuyến", "Trực tiếp, dịch vụ bưu chính"])),
            Table.Row(cells((1...13).map { "(\($0))" })),
        ]
        let fields = ["Hộ tịch", "Chứng thực", "Đất đai", "Bảo trợ xã hội", "Giáo dục và đào tạo", "Xây dựng"]
        let rows = (1...30).map { index in
            Table.Row(
                cells(
                    [
                        "\(index)", fields[index % fields.count], "41", "20", "15", "06", "40", "30", "09", "01", "01",
                        "01",
                    ]
                        + ["0"]))
        }
        let total = Table.Row(
            cells(["Tổng cộng"], across: 2)
                + cells(["1.230", "600", "450", "180", "1.200", "900", "270", "30", "30", "30", "0"]), kind: .total)
        return Table(
            unitNote: "Đơn vị tính: số hồ sơ TTHC",
            columns: [.init(weight: 2, alignment: .center), .init(weight: 8, alignment: .left)]
                + Array(repeating: .init(weight: 3, alignment: .right), count: 11),
            header: header, rows: rows + [total])
    }()
}
