import ReportModel

/// The socio-economic returns of one commune and the yearly plans that go with them.
///
/// Money, areas, yields and harvests are counted in tenths here.
struct SampleEconomy {
    /// The figures of one month.
    struct Month {
        var period: Period
        var riceArea = 0
        var riceYield = 0
        var maizeArea = 0
        var maizeYield = 0
        var cattle = 0
        var pigs: (opening: Int, added: Int, sold: Int, lost: Int) = (0, 0, 0, 0)
        var poultry = 0
        /// Taxes and fees, land, other.
        var revenue: [Int] = []
        /// Investment, running costs, other.
        var spending: [Int] = []
        var disbursed = 0
        var businesses = 0
        var pupils = 0
        var examined = 0
        var vaccinated = 0
        var benefits = 0
        var events = 0
        var poor = 0

        var pigCount: Int { pigs.opening + pigs.added - pigs.sold - pigs.lost }
        var rice: Int { Month.harvest(riceArea, riceYield) }
        var maize: Int { Month.harvest(maizeArea, maizeYield) }

        /// Tenths of a tonne: area × yield ÷ 10, rounded half up as the regime rounds.
        private static func harvest(_ area: Int, _ yield: Int) -> Int {
            (area * yield + 50) / 100
        }
    }

    let unit: String
    private let households: Int
    private(set) var months: [Month] = []

    init(_ unit: String) {
        self.unit = unit
        var random = SampleRandom("economy \(unit)")
        let drawn = random.int(70...140)
        let size = SampleEconomy.formerSize(unit) ?? drawn
        households = 21 * size
        let fields = (rice: 32 * size, maize: 6 * size)
        var pigs = 28 * size
        var poor = households * random.int(15...45) / 1000
        for period in SampleCalendar.plannedMonths {
            let index = period.partNumber - 1
            var month = Month(period: period)
            let riceShare = [0, 0, 0, 0, 0, 65, 35, 0, 0, 55, 45, 0][index]
            let maizeShare = [45, 55, 0, 0, 0, 60, 40, 0, 0, 0, 0, 0][index]
            month.riceArea = random.vary(fields.rice, by: 3) * riceShare / 100
            month.riceYield = riceShare == 0 ? 0 : random.int(index < 8 ? 570...625 : 505...560)
            month.maizeArea = random.vary(fields.maize, by: 4) * maizeShare / 100
            month.maizeYield = maizeShare == 0 ? 0 : random.int(455...515)
            month.cattle = random.vary(7 * size, by: 2)
            let isIll = random.chance(2)
            month.pigs = (
                pigs, random.vary(pigs * 19 / 100, by: 15), random.vary(pigs * 18 / 100, by: 15),
                isIll ? pigs * 4 / 100 : pigs * random.int(0...8) / 1000
            )
            // Farms stock up again after heavy sales, so that the herd keeps its size.
            if month.pigCount > 33 * size { month.pigs.sold += month.pigCount - 33 * size }
            if month.pigCount < 24 * size { month.pigs.added += 24 * size - month.pigCount }
            pigs = month.pigCount
            month.poultry = random.vary(430 * size, by: 3)
            fillBudget(&month, &random, size)
            fillPeople(&month, &random, size)
            if index == 0 { poor = poor * random.int(82...90) / 100 }
            month.poor = poor
            months.append(month)
        }
    }

    /// The size of a commune that ended, told from those that came after it.
    private static func formerSize(_ unit: String) -> Int? {
        guard let former = SampleUnits.formerCommunes.first(where: { $0.code == unit }) else { return nil }
        return former.sizes.reduce(0) { sum, part in
            var random = SampleRandom("economy \(part.code)")
            return sum + random.int(70...140) * part.percent / 100
        }
    }

