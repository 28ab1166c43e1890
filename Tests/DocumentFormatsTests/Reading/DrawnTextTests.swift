import Document
import DocumentFormats
import Finding
import Testing

/// Text files as programs lay them out: paragraphs broken at a fixed width, tables drawn with lines.
struct DrawnTextTests {
    private func read(_ text: String) throws -> Manuscript {
        let manuscript = try PlainTextReader.read(Array(text.utf8), file: "bao-cao.txt")
        manuscript.checkInvariants()
        return manuscript
    }

    /// What stands where in each table. Cells that reach over rows of the body are not told from empty ones below.
    private func words(_ manuscript: Manuscript) -> [[String]] {
        manuscript.tables.filter { !$0.isBorderless }.map { table in
            table.cells.compactMap { cell in
                let words = cell.paragraphs.map { manuscript.string(manuscript.paragraphs[$0].range) }
                    .joined(separator: " ").replacing("\u{2028}", with: " ")
                return words.isEmpty ? nil : "\(cell.row),\(cell.column) \(cell.columnSpan): \(words)"
            }
        }
    }

    @Test(arguments: Fixture.allCases)
    func tablesAreThoseOfTheDocument(fixture: Fixture) throws {
        let word = try DOCXReader.read(DOCX.write(fixture.document), file: "a.docx").manuscript
        #expect(try words(read(PlainText.write(fixture.document))) == words(word))
    }

    @Test func wordsOfACellKeepTheirPlaces() throws {
        let manuscript = try read(
            """
            Bảng 1
            ┌────┬──────────┬──────┐
            │ TT │ Nội dung │  Số  │
            ├────┼──────────┼──────┤
            │ 1  │ Hồ sơ    │   12 │
            │    │ đất đai  │      │
            │ 2  │ Hộ tịch  │    5 │
            └────┴──────────┴──────┘
            Hết
            """)
        #expect(
            manuscript.dump == """
                [Bảng 1] @1:1
                [TT] t0(0,0) @3:3
                [Nội dung] t0(0,1) @3:8
                [Số] t0(0,2) @3:20
                [1] t0(1,0) @5:3
                [Hồ sơ đất đai] t0(1,1) @5:8
                [12] t0(1,2) @5:21
                [2] t0(2,0) @7:3
                [Hộ tịch] t0(2,1) @7:8
                [5] t0(2,2) @7:22
                [Hết] @9:1
                """)
        let land = try #require(manuscript.paragraphs.first { manuscript.string($0.range) == "Hồ sơ đất đai" })
        let place = manuscript.place(of: land.range.upperBound - 2..<land.range.upperBound)
        #expect((place.line, place.column) == (6, 13))
        #expect((manuscript.tables[0].headerRows, manuscript.tables[0].rowCount) == (1, 3))
    }

    @Test(arguments: [
        "┌────┐\n│ một │\n└────┘", "│ a │ b │", "├──\n├──\n├──", "┌─┬─┐\n│ │ │", "─────\n═════", "└─┘\n└─┘\n└─┘",
        "│\n│\n│",
        "┌─┐\n└─┘\n┌─┐", "┌┐\n││\n└┘",
    ])
    func drawingsThatAreNoTablesStayLines(text: String) throws {
        let manuscript = try read(text)
        #expect(manuscript.tables.isEmpty)
        #expect(manuscript.lines == text.split(separator: "\n").map(String.init))
    }

    private static let wrapped = """
            Trong kỳ đã tiếp nhận mới 67 yêu cầu hỗ trợ, trong đó có
        42 yêu cầu qua phần mềm hỗ trợ, 25 yêu cầu trực tiếp, giảm
        25 yêu cầu so với tháng trước; chuyển từ kỳ trước sang, năm
        - như báo cáo trước đã nêu - 01 yêu cầu.

            - Ngày 12/10/2026: Phần mềm quản lý văn bản không ký số
              được; thời gian khắc phục 280 phút;
            - Cấp mới: 06 thiết bị;
            - Thu hồi: 00 thiết bị.
        """

    @Test func brokenParagraphsAreJoined() throws {
        let manuscript = try read(Self.wrapped)
        #expect(
            manuscript.lines == [
                "    Trong kỳ đã tiếp nhận mới 67 yêu cầu hỗ trợ, trong đó có 42 yêu cầu qua phần mềm hỗ trợ, 25 yêu cầu trực "
                    + "tiếp, giảm 25 yêu cầu so với tháng trước; chuyển từ kỳ trước sang, năm - như báo cáo trước đã nêu - 01 "
                    + "yêu cầu.",
                "",
                "    - Ngày 12/10/2026: Phần mềm quản lý văn bản không ký số được; thời gian khắc phục 280 phút;",
                "    - Cấp mới: 06 thiết bị;",
                "    - Thu hồi: 00 thiết bị.",
            ])
        let last = try #require(manuscript.lines.first.map { $0.utf8.count })
        let place = manuscript.place(of: last - 5..<last)
        #expect((place.line, place.endColumn) == (4, 41))
    }

    /// Lines that are paragraphs are never joined, however wide they happen to be.
    @Test func linesWithRoomLeftAreParagraphs() throws {
        let text =
            "Tổng số hồ sơ là 1.234 hồ sơ, đã giải quyết 1.200 hồ sơ, còn lại 34\nđơn khiếu nại 5\nđơn tố cáo 6\nđơn kiến nghị 7"
        #expect(try read(text).lines == text.split(separator: "\n").map(String.init))
    }
}
