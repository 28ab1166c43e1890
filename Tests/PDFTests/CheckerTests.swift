import Foundation
import PDF
import TestSupport
import Testing

/// The checker finds what is broken: otherwise its silence would say nothing.
@Suite(
    .enabled(if: Sheet.files != nil && PDFTools.python != nil && PDFTools.qpdf != nil, "needs fonts, pikepdf and qpdf"))
struct CheckerTests {
    @Test(arguments: [
        ("<pdfaid:part>2</pdfaid:part>", "<pdfaid:part>3</pdfaid:part>", "6.6.4"),
        ("/Marked true", "/Marked false", "6.7"), ("/S /GTS_PDFA1", "/S /GTS_PDFXX", "6.2.3"),
        ("/Scope /Column", "/Scopf /Column", "TH without a scope"),
        ("/StructParents 0", "/StructParents 9", "the way back"),
        ("/ToUnicode", "/ToUnicodf", "6.2.11.7"), ("/Artifact", "/Artifacx", "tag"), ("/F 4", "/F 2", "6.3.2"),
        ("/Lang (vi)", "/Lang (en)", "6.7.4"), ("/Alt <", "/Alx <", "a figure without"),
        ("/ActualText()", "/ActualTexx()", "marked content within"),
        ("<pdfuaid:part>1", "<pdfuaid:part>2", "UA 5"), ("/BBox [\n      85.", "/BBox [\n      -5.", "UA 7.3"),
        ("/DisplayDocTitle true", "/DisplayDocTitle null", "not displayed"), ("/Tabs /S", "/Tabs /R", "order of tabs"),
    ])
    func mistakesAreFound(_ text: String, _ change: String, problem: String) throws {
        let table = Sheet.table(columns: 2, rows: [["Hộ tịch", "05"]], head: ["Lĩnh vực", "Số"])
        let pdf = try PDF.write(Sheet.document([table, Sheet.chart]), fonts: Sheet.fonts())
        // qpdf writes all objects in the open, so that one of them can be changed.
        let open = try Tools.withFolder { folder in
            let (from, to) = (folder.appending(path: "a.pdf"), folder.appending(path: "b.pdf"))
            try Data(pdf).write(to: from)
            _ = try Tools.run(
                try #require(PDFTools.qpdf),
                ["--qdf", "--object-streams=disable", "--preserve-unreferenced", from.path, to.path])
            return [UInt8](try Data(contentsOf: to))
        }
        let range = try #require(Data(open).firstRange(of: Data(text.utf8)), "no “\(text)” in the file")
        var changed = open
        changed.replaceSubrange(range, with: Array(change.utf8))
        let found = try PDFTools.problems(of: changed)
        #expect(found.contains("failed") && found.contains(problem), "\(found)")
    }
}
