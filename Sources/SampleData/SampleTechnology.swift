import ReportModel

/// The registers and returns of the department's team for information technology.
enum SampleTechnology {
    /// The months with entries: those reported and the one to be imported.
    private static let months = SampleCalendar.months + [SampleCalendar.draftMonth]

    static func incidents() -> [RegisterEntry] {
        months.flatMap { month in
            var random = SampleRandom("incidents \(month)")
            // The first month has some, so that there is something to compare the next with.
            let count = month == months[0] ? 4 : random.chance(8) ? 0 : random.int(2...6)
            return days(&random, month, count).enumerated().map { index, day in
                let (kind, text) = random.pick(SampleTexts.incidents)
                let level = random.chance(12) ? "Nghiêm trọng" : random.chance(40) ? "Trung bình" : "Thấp"
                let minutes =
                    switch level {
                    case "Nghiêm trọng": random.int(18...48) * 10
                    case "Trung bình": random.int(9...24) * 10
                    default: random.int(3...16) * 5
                    }
                let code = "SC.\(SampleCalendar.code(month)).0\(index + 1)"
                return RegisterEntry(
                    key: code,
                    values: [
                        .text(code), .date(day), .text(kind), .text(level), .text(text), .number(Quantity(minutes)),
                        .text(isOpen(month, index) ? "Đang theo dõi" : "Đã khắc phục"),
                    ])
            }
        }
    }

    /// Two incidents of the sample took longer than their month.
    private static func isOpen(_ month: Period, _ index: Int) -> Bool {
        index == 0 && [Period.month(year: 2025, month: 3), .month(year: 2026, month: 5)].contains(month)
    }

    static func equipment() -> [RegisterEntry] {
        months.flatMap { month in
            var random = SampleRandom("equipment \(month)")
            return days(&random, month, random.int(2...5)).enumerated().map { index, day in
                let code = "TB.\(SampleCalendar.code(month)).0\(index + 1)"
                return RegisterEntry(
                    key: code,
                    values: [
                        .text(code), .date(day),
                        .text(random.pick(["Cấp mới", "Sửa chữa", "Sửa chữa", "Thay thế", "Thu hồi"])),
                        .text(random.pick(SampleTexts.devices)), .number(Quantity(random.int(1...4))),
                    ])
            }
        }
    }

    static func maintenance() -> [RegisterEntry] {
        months.flatMap { month in
            var random = SampleRandom("maintenance \(month)")
            let tasks = random.shuffled(SampleTexts.maintenance)
            return days(&random, month, random.int(2...4)).enumerated().map { index, day in
                let code = "BT.\(SampleCalendar.code(month)).0\(index + 1)"
                return RegisterEntry(
                    key: code,
                    values: [
                        .text(code), .date(day), .text(tasks[index]),
                        .number(Quantity(mantissa: Int64(random.int(12...45)), decimals: 1)),
                    ])
            }
        }
    }

    private static func days(_ random: inout SampleRandom, _ month: Period, _ count: Int) -> [Day] {
        let days = SampleCalendar.workingDays(month)
        return (0..<count).map { _ in random.pick(days) }.sorted()
    }

    static func returns(_ months: [Period]) -> [ReturnContent] {
        var open = 3
        let incidents = incidents()
        return months.map { month in
            var random = SampleRandom("technology \(month)")
            let opening = open
            let requests = random.int(46...92)
            open = random.int(0...6)
            let online = requests * random.int(62...80) / 100
            let warnings = random.chance(80) ? random.int(1...5) : 0
            let staff = month < .month(year: 2025, month: 7) ? 7 : 8
            let excellent = random.chance(12) ? 2 : 1
            let average = random.chance(25) ? 1 : 0
            func count(_ value: Int) -> Figure { .given(Quantity(value)) }
            func nilled(_ value: Int) -> Figure { value == 0 ? .nilStated : count(value) }
            func money(_ tenths: Int) -> Figure { .given(Quantity(mantissa: Int64(tenths), decimals: 1)) }
            let figures: [(String, Figure)] = [
                ("canh_bao", nilled(warnings)), ("canh_bao_xu_ly", nilled(warnings)),
                ("ty_le_san_sang", .given(Quantity(mantissa: Int64(random.int(9930...9998)), decimals: 2))),
                ("ho_tro_dau_ky", count(opening)), ("ho_tro_moi", count(requests)), ("ho_tro_tu_xa", count(online)),
                ("ho_tro_truc_tiep", count(requests - online)), ("ho_tro_xong", count(opening + requests - open)),
                ("ho_tro_cuoi_ky", count(open)), ("cp_vat_tu", money(random.int(28...92))),
                ("cp_duong_truyen", money(95)),
                ("nhan_su", count(staff)), ("xl_xuat_sac", count(excellent)),
                ("xl_tot", count(staff - excellent - average)), ("xl_hoan_thanh", nilled(average)),
                ("xl_khong", .nilStated),
            ]
            var content = ReturnContent(
                figures: Dictionary(figures.map { (FigureKey($0), $1) }, uniquingKeysWith: { first, _ in first }))
            // The rule allows a fifth of those rated well or better.
            if excellent * 5 > staff - average {
                content.explanations["ty_le_xuat_sac"] =
                    "Tổ hoàn thành vượt tiến độ việc nâng cấp hệ thống; Hội đồng đánh giá thống nhất tăng số người xuất sắc."
            }
            if isOpen(month, 0), incidents.contains(where: { $0.key.hasPrefix("SC.\(SampleCalendar.code(month)).") }) {
                content.explanations["su_co_ton"] =
                    "Sự cố cần chờ thiết bị thay thế của nhà cung cấp; dự kiến hoàn thành trong kỳ sau."
            }
            content.narratives = [
                "cong_tac_khac": random.chance(70) ? random.pick(SampleTexts.technologyWork) : "",
                "ton_tai": random.chance(65) ? random.pick(SampleTexts.technologyProblems) : "",
                "ke_hoach": SampleTexts.list(random.shuffled(SampleTexts.technologyPlans), count: 4),
                "kien_nghi": random.chance(30) ? random.pick(SampleTexts.technologyRequests) : "",
            ]
            return content
        }
    }
}

extension Period {
    /// Whether a month comes before another.
    fileprivate static func < (left: Period, right: Period) -> Bool {
        (left.year, left.partNumber) < (right.year, right.partNumber)
    }
}
