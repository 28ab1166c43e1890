import Document
import DocumentFormats
import Proofreading
import Testing

@Suite struct FigureTests {
    /// Text, and its figures as `kind value unit` with what is special about them.
    @Test(arguments: [
        ("659.245 hồ sơ", "count 659.245 hồ sơ"),
        ("10,18 ngàn hồ sơ", "count 10.180 hồ sơ ±5"),
        ("1 597 người", "count 1.597 người"),
        ("04 cá nhân", "count 4 cá nhân"),
        ("Tòa đã xét xử năm bản án.", "count 5 bản án"),
        ("năm 2018", ""),
        ("một số xã", ""),
        ("mười lăm xã", "count 15 xã"),
        ("hai mươi mốt xã", "count 21 xã"),
        ("hai mươi tư xã", "count 24 xã"),
        ("ba mươi lăm xã", "count 35 xã"),
        ("hơn một nghìn hai trăm lượt", "count 1.200 lượt above"),
        ("trên 1.200 lượt", "count 1.200 lượt above"),
        ("khoảng 360 tỷ đồng", "count 360.000.000.000 đồng about"),
        ("ước đạt 18,5 tỷ USD", "count 18.500.000.000 USD about"),
        ("không quá 15 ngày", "duration 15 ngày atMost"),
        ("từ 4 người trở lên", "count 4 người atLeast"),
        // Bands name what is counted beside them.
        (
            "Có 12 chủ đầu tư trên 70%, 9 chủ đầu tư từ 50% đến 70%, 8 chủ đầu tư dưới 50%.",
            "count 12 chủ đầu tư; count 9 chủ đầu tư; count 8 chủ đầu tư"
        ),
        ("Tàu dưới 6 m 18 chiếc, từ 6 đến dưới 12 m 40 chiếc.", "count 18 chiếc; count 40 chiếc"),
        ("không còn xã dưới 10 tiêu chí", ""),
        ("chi qua tài khoản 1.943 người", "count 1.943 người"),
        ("Sinh trong tháng 12 trẻ", "count 12 trẻ"),
        ("Trong tháng 12 xã đã họp.", ""),
        ("may 4 lớp 138 HV", "count 4 lớp; count 138 HV"),
        ("từ 05-09 tiêu chí", "count 5 tiêu chí range; count 9 tiêu chí range"),
        ("từ 10 đến 12 triệu đồng", "count 10 đồng range; count 12.000.000 đồng range"),
        ("giai đoạn 2021-2025", ""),
        ("nhiệm kỳ 2020 – 2025", ""),
        ("7/12 chỉ tiêu", "count 7 chỉ tiêu numerator; count 12 chỉ tiêu denominator"),
        ("22/56 đơn", "count 22 đơn numerator; count 56 đơn denominator"),
        ("6.079/6.702 học sinh", "count 6.079 học sinh numerator; count 6.702 học sinh denominator"),
        ("866 lượt/964 lượt người", "count 866 lượt tupleFirst; count 964 lượt người tupleRest"),
        ("01 vụ/02 đối tượng", "count 1 vụ tupleFirst; count 2 đối tượng tupleRest"),
        (
            "2.758.926 triệu đồng/98.081 hộ vay/2.592 tổ",
            "count 2.758.926.000.000 đồng tupleFirst; count 98.081 hộ vay tupleRest; count 2.592 tổ tupleRest"
        ),
        ("16,3 tiêu chí/xã", "count 16,3 tiêu chí/xã"),
        ("99,71%", "percent 99,71 %"),
        ("đạt 40 %", "percent 40 %"),
        ("tăng 0,4 điểm %", "points 0,4 điểm %"),
        ("tăng 0,4 điểm phần trăm", "points 0,4 điểm phần trăm"),
        ("tăng 4,8 lần", "fold 4,8 lần"),
        ("168.182 tỷ 330 triệu 867 nghìn đồng", "count 168.182.330.867.000 đồng ±500"),
        ("36.576 tỷ 087 triệu 535 nghìn đồng", "count 36.576.087.535.000 đồng ±500"),
        ("466.875.000 đồng", "count 466.875.000 đồng"),
        ("12.871 m3", "count 12.871 m3"),
        ("943ha", "count 943 ha"),
        ("1.597người", "count 1.597 người"),
        ("ngày 1/12/2019", ""),
        ("ngày 28-6-2017", ""),
        ("ngày 15.4.2017", ""),
        ("ngày 21/7", ""),
        ("tháng 8/2021", ""),
        ("quý I.2020, quý I-2021, quý 3.2022, quý III năm 2025", ""),
        ("09 tháng đầu năm 2017", ""),
        ("lúc 07h 30 phút, 7h30, 7g30, 7 giờ 30, 10:20", ""),
        ("Số: 37/KH-THCSKM", ""),
        ("Nghị định số 30/2020/NĐ-CP", ""),
        ("Nghị quyết số 03-NQ/TU, 233-KL/TU và 84/BC-TTT", ""),
        ("TCVN 6909:2001, QCVN 01:2019/BYT", ""),
        ("lớp 10, khối 11, tổ 3", ""),
        ("Quốc lộ 19, thôn 4, phường 5", ""),
        ("mức độ 3 và mức độ 4", ""),
        ("COVID-19, 5G", ""),
        ("ĐT: 0269.3824404, Fax: 0269.3824404", ""),
        ("Tài khoản: 8110", ""),
        ("(+5,60%)", "percent 5,6 % signed"),
        ("(-1,2%)", "percent -1,2 % signed"),
        ("Thi hành xong[1] 369.372 việc", "count 369.372 việc"),
        ("412204.00 hộ", "count 412.204 hộ ±0,005"),
        ("19/19 tiêu chí", "count 19 tiêu chí numerator; count 19 tiêu chí denominator"),
        ("1.197.279 triệu đồng, tăng", "count 1.197.279.000.000 đồng ±500.000"),
        ("44 xã/104 xã", "count 44 xã numerator; count 104 xã denominator"),
        ("Điều 5, khoản 2, 3 và điểm a khoản 1", ""),
    ]) func figures(_ text: String, _ expected: String) throws {
        let reading = try Reading(PlainTextReader.read(Array(text.utf8), file: "t"))
        let printed = reading.figures.map { figure in
            var words = ["\(figure.kind)", figure.value.description]
            if let first = figure.unit.first, let last = figure.unit.last {
                let range = reading.tokens[first].range.lowerBound..<reading.tokens[last].range.upperBound
                words.append(reading.manuscript.string(range))
            }
            if figure.bound != .exact { words.append("\(figure.bound)") }
            if figure.link != .none { words.append("\(figure.link)") }
            if figure.isSigned { words.append("signed") }
            if figure.kind == .count, figure.isRounded, figure.bound == .exact, figure.link == .none,
                figure.interval.low != figure.value, !text.contains("/xã")
            {
                words.append("±\((figure.interval.high - figure.value).description)")
            }
            return words.joined(separator: " ")
        }
        #expect(printed.joined(separator: "; ") == expected)
    }

    /// A change whose level never comes is none.
    @Test func changesWithoutALevelCompareNothing() throws {
        let document = try DocumentUnderTest(
            "Tỷ lệ hộ nghèo giảm từ 17,52% (1.202/6.861 hộ) xuống còn 12,90%, giảm 4,62%, vượt kế hoạch giao (giảm 4,0%)."
        )
        #expect(document.reading.changes.allSatisfy { $0.statement >= 0 })
        #expect(document.findings(of: ["SL"]).isEmpty)
    }
}
