import Finding

extension ProofRule {
    static let sumOfParts = ProofRule(
        "SL001", .error, .core, vi: "Tổng khác cộng các phần", en: "The parts do not add up to the total",
        page: RulePage(
            what:
                "Cộng các phần được liệt kê sau “gồm”, “chia ra”, “cụ thể”, “trong đó”, “theo lĩnh vực:”, sau dấu hai chấm, trong ngoặc "
                + "đơn hay ở các gạch đầu dòng, và so với tổng nêu trước đó. Danh sách không rõ đã đủ hay chưa thì chỉ báo khi một "
                + "chữ số gõ nhầm, hai chữ số đảo chỗ, thiếu hay thừa một chữ số giải thích được phần lệch. Số có làm tròn được cộng "
                + "theo khoảng giá trị mà cách viết cho phép. Khi các phần cộng đúng, số thứ hai đi kèm (“61 vụ, 44 người”) cũng phải cộng đúng.",
            why: "Tổng và các phần không khớp là lỗi người đọc thấy ngay và làm cả báo cáo mất tin cậy.",
            wrong: [
                "Có 887/892 tàu đã lắp thiết bị giám sát. 15 tàu chưa lắp do đang nằm bờ.",
                "Huyện có 14/17 xã đạt chuẩn; trong đó 4 xã đạt chuẩn nâng cao. Nhóm 4 xã còn lại đạt từ 13 đến 16 tiêu chí.",
                "Bố trí 96,5 tỷ đồng; đã chi đến cuối năm là 94,1 tỷ đồng, số dư 3,4 tỷ đồng.",
                "Có 12/29 chủ đầu tư giải ngân trên 70%, 9 chủ đầu tư từ 50% đến 70%, 6 chủ đầu tư dưới 50%.",
                "Đoàn giành 46 huy chương: 11 HCV, 14 HCB, 12 HCĐ, xếp thứ 21/65 đoàn.",
                "Toàn xã có 12 CLB với 367 hội viên (thơ ca 2 CLB/41 hội viên; dân ca 3 CLB/96 hội viên; dưỡng sinh 4 CLB/184 hội viên; cờ tướng 3 CLB/82 hội viên).",
                "Tổng kinh phí 1.486,5 triệu đồng: ngân sách tỉnh 860 tỷ, ngân sách huyện 412 triệu, học phí 214,5 triệu.",
                "Phát sinh 486 hồ sơ, trong đó toàn trình 312, một phần 184.",
                "Tổng vốn huy động đạt 2.630,5 tỷ đồng, bao gồm: ngân sách Trung ương 412,0 tỷ đồng; ngân sách tỉnh 318,5 tỷ đồng; vốn lồng ghép 1.420,0 tỷ đồng; vốn doanh nghiệp 480,0 tỷ đồng; người dân đóng góp 216,0 tỷ đồng.",
                "Có 386,5 ha lúa bị ngập, 74,2 ha ngô bị đổ gãy, 12,8 ha cây ăn quả bị thiệt hại; tổng diện tích cây trồng bị thiệt hại 460,7 ha.",
                "Ghi nhận 246 ca mắc. Bệnh nhân phân bố tại 5 huyện: huyện A (88 ca), huyện B (54 ca), huyện C (41 ca), huyện D (29 ca) và huyện E (44 ca).",
                "Đã xử lý 07/12 điểm đen; còn 07 điểm đang chờ bố trí vốn.",
                "Sạt lở 26 điểm với khối lượng 4.180 m3 đất đá, cụ thể quốc lộ 07 điểm/1.250 m3, đường tỉnh 08 điểm/1.460 m3, đường xã 11 điểm/1.290 m3.",
                "Tiếp nhận 1.598 hồ sơ, gồm 16 hồ sơ mức độ 3 và 1.537 hồ sơ mức độ 4.",
                "Toàn xã có 120 hộ nghèo, trong đó: thôn Đông 45 hộ, thôn Tây 40 hộ, còn lại thôn Nam 45 hộ.",
                "Đã giải quyết 10/11 đơn, còn 02 đơn đang xem xét.",
                "Cả tỉnh có 264 sản phẩm OCOP (5 sao: 2; 4 sao: 69; 3 sao: 139) của 171 chủ thể.",
                "Thu gom 2.571 tấn, đạt 90,1%. Khu vực thị trấn 684 tấn, khu vực nông thôn 1.877 tấn.",
                "Tổng dư nợ 443.342 triệu đồng. Ủy thác qua 4 hội: Phụ nữ 168.470 triệu đồng, Nông dân 151.236 triệu đồng, "
                    + "Cựu chiến binh 78.415 triệu đồng, Đoàn Thanh niên 48.821 triệu đồng.",
                "Có 221 đơn (169 khiếu nại, 25 tố cáo).",
                "Tổng kinh phí 50 triệu đồng, trong đó ngân sách tỉnh 30 triệu đồng, nguồn vốn khác 25 triệu đồng.",
                "Tổng số học sinh: 412 em, trong đó nam 210 em, nữ 212 em.",
                "Giải quyết 318 hồ sơ hưởng chế độ: hưu trí 21, tử tuất 13, ốm đau 79, thai sản 187.",
                "Đang giải quyết 2.800 hồ sơ, có 2.672 hồ sơ chưa đến hạn và 218 hồ sơ đã quá hạn.",
                "Trong 112 vụ có 180 vụ đường bộ, 3 vụ đường sắt và 1 vụ đường thủy.",
                "Đã giải quyết 9/13 vụ khiếu nại, đạt 69,2%. Kết quả: đúng 02 vụ, sai 04 vụ, có đúng có sai 02 vụ.",
                "Số doanh nghiệp thành lập mới và quay trở lại là 69.403, trong đó 54.105 doanh nghiệp thành lập mới và 14.902 doanh nghiệp quay trở lại.",
                "Tạm giữ 1.046 phương tiện (87 ô tô, 915 mô tô, 8 phương tiện khác).",
                "Thực hiện 746 vụ việc. Theo lĩnh vực: hình sự 402, dân sự 271, hành chính 38, lĩnh vực khác 53.",
                "Xảy ra 61 vụ, làm chết 46 người: đường bộ 60 vụ, chết 43 người; đường thủy 1 vụ, chết 1 người.",
                "Được giao 2.164 biên chế; có mặt 2.039, đạt 94,22%; chưa sử dụng 152.",
                "Chứng thực: bản sao 1.406 việc, chữ ký 212 việc, hợp đồng 58 việc, tổng cộng 1.667 việc.",
                "Dịch xảy ra tại 416 hộ của 34 xã.\nĐã có 21 xã qua 21 ngày không phát sinh, còn 15 xã chưa qua 21 ngày.",
                "Lũy kế 4 tháng: 66 cháu tiêm đủ mũi (tháng 1: 24; tháng 2: 19; tháng 3: 23; tháng 4: 21).",
                "Trạm có 12 người, gồm 02 bác sĩ, 03 y sĩ, 06 điều dưỡng, 02 dược sĩ.",
            ],
            right: [
                "Có 887/892 tàu đã lắp thiết bị giám sát. 05 tàu chưa lắp do đang nằm bờ; 12 tàu chưa sơn.",
                "Huyện có 14/17 xã đạt chuẩn; trong đó 4 xã đạt chuẩn nâng cao. Nhóm 3 xã còn lại đạt từ 13 đến 16 tiêu chí.",
                "Bố trí 96,5 tỷ đồng; đã chi đến cuối năm là 94,1 tỷ đồng, số dư 2,4 tỷ đồng.",
                "Có 12/29 chủ đầu tư giải ngân trên 70%, 9 chủ đầu tư từ 50% đến 70%, 8 chủ đầu tư dưới 50%.",
                "Đoàn giành 46 huy chương: 11 HCV, 14 HCB, 21 HCĐ, xếp thứ 21/65 đoàn.",
                "Toàn xã có 12 CLB với 367 hội viên (thơ ca 2 CLB/41 hội viên; dân ca 3 CLB/96 hội viên; dưỡng sinh 4 CLB/148 hội viên; cờ tướng 3 CLB/82 hội viên).",
                "Được giao 2.164 biên chế; có mặt 2.039, đạt 94,22%; chưa sử dụng 125, chưa tuyển 12 người.",
                "Dịch xảy ra tại 416 hộ của 34 xã.\nĐã có 21 xã qua 21 ngày không phát sinh, còn 13 xã chưa qua 21 ngày.",
                "Lũy kế 4 tháng: 87 cháu tiêm đủ mũi (tháng 1: 24; tháng 2: 19; tháng 3: 23; tháng 4: 21).",
                "Toàn xã có 1.462 hộ, trong đó 378 hộ dùng nước máy, 841 hộ có bể lọc, 253 hộ vừa dùng nước máy vừa dùng giếng khoan.",
                "Phát hiện 334 em có bệnh, gồm tật khúc xạ 304 em, sâu răng 55 em, cong vẹo cột sống 24 em (một em có thể mắc nhiều bệnh).",
                "Thẩm định 66 dự thảo văn bản: 33 nghị quyết, 17 quyết định, 16 kế hoạch; góp ý 73 dự thảo của bộ, ngành.",
                "Thụ lý 438 vụ, việc, gồm 139 vụ dân sự, 299 việc hôn nhân gia đình; giải quyết 426 vụ, việc.",
                "Kiểm tra 134 vụ. Cảnh cáo 58 vụ, phạt tiền 79 vụ, chuyển cơ quan điều tra 7 vụ.",
                "Cả tỉnh có 264 sản phẩm OCOP (5 sao: 2; 4 sao: 69; 3 sao: 193) của 171 chủ thể.",
                "Toàn tỉnh có 142 hồ chứa, trong đó 17 hồ xung yếu (05 hồ đang sửa chữa, 08 hồ hạn chế tích nước).",
                "Doanh thu 2.186 tỷ đồng, trong đó đường bộ 1.904 tỷ đồng, kho bãi 241 tỷ đồng.",
                "Đạo ôn lá gây hại 186 ha, trong đó nặng 12 ha; rầy nâu 340 ha; chuột phá 74 ha.",
                "Khởi công 58 công trình, gồm 31 công trình giao thông, 12 công trình thủy lợi, 09 nhà sinh hoạt cộng đồng, 06 công trình khác; hoàn thành 22, đang thi công 36.",
                "Lao động 11.178 người, trong đó là thành viên 7.450 người; thu nhập bình quân 5,8 triệu đồng/người/tháng.",
                "Tiếp nhận 1.598 hồ sơ, gồm 61 hồ sơ mức độ 3 và 1.537 hồ sơ mức độ 4.",
                "Thu hoạch 68.497 ha. Trong đó: lúa 48.334 ha; bắp 2.681,8 ha; đậu phộng 3.566 ha; rau các loại 10.879 ha...",
                "Đã giải quyết 8,98 ngàn HS, trong đó 8,96 ngàn HS đúng và trước hạn (đạt 99,8%), 17 HS trễ hạn (tỷ lệ 0,2%).",
                "Đã giải quyết 10/11 đơn, còn 01 đơn đang xem xét.",
                "Có 221 đơn (196 khiếu nại, 25 tố cáo).",
                "Có 20 đoàn đông người (vụ việc cũ 17 vụ, mới phát sinh 09 vụ).",
                "Tiếp 65 lượt đoàn, cụ thể: trụ sở tỉnh 10 lượt đoàn (366 người), huyện A 43 lượt đoàn (37 người), "
                    + "huyện B 12 lượt đoàn (27 người).",
                "Giải quyết 318 hồ sơ hưởng chế độ: hưu trí 21, tử tuất 13, ốm đau 97, thai sản 187.",
                "Thu 4.733 vụ, trong đó đường bộ 4.683 vụ, đường sắt 30 vụ, đường thủy 16 vụ.",
                "Cho vay 495.676 triệu đồng, trong đó hộ nghèo 92.497 triệu đồng, hộ cận nghèo 112.648 triệu đồng.",
                "Thiệt hại 48,7 tỷ đồng (nhà ở 9,6; nông nghiệp 17,3; thủy lợi 8,5; giao thông 13,3).",
                "Tỷ lệ tốt nghiệp chung 97,57%, trong đó THPT 98,36%, GDTX 88,37%.",
                "Đăng ký khai sinh 74 trường hợp (đăng ký mới 61, đăng ký lại 13; nam 39, nữ 35).",
                "Trạm có 12 người, gồm 02 bác sĩ, 03 y sĩ, 05 điều dưỡng, 02 dược sĩ.",
                """
                Diện tích tưới cả vụ 10.287 ha.
                Chia theo biện pháp: tự chảy 5.846 ha, bơm điện 4.029 ha, tạo nguồn 412 ha.
                Chia theo cây trồng: lúa 8.930 ha, rau màu 1.042 ha, cây ăn quả 315 ha.
                """,
                """
                Lớp học có 315 người dự.
                Theo độ tuổi: dưới 30 tuổi 128 người, từ 30 đến 45 tuổi 141 người, trên 45 tuổi 46 người. Theo giới tính: nữ 187 người, nam 128 người.
                """,
            ],
            silent:
                "Danh sách mở (“chủ yếu”, “tiêu biểu”, “như”, dấu “…”), các phần đếm thứ khác với tổng, các nhóm chồng nhau; "
                + "“trong đó” mà tổng các phần nhỏ hơn (xem SL017).")
    ) { reading, discoveries in
        for enumeration in reading.enumerations
        where enumeration.parts.count > 1 || enumeration.otherParts.contains(where: { $0.count > 1 }) {
            guard let verdict = reading.sumVerdict(of: enumeration), !reading.isFlow(enumeration) else { continue }
            let total = reading.figure(ofStatement: enumeration.total)
            let parts = reading.longestReading(enumeration)
            discoveries.add(
                .partsDoNotAddUp(enumeration.closure == .closed || reading.sum(parts).high < total.value),
                severity: verdict, at: total.range,
                evidence: Evidence(
                    arithmetic: reading.sumWrittenOut(parts, total: enumeration.total),
                    parts: reading.evidenceParts(parts)),
                related: parts.map { reading.figure(ofStatement: $0).range },
                key: reading.name(ofStatement: enumeration.total))
        }
        for side in reading.sideMeasures() where side.measure.isComplete && side.enumeration.closure != .open {
            let sum = side.measure.parts.reduce(Amount.zero) { $0 + $1.value }
            guard sum != side.measure.total.value else { continue }
            let terms = side.measure.parts.map(reading.written).joined(separator: " + ")
            discoveries.add(
                .partsDoNotAddUp(true), severity: .warning, at: side.measure.total.range,
                evidence: Evidence(
                    arithmetic: "\(terms) = \(reading.inScale(sum, of: side.measure.total)), "
                        + "khác \(reading.written(side.measure.total))",
                    parts: side.measure.parts.map { Evidence.Part(label: "", value: reading.writtenWithUnit($0)) }),
                related: side.measure.parts.map(\.range),
                key: reading.name(ofStatement: side.enumeration.total) + "/" + reading.words(side.measure.total.unit))
        }
        reading.checkRests(&discoveries)
        reading.checkProvenRests(&discoveries)
        reading.checkComplements(&discoveries)
        reading.checkRestsOfRatios(&discoveries)
        reading.checkSpokenRests(&discoveries)
        reading.checkDividedRatios(&discoveries)
    }
}

