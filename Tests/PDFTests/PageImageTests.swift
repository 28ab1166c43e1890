import Document
import PDF
import SampleReports
import TestSupport
import Testing
import Typesetting

/// How pages look: a digest of each as PDFium draws it, the same version everywhere. The pages themselves were looked at when the
/// digests were recorded.
@Suite(.enabled(if: Sheet.files?.family == "Liberation Serif", "needs Liberation Serif"))
struct PageImageTests {
    @Test(.enabled(if: PDFTools.drawer != nil, "needs pypdfium2"), arguments: SampleCase.latest)
    func pagesLookAsTheyDid(_ sample: SampleCase) throws {
        let (_, pdf) = try SampleFileTests.file(sample)
        expectGolden(try PDFTools.pages(of: pdf), "pages-\(sample.regime).txt")
    }

    /// The structure of a small document with all that a document can have.
    @Test(.enabled(if: PDFTools.python != nil, "needs pikepdf"))
    func structureIsKnown() throws {
        let table = Sheet.table(
            columns: 2, rows: [["Hộ tịch", "05"], ["Đất đai", "12"]], head: ["Lĩnh vực", "Số hồ sơ"], caption: "Bảng 1")
        let list = List(
            marker: .letter,
            items: [
                List.Item(.plain("Một;"), children: [List(marker: .plus, items: [List.Item(.plain("nhỏ"))])]),
                List.Item(.plain("Hai.")),
            ])
        let document = Sheet.document(
            [
                Sheet.heading(.part, 1, "Kết quả"), Sheet.heading(.clause, 1, "Tiếp nhận"),
                .paragraph(
                    Paragraph([.text("Xem Phụ lục; có "), .gap("[số]"), .text(" hồ sơ "), .text("mới", .bold)])),
                .list(list), table, Sheet.chart,
            ], appendices: [Appendix(title: "Chi tiết", blocks: [table])], isDraft: true)
        let pdf = try PDF.write(document, fonts: Sheet.fonts())
        #expect(try PDFTools.problems(of: pdf) == "")
        expectGolden(try PDFTools.structure(of: pdf), "structure.txt")
    }
}
