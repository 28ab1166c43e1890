import Finding
import Proofreading
import TestSupport
import Testing

/// Figures that agree with another one than the one that stands where theirs would.
@Suite struct OtherFigureTests {
    private static func findings(_ text: String) throws -> [String] {
        try DocumentUnderTest(text).findings(of: ["SL"])
    }

    @Test(arguments: [
        // Deaths of the kinds of roads make up the deaths, not the injured that were told last.
        """
        Toàn tỉnh xảy ra 243 vụ tai nạn giao thông, làm chết 118 người, bị thương 171 người.
        Trong đó, đường bộ 239 vụ/115 người chết; đường sắt 4 vụ/3 người chết; đường thủy không xảy ra.
        """,
        // The share is one of all, not of the men told in the line before.
        """
        - Dân số trung bình: 1.286.470 người.
        - Chia theo giới tính: nam 638.915 người (49,66%), nữ 647.555 người (50,34%).
        - Chia theo khu vực: thành thị 402.731 người, chiếm 31,3%; nông thôn 883.739 người, chiếm 68,7%.
        """,
        // What there was to settle stands in the bracket.
        "– Tiếp nhận 1.873 hồ sơ (lũy kế cả hồ sơ năm trước chuyển sang: 1.960 hồ sơ); giải quyết 1.902 hồ sơ, còn 58 hồ sơ.",
        // Names of classes, not counts.
        "Sự cố: 41 điểm vỡ (ống D<100: 36 điểm; ống D100 - D300: 4 điểm; ống D>300: 1 điểm).",
        // The stock at the end is no part beside what came and went.
        """
        - Hộ nghèo đầu năm 214 hộ. Trong năm thoát nghèo 61 hộ, phát sinh mới 9 hộ, cuối năm còn 162 hộ.
        - Hộ cận nghèo đầu năm 187 hộ, cuối năm 196 hộ (tăng 9 hộ).
        """,
    ]) func itIsBornOutElsewhere(_ text: String) throws {
        #expect(try Self.findings(text).isEmpty)
    }

    /// The same with a slip is still found.
    @Test(arguments: [
        "Toàn tỉnh có 118 lớp học: cấp huyện 151 lớp, cấp xã 3 lớp.",
        "– Tiếp nhận 1.960 hồ sơ; giải quyết 1.902 hồ sơ, còn 85 hồ sơ đang xử lý.",
    ]) func aSlipIsStillFound(_ text: String) throws {
        #expect(try !Self.findings(text).isEmpty)
    }
}