    private func fillBudget(_ month: inout Month, _ random: inout SampleRandom, _ size: Int) {
        let index = month.period.partNumber - 1
        let growth = 100 + (month.period.year - 2024) * 7
        let season = [112, 84, 92, 104, 96, 101, 103, 94, 97, 106, 102, 118][index]
        let taxes = random.vary(62 * size, by: 6) * season / 100 * growth / 100
        let land = random.chance(45) ? random.vary(34 * size, by: 35) : 0
        month.revenue = [taxes, land, random.vary(5 * size, by: 20)]
        let works = [35, 25, 60, 85, 100, 110, 115, 110, 105, 110, 130, 165][index]
        let investment = random.vary(58 * size, by: 8) * works / 100
        month.spending = [
            investment, random.vary(145 * size, by: 4) * growth / 100, random.chance(60) ? random.int(40...260) : 0,
        ]
        month.disbursed = investment * random.int(84...96) / 100
    }

    private func fillPeople(_ month: inout Month, _ random: inout SampleRandom, _ size: Int) {
        let index = month.period.partNumber - 1
        let schoolYear = month.period.year - (index < 8 ? 1 : 0)
        var year = SampleRandom("pupils \(unit) \(schoolYear)")
        month.businesses = random.int(2...11)
        month.pupils = year.vary(15 * size, by: 2)
        let illness = [104, 95, 100, 98, 96, 102, 106, 104, 100, 103, 107, 110][index]
        month.examined = random.vary(11 * size, by: 6) * illness / 100
        month.vaccinated = random.int(24...88)
        month.benefits = random.vary(8 * size, by: 1)
        month.events = random.int(2...9)
    }

    // MARK: - Returns

    func content(_ index: Int) -> ReturnContent {
        let month = months[index]
        var content = ReturnContent(figures: figures(month), narratives: narratives(month))
        if index > 0 {
            let before = months[index - 1].revenue.reduce(0, +)
            if month.revenue.reduce(0, +) * 2 < before {
                content.explanations["thu_giam_manh"] =
                    "Tháng trước phát sinh khoản thu tiền sử dụng đất lớn; tháng này không có khoản thu tương tự."
            }
            // A tenfold change is asked about in either direction.
            let losses = [months[index - 1].pigs.lost, month.pigs.lost].sorted()
            if losses[0] > 0, losses[1] >= losses[0] * 10, losses[1] - losses[0] >= 100 {
                content.explanations["KT008"] =
                    "Lợn hao hụt biến động mạnh do dịch bệnh phát sinh trong kỳ tại một số hộ; số liệu đã được kiểm tra lại."
            }
        }
        if month.pigs.lost * 100 > month.pigs.opening * 3 {
            content.explanations["lon_hao_hut_cao"] =
                "Dịch bệnh xảy ra tại một số hộ chăn nuôi nhỏ lẻ; xã đã tiêu hủy, khử trùng và khoanh vùng theo quy định."
        }
        return content
    }

    private func figures(_ month: Month) -> [FigureKey: Figure] {
        func tenths(_ value: Int, _ status: FigureStatus = .official) -> Figure {
            value == 0 ? .nilStated : .given(Quantity(mantissa: Int64(value), decimals: 1), status)
        }
        func count(_ value: Int) -> Figure { value == 0 ? .nilStated : .given(Quantity(value)) }
        let all: [(String, Figure)] = [
            ("dt_lua", tenths(month.riceArea)),
            ("ns_lua", month.riceArea == 0 ? .notApplicable : tenths(month.riceYield)),
            ("dt_ngo", tenths(month.maizeArea)),
            ("ns_ngo", month.maizeArea == 0 ? .notApplicable : tenths(month.maizeYield)),
            ("dan_trau_bo", count(month.cattle)), ("lon_dau_ky", count(month.pigs.opening)),
            ("lon_tang", count(month.pigs.added)), ("lon_xuat", count(month.pigs.sold)),
            ("lon_hao_hut", count(month.pigs.lost)), ("lon_cuoi_ky", count(month.pigCount)),
            ("gia_cam", count(month.poultry)),
            ("thu_ns", tenths(month.revenue.reduce(0, +), .estimate)),
            ("thu_thue", tenths(month.revenue[0], .estimate)),
            ("thu_dat", tenths(month.revenue[1], .estimate)), ("thu_khac", tenths(month.revenue[2], .estimate)),
            ("chi_ns", tenths(month.spending.reduce(0, +), .estimate)),
            ("chi_dau_tu", tenths(month.spending[0], .estimate)),
            ("chi_thuong_xuyen", tenths(month.spending[1], .estimate)),
            ("chi_khac", tenths(month.spending[2], .estimate)), ("giai_ngan", tenths(month.disbursed)),
            ("ho_kinh_doanh", count(month.businesses)), ("tong_ho", count(households)),
            ("ho_ngheo", count(month.poor)),
            ("hoc_sinh", count(month.pupils)), ("kham_benh", count(month.examined)),
            ("tiem_chung", count(month.vaccinated)), ("tro_cap", count(month.benefits)),
            ("van_hoa", count(month.events)),
        ]
        return Dictionary(all.map { (FigureKey($0), $1) }, uniquingKeysWith: { first, _ in first })
    }

