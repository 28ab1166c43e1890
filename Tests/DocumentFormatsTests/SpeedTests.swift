import Document
import DocumentFormats
import Foundation
import Testing

@testable import Packaging

/// How long writing takes: `BAOCAO_SPEED=1 swift test -c release --filter SpeedTests`.
@Suite(.serialized, .enabled(if: ProcessInfo.processInfo.environment["BAOCAO_SPEED"] == "1"))
struct SpeedTests {
    @Test func threePagesWithTwoTables() throws {
        try measure("3 pages, two tables of 20 rows", report(tables: 2, rows: 20), rounds: 500)
    }

    @Test func twoThousandRows() throws {
        try measure("a table of 2,000 rows", report(tables: 1, rows: 2000), rounds: 20)
    }

    private func measure(_ name: String, _ document: Document, rounds: Int) throws {
        let clock = ContinuousClock()
        var size = 0
        let first = try clock.measure { size = try DOCX.write(document).count }
        let docx = try (0..<rounds).map { _ in try clock.measure { _ = try DOCX.write(document) } }.sorted()
        let text = (0..<max(rounds / 10, 3)).map { _ in clock.measure { _ = PlainText.write(document) } }.sorted()
        print("\(name): DOCX \(docx[docx.count / 2]) (first \(first), least \(docx[0]), \(size) bytes),")
        print("    text \(text[text.count / 2])")
    }

    private func report(tables: Int, rows: Int) -> Document {
        var document = Fixture.small.document
        let sentence =
            "Trong kỳ báo cáo, Ủy ban nhân dân xã đã tiếp nhận, giải quyết đúng hạn các hồ sơ thủ tục hành chính của "
            + "người dân và doanh nghiệp; phối hợp với các cơ quan cấp tỉnh rà soát, công khai thủ tục hành chính."
        document.body = (1...4).flatMap { section -> [Block] in
            [.heading(Heading(level: .section, number: section, text: .plain("Kết quả")))]
                + (0..<3).map { _ in .paragraph(Paragraph(.plain(sentence))) }
        }
        let table = Table(
            caption: .plain("Bảng 1. Kết quả giải quyết"), unitNote: "Đơn vị tính: hồ sơ",
            columns: Array(repeating: .init(weight: 1, alignment: .right), count: 7),
            header: [Fixture.row("TT", "Lĩnh vực", "Tiếp nhận", "Giải quyết", "Đúng hạn", "Quá hạn", "Tỷ lệ")],
            rows: (1...rows).map { row in
                Fixture.row("\(row)", "Hộ tịch \(row)", "1.\(row)", "\(row * 7)", "\(row * 3)", "0\(row % 9)", "97,2%")
            })
        document.body += Array(repeating: .table(table), count: tables)
        return document
    }
}
