import Finding
import RegimeTestSupport
import ReportLanguage
import ReportModel
import TestSupport
import Testing

/// Registers are counted column by column where the condition allows it; the result is that of looking at each entry.
struct RandomRegisterTests {
    private static let conditions = [
        "linh_vuc = \"dat_dai\"", "\"ho_tich\" <> linh_vuc", "linh_vuc in (\"dat_dai\", \"ho_tich\")",
        "ket_qua = \"qua_han\"",
        "ket_qua is empty", "ket_qua is given", "ngay_tra is missing", "ngay_tra is not empty", "ngay_tra <= window.to",
        "ngay_tra > window.from", "ngay_nhan = ngay_tra", "ngay_nhan <> ngay_tra", "window.to >= ngay_nhan", "khan",
        "true",
        "le_phi > 2", "le_phi is empty", "ngay_tra - ngay_nhan > 10", "khan = true", "linh_vuc = ket_qua",
        "le_phi is nil",
        "linh_vuc is not_applicable", "month(ngay_nhan) = 9", "ngay_tra < ngay_nhan",
    ]

    private static func condition(depth: Int, _ random: inout Seeded) -> String {
        switch depth == 0 ? 0 : Int.random(in: 0..<5, using: &random) {
        case 0, 1: return conditions.randomElement(using: &random) ?? "true"
        case 2: return "not (\(condition(depth: depth - 1, &random)))"
        default:
            let sign = Bool.random(using: &random) ? "and" : "or"
            return "(\(condition(depth: depth - 1, &random)) \(sign) \(condition(depth: depth - 1, &random)))"
        }
    }

    private static func entries(_ random: inout Seeded) -> [RegisterEntry] {
        func some(_ texts: [String]) -> String { texts.randomElement(using: &random) ?? "" }
        func day() -> String {
            let number = Int.random(in: 0..<90, using: &random)
            return (ReportModel.Day.monthStart(year: 2026, month: 8) + number).description
        }
        return (0..<Int.random(in: 0...40, using: &random)).map { number in
            .dossier(
                "\(number)", day(), returned: Bool.random(using: &random) ? day() : "",
                field: some(["dat_dai", "ho_tich", "", "khac"]), result: some(["dung_han", "qua_han", ""]),
                fee: some(["", "0", "1.5", "3"]), urgent: Bool.random(using: &random))
        }
    }

    /// The entries that satisfy the condition one by one, by the same expression over one entry at a time.
    private func expected(
        _ condition: String, by field: String?, member: Int?, _ entries: [RegisterEntry], _ world: World
    ) throws -> [RegisterEntry] {
        let compiled = try world.compiled()
        let term = try compiled.read(.expression(condition), register: 0).get()
        let evaluator = try world.evaluator()
        let slot = try #require(evaluator.slot(unit: "xa", period: World.october))
        let dateField = field == "ngay_tra" ? 2 : 1
        return try entries.filter { entry in
            if field != nil {
                guard case .date(let day) = entry.values[dateField], slot.window.contains(day) else { return false }
            }
            if let member, entry.values[3] != .text(["dat_dai", "ho_tich"][member]) { return false }
            let frame = Evaluator.Frame(slot: slot, entry: entry)
            return try evaluator.evaluate(term, frame) == .flag(true)
        }
    }

    @Test(arguments: 0..<120)
    func countsAsEntryByEntry(_ seed: Int) throws {
        var random = Seeded(UInt64(seed))
        let entries = RandomRegisterTests.entries(&random)
        let world = World.sample()
        world.registers["xa"] = [0: RegisterTable(entries)]
        let began = entries.contains { entry in
            [1, 2].contains { field in
                if case .date(let day) = entry.values[field] {
                    day <= RegimeTestSupport.day("2026-10-14")
                } else {
                    false
                }
            }
        }
        for _ in 0..<8 {
            let condition = RandomRegisterTests.condition(depth: 3, &random)
            let (prefix, suffix, field): (String, String, String?) =
                [("all ", "", nil), ("", "", "ngay_nhan"), ("", " by ngay_tra", "ngay_tra")].randomElement(
                    using: &random)
                ?? ("", "", nil)
            let member = [nil, 0, 1].randomElement(using: &random) ?? nil
            let chosen = try expected(condition, by: field, member: member, entries, world)
            let fees = chosen.compactMap { entry -> Int64? in
                if case .number(let fee) = entry.values[5] { fee.rescaledToTenths } else { nil }
            }
            let count = world.evaluate(
                "count(\(prefix)so\(suffix) where \(condition))", category: "linh_vuc", member: member)
            let sum = world.evaluate(
                "sum(\(prefix)so.le_phi\(suffix) where \(condition)) * 10", category: "linh_vuc", member: member)
            if began || field == nil && !entries.isEmpty && began {
                #expect(count == "\(chosen.count)", "\(condition)")
                #expect(sum == "\(fees.reduce(0, +))", "\(condition)")
            } else {
                #expect(count == "missing")
            }
        }
    }
}

extension Quantity {
    fileprivate var rescaledToTenths: Int64? {
        (try? rescaled(to: 1))?.mantissa
    }
}
