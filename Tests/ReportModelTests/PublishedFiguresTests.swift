import ReportModel
import Testing

/// Arithmetic of reports that were published, recomputed.
struct PublishedFiguresTests {
    private func number(_ text: String) throws -> Exact {
        let places = text.split(separator: ",").dropFirst().first?.count ?? 0
        return Exact(try Quantity(vietnamese: text, decimals: places))
    }

    private func sum(_ texts: [String]) throws -> Exact {
        var total = Exact.zero
        for text in texts { total = try total.adding(number(text)) }
        return total
    }

    @Test(arguments: [
        // Vĩnh Phúc, dossiers received: new and carried over, September and the third quarter of 2021.
        (["4.131", "2.171"], "6.302"), (["14.043", "2.191"], "16.234"),
        // Quận 1, 2018, and xã Hòa Phú, July 2025.
        (["585.116", "220"], "585.336"), (["1.956", "743"], "2.699"),
        // Lâm Đồng, first quarter of 2020: province, districts, communes.
        (["54.575", "340.060", "264.610"], "659.245"), (["51.780", "329.596", "261.896"], "643.272"),
        (["51.072", "323.911", "260.612"], "635.595"), (["708", "5.685", "1.284"], "7.677"),
        // Kỳ Tân, 2018: rice and maize in hectares, then all in tonnes.
        (["135", "180"], "315"), (["45", "3"], "48"), (["715,5", "918", "42", "6"], "1.681,5"),
    ])
    func sums(parts: [String], total: String) throws {
        #expect(try sum(parts) == number(total))
    }

    @Test func crossFootingFindsTheSlip() throws {
        #expect(try sum(["51.072", "323.911", "260.612"]) != number("635.593"))
        #expect(try sum(["635.593", "7.677"]) != number("643.272"))
        #expect(try number("659.245").subtracting(number("643.272")) == number("15.973"))
    }

    @Test(arguments: [
        ("4.157", "4.169", "99,71"), ("12", "4.169", "0,29"), ("14.064", "14.101", "99,74"), ("37", "14.101", "0,26"),
        ("585.116", "585.336", "99,96"),
    ])
    func percentages(part: String, whole: String, percent: String) throws {
        let ratio = try number(part).divided(by: number(whole)).multiplied(by: Exact(100))
        #expect(try ratio.rounded(decimals: 2).vietnamese == percent)
    }

    /// Hectares times tạ per hectare, divided by 10, is tonnes.
    @Test(arguments: [("135", "53", "715,5"), ("180", "51", "918")])
    func yields(area: String, perHectare: String, tonnes: String) throws {
        let product = try number(area).multiplied(by: number(perHectare)).divided(by: Exact(10))
        #expect(try product == number(tonnes))
        #expect(try product.quantity(decimals: 1) == Quantity(vietnamese: tonnes, decimals: 1))
    }
}
