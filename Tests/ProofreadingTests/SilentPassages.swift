/// Paragraphs as reports have them, in which nothing is wrong with the wording.
enum SilentPassages {
    static let all: [String] = [
        """
        ỦY BAN NHÂN DÂN          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
        XÃ MINH SƠN                  Độc lập - Tự do - Hạnh phúc
        Số: 145/BC-UBND              Minh Sơn, ngày 05 tháng 10 năm 2025
        BÁO CÁO
        Kết quả công tác cải cách hành chính quý III năm 2025
        """,
        "Kính gửi: Sở Nội vụ tỉnh.\nThực hiện Công văn số 1234/SNV-CCHC ngày 20/8/2025 của Sở Nội vụ, UBND xã báo "
            + "cáo như sau:",
        "Trong quý, bộ phận Một cửa tiếp nhận 1.245 hồ sơ, trong đó trực tuyến 1.102 hồ sơ (chiếm 88,5%); trả "
            + "trước hạn và đúng hạn "
            + "1.240 hồ sơ, đạt 99,6%; còn 05 hồ sơ quá hạn do phải xác minh nguồn gốc đất.",
        "Tỷ lệ hồ sơ số hóa đạt 97,3%, tăng 4,2 điểm % so với cùng kỳ; mức độ hài lòng đạt 98,15%.",
        "Toàn trường có 24 lớp với 812 học sinh (nữ 397), 38 cán bộ, giáo viên, nhân viên; trong đó 31 giáo viên "
            + "đạt chuẩn trình độ.",
        "Chất lượng giáo dục: xếp loại học lực giỏi 214 em (26,4%), khá 389 em (47,9%), trung bình 203 em (25,0%), "
            + "yếu 06 em (0,7%).",
        "Nhà trường đã phối hợp với Trạm Y tế khám sức khỏe định kỳ cho 812/812 học sinh; tẩy giun 2 lần/năm; cân "
            + "đo 100% trẻ mầm non.",
        "Trạm Y tế khám, chữa bệnh cho 3.215 lượt người, trong đó khám BHYT 2.876 lượt; tiêm chủng đầy đủ cho "
            + "98/101 trẻ dưới 1 tuổi "
            + "(97%); tỷ lệ trẻ suy dinh dưỡng thể thấp còi 15,2%.",
        "Phát hiện 12 ca sốt xuất huyết, 03 ổ dịch nhỏ đã được xử lý; không có trường hợp tử vong. Phun hóa chất "
            + "diệt muỗi tại 7/9 thôn.",
        "Tổng thu ngân sách nhà nước trên địa bàn ước thực hiện 9 tháng là 12,45 tỷ đồng, đạt 78,3% dự toán huyện "
            + "giao và bằng 104,6% "
            + "so với cùng kỳ; tổng chi ngân sách 38.765 triệu đồng, đạt 71% dự toán.",
        "Giải ngân vốn đầu tư công đến ngày 30/9/2025 đạt 6.120/8.450 triệu đồng (72,4%); 02 công trình chuyển "
            + "tiếp đã hoàn thành, "
            + "bàn giao đưa vào sử dụng; 01 công trình khởi công mới.",
        "Diện tích gieo trồng cả năm 1.256,8 ha, trong đó lúa 845 ha, ngô 112,5 ha, rau màu 98 ha; năng suất lúa "
            + "bình quân đạt 58,6 "
            + "tạ/ha; sản lượng lương thực có hạt 5.432 tấn.",
        "Tổng đàn gia súc, gia cầm: trâu 456 con, bò 1.023 con, lợn 3.450 con, gia cầm 45.600 con; tiêm phòng đợt "
            + "2 đạt 85% kế hoạch.",
        "Trồng mới 25 ha rừng sản xuất, 12.000 cây phân tán; tỷ lệ che phủ rừng 52,3%; không xảy ra cháy rừng.",
        "Xã đạt 17/19 tiêu chí nông thôn mới; 02 tiêu chí chưa đạt là tiêu chí số 2 (giao thông) và tiêu chí số 17 "
            + "(môi trường); "
            + "các chỉ tiêu 17.1, 17.6 và 17.8 cần bổ sung hồ sơ minh chứng.",
        "Hộ nghèo còn 45 hộ (2,35%), hộ cận nghèo 78 hộ (4,07%); trong 9 tháng có 12 hộ thoát nghèo, 05 hộ thoát "
            + "cận nghèo.",
        "Chi trả trợ cấp xã hội cho 312 đối tượng với số tiền 1,23 tỷ đồng; tặng 145 suất quà nhân dịp Tết Nguyên "
            + "đán.",
        "Cấp 56 giấy chứng nhận quyền sử dụng đất lần đầu; giải quyết 05/05 đơn thư kiến nghị, 02 đơn khiếu nại; "
            + "hòa giải thành 8/9 vụ.",
        "Công tác tuyên truyền: phát thanh 120 lượt tin, bài trên hệ thống loa; đăng 45 tin trên trang thông tin "
            + "điện tử của xã "
            + "tại địa chỉ https://minhson.thanhhoa.gov.vn; thư điện tử: ubndxaminhson@thanhhoa.gov.vn.",
        "Về chuyển đổi số: 100% văn bản đi được ký số; 87% hồ sơ thanh toán trực tuyến; Tổ công nghệ số cộng đồng "
            + "gồm 9 tổ với 54 thành "
            + "viên; hướng dẫn người dân cài VNeID, dùng internet, email, smartphone.",
        "1. Tồn tại, hạn chế\n- Một số thôn triển khai còn chậm; việc cập nhật số liệu chưa kịp thời.\n- Cơ sở vật "
            + "chất còn thiếu.\n"
            + "2. Nguyên nhân\na) Khách quan: mưa lũ kéo dài từ ngày 05/9 đến ngày 12/9.\nb) Chủ quan: một số cán "
            + "bộ chưa chủ động.",
        """
        | STT | Lĩnh vực | Tiếp nhận | Đã giải quyết | Tỷ lệ (%) |
        |---|---|---|---|---|
        | 1 | Đất đai | 245 | 240 | 97,96 |
        | 2 | Hộ tịch | 512 | 512 | 100 |
        | 2.1 | Khai sinh | 312 | 312 | 100 |
        | | Tổng cộng | 757 | 752 | 99,34 |
        """,
        "Nơi nhận:\n- Như trên;\n- TT. Đảng ủy, HĐND xã;\n- CT, các PCT UBND xã;\n- Lưu: VT, VP (05b).",
        "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\nNGUYỄN VĂN HÒA",
        "Tập huấn nghiệp vụ cho 45 cán bộ, công chức từ 7h30 đến 11h30 ngày 15/9/2025 tại Hội trường UBND xã; báo "
            + "cáo viên: ThS. Lê Thị Hà.",
        "Số liệu tính từ ngày 15/12/2024 đến ngày 14/9/2025 (theo Thông tư số 01/2020/TT-VPCP ngày 21/10/2020 của "
            + "Văn phòng Chính phủ).",
        "Hệ thống thông tin giải quyết TTHC tỉnh đã kết nối, chia sẻ dữ liệu với Cổng Dịch vụ công quốc gia và "
            + "CSDL quốc gia về dân cư.",
        "Tại huyện Krông Pa, Ia Grai và thành phố Pleiku, các buôn, làng của đồng bào Gia Rai, Ba Na đã xây 12 nhà "
            + "rông văn hóa.",
        "Giá trị sản xuất công nghiệp - tiểu thủ công nghiệp ước đạt 45,6 tỷ đồng; toàn xã có 112 cơ sở sản xuất, "
            + "kinh doanh cá thể.",
        "Tổ chức Đại hội Thể dục thể thao xã lần thứ VIII với 9 đoàn, hơn 350 vận động viên; công nhận 1.876/2.012 "
            + "gia đình văn hóa.",
        "Nhiệm vụ trọng tâm quý IV/2025: tiếp tục thực hiện có hiệu quả các chỉ tiêu được giao; phấn đấu hoàn "
            + "thành 100% kế hoạch năm.",
        "Kinh phí hỗ trợ sửa chữa nhà ở cho 05 hộ là 250 triệu đồng (50 triệu đồng/hộ), từ nguồn Quỹ “Vì người "
            + "nghèo”.",
        "Lượng mưa đo được 125,4 mm; mực nước sông lúc 7 giờ ngày 10/9 là 3,45 m, dưới báo động II 0,15 m; gió "
            + "giật cấp 8 - 9.",
        "Đề nghị UBND tỉnh quan tâm, bố trí kinh phí nâng cấp tuyến đường liên thôn dài 3,2km và 02 đập tràn (mỗi "
            + "đập khoảng 1,5 tỷ đồng).",
    ]
}