extension Reading {
    /// `10/11 đơn đã giải quyết, còn 02 đơn`: a part, the whole in the same ratio, and what remains, in the same sentence or at the
    /// beginning of the next.
    fileprivate func checkRests(_ discoveries: inout Discoveries) {
        for range in paragraphStatements where range.count > 1 {
            for index in range where figure(ofStatement: index).link == .numerator {
                guard let rest = rest(of: index, in: range) else { continue }
                let part = figure(ofStatement: index)
                let whole = figures[statements[index].figure + 1]
                let remainder = figure(ofStatement: rest)
                guard !(part.interval + remainder.interval).overlaps(whole.interval) else { continue }
                discoveries.add(
                    .partsDoNotAddUp(true), severity: .warning, at: remainder.range,
                    evidence: Evidence(
                        arithmetic: "\(written(part)) + \(written(remainder)) = "
                            + "\(inScale(part.value + remainder.value, of: whole)), khác \(written(whole))",
                        parts: evidenceParts([index, rest])),
                    related: [part.range, whole.range], key: name(ofStatement: index))
            }
        }
    }

    /// The statement of what remains of a ratio.
    private func rest(of index: Int, in range: Range<Int>) -> Int? {
        let part = figure(ofStatement: index)
        guard statements[index].figure + 1 < figures.count else { return nil }
        let own = statements[index]
        let following = (index + 1)..<range.upperBound
        let next = following.first { statements[$0].sentence > own.sentence }
        let candidate = [following.first, next].compactMap { $0 }.first {
            statements[$0].depth == own.depth && statements[$0].sentence <= own.sentence + 1 && isRest($0)
        }
        guard let candidate else { return nil }
        let figure = figure(ofStatement: candidate)
        // Another ratio between the two is what the rest is of.
        guard !(index + 1..<candidate).contains(where: { self.figure(ofStatement: $0).link == .numerator }) else {
            return nil
        }
        // Nouns that are no known units stand behind: `07/12 điểm đen …; còn 05 điểm`.
        let isSame =
            figure.head == part.head
            && (part.head != .none || firstWord(behind: candidate) == firstWord(behind: index))
        return figure.link == .none && figure.kind == .count && figure.bound == .exact && isSame ? candidate : nil
    }

    private func firstWord(behind index: Int) -> Word? {
        tokens[statements[index].trail].first.map(\.word)
    }

    /// Whether a statement begins with `còn`, `còn lại`.
    private func isRest(_ index: Int) -> Bool {
        let label = statements[index].label
        return label.prefix(2).contains { tokens[$0].cue == .remainder || tokens[$0].word == "còn" } && label.count <= 4
    }
}
