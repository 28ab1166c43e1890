import ReportModel

/// The dossiers of administrative procedures in the main commune.
struct SampleDossiers {
    /// The fields of procedures, with their share of all dossiers and the working days they may take.
    static let fields: [(code: String, weight: Int, days: Int)] = [
        ("dat_dai", 14, 15), ("ho_tich", 26, 3), ("chung_thuc", 34, 1), ("ho_kinh_doanh", 6, 3), ("xay_dung", 4, 10),
        ("bao_tro", 9, 12), ("nguoi_co_cong", 4, 10), ("giao_duc", 3, 5),
    ]

    struct Dossier {
        var code: String
        var field: String
        var channel: String
        var received: Day
        var due: Day
        var returned: Day
    }

    let all: [Dossier]

    init() {
        var all: [Dossier] = []
        let start = SampleCalendar.window(SampleCalendar.months[0]).first
        for month in [Period.month(year: 2024, month: 8)] + SampleCalendar.months + [SampleCalendar.draftMonth] {
            all += Self.dossiers(month).filter { $0.returned >= start }
        }
        self.all = all
    }

    /// Offices receive least around Tết and most in summer, before the school year.
    static func season(_ month: Int) -> Int {
        [96, 72, 104, 100, 98, 106, 110, 112, 103, 100, 97, 102][month - 1]
    }

    private static func dossiers(_ month: Period) -> [Dossier] {
        var random = SampleRandom("dossiers \(month)")
        let count = random.vary(150, by: 5) * season(month.partNumber) / 100
        let days = SampleCalendar.workingDays(month)
        let received = (0..<count).map { _ in random.pick(days) }.sorted()
        let online = onlineShare(month)
        return received.enumerated().map { index, day in
            dossier(&random, day, code: "HS.\(SampleCalendar.code(month)).\(padded(index + 1))", online: online)
        }
    }

    /// The percentage of dossiers handed in on line, which grows from year to year.
    static func onlineShare(_ month: Period) -> Int {
        let months = (month.year - 2024) * 12 + month.partNumber - 9
        return 50 + months * 20 / 26
    }

    private static func padded(_ number: Int) -> String {
        String(repeating: "0", count: max(0, 3 - "\(number)".count)) + "\(number)"
    }

    private static func dossier(
        _ random: inout SampleRandom, _ day: Day, code: String, online: Int
    ) -> Dossier {
        var drawn = random.int(1...100)
        let field = fields.first { field in
            drawn -= field.weight
            return drawn <= 0
        }
        let (name, days) = (field?.code ?? "ho_tich", field?.days ?? 3)
        let channel = random.chance(online) ? "Trực tuyến" : random.chance(90) ? "Trực tiếp" : "Bưu chính"
        let taken =
            switch random.int(1...100) {
            case ...74: random.int((days / 2)...max(0, days - 1))
            case 75...98: days
            default: days + random.int(1...4)
            }
        return Dossier(
            code: code, field: name, channel: channel, received: day,
            due: SampleCalendar.work.workingDay(days, after: day),
            returned: SampleCalendar.work.workingDay(taken, after: day))
    }

    /// The register as it stood in the evening of `day`.
    func entries(asOf day: Day) -> [RegisterEntry] {
        all.filter { $0.received <= day }.map { dossier in
            RegisterEntry(
                key: dossier.code,
                values: [
                    .text(dossier.code), .text(dossier.field), .text(dossier.channel), .date(dossier.received),
                    .date(dossier.due), dossier.returned <= day ? .date(dossier.returned) : .empty,
                ])
        }
    }

    /// How many were returned late in a month, and how many of those received came on line.
    func summary(_ month: Period) -> (late: Int, online: Int, received: Int) {
        let (first, last) = SampleCalendar.window(month)
        let received = all.filter { first <= $0.received && $0.received <= last }
        return (
            all.count { first <= $0.returned && $0.returned <= last && $0.returned > $0.due },
            received.count { $0.channel == "Trực tuyến" }, received.count
        )
    }
}
