import Document
import DocumentFormats
import Finding
import Foundation
import PDF
import SampleReports
import SystemFonts
import Typesetting

/// Measures setting reports on pages.
///
///     baocao-bench pdf report RUNS       the three-page report, warm, every figure changed each time
///     baocao-bench pdf rows RUNS         two tables of 1,000 rows each
///     baocao-bench pdf memory COUNT      so many reports, one after the other: the resident memory on the way
///     baocao-bench pdf write [html]      the report to standard output
///     baocao-bench pdf variants COUNT FOLDER  so many variants of the report as DOCX and JSON, for the peers
///     baocao-bench pdf sample FOLDER     the sample's reports as PDF and DOCX, to compare their pages
enum PDFBench {
    static func run(_ arguments: [String]) throws {
        let count = arguments.count > 1 ? Int(arguments[1]) ?? 1 : 1
        switch arguments.first {
        case "report": try measure(BenchReport(), runs: count)
        case "rows": try measure(BenchReport(rows: 1000), runs: count)
        case "memory": try memory(count)
        case "write":
            let document = try BenchReport().document()
            let bytes =
                try arguments.last == "html"
                ? Array(HTMLPage.write(document).utf8) : PDF.write(document, fonts: fonts())
            FileHandle.standardOutput.write(Data(bytes))
        case "variants": try variants(count, in: arguments[2])
        case "sample": try sample(in: arguments[1])
        default:
            print("pdf report RUNS | rows RUNS | memory COUNT | write [html] | variants COUNT FOLDER | sample FOLDER")
        }
    }

    private static func fonts() throws -> FontSet {
        let environment = ProcessInfo.processInfo.environment
        guard let files = SystemFonts.find(in: SystemFonts.folders(environment)), let set = FontSet(files) else {
            throw Refusal(Finding(.noFont, .noFont(SystemFonts.folders(environment))))
        }
        return set
    }

    /// Prints the times from figures to PDF, and of setting and writing alone.
    private static func measure(_ report: BenchReport, runs: Int) throws {
        let fonts = try fonts()
        let clock = ContinuousClock()
        var whole: [Double] = []
        var setting: [Double] = []
        var typesetting: [Double] = []
        var size = 0
        var pages = 0
        for run in 0..<runs + 3 {
            let start = clock.now
            let document = try report.document(variant: run)
            let compiled = clock.now
            size = try PDF.write(document, fonts: fonts).count
            let end = clock.now
            whole.append(Main.milliseconds(end - start))
            setting.append(Main.milliseconds(end - compiled))
            let again = clock.now
            pages = try Typesetter.typeset(document, fonts: fonts).pages.count
            typesetting.append(Main.milliseconds(clock.now - again))
        }
        // The first three warm the caches.
        print(
            "{\"runs\": \(runs), \"ms\": \(Main.median(whole.dropFirst(3))), "
                + "\"write_ms\": \(Main.median(setting.dropFirst(3))), \"first_ms\": \(setting[0]), "
                + "\"typeset_ms\": \(Main.median(typesetting.dropFirst(3))), "
                + "\"min_ms\": \(whole.dropFirst(3).min() ?? 0), \"pages\": \(pages), \"bytes\": \(size), "
                + "\"peak_kb\": \(Main.peakMemory())}")
    }

    private static func memory(_ count: Int) throws {
        let report = try BenchReport()
        let fonts = try fonts()
        let start = ContinuousClock.now
        for run in 1...max(count, 1) {
            _ = try PDF.write(report.document(variant: run), fonts: fonts)
            if run == 100 || run == count {
                print(
                    "{\"reports\": \(run), \"peak_kb\": \(Main.peakMemory()), "
                        + "\"ms\": \(Main.milliseconds(ContinuousClock.now - start))}")
            }
        }
    }

    private static func sample(in folder: String) throws {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let fonts = try fonts()
        var reports: [String: SampleReports] = [:]
        for one in SampleCase.all {
            let regime = try reports[one.regime] ?? SampleReports(one.regime)
            reports[one.regime] = regime
            let document = try regime.report(one.unit, one.period).document
            let name = "\(folder)/\(one.name.replacing(" ", with: "_"))"
            try Data(PDF.write(document, fonts: fonts)).write(to: URL(fileURLWithPath: name + ".pdf"))
            try Data(DOCX.write(document)).write(to: URL(fileURLWithPath: name + ".docx"))
        }
    }

    private static func variants(_ count: Int, in folder: String) throws {
        let report = try BenchReport()
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        for variant in 0..<count {
            let document = try report.document(variant: variant)
            try Data(DOCX.write(document)).write(to: URL(fileURLWithPath: "\(folder)/\(variant).docx"))
            try Data(DocumentJSON.write(document).utf8).write(to: URL(fileURLWithPath: "\(folder)/\(variant).json"))
        }
    }
}
