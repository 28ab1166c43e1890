import Finding
import Testing

@testable import Proofreading

/// Sentences with one slip each, and what must be quoted of it.
@Suite struct WordingCaseTests {
    @Test(arguments: [
        ("CT002", "Bố trí đủ kính phí cho hoạt động.", "kính phí", "kinh phí"),
        ("CT002", "Góp phần nâng cáo đời sống nhân dân.", "nâng cáo", "nâng cao"),
        ("CT002", "Ngành giáo dục và đạo tạo của huyện.", "giáo dục và đạo tạo", "giáo dục và đào tạo"),
        ("CT002", "Thực hiện theo quy dịnh.", "quy dịnh", "quy định"),
        ("CT002", "Nguyên nhân chu yếu là do thời tiết.", "chu yếu", "chủ yếu"),
        ("CT002", "Có nhiểu chuyển biến tích cực.", "nhiểu chuyển biến tích cực", "nhiều chuyển biến tích cực"),
        ("CT002", "Hoàn thành các nhiện vụ được giao.", "nhiện vụ", "nhiệm vụ"),
        ("CT002", "Tiếp tục hoạn thiện hồ sơ.", "hoạn thiện", "hoàn thiện"),
        ("CT002", "Thông báo khi đến lược được tiêm.", "đến lược được tiêm", "đến lượt được tiêm"),
        ("CT002", "Đã tiêm cho 7.354 ngươi.", "ngươi", "người"),
        ("CT002", "Vốn xây cơ bản còn thiếu.", "xây cơ bản", "xây dựng cơ bản"),
        ("CT002", "Công tác hổ trợ người nghèo.", "hổ trợ", "hỗ trợ"),
        ("CT002", "Tổng mức đầu tứ 5 tỷ đồng.", "đầu tứ", "đầu tư"),
        ("CT002", "CHỈ TIÊU KINH TẾ - XÃ HỘI CHU YẾU", "CHU YẾU", "CHỦ YẾU"),
        ("CT002", "Báo cáo kết quã thực hiện.", "Báo cáo kết quã", "Báo cáo kết quả"),
        ("CT002", "Tỷ lê giải ngân đạt 78%.", "Tỷ lê", "Tỷ lệ"),
        ("CT002", "Uỷ ban nhân dan xã báo cáo.", "Uỷ ban nhân dan", "Uỷ ban nhân dân"),
        ("CT002", "UBND xã báo cáo nhu sau:", "báo cáo nhu sau", "báo cáo như sau"),
        ("CT002", "Đã ban hàng văn bản chỉ đạo.", "ban hàng", "ban hành"),
        ("CT002", "Còn nhiều vướng mặc trong thực hiện.", "vướng mặc", "vướng mắc"),
        ("CT002", "Diện tích nuối trồng thủy sản tăng.", "nuối trồng thủy sản", "nuôi trồng thủy sản"),
        ("CT002", "Công xuất sử dụng giường bệnh đạt 98%.", "Công xuất sử dụng", "Công suất sử dụng"),
        ("CT002", "Các đơn vị để xuất sửa đổi quy chế.", "để xuất", "đề xuất"),
        ("CT002", "Kinh phí hộ trợ sản xuất đã giải ngân.", "hộ trợ", "hỗ trợ"),
        ("CT002", "Đảm bảo trật từ đô thị.", "trật từ", "trật tự"),
        ("CT002", "Thực hiện bảo hiễm y tế toàn dân.", "bảo hiễm y tế", "bảo hiểm y tế"),
        ("CT002", "Tiêm phỏng vắc xin cho đàn gia súc.", "Tiêm phỏng", "Tiêm phòng"),
        ("CT002", "Đã tiếp nhân 125 hồ sơ qua bưu chính.", "tiếp nhân", "tiếp nhận"),
        ("CT002", "Chỉ tiêu thi đưa năm 2025.", "thi đưa", "thi đua"),
        ("CT001", "Mức độ thấlp hơn năm trước.", "thấlp", ""),
        ("CT001", "Để hoàăn thành kế hoạch.", "hoàăn", ""),
        ("CT001", "Các nghành, đoàn thể phối hợp.", "nghành", "ngành"),
        ("CT001", "Công việc đươc giao.", "đươc", ""),
        ("CT001", "Thống kê tòan huyện có 5 trường, thiêt bị đủ.", "thiêt", ""),
        ("CT007", "Phát triển khucoongnghieepj tập trung.", "khucoongnghieepj", "khu công nghiệp"),
        ("CT007", "Toàn tỉnh có 5 d9a3ng bộ.", "d9a3ng", "đảng"),
        ("CT007", "Công tác thuyr lợi và quanr lyf, nuoocs sạch.", "nuoocs", "nuốc"),
        ("CT007", "Có 30 trường hợp vi phamj quy chế.", "phamj", "phạm"),
        ("CT007", "Đơn vị khoongn đạt chỉ tiêu.", "khoongn", "không"),
        ("CT007", "Thu ngân sachs đạt khá.", "sachs", "sách"),
        ("CT007", "Xử lý vi pham5 hành chính.", "pham5", "phạm"),
        ("CT009", "Số liệu ,biểu mẫu kèm theo.", " ", ""),
        ("CT009", "Kết quả  thực hiện trong tháng.", "  ", " "),
        ("CT009", "Tỷ lệ đạt 98%so với kế hoạch.", "%so", "% so"),
        ("CT009", "Báo cáo năm2025 của xã.", "năm2025", "năm 2025"),
        ("CT009", "Hội nghị diễn ra từ ngày10/10 đến 12/10.", "ngày10/10", "ngày 10/10"),
        ("SO001", "Tăng trưởng đạt 6.5% so với cùng kỳ.", "6.5", "6,5"),
        ("SO001", "Bình quân 12.75 triệu đồng/người.", "12.75", "12,75"),
        ("SO003", "Tỷ lệ 95,2%, 96,1% và 97,3 %.", "97,3 %", "97,3%"),
        ("SO003", "Có 1.250hộ dân tham gia.", "1.250hộ", "1.250 hộ"),
        ("CT008", "Kế hoạch của của xã.", "của của", "của"),
        ("CT008", "Tổng thu thu ngân sách đạt khá.", "thu thu", "thu"),
        ("CT008", "Kết quả thực hiện thực hiện kế hoạch.", "thực hiện thực hiện", "thực hiện"),
        ("CT006", "Tổng số 2.3O5 hộ.", "2.3O5", "2.305"),
    ])
    func oneSlipIsFoundAndPutRight(_ rule: String, _ text: String, _ quote: String, _ right: String) throws {
        let found = try discoveries(of: rule, in: text)
        let bytes = Array(text.utf8)
        let quotes = found.map { String(decoding: bytes[$0.range], as: UTF8.self) }
        #expect(quotes.contains(quote), "\(quotes)")
        let fixes = found.map { $0.fix?.replacement ?? "" }
        #expect(fixes.contains(right), "\(fixes)")
    }

