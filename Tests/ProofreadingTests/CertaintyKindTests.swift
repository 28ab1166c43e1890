import Proofreading
import TestSupport
import Testing

/// Kinds of right texts that were called wrong once, in other words than those that they were found in.
@Suite struct CertaintyKindTests {
    private static func figures(_ text: String) throws -> [String] {
        try DocumentUnderTest(text).findings(of: ["SL", "BB"])
    }

    @Test(arguments: [
        // One whole is divided twice; the second division is none of the first part of the first.
        """
        Năm học này có 864 học sinh.
        Chia theo khối: khối 6 có 238 em, khối 7 có 221 em, khối 8 có 209 em, khối 9 có 196 em.
        Chia theo nơi ở: nội trú 402 em, bán trú 321 em, ngoại trú 141 em.
        """,
        """
        Lớp học có 315 người dự.
        Theo độ tuổi: dưới 30 tuổi 128 người, từ 30 đến 45 tuổi 141 người, trên 45 tuổi 46 người. Theo giới tính: nữ 187 người, nam 128 người.
        """,
        // Parts of one total, one of them qualified as what another may be some of.
        "Trong tháng có 118 lượt đến muộn, 37 lượt vắng, 64 lượt vi phạm khác; tổng cộng 219 lượt.",
        // A figure in a bracket is not named by what names the one before it.
        """
        | Xã | Hộ nghèo đầu năm | Thoát nghèo | Hộ nghèo cuối năm |
        |---|---|---|---|
        | Tân Phú | 612 | 97 | 515 |
        | Tân An | 498 | 76 | 422 |
        | Cộng | 1.110 | 173 | 937 |

        Hộ cận nghèo: thoát 84 hộ, phát sinh 162 hộ (trong đó 137 hộ từ hộ nghèo chuyển lên), cuối năm 640 hộ.
        """,
        // Percentages that go up to a hundred together.
        """
        | Lĩnh vực | Hồ sơ | Tỷ trọng (%) |
        |---|---|---|
        | Đất đai | 77 | 50 |
        | Hộ tịch | 54 | 35 |
        | Xây dựng | 19 | 12 |
        | Khác | 5 | 4 |
        | Tổng | 155 | 100 |
        """,
        // Percentages of changes are told with what they come from.
        """
        Hồ sơ tiếp nhận trong tháng giảm 08 hồ sơ (8,99%) so với tháng trước.
        Hồ sơ giải quyết trong tháng giảm 09 hồ sơ (9,89%) so với tháng trước.
        """,
        // An estimate is the third part.
        "Thu ngân sách ước 1.241,2 triệu đồng; thu thuế ước 847,3 triệu đồng; thu từ đất ước 339,9 triệu đồng; thu khác ước 54,0 triệu đồng.",
        "Đàn lợn tăng thêm 500 con, xuất chuồng 468 con, hao hụt 14 con.",
        // Grades, not means.
        "Xếp loại 22 đơn vị: xuất sắc 6, tốt 11, khá 4, trung bình 1.",
        // A rate told in between is what changed.
        "Hộ nghèo đầu năm 1.986 hộ, cuối năm còn 1.324 hộ, tỷ lệ 5,0%, giảm 2,5% so với đầu năm.",
    ]) func whatIsRightIsSilent(_ text: String) throws {
        #expect(try Self.figures(text) == [])
    }

    /// The whole of a division that was typed wrong, although what it should be stands elsewhere.
    @Test func aWrongWholeIsFoundBesideTheRightOne() throws {
        let text = "Đã giải quyết 565 hồ sơ.\nTrong 556 hồ sơ có 541 hồ sơ đúng hạn, 24 hồ sơ quá hạn."
        #expect(try Self.figures(text).contains { $0.contains("556") })
    }
}
