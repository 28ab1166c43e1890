/// The sentences that the sample's units write themselves. None holds a figure: those come from expressions.
enum SampleTexts {
    /// The first `count` items as a list of a report: `- …;` and `- ….` at the end.
    static func list(_ items: [String], count: Int) -> String {
        let chosen = items.prefix(count)
        return chosen.enumerated().map { index, item in
            "- \(item)\(index == chosen.count - 1 ? "." : ";")"
        }.joined(separator: "\n")
    }

    // MARK: - Administrative procedures

    static let procedureProblems = [
        "Một bộ phận người dân, nhất là người cao tuổi, chưa quen thao tác trên Cổng Dịch vụ công quốc gia nên công chức "
            + "phải hướng dẫn trực tiếp nhiều lần.",
        "Hồ sơ thuộc lĩnh vực đất đai cần xác minh nguồn gốc sử dụng đất qua nhiều thời kỳ nên thời gian giải quyết kéo "
            + "dài, dễ phát sinh quá hạn.",
        "Việc kết nối giữa Hệ thống thông tin giải quyết thủ tục hành chính và các cơ sở dữ liệu chuyên ngành có thời "
            + "điểm chưa ổn định, ảnh hưởng đến tiến độ tiếp nhận hồ sơ.",
        "Thành phần hồ sơ đã số hóa chưa được tái sử dụng triệt để; vẫn còn trường hợp yêu cầu người dân nộp lại giấy "
            + "tờ đã có trên hệ thống.",
        "Số hồ sơ chứng thực dồn vào một số ngày trong tuần, gây quá tải cục bộ tại nơi tiếp nhận.",
    ]

    static let procedurePlans = [
        "Tăng cường tuyên truyền, hướng dẫn tổ chức, cá nhân nộp hồ sơ trực tuyến",
        "Rà soát hồ sơ sắp đến hạn hằng ngày, không để phát sinh hồ sơ quá hạn",
        "Niêm yết công khai, kịp thời thủ tục hành chính mới ban hành, được sửa đổi, bổ sung hoặc bị bãi bỏ",
        "Đẩy mạnh số hóa hồ sơ, kết quả giải quyết thủ tục hành chính",
        "Duy trì tổ hỗ trợ người dân thực hiện dịch vụ công trực tuyến tại các thôn",
        "Tiếp nhận, xử lý kịp thời phản ánh, kiến nghị của tổ chức, cá nhân",
    ]

    static let procedureRequests = [
        "Đề nghị Văn phòng Ủy ban nhân dân tỉnh phối hợp với đơn vị vận hành khắc phục tình trạng hệ thống truy cập chậm "
            + "vào đầu giờ làm việc.",
        "Đề nghị tổ chức tập huấn chuyên sâu về số hóa và tái sử dụng kết quả giải quyết thủ tục hành chính cho công chức "
            + "cấp xã.",
        "Đề nghị bổ sung máy quét và thiết bị phục vụ số hóa cho Trung tâm Phục vụ hành chính công xã.",
    ]

    // MARK: - Socio-economic reports

    static let investment = [
        "Các công trình chuyển tiếp được thi công bảo đảm tiến độ; xã thường xuyên đôn đốc nhà thầu và tăng cường giám sát "
            + "của cộng đồng.",
        "Xã tập trung hoàn thiện hồ sơ nghiệm thu, thanh toán khối lượng hoàn thành của các công trình đường giao thông "
            + "nông thôn.",
        "Công tác giải phóng mặt bằng được thực hiện công khai, đúng quy định; các hộ có đất thu hồi cơ bản đồng thuận.",
        "Các công trình thủy lợi nội đồng, nhà văn hóa thôn được duy tu, sửa chữa theo kế hoạch.",
    ]

    static let economyProblems = [
        "Tiến độ giải ngân của một số công trình còn chậm do vướng mắc trong giải phóng mặt bằng và thời tiết không thuận "
            + "lợi.",
        "Giá vật tư nông nghiệp ở mức cao, việc liên kết tiêu thụ nông sản chưa bền vững, ảnh hưởng đến thu nhập của người "
            + "dân.",
        "Nguồn thu ngân sách chưa ổn định, còn phụ thuộc vào các khoản thu từ đất.",
        "Ý thức giữ gìn vệ sinh môi trường của một bộ phận người dân chưa cao; việc phân loại rác tại nguồn còn hạn chế.",
        "Chăn nuôi nhỏ lẻ trong khu dân cư còn nhiều, tiềm ẩn nguy cơ phát sinh dịch bệnh.",
    ]

