import Document
import Foundation
import PDF
import SampleReports
import TestSupport
import Testing
import Typesetting

/// How pages look: a hash of each, as one version of poppler draws it. The pages themselves were looked at when the hashes
/// were recorded.
@Suite(
    .enabled(if: Sheet.files?.family == "Liberation Serif", "needs Liberation Serif"),
    .enabled(if: Poppler.isKnown, "no goldens of this version of poppler"))
struct PageImageTests {
    @Test(arguments: SampleCase.latest)
    func pagesLookAsTheyDid(_ sample: SampleCase) throws {
        let (_, pdf) = try SampleFileTests.file(sample)
        let pages = try Tools.withFolder { folder in
            try Data(pdf).write(to: folder.appending(path: "a.pdf"))
            _ = try Tools.run(
                Tools.path("pdftoppm") ?? "",
                ["-r", "72", "-gray", folder.appending(path: "a.pdf").path, folder.appending(path: "p").path])
            return try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".pgm") }
                .sorted()
                .map { try Data(contentsOf: folder.appending(path: $0)) }
        }
        let hashes = pages.map { page in
            var digest = Digest()
            digest.add(page)
            return String(digest.value, radix: 16)
        }
        expectGolden(
            hashes.joined(separator: "\n") + "\n", "pages-\(Poppler.version)-\(sample.regime).txt")
    }

    /// The structure of a small document with all that a document can have.
    @Test(.enabled(if: PDFTools.hasPoppler, "needs poppler"))
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
                .list(list), table,
            ], appendices: [Appendix(title: "Chi tiết", blocks: [table])], isDraft: true)
        let pdf = try PDF.write(document, fonts: Sheet.fonts())
        #expect(try PDFTools.problems(of: pdf) == "")
        expectGolden(try PDFTools.run("pdfinfo", ["-struct-text"], on: pdf).output, "structure-\(Poppler.version).txt")
    }
}
