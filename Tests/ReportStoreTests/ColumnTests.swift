import ReportModel
import ReportStore
import TestSupport
import Testing

/// Payloads read straight into the columns of a regime.
struct ColumnTests {
    /// A column has what the whole content has, in the order of the cells, and fails where that fails.
    @Test func agreesWithTheContent() throws {
        var values = RandomValues(seed: 11)
        let sets = (0..<4).map { _ in values.content() }
        let known = Array(Set(sets.flatMap(\.figures.keys)).sorted().dropLast(3))
        let cells = FigureCells(known)
        var reader = ReturnReader(cells: cells)
        for _ in 0..<600 {
            var content = sets.randomElement(using: &values.generator) ?? ReturnContent()
            for key in content.figures.keys.sorted() { content.figures[key] = values.figure() }
            var bytes = ReturnPayload.encode(content)
            if Bool.random(using: &values.generator) { bytes = values.mutated(bytes) }
            let stated = Result { () throws(PayloadError) in
                try reader.stated(by: bytes.span, unit: "xa-01", period: .year(2026))
            }
            let expected = Result { () throws(PayloadError) in
                let content = try ReturnPayload.decode(bytes)
                return StatedReturn(
                    unit: "xa-01", period: .year(2026), figures: known.map { content.figures[$0] ?? .missing },
                    unknown: content.figures.keys.filter { cells[$0] == nil }.sorted(),
                    explanations: content.explanations)
            }
            #expect(stated == expected)
        }
    }
}
