import ReportLanguage
import ReportModel
import Testing

/// Units of measure: reading, multiplying, converting.
struct MeasureTests {
    @Test(
        arguments: [
            ("hồ sơ", "hồ sơ"), ("  hồ sơ  ", "hồ sơ"), ("", ""), ("tạ/ha", "tạ/ha"), ("tạ / ha", "tạ/ha"),
            ("a/b/c", "a/b/c"), ("a/c/b", "a/b/c"), ("/ha", "1/ha"), ("1/ha", "1/ha"), ("1", ""), ("ha/ha", ""),
            ("b·a", "a·b"), ("m^2", "m^2"), ("kg·m/giây^2", "kg·m/giây^2"), ("m/m^2", "1/m"),
            ("triệu đồng/ha", "triệu đồng/ha"),
        ])
    func reads(_ text: String, _ name: String) {
        #expect(Measure(text).name == name)
        #expect(Measure(Measure(text).name) == Measure(text))
    }

    @Test(
        arguments: [
            ("tạ", "tấn", "1/10"), ("tấn", "tạ", "10/1"), ("kg", "tấn", "1/1000"), ("yến", "kg", "10/1"),
            ("g", "tạ", "1/100000"),
            ("triệu đồng", "tỷ đồng", "1/1000"), ("tỷ đồng", "đồng", "1000000000/1"),
            ("nghìn đồng", "triệu đồng", "1/1000"),
            ("ha", "m2", "10000/1"), ("m²", "m2", "1/1"), ("km2", "ha", "100/1"), ("km", "mm", "1000000/1"),
            ("cm", "m", "1/100"),
            ("giờ", "phút", "60/1"), ("ngày", "giờ", "24/1"), ("", "%", "100/1"), ("%", "", "1/100"),
            ("%", "‰", "10/1"),
            ("tạ/ha", "tấn/ha", "1/10"), ("tạ/ha", "kg/m2", "1/100"), ("km/giờ", "m/phút", "50/3"),
            ("đồng/kg", "triệu đồng/tấn", "1/1000"),
            ("%·hồ sơ", "hồ sơ", "1/100"), ("hồ sơ", "hồ sơ", "1/1"),
        ])
    func converts(_ from: String, _ to: String, _ factor: String) throws {
        let found = try #require(Measure(from).factor(to: Measure(to)))
        #expect("\(found.numerator)/\(found.denominator)" == factor)
    }

    @Test(
        arguments: [
            ("hồ sơ", "vụ"), ("tấn", "ha"), ("tạ/ha", "tấn"), ("", "hồ sơ"), ("hồ sơ", "%"), ("m", "m2"),
            ("đồng", "kg"),
            ("Tấn", "kg"),
        ])
    func refuses(_ from: String, _ to: String) {
        #expect(Measure(from).factor(to: Measure(to)) == nil)
    }

    /// Counts print with a zero before a single digit, measured amounts do not.
    @Test(arguments: [
        ("hồ sơ", true), ("lượt người", true), ("tấn", false), ("%", false), ("tạ/ha", false), ("ngày", false),
    ])
    func knowsCounts(_ name: String, _ isCounted: Bool) {
        #expect(Measure.isCounted(name) == isCounted)
    }
}
