import ReportModel

/// The returns about administrative procedures.
enum SampleProcedures {
    /// What the province asks for: the least percentage of dossiers on line.
    static func onlineTarget(_ year: Int) -> Int {
        year == 2024 ? 45 : year == 2025 ? 50 : 60
    }

    /// The main commune counts from its register; it states only what no register holds.
    static func counted(_ month: Period, _ dossiers: SampleDossiers) -> ReturnContent {
        let (late, online, received) = dossiers.summary(month)
        return content(
            SampleUnits.mainCommune, month, figures: [:], late: late, online: online, received: received)
    }

    /// The returns of a commune that types its figures, month after month.
    static func typed(_ unit: String, _ months: [Period]) -> [ReturnContent] {
        var random = SampleRandom("procedures \(unit)")
        let drawn = random.int(45...170)
        let size = formerSize(unit) ?? drawn
        var open = SampleDossiers.fields.map { size * $0.weight / 100 * min($0.days, 15) / 22 }
        return months.map { month in
            var figures: [FigureKey: Figure] = [:]
            var (late, online, received) = (0, 0, 0)
            for (index, field) in SampleDossiers.fields.enumerated() {
                let row = Row(
                    &random, opening: open[index], expected: size * field.weight / 100, days: field.days, month: month)
                open[index] = row.closing
                late += row.late
                online += row.online
                received += row.received
                for (code, value) in row.figures { figures[FigureKey(code, field.code)] = .given(Quantity(value)) }
            }
            return content(unit, month, figures: figures, late: late, online: online, received: received)
        }
    }

    /// The size of a commune that ended, told from those that came after it.
    private static func formerSize(_ unit: String) -> Int? {
        guard let former = SampleUnits.formerCommunes.first(where: { $0.code == unit }) else { return nil }
        return former.sizes.reduce(0) { sum, part in
            var random = SampleRandom("procedures \(part.code)")
            return sum + random.int(45...170) * part.percent / 100
        }
    }

    /// One field of procedures in one month: columns 3 to 13 of the form.
    private struct Row {
        let received: Int
        let online: Int
        let late: Int
        let closing: Int
        let figures: [(String, Int)]

        init(_ random: inout SampleRandom, opening: Int, expected: Int, days: Int, month: Period) {
            received = max(0, random.vary(expected, by: 18) * SampleDossiers.season(month.partNumber) / 100)
            let share = min(96, SampleDossiers.onlineShare(month) + random.int(-2...9))
            online = (received * share + 99) / 100
            let available = opening + received
            closing = min(available, random.vary(expected, by: 10) * min(days, 15) / 22)
            let done = available - closing
            late = done > 10 && random.chance(12) ? random.int(1...(1 + done / 40)) : 0
            let onTime = (done - late) * random.int(15...30) / 100
            let overdue = closing > 8 && random.chance(8) ? 1 : 0
            figures = [
                ("tiep_nhan", available), ("truc_tuyen", online), ("truc_tiep", received - online),
                ("ky_truoc", opening), ("da_giai_quyet", done), ("truoc_han", done - late - onTime),
                ("dung_han", onTime), ("qua_han", late), ("dang_giai_quyet", closing),
                ("trong_han", closing - overdue), ("dang_qua_han", overdue),
            ]
        }
    }

    private static func content(
        _ unit: String, _ month: Period, figures: [FigureKey: Figure], late: Int, online: Int, received: Int
    ) -> ReturnContent {
        var random = SampleRandom("procedure text \(unit) \(month)")
        var content = ReturnContent(figures: figures)
        let isShort = late > 1 && random.chance(6)
        content.figures[FigureKey("xin_loi")] = late == 0 ? .nilStated : .given(Quantity(late - (isShort ? 1 : 0)))
        if isShort {
            content.explanations["van_ban_xin_loi"] =
                "Có hồ sơ quá hạn trả vào ngày cuối kỳ; văn bản xin lỗi được ban hành ngay đầu kỳ sau."
        }
        let opinions = random.chance(25) ? random.int(1...3) : 0
        content.figures[FigureKey("pakn_tiep_nhan")] = opinions == 0 ? .nilStated : .given(Quantity(opinions))
        content.figures[FigureKey("pakn_xu_ly")] = opinions == 0 ? .nilStated : .given(Quantity(opinions))
        // As the regime computes the rate: half up to two decimals.
        let rate = received > 0 ? (online * 20_000 + received) / (2 * received) : 10_000
        if rate < onlineTarget(month.year) * 100 {
            content.explanations["chi_tieu_truc_tuyen"] =
                "Nhiều người cao tuổi nộp hồ sơ chứng thực, bảo trợ xã hội trực tiếp; xã đã bố trí người hướng dẫn tại chỗ."
        }
        content.narratives = [
            "kho_khan": random.pick(SampleTexts.procedureProblems),
            "phuong_huong": SampleTexts.list(random.shuffled(SampleTexts.procedurePlans), count: 3),
            "kien_nghi": random.chance(30) ? random.pick(SampleTexts.procedureRequests) : "",
        ]
        return content
    }
}