    /// What may look like a slip to a machine.
    static let traps = [
        "Bắt đầu từ ngày 01/10, khả năng cao sẽ giảm; số dư án phí; nguồn số lương thực dự trữ 120 tấn.",
        "Nước hồ so với cùng kỳ thấp hơn 2,5 m; có thể tháo nước từ hồ; tai nạn giao thông tử vong 02 người.",
        "Chương trình đổ bê tông; cần bộ phận chuyên trách; lịch sử lý luận; hộ tích cực tham gia; theo hướng dần "
            + "ổn định.",
        "Bà Nguyễn Thị Trân, ông Lê Văn Hòa, ông Đỗ Chí Thực, xã Tân Hợp, phường Hòa Giải, thôn Quy Đinh.",
        "NGUYỄN VĂN HÒA\nLÊ THỊ TRẦN\nPHẠM THÀNH LẬP",
        "Vì họ nghèo nên cứu họ; phòng trống; gọi thầu; số liều vắc xin; thị trưởng; quân sư; đồ thị; kiếm điểm.",
        "Kế hoạch để ra quân; đầu tư cổng trường; chuyển đổi sổ hộ khẩu; nhà trưởng thành; bộ nhớ máy tính.",
        "Lãi suất 6,5%/năm; 3 lần/tuần; 25 - 30%; +5,6%; -1,2%; (95%); 100%.",
        "Hàng hóa gồm: gạo, muối, xăng, dầu; v.v…; (1) nội dung; (2) kết quả./.",
        "Thị trường TP.HCM, TX. Ba Đồn, Q.1, P.5, TS.BS Lê A, ThS.BS.CKII Trần B.",
        "Xem tại vnexpress.net, chinhphu.vn, tệp Bieu01.xlsx, thư a.b@gov.vn, http://abc.vn/a,b;c?x=1.",
        "Lúc 07:30, tỷ số 2:1, tỷ lệ bản đồ 1:25.000, TCVN 6909:2001, QCVN 01-1:2018/BYT.",
        "Sản phẩm OCOP 3 sao, 4 sao; giống lúa ST25, TBR225, BC15; xe 16 chỗ; máy 3D; mạng 4G/5G; vitamin A, B1.",
        "Ký hiệu: “KH” là kế hoạch, “TH” là thực hiện; (x) có, (-) không; a) b) c); 1) 2) 3).",
        "Đường kính 1.200 mm, dài 1,2 km; cột 110 kV; công suất 25 MVA; 15 m²; 5 m3/s; 20oC; pH 6,5.",
        "Các ông/bà; và/hoặc; nam/nữ: 12/15; 44 xã/104 xã; 01 vụ/02 đối tượng; đồng/người/tháng.",
        "Đường Nguyễn Huệ, xã Quế Sơn, sông Thu Bồn, núi Bà Đen, hồ Dầu Tiếng, đảo Phú Quý, cầu Thủ Thiêm.",
        "Đồng bào Cơ Tu, Xơ Đăng, Giẻ - Triêng, Hrê, Chơ Ro, M'Nông, Raglai, Stiêng, Ê Đê sinh sống tại Đắk Nông.",
        "Lễ hội Ok Om Bok, đàn t'rưng, nhà dài, rượu cần, cồng chiêng, gùi, khèn; cây mắc ca, sầu riêng, cà phê.",
        "Dịch tả lợn châu Phi, viêm da nổi cục, cúm A/H5N1, sốt xuất huyết Dengue, tay chân miệng, COVID-19.",
        "Phân bón NPK 16-16-8, thuốc BVTV, vắc xin LMLM, xi măng PCB40, thép D10, gạch không nung.",
        "Ngày ngày, nhà nhà, người người, xanh xanh, dần dần, luôn luôn, hằng hằng, từ từ, đều đều, thường thường.",
        "Trưởng ban hàng năm báo cáo; thẩm tra của Ban hàng quý; công xuất khẩu; để xuất khẩu, để xuất trình khi cần.",
        "Liên kết qua mạng; dự báo cao hơn; khả năng cấp đủ; yếu tố cao độ; còn vướng mặc dù đã họp; biển động mạnh.",
        "Hội thao của ngành; công tắc điện; đoạn kết; dự trù kinh phí; khu phó; chủ quán; uy quyền; da giầy; ưu tiên phòng học.",
        "Bệnh viện chức năng; cuộc họp đồng chủ trì; ủy ban bàn hướng giải quyết; đơn vị phạm lỗi; chỉ tiêu thu ngân sách.",
        "Trước đây mạnh ai nấy làm; từ đây mạnh dạn đổi mới; mỗi trường 02 em; chi tiêu hợp lý; thiên tài; điện tích.",
        "Tổ chức khởi công công trình; Ủy ban ban hành; hội đồng đồng ý; phát triển triển lãm; từng bước từng bước; năm năm qua.",
        "Tập tin pdf, tệp gif, mẫu form, bằng box, qua fax, tour, show, live, news, users, sales, index, matrix; nhóm 2, lớp5.",
        "Luỹ kế 9 tháng; tuỳ theo điều kiện; huỷ bỏ; uỷ quyền; quý, quỹ, quỷ; loá, xoá, hoà, toà.",
    ]

    @Test(arguments: traps) func trapsAreNotSteppedOn(_ text: String) throws {
        let rules = WordingExampleTests.rules.filter { $0.tier == .core || $0.tier == .style }
        let found = try rules.flatMap { try discoveries(of: $0.id.name, in: text) }
        #expect(found.filter { $0.severity > .info }.map(\.message.vi) == [])
        #expect(found.map { "\($0.rule.name): \($0.message.vi)" } == [])
    }
}