    static let economyPlans = [
        "Tăng cường quản lý thu, khai thác nguồn thu, chống thất thu; điều hành chi ngân sách tiết kiệm, hiệu quả",
        "Đẩy nhanh tiến độ thi công, giải ngân vốn đầu tư công",
        "Thực hiện tốt các chính sách an sinh xã hội, giảm nghèo bền vững",
        "Duy trì công tác phòng, chống dịch bệnh trên người và trên vật nuôi",
        "Tiếp tục thực hiện các tiêu chí xây dựng nông thôn mới",
        "Tăng cường quản lý đất đai, trật tự xây dựng, vệ sinh môi trường",
        "Đẩy mạnh cải cách hành chính, chuyển đổi số",
    ]

    static let economyRequests = [
        "Đề nghị Ủy ban nhân dân tỉnh quan tâm bố trí kinh phí nâng cấp các tuyến kênh mương đã xuống cấp trên địa bàn xã.",
        "Đề nghị Ủy ban nhân dân tỉnh sớm phân bổ nguồn vốn thực hiện các chương trình mục tiêu quốc gia.",
        "Đề nghị các sở, ngành hướng dẫn xã về quy trình quyết toán dự án hoàn thành thuộc nguồn vốn ngân sách xã.",
    ]

    // MARK: - Information technology

    static let incidents: [(kind: String, text: String)] = [
        ("Phần cứng", "Ổ cứng máy tính làm việc bị lỗi"),
        ("Phần cứng", "Bộ lưu điện phòng máy chủ báo lỗi ắc quy"),
        ("Phần cứng", "Máy in mạng không nhận lệnh in"),
        ("Phần mềm", "Phần mềm quản lý văn bản không ký số được"),
        ("Phần mềm", "Phần mềm kế toán lỗi sau khi cập nhật"),
        ("Đường truyền", "Gián đoạn đường truyền số liệu chuyên dùng"),
        ("Đường truyền", "Thiết bị chuyển mạch tầng 2 mất kết nối"),
        ("Mã độc", "Phát hiện, cách ly tệp chứa mã độc trên máy trạm"),
        ("Thư điện tử", "Thư rác gửi hàng loạt vào hộp thư công vụ"),
    ]

    static let devices = [
        "Máy tính để bàn", "Máy tính xách tay", "Máy in", "Máy quét", "Bộ lưu điện", "Thiết bị chuyển mạch", "Màn hình",
    ]

    static let maintenance = [
        "Bảo trì máy chủ và hệ thống lưu trữ", "Vệ sinh, kiểm tra phòng máy chủ",
        "Bảo trì hệ thống điều hòa phòng máy chủ", "Kiểm tra, sao lưu dữ liệu dự phòng",
        "Bảo trì thiết bị mạng các tầng", "Bảo trì hệ thống hội nghị truyền hình",
        "Thay ắc quy bộ lưu điện",
    ]

    static let technologyWork = [
        "Hướng dẫn công chức, viên chức nhận biết thư điện tử giả mạo và sử dụng mật khẩu an toàn.",
        "Phối hợp với các phòng rà soát, thu hồi tài khoản không còn sử dụng trên các hệ thống thông tin dùng chung.",
        "Phục vụ kỹ thuật các cuộc họp trực tuyến của Sở, bảo đảm đường truyền ổn định.",
        "Hỗ trợ các đơn vị cập nhật phần mềm ký số và chứng thư số mới được cấp.",
    ]

    static let technologyProblems = [
        "Một số máy tính trang bị đã lâu, cấu hình thấp, chưa đáp ứng yêu cầu của phần mềm mới.",
        "Nhân sự chuyên trách còn ít trong khi yêu cầu hỗ trợ tăng vào đầu tháng và cuối quý.",
        "Một số người dùng chưa thực hiện nghiêm quy định về đổi mật khẩu định kỳ.",
        "Việc mua sắm linh kiện thay thế phải qua nhiều bước nên thời gian khắc phục một số sự cố còn kéo dài.",
    ]

    static let technologyPlans = [
        "Cập nhật bản vá lỗ hổng bảo mật cho máy chủ, máy trạm theo cảnh báo",
        "Kiểm tra việc sao lưu và diễn tập khôi phục dữ liệu",
        "Bảo trì định kỳ thiết bị mạng, phòng máy chủ theo kế hoạch",
        "Hỗ trợ người dùng vận hành phần mềm quản lý văn bản, phần mềm báo cáo",
        "Rà soát tài khoản, phân quyền trên các hệ thống thông tin",
        "Lập danh mục thiết bị cần thay thế, trình lãnh đạo Sở xem xét",
    ]

    static let technologyRequests = [
        "Đề nghị lãnh đạo Sở xem xét bố trí kinh phí thay thế các máy tính đã hết thời gian khấu hao.",
        "Đề nghị cho phép tổ chức lớp tập huấn kỹ năng an toàn thông tin cho toàn thể công chức, viên chức của Sở.",
        "Đề nghị bổ sung thiết bị sao lưu dữ liệu đặt ngoài phòng máy chủ.",
    ]
}
