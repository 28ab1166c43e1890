/// Pieces of reports as offices write them, in which dates, citations and headings are right.
enum SilentReports {
    static let texts = [
        """
        ỦY BAN NHÂN DÂN
        XÃ MINH TÂN
        Số: 125/BC-UBND
        Minh Tân, ngày 16 tháng 9 năm 2026
        BÁO CÁO
        Kết quả công tác cải cách hành chính tháng 9 năm 2026
        Thực hiện Kế hoạch số 15/KH-UBND ngày 12/01/2026 của UBND xã về công tác cải cách hành chính năm 2026, UBND xã báo cáo kết quả như sau:
        I. CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH
        UBND xã đã ban hành Kế hoạch số 15/KH-UBND ngày 12/01/2026; Công văn số 87/UBND-VP ngày 03/9/2026 về việc rà soát thủ tục.
        II. KẾT QUẢ THỰC HIỆN
        1. Cải cách thủ tục hành chính
        Từ ngày 15/8/2026 đến ngày 14/9/2026, bộ phận một cửa tiếp nhận 312 hồ sơ, trong đó trực tuyến 280 hồ sơ.
        2. Tuyên truyền
        Ngày 28/8/2026, UBND xã tổ chức 01 hội nghị tuyên truyền với 95 người tham dự.
        III. NHIỆM VỤ TRỌNG TÂM THÁNG 10
        1. Tiếp tục rà soát thủ tục.
        2. Ngày 10/10/2026 tổ chức Ngày hội chuyển đổi số.
        """,
        """
        BÁO CÁO TỔNG KẾT CÔNG TÁC Y TẾ NĂM 2025
        Phần I
        KẾT QUẢ CÔNG TÁC NĂM 2025
        1. Tiêm chủng mở rộng
        Tỷ lệ trẻ dưới 1 tuổi được tiêm chủng đầy đủ đạt 96,5%, tăng 1,2% so với năm 2024. Chiến dịch tiêm bổ sung vắc xin sởi từ ngày 01/3 đến ngày 15/4/2025 đạt 98%.
        2. Phòng, chống dịch
        Ngày 27/02/2025, trạm tổ chức gặp mặt nhân kỷ niệm 70 năm Ngày Thầy thuốc Việt Nam (27/02/1955 - 27/02/2025).
        Ca mắc đầu tiên khởi phát ngày 28/12/2024, được báo cáo ngày 02/01/2025.
        3. Nhân lực
        Trạm có 06 cán bộ, trong đó 01 bác sĩ sinh ngày 30/4/1985.
        Phần II
        PHƯƠNG HƯỚNG NĂM 2026
        Từ tháng 01/2026 triển khai bệnh án điện tử; phấn đấu đến ngày 31/12/2026 đạt 100%.
        """,
        """
        BÁO CÁO
        Kết quả thực hiện nhiệm vụ năm học 2025 - 2026 của Trường Tiểu học Hòa Bình
        I. ĐẶC ĐIỂM TÌNH HÌNH
        Trường được thành lập ngày 05/9/1978 theo Quyết định số 45/QĐ-UB ngày 20/8/1978 của UBND huyện. Ngày 12/5/2014, trường tổ chức đón bằng công nhận đạt chuẩn quốc gia.
        II. KẾT QUẢ
        1. Quy mô
        Toàn trường có 20 lớp, 612 học sinh.
        2. Hoạt động giáo dục
        Sáng thứ Sáu, ngày 05/9/2025, nhà trường tổ chức lễ khai giảng. Ngày 20/11/2025, nhà trường tổ chức kỷ niệm Ngày Nhà giáo Việt Nam. Ngày 26/3/2026, Liên đội tổ chức hội trại.
        a) Chất lượng môn học: 98% hoàn thành.
        b) Năng lực, phẩm chất: 100% đạt.
        3. Công tác khác
        Học kỳ I từ ngày 05/9/2025 đến ngày 16/01/2026; học kỳ II từ ngày 19/01 đến ngày 29/5/2026.
        """,
        """
        BÁO CÁO KẾT QUẢ TIẾP CÔNG DÂN QUÝ I NĂM 2026
        1. Lịch tiếp công dân
        Chủ tịch UBND phường tiếp công dân vào thứ Năm hằng tuần; trong quý đã tiếp 12 kỳ, có 35 lượt người.
        2. Tiếp nhận đơn
        Tổng số đơn phải xử lý 28 đơn (kỳ trước chuyển sang 05 đơn). Vụ việc của 01 hộ dân khiếu nại Quyết định số 1250/QĐ-UBND ngày 31/12/2019 của UBND quận.
        Trong tháng 01, tiếp 10 lượt; trong tháng 02, tiếp 08 lượt; trong tháng 3, tiếp 17 lượt.
        3. Giải quyết
        Đã giải quyết 20/28 đơn, đạt 71,4%; còn 08 đơn trong hạn đến ngày 15/4/2026.
        """,
        """
        BÁO CÁO TÌNH HÌNH THU, CHI NGÂN SÁCH 9 THÁNG ĐẦU NĂM VÀ ƯỚC THỰC HIỆN NĂM 2026
        I. THU NGÂN SÁCH
        Tổng thu ngân sách 9 tháng ước đạt 12.450 triệu đồng, bằng 78,5% dự toán; 6 tháng đầu năm đạt 8.120 triệu đồng. Thu quý III là 4.330 triệu đồng.
        II. CHI NGÂN SÁCH
        1. Chi đầu tư phát triển
        Đến ngày 30/9/2026 giải ngân 65,2% kế hoạch; thời gian giải ngân đến hết ngày 31/01/2027.
        2. Chi thường xuyên
        III. NHIỆM VỤ 3 THÁNG CUỐI NĂM
        1. Hoàn thành thu nợ đọng trước ngày 15/12/2026.
        """,
        """
        BÁO CÁO CÔNG TÁC TUẦN
        (Từ ngày 03/8/2026 đến ngày 09/8/2026)
        1. Kết quả công tác trong tuần
        Thứ Hai, ngày 03/8/2026: chào cờ, giao ban. Thứ Ba (04/8/2026): kiểm tra vệ sinh môi trường tại 03 thôn.
        2. Lịch công tác tuần tới
        Thứ Hai, ngày 10/8/2026: giao ban tháng. Thứ Sáu, ngày 14/8/2026: tập huấn.
        """,
        """
        TÌNH HÌNH SẢN XUẤT NÔNG NGHIỆP THÁNG 4 NĂM 2026
        1. Trồng trọt: Toàn xã gieo cấy 412 ha lúa đông xuân 2025-2026, đến ngày 15/4 đã trỗ 85%.
        2. Chăn nuôi: Tiêm phòng đợt 1 từ ngày 10/3 đến ngày 20/4/2026 được 5.600 liều. Tổng đàn lợn 3.250 con.
        3. Thủy sản: Sản lượng 45,2 tấn.
        a. Nuôi trồng: 40,1 tấn;
        b. Khai thác: 5,1 tấn.
        4. Lâm nghiệp: Trồng 12.000 cây phân tán nhân dịp Tết trồng cây ngày 22/02/2026 (mùng 6 tháng Giêng).
        """,
        """
        Căn cứ Luật Tổ chức chính quyền địa phương số 65/2025/QH15 ngày 16/6/2025;
        Căn cứ Luật Ban hành văn bản quy phạm pháp luật số 64/2025/QH15 ngày 19/02/2025; Luật số 87/2025/QH15 ngày 25/6/2025;
        Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư;
        Căn cứ Thông tư liên tịch số 55/2005/TTLT-BNV-VPCP ngày 06 tháng 5 năm 2005 của Bộ Nội vụ và Văn phòng Chính phủ;
        Căn cứ Nghị quyết số 18-NQ/TW ngày 25/10/2017 và Kết luận số 127-KL/TW ngày 28/02/2025 của Bộ Chính trị, Ban Bí thư;
        Căn cứ Chỉ thị số 05-CT/TW ngày 15/5/2016; Quy định số 37-QĐ/TW ngày 25/10/2021; Hướng dẫn số 03-HD/BTCTW ngày 01/6/2022;
        Theo đề nghị tại Tờ trình số 45/TTr-STC ngày 12/01/2026 và Công văn số 210/STP-VB ngày 08/01/2026.
        """,
        """
        BÁO CÁO KẾT QUẢ KỲ HỌP HĐND XÃ THÁNG 7 NĂM 2026
        Kỳ họp thứ Ba, HĐND xã khóa II, nhiệm kỳ 2026-2031 đã thông qua 04 nghị quyết: Nghị quyết số 12/NQ-HĐND ngày 10/7/2026 về kinh tế - xã hội; Nghị quyết số 13/NQ-HĐND ngày 10/7/2026 về quyết toán ngân sách; Nghị quyết số 14/NQ-HĐND ngày 10/7/2026 về đầu tư công; Nghị quyết số 15/NQ-HĐND ngày 10/7/2026 về chương trình giám sát.
        Thực hiện Nghị quyết số 05/NQ-HĐND ngày 20/12/2025 của HĐND xã; Nghị quyết số 05/NQ-HĐND ngày 15/01/2026 của HĐND tỉnh.
        """,
        """
        1. Mục đích, yêu cầu
        a) Mục đích
        - Nâng cao nhận thức.
        b) Yêu cầu
        - Thực hiện đồng bộ.
        2. Nội dung
        2.1. Về thủ tục hành chính
        2.1.1. Rà soát
        2.1.2. Công khai
        2.2. Về nhân lực
        (1) Tuyển dụng.
        (2) Đào tạo.
        (3) Đánh giá.
        2.3. Về tài chính
        i) Thu; ii) Chi.
        3. Tổ chức thực hiện
        1) Văn phòng theo dõi;
        2) Phòng Kinh tế phối hợp;
        3) Các thôn thực hiện.
        PHỤ LỤC I
        1. Danh mục thủ tục
        2. Danh mục dịch vụ công
        """,
        """
        BÁO CÁO QUÝ II/2026
        Số hộ nghèo đầu năm là 120 hộ, đến nay còn 98 hộ. Quỹ được thành lập ngày 15/3/2019, nhiệm kỳ 2024-2029.
        Đã chi trả cho 1.250 lượt người, số tiền 3,2 tỷ đồng (Quyết định số 24/2021/QĐ-UBND ngày 30/7/2021 của UBND tỉnh).
        Hợp đồng số 05/2025/HĐ-XD ngày 20/8/2025 gia hạn từ ngày 30/4/2026 đến ngày 30/6/2026.
        Bão số 3 năm 2025 gây thiệt hại 1,2 tỷ đồng; đợt mưa từ ngày 28/5 đến ngày 02/6 làm ngập 15 ha.
        Trường hợp bà mẹ sinh ngày 29/02/1960 được cấp thẻ BHYT từ ngày 01/7/2025.
        """,
        """
        BÁO CÁO
        Sơ kết 01 năm thực hiện Đề án 06 trên địa bàn phường
        Ngày 06/01/2022, Thủ tướng Chính phủ đã phê duyệt Đề án tại Quyết định số 06/QĐ-TTg. Ngày 15/4/2025, phường tổ chức ra quân cấp tài khoản định danh.
        Tổ công tác thành lập theo Quyết định số 112/QĐ-UBND ngày 03/3/2025, kiện toàn tại Quyết định số 245/QĐ-UBND ngày 10/7/2025 của Chủ tịch UBND phường.
        """,
        """
        | STT | Nội dung | Ngày |
        |---|---|---|
        | 1 | Tập huấn | 05/3/2026 |
        | 3 | Hội nghị | 20/4/2026 |
        | 3 | Kiểm tra | 31/5/2026 |
        """,
        """
        Trong 5 tháng 13 hộ thoát nghèo. Trung bình mỗi tháng 15 lượt. Đạt 29/2 chỉ tiêu kế hoạch; 30/2 hộ đăng ký.
        Địa chỉ: số 31/4 đường 3/2; đường 30/4 kéo dài; Khu công nghiệp 2/9. Quý 5 hộ một tổ.
        Tỷ lệ 12/13 xã đạt chuẩn, 31/6 hồ sơ; tài khoản 0101.31.02.2019; mã số 31/11/2020/HS.
        """,
        """
        BÁO CÁO CÔNG TÁC CHUYỂN ĐỔI SỐ THÁNG 11 NĂM 2025
        1. Hạ tầng: Phủ sóng 4G, 5G tại 12/12 thôn.
        2. Nhân lực: Ngày 10/10 hằng năm là Ngày Chuyển đổi số quốc gia. Từ ngày 01/7/2025, xã vận hành chính quyền địa phương 2 cấp; đến hết tháng 11, hệ thống ổn định.
        3. Dịch vụ công: Trong tuần lễ cao điểm (từ ngày 10 đến ngày 16/11/2025), tiếp nhận 220 hồ sơ.
        4. Khó khăn: Kế hoạch số 31/KH-UBND ngày 28/02/2025 chưa bố trí kinh phí; thực hiện Công văn số 02/STTTT-CNTT.
        """,
        """
        I/ KẾT QUẢ
        1/ Công tác dân số
        2/ Công tác trẻ em
        II/ ĐÁNH GIÁ CHUNG
        1- Ưu điểm
        2- Hạn chế
        III/ KIẾN NGHỊ
        """,
        """
        A. KẾT QUẢ
        I. Công tác xây dựng kế hoạch
        II. Công tác chuyên môn
        1. Khám bệnh
        2. Dược
        III. Công tác tổ chức
        IV. Tài chính
        V. Thi đua
        VI. Công tác khác
        B. PHƯƠNG HƯỚNG
        I. Mục tiêu
        II. Giải pháp
        C. KIẾN NGHỊ
        D. TỔ CHỨC THỰC HIỆN
        """,
        """
        BÁO CÁO KẾT QUẢ THỰC HIỆN CHÍNH SÁCH NĂM 2024
        Thực hiện Nghị quyết số 01/NQ-CP ngày 05/01/2024 của Chính phủ; kế thừa kết quả thực hiện Nghị quyết số 01/NQ-CP ngày 06/01/2023 của Chính phủ.
        Quyết định số 1719/QĐ-TTg ngày 14/10/2021; Quyết định số 263/QĐ-TTg ngày 22/02/2022; Quyết định số 90/QĐ-TTg ngày 18/01/2022 của Thủ tướng Chính phủ.
        Thực hiện Công văn số 15/UBND-KT ngày 10/01/2025 của UBND huyện về việc báo cáo năm 2024.
        """,
        """
        Ngày 12 và 13/5/2026, đoàn kiểm tra làm việc tại 02 xã; các ngày 5, 6, 7/5/2026 tổ chức tập huấn. Lịch trực: 30/4, 01/5 và 02/5/2026.
        Cấp phát gạo từ 01-05/10/2025; đợt 2: 28/9 - 03/10/2025; từ 7h30 ngày 30/9 đến 17h00 ngày 01/10/2025.
        Niên vụ 2025/2026; giai đoạn 2021-2025, tầm nhìn 2030; năm 2025/2024 tăng 5%.
        """,
        """
        BÁO CÁO SƠ KẾT CÔNG TÁC 6 THÁNG ĐẦU NĂM 2026
        1. Tháng 01
        Trong tháng, xã tiếp 12 lượt công dân.
        2. Tháng 02
        Trong tháng, xã tiếp 9 lượt công dân.
        3. Quý II
        Trong quý, xã tiếp 30 lượt công dân; trong tháng cao điểm tiếp 15 lượt.
        """,
        """
        Nghị quyết, chương trình hành động số 12-CTr/TU; kế hoạch, quyết định số 12/QĐ-UBND; Hướng dẫn số 1245/SNV-CCHC; Hướng dẫn số 15/HD-SNV.
        Báo cáo số 12/TTYT-KH; Báo cáo số 45/KL-QLR của Hạt Kiểm lâm; Thông báo số 112/TB-VP; Kế hoạch số 33/KH-MTTQ-BTT; Quyết định số 15/QĐ-THCS.
        Công văn số 123/CV-ĐU; Công văn số 55/CT-TTHT của Cục Thuế; Công văn số 12/TT-VP; Đề án số 02/ĐA-UBND; Quy chế số 01/QC-UBND; Giấy mời số 22/GM-UBND.
        Thông báo số 45-KL/TU; Kết luận số 12/TB-UBND; Biên bản số 03/BB-UBND; Công điện số 12/CĐ-TTg; Chỉ thị số 03/CT-UBND; Tờ trình số 09/TTr-UBND.
        """,
        """
        1. Thu nhập bình quân đạt 58 triệu đồng/người
        2. Tỷ lệ hộ nghèo còn 1,2%, giảm 0,8%. 3. Tỷ lệ bao phủ BHYT đạt 95%.
        4. Tỷ lệ hộ dùng nước sạch đạt 98%.
        5. Tỷ lệ lao động qua đào tạo 70%.
        """,
        """
        Hội nghị lần thứ hai, ngày 15/5/2026; phiên họp thứ tư ngày 18/5/2026; thứ nhất, ngày 19/5/2026 nộp báo cáo; thứ hai, ngày 20/5/2026 họp.
        Tiếp dân các ngày thứ Ba, thứ Năm; thứ 2, thứ 4 và thứ 6 hằng tuần. Tuần 2 tháng 5/2026. Chủ nhật xanh lần thứ 5.
        """,
        """
        Vụ việc bà T. khiếu nại Quyết định số 45/QĐ-UBND ngày 10/3/2018 của UBND huyện; UBND huyện đã ban hành Quyết định số 112/QĐ-UBND ngày 12/5/2018 giải quyết lần đầu; Chủ tịch UBND tỉnh ban hành Quyết định số 112/QĐ-UBND ngày 20/01/2019 giải quyết lần hai.
        """,
        """
        BÁO CÁO THÁNG 10 NĂM 2026
        Ngày 05/3/2026, xã bắt đầu xây dựng nhà văn hóa thôn 4, đến nay hoàn thành 80%. Từ ngày 12/5/2026, hệ thống vận hành.
        Sau khi ngày 20/7/2026 đoàn kiểm tra có thông báo, xã đã khắc phục. Dự kiến ngày 15/12/2026 tổ chức tổng kết.
        Tính đến ngày 14/10/2026, đã thu 95% kế hoạch. Kế hoạch tổ chức ngày 20/11/2026 đã được duyệt.
        """,
        """
        BÁO CÁO THÁNG 9 NĂM 2026
        Số hồ sơ giảm 3,86% so với kỳ báo cáo tháng 7 và giảm 49% so với tháng 01/2025. Các hồ sơ nhận trong tháng 7 đã trả xong.
        Trong tháng 8 và tháng 9, trạm trực 02 ngày trong tuần, khám các buổi chiều trong tuần. Trong tháng 9/2025 có 12 vụ, cùng kỳ.
        Hoàn thành quyết toán trong tháng 10. Thuê máy 4 tháng còn lại theo hợp đồng; trẻ 6 tháng tuổi uống vitamin A.
        Thời hạn xử lý trong tháng 12 năm 2026. Trong quý III, xã trồng 2 ha.
        """,
        """
        BÁO CÁO KẾT QUẢ CÔNG TÁC 6 THÁNG ĐẦU NĂM VÀ NHIỆM VỤ 6 THÁNG CUỐI NĂM 2026
        I. KẾT QUẢ 6 THÁNG ĐẦU NĂM
        Lũy kế 6 tháng đạt 52% kế hoạch. Trong quý II, thu 2,5 tỷ đồng; trong tháng 6 thu 0,9 tỷ đồng.
        II. NHIỆM VỤ 6 THÁNG CUỐI NĂM
        Thực hiện tốt 6 tháng còn lại của năm.
        """,
        """
        BÁO CÁO CÔNG TÁC ĐOÀN QUÝ I NĂM 2026
        Trong Tháng Thanh niên năm 2026, Đoàn xã ra quân 03 đợt. Trong tháng Ba, có 120 đoàn viên hiến máu.
        Trong tuần lễ an toàn, kiểm tra 12 cơ sở. Trong tháng 3, trồng 500 cây.
        """,
        """
        TỔNG KẾT CUỘC THI TÌM HIỂU PHÁP LUẬT NĂM 2020
        Ban Tổ chức thành lập theo Quyết định số 45/QĐ-UBND ngày 10/7/2021 của UBND tỉnh; lễ trao giải tổ chức ngày 15/8/2021.
        """,
        """
        1. Đối tượng: hộ nghèo.
        2. Mức hỗ trợ như sau
        2.1. Hộ nghèo: 1,5 triệu đồng
        2.2. Hộ cận nghèo: 1 triệu đồng
        3. Thời gian: quý IV.
        4.1. Kinh phí trung ương
        4.2. Kinh phí địa phương
        """,
        """
        Điều 3. Đối tượng
        1. Cán bộ, công chức;
        2. Viên chức.
        Điều 7. Tổ chức thực hiện
        1. Văn phòng;
        2. Các phòng chuyên môn.
        2a. Nội dung bổ sung.
        3. Các thôn.
        """,
        """
        BÁO CÁO KẾT QUẢ THÁNG 9 NĂM 2026
        Đại hội Chi bộ thôn 4 được tổ chức theo đúng kế hoạch vào
        ngày 05/3/2026, UBND xã tổ chức đón bằng. Căn cứ Luật Ban hành văn bản số
        64/2025/QH15; Nghị định số 187/2025/NĐ-CP ngày 01 tháng 7
        năm 2025 của Chính phủ sửa đổi Nghị định số 78/2025/NĐ-CP ngày 01 tháng 4 năm 2025.
        """,
    ]
}
