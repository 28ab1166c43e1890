// Sentences that depend on the time of the year; the lists for months start with January. By decree 09 a month's figures
// run from the 15th of the month before to the 14th.
extension SampleTexts {
    static let farming = [
        "Xã chỉ đạo làm đất, gieo mạ vụ xuân trong khung thời vụ; che phủ, chống rét cho mạ và đàn vật nuôi.",
        "Nhân dân tập trung lấy nước đổ ải, gieo cấy lúa xuân; công tác phòng, chống rét cho cây trồng, vật nuôi được bảo "
            + "đảm.",
        "Lúa xuân đã gieo cấy xong, đang bén rễ hồi xanh; xã hướng dẫn chăm sóc, bón phân cân đối và diệt chuột tập trung.",
        "Lúa xuân đang đẻ nhánh, sinh trưởng tốt; cán bộ khuyến nông theo dõi chặt chẽ bệnh đạo ôn, sâu cuốn lá.",
        "Lúa xuân đang làm đòng, trỗ bông; việc điều tiết nước và phòng trừ sâu bệnh được thực hiện kịp thời.",
        "Nhân dân khẩn trương thu hoạch lúa xuân, làm đất chuẩn bị gieo cấy vụ mùa.",
        "Việc thu hoạch lúa xuân đã hoàn thành; nhân dân tập trung gieo cấy lúa mùa trong khung thời vụ tốt nhất.",
        "Lúa mùa đã cấy xong, đang đẻ nhánh; các hợp tác xã chủ động tiêu úng, chăm sóc và phòng trừ sâu bệnh.",
        "Lúa mùa đang làm đòng, trỗ bông; xã kiểm tra công trình thủy lợi và sẵn sàng phương án phòng, chống thiên tai.",
        "Nhân dân thu hoạch lúa mùa theo phương châm “xanh nhà hơn già đồng”, kết hợp làm đất trồng cây vụ đông.",
        "Việc thu hoạch lúa mùa đã cơ bản hoàn thành; diện tích cây vụ đông được mở rộng theo kế hoạch.",
        "Nhân dân chăm sóc cây vụ đông, chuẩn bị giống, vật tư cho sản xuất vụ xuân.",
    ]

    static let farmingPlans = [
        "Tập trung gieo cấy lúa xuân, phòng, chống rét cho cây trồng, vật nuôi",
        "Chăm sóc lúa xuân, tổ chức Tết trồng cây",
        "Theo dõi, phòng trừ sâu bệnh trên lúa xuân",
        "Điều tiết nước cho lúa xuân làm đòng, trỗ bông",
        "Chuẩn bị thu hoạch lúa xuân, xây dựng kế hoạch sản xuất vụ mùa",
        "Hoàn thành thu hoạch lúa xuân, gieo cấy lúa mùa trong khung thời vụ",
        "Chăm sóc lúa mùa, chủ động phương án tiêu úng",
        "Phòng trừ sâu bệnh trên lúa mùa, phòng, chống thiên tai",
        "Chuẩn bị thu hoạch lúa mùa, triển khai kế hoạch sản xuất vụ đông",
        "Hoàn thành thu hoạch lúa mùa, mở rộng diện tích cây vụ đông",
        "Chăm sóc cây vụ đông, ra quân làm thủy lợi nội đồng",
        "Chuẩn bị giống, vật tư, nguồn nước cho sản xuất vụ xuân",
    ]

    static let education = [
        "Các trường hoàn thành chương trình học kỳ I, tổ chức kiểm tra, đánh giá học sinh đúng quy định.",
        "Các trường triển khai chương trình học kỳ II; tổ chức các hoạt động vui tươi, an toàn dịp đón Tết.",
        "Nền nếp dạy và học sau kỳ nghỉ Tết được duy trì; các trường tham gia các hội thi theo kế hoạch.",
        "Các trường tập trung nâng cao chất lượng dạy học, ôn tập cho học sinh cuối cấp.",
        "Các trường tổ chức kiểm tra cuối học kỳ II, hoàn thiện hồ sơ đánh giá học sinh.",
        "Các trường tổng kết năm học, bàn giao học sinh về sinh hoạt hè tại nơi cư trú.",
        "Công tác tuyển sinh đầu cấp được chuẩn bị theo kế hoạch; hoạt động hè cho thiếu niên, nhi đồng được duy trì.",
        "Các trường hoàn thành tuyển sinh đầu cấp, sửa chữa cơ sở vật chất chuẩn bị cho năm học mới.",
        "Các trường tổ chức khai giảng năm học mới trang trọng, an toàn.",
        "Các trường tổ chức hội nghị viên chức, người lao động; nền nếp dạy và học được giữ vững.",
        "Các trường phát động thi đua chào mừng Ngày Nhà giáo Việt Nam.",
        "Các trường tổ chức chuyên đề chuyên môn, chuẩn bị kiểm tra cuối học kỳ I.",
    ]

    // MARK: - Schools

    static let schoolAutumn = [
        "Nhà trường tổ chức khai giảng, lễ kỷ niệm Ngày Nhà giáo Việt Nam; thực hiện các chuyên đề đổi mới phương pháp dạy "
            + "học, hoạt động trải nghiệm, hướng nghiệp theo kế hoạch.",
        "Các câu lạc bộ học tập, thể thao hoạt động đều; nhà trường phối hợp với công an xã tuyên truyền an toàn giao thông, "
            + "phòng, chống đuối nước cho học sinh.",
    ]

    static let schoolSpring = [
        "Nhà trường tổ chức ngày hội đọc sách, hội thi khoa học kỹ thuật cấp trường; tư vấn hướng nghiệp và phân luồng cho "
            + "học sinh khối 9.",
        "Nhà trường tổ chức hoạt động trải nghiệm tại địa phương, hội khỏe Phù Đổng cấp trường; hoàn thành ôn tập cho học "
            + "sinh khối 9.",
    ]

    static let schoolProblems = [
        "Một số học sinh chưa chủ động trong học tập; thiết bị dạy học của một số môn còn thiếu hoặc đã hỏng.",
        "Việc ứng dụng công nghệ thông tin trong dạy học chưa đồng đều giữa các tổ chuyên môn; đường truyền Internet có lúc "
            + "chưa ổn định.",
        "Sân chơi, bãi tập còn hẹp, ảnh hưởng đến hoạt động giáo dục thể chất.",
    ]

    static let schoolPlansSpring = [
        "Thực hiện chương trình học kỳ II bảo đảm tiến độ, chất lượng",
        "Phụ đạo học sinh có kết quả học tập ở mức Chưa đạt",
        "Tổ chức ôn tập, tư vấn hướng nghiệp cho học sinh khối 9",
        "Hoàn thành kiểm tra, đánh giá, xét lên lớp đúng quy định",
    ]

    static let schoolPlansAutumn = [
        "Xây dựng kế hoạch giáo dục nhà trường của năm học mới",
        "Sửa chữa, bổ sung cơ sở vật chất, thiết bị dạy học trong hè",
        "Thực hiện tuyển sinh lớp 6 đúng kế hoạch",
        "Bồi dưỡng thường xuyên cho cán bộ quản lý, giáo viên",
        "Tổ chức kiểm tra lại cho học sinh chưa đủ điều kiện lên lớp",
    ]

    static let schoolRequests = [
        "Đề nghị Ủy ban nhân dân xã bố trí kinh phí sửa chữa các phòng học bán kiên cố.",
        "Đề nghị Ủy ban nhân dân xã quan tâm bổ sung máy tính và thiết bị dạy học tối thiểu.",
    ]
}