    private func narratives(_ month: Month) -> [String: String] {
        var random = SampleRandom("economy text \(unit) \(month.period)")
        let index = month.period.partNumber - 1
        return [
            "trong_trot": SampleTexts.farming[index],
            "dau_tu": random.pick(SampleTexts.investment),
            "giao_duc": SampleTexts.education[index],
            "han_che": random.pick(SampleTexts.economyProblems),
            "phuong_huong": SampleTexts.list(
                [SampleTexts.farmingPlans[index]] + random.shuffled(SampleTexts.economyPlans), count: 4),
            "kien_nghi": random.chance(30) ? random.pick(SampleTexts.economyRequests) : "",
        ]
    }

    // MARK: - Plans

    /// The rows of `targets.csv` for this commune in some years: unit, year, indicator, value.
    func targets(_ years: [Int]) -> [[String]] {
        years.flatMap { year in
            let months = months.filter { $0.period.year == year }
            var random = SampleRandom("plan \(unit) \(year)")
            func sum(_ part: (Month) -> Int) -> Int { months.reduce(0) { $0 + part($1) } }
            // Plans are round numbers, near what the year brings.
            func plan(_ value: Int, _ range: ClosedRange<Int>, step: Int) -> Int {
                (value * random.int(range) / 100 + step - 1) / step * step
            }
            let riceArea = plan(sum(\.riceArea), 98...102, step: 10)
            let rice = plan(sum(\.rice), 96...103, step: 100)
            let maizeArea = plan(sum(\.maizeArea), 98...102, step: 10)
            let maize = plan(sum(\.maize), 96...103, step: 100)
            let taxes = plan(sum { $0.revenue[0] }, 94...102, step: 1000)
            let otherRevenue = plan(sum { $0.revenue[1] + $0.revenue[2] }, 90...110, step: 1000)
            let investment = plan(sum { $0.spending[0] }, 102...108, step: 1000)
            let running = plan(sum { $0.spending[1] }, 99...103, step: 1000)
            let reserve = plan(sum { $0.spending[2] }, 100...130, step: 500)
            let tenths: [(String, Int)] = [
                ("dt_lua", riceArea), ("sl_lua", rice), ("dt_ngo", maizeArea), ("sl_ngo", maize),
                ("sl_luong_thuc", rice + maize), ("thu_ns", taxes + otherRevenue), ("thu_thue", taxes),
                ("chi_ns", investment + running + reserve), ("chi_dau_tu", investment), ("chi_thuong_xuyen", running),
                ("giai_ngan", plan(sum(\.disbursed), 102...110, step: 1000)),
            ]
            let counts: [(String, Int)] = [
                ("lon_cuoi_ky", plan(months.last?.pigCount ?? 0, 99...105, step: 50)),
                ("gia_cam", plan(months.last?.poultry ?? 0, 99...104, step: 500)),
                ("ho_kinh_doanh", plan(sum(\.businesses), 90...110, step: 5)),
                ("kham_benh", plan(sum(\.examined), 95...104, step: 100)),
            ]
            return tenths.map {
                [unit, "\(year)", $0, Quantity(mantissa: Int64($1), decimals: 1).vietnamese]
            } + counts.map { [unit, "\(year)", $0, Quantity($1).vietnamese] }
        }
    }
}
