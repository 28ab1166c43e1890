import DocumentFormats
import Foundation

/// Measures in process what the command line does per report.
///
///     baocao-bench content       the report of the benchmark as JSON, for the peer to make the same
///     baocao-bench docx RUNS     milliseconds a report, warm: figures and outline to DOCX
///     baocao-bench rows RUNS     the same with tables of 1,000 rows each, and the peak memory
///     baocao-bench proofread RUNS FILE [--rules]  milliseconds to proof-read a text file, by step
///     baocao-bench findings FILE…  all that is found in text and DOCX files, a line each
///     baocao-bench json FILE…    the same of text files as JSON, as the command line writes it
///     baocao-bench understood FILE  what is understood of a text's figures, a line each
///     baocao-bench read RUNS FILE  milliseconds to read a DOCX file, warm
///     baocao-bench reports COUNT FOLDER  writes so many reports of the sample
///     baocao-bench pdf …         what `PDFBench` measures
///     baocao-bench consolidate …  what `ConsolidationBench` measures
///     baocao-bench outliers SERIES  so many made-up series with slips, a line each, and what is called strange
///     baocao-bench workbook …     what `WorkbookBench` measures
///     baocao-bench right VARIANTS [STEP [FOLDER]]  what is found in right reports made of other figures, in every STEPth of
///                              them; the texts with findings go into FOLDER
///     baocao-bench slips [--all] how many slips in single digits of the sample's reports are seen
@main
enum Main {
    static func main() throws {
        let arguments = CommandLine.arguments
        let runs = arguments.count > 2 ? Int(arguments[2]) ?? 1 : 1
        switch arguments.count > 1 ? arguments[1] : "" {
        case "content": print(DocumentJSON.write(try BenchReport().document()), terminator: "")
        case "write": FileHandle.standardOutput.write(Data(try DOCX.write(try BenchReport().document())))
        case "docx": try measure(BenchReport(), runs)
        case "proofread":
            try ProofreadBench.text(arguments[3], runs: runs, showsRules: arguments.contains("--rules"))
        case "findings": try ProofreadBench.findings(arguments.dropFirst(2))
        case "json": try ProofreadBench.json(arguments.dropFirst(2))
        case "understood": print(try ProofreadBench.understood(arguments[2]))
        case "read": try ProofreadBench.docx(arguments[3], runs: runs)
        case "reports": try ProofreadBench.writeReports(runs, to: arguments[3])
        case "slips": try ProofreadBench.slips(showsAll: arguments.contains("--all"))
        case "right":
            try ProofreadBench.right(
                variants: runs, every: arguments.count > 3 ? Int(arguments[3]) ?? 1 : 1,
                folder: arguments.count > 4 ? arguments[4] : nil)
        case "pdf": try PDFBench.run(Array(arguments.dropFirst(2)))
        case "rows": try measure(BenchReport(rows: 1000), runs)
        case "outliers": OutlierBench.run(series: runs, months: 25)
        case "consolidate": try ConsolidationBench.run(Array(arguments.dropFirst(2)))
        case "workbook": try WorkbookBench.run(Array(arguments.dropFirst(2)))
        default:
            print(
                "content | write | docx RUNS | rows RUNS | proofread RUNS FILE [--rules] | findings FILE… | json FILE… | understood FILE | "
                    + "read RUNS FILE | reports COUNT FOLDER | slips [--all] | right VARIANTS [STEP] | outliers SERIES | pdf … | consolidate … | workbook …"
            )
        }
    }

    private static func measure(_ report: BenchReport, _ runs: Int) throws {
        var whole: [Double] = []
        var writing: [Double] = []
        let clock = ContinuousClock()
        var size = 0
        for _ in 0..<(runs + 3) {
            let start = clock.now
            let document = try report.document()
            let compiled = clock.now
            size = try DOCX.write(document).count
            let end = clock.now
            whole.append(milliseconds(end - start))
            writing.append(milliseconds(end - compiled))
        }
        // The first three warm the caches.
        print(
            "{\"runs\": \(runs), \"ms\": \(median(whole.dropFirst(3))), \"write_ms\": \(median(writing.dropFirst(3))), "
                + "\"min_ms\": \(whole.dropFirst(3).min() ?? 0), \"bytes\": \(size), \"peak_kb\": \(peakMemory())}")
    }

    static func milliseconds(_ duration: Duration) -> Double {
        Double(duration.components.seconds) * 1000 + Double(duration.components.attoseconds) / 1e15
    }

    static func median(_ values: ArraySlice<Double>) -> Double {
        let sorted = values.sorted()
        return sorted.isEmpty ? 0 : sorted[sorted.count / 2]
    }

    /// The peak of the resident memory in KiB, from the kernel.
    static func peakMemory() -> Int {
        let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
        let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM") }
        return line.flatMap { Int($0.split(separator: " ").dropLast().last ?? "") } ?? 0
    }
}
