import ReportModel

/// The term reports of one lower secondary school.
enum SampleSchool {
    private static let grades = ["lop6", "lop7", "lop8", "lop9"]

    static func returns(_ unit: String, _ terms: [Period]) -> [ReturnContent] {
        var random = SampleRandom("school \(unit)")
        let size = random.int(118...158)
        var pupils = grades.map { _ in random.vary(size, by: 8) }
        return terms.map { term in
            if term.partNumber == 1, term != terms.first {
                // Everybody moves up; a few change school over the summer.
                pupils = [random.vary(size, by: 8)] + pupils.dropLast().map { $0 - random.int(0...2) }
            }
            var figures: [FigureKey: Figure] = [:]
            for (index, grade) in grades.enumerated() {
                func set(_ code: String, _ value: Int) { figures[FigureKey(code, grade)] = .given(Quantity(value)) }
                let (came, went) = (random.int(0...2), random.int(0...2))
                let left = random.chance(8) ? 1 : 0
                set("hs_dau_ky", pupils[index])
                set("hs_den", came)
                set("hs_di", went)
                set("hs_bo_hoc", left)
                pupils[index] += came - went - left
                let count = pupils[index]
                set("hoc_sinh", count)
                set("so_lop", (count + 39) / 40)
                set("hs_nu", count * random.int(46...51) / 100)
                let marks = random.split(count, term.partNumber == 1 ? [40, 17, 39, 4] : [38, 20, 40, 2])
                for (code, value) in zip(["ht_kha", "ht_tot", "ht_dat", "ht_chua_dat"], marks) { set(code, value) }
                let conduct = random.split(count, [84, 13, 3, 0])
                for (code, value) in zip(["rl_tot", "rl_kha", "rl_dat", "rl_chua_dat"], conduct) { set(code, value) }
            }
            staff(&figures, pupils, term)
            return ReturnContent(figures: figures, narratives: narratives(unit, term))
        }
    }

    private static func staff(_ figures: inout [FigureKey: Figure], _ pupils: [Int], _ term: Period) {
        let classes = pupils.reduce(0) { $0 + ($1 + 39) / 40 }
        let teachers = classes * 19 / 10
        let above = teachers * (term.year == 2024 ? 8 : 10) / 100
        let rooms = classes - 1
        let values = [
            ("quan_ly", 2), ("giao_vien", teachers), ("nhan_vien", 4), ("can_bo", teachers + 6),
            ("gv_tren_chuan", above), ("gv_dat_chuan", teachers - above), ("phong_hoc", rooms),
            ("phong_kien_co", rooms - 2), ("phong_ban_kien_co", 2), ("phong_bo_mon", 4),
            ("may_tinh", term.year == 2024 ? 38 : 45),
        ]
        for (code, value) in values { figures[FigureKey(code)] = .given(Quantity(value)) }
        figures[FigureKey("gv_chua_chuan")] = .nilStated
    }

    private static func narratives(_ unit: String, _ term: Period) -> [String: String] {
        var random = SampleRandom("school text \(unit) \(term)")
        let isFirst = term.partNumber == 1
        return [
            "hoat_dong": random.pick(isFirst ? SampleTexts.schoolAutumn : SampleTexts.schoolSpring),
            "han_che": random.pick(SampleTexts.schoolProblems),
            "phuong_huong": SampleTexts.list(
                isFirst ? SampleTexts.schoolPlansSpring : random.shuffled(SampleTexts.schoolPlansAutumn), count: 4),
            "kien_nghi": random.chance(50) ? random.pick(SampleTexts.schoolRequests) : "",
        ]
    }
}
