import Document
import DocumentFormats
import Finding
import Foundation
import Proofreading
import SampleReports

/// Measures proof-reading in process.
enum ProofreadBench {
    /// Prints how long each step takes on a text file: reading it, recognising what it says, and all rules; with `showsRules`
    /// each rule by itself.
    static func text(_ path: String, runs: Int, showsRules: Bool) throws {
        let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
        let rules = ProofRule.all.filter(ProofProfile.clerk.includes)
        var steps: [(read: Double, recognise: Double, rules: Double)] = []
        var byRule = [Double](repeating: .infinity, count: rules.count)
        var found = 0
        let clock = ContinuousClock()
        for _ in 0..<runs {
            let start = clock.now
            let manuscript = try PlainTextReader.read(bytes, file: path)
            let read = clock.now
            let reading = Reading(manuscript)
            let recognised = clock.now
            var discoveries = Discoveries()
            for (index, rule) in rules.enumerated() {
                let before = clock.now
                discoveries.run(rule, on: reading)
                byRule[index] = min(byRule[index], (clock.now - before).milliseconds)
            }
            found = discoveries.all.count
            steps.append(
                ((read - start).milliseconds, (recognised - read).milliseconds, (clock.now - recognised).milliseconds))
        }
        let best = steps.min { $0.read + $0.recognise + $0.rules < $1.read + $1.recognise + $1.rules }
        guard let best else { return }
        let whole = best.read + best.recognise + best.rules
        print(
            "{\"bytes\": \(bytes.count), \"ms\": \(whole), \"read_ms\": \(best.read), \"recognise_ms\": \(best.recognise), "
                + "\"rules_ms\": \(best.rules), \"mb_s\": \(Double(bytes.count) / whole / 1000), \"findings\": \(found)}"
        )
        guard showsRules else { return }
        for index in rules.indices.sorted(by: { byRule[$0] > byRule[$1] }) {
            print(rules[index].id.name, byRule[index])
        }
    }

    /// Prints all that the rules of the full profile find in files, to compare what two versions find.
    static func findings(_ paths: ArraySlice<String>) throws {
        let proofreader = Proofreader(profile: .full)
        for path in paths {
            let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
            let isDOCX = path.hasSuffix(".docx")
            let manuscript =
                try isDOCX ? DOCXReader.read(bytes, file: path).manuscript : PlainTextReader.read(bytes, file: path)
            let report = proofreader.report(on: manuscript)
            print(path, manuscript.text.count, manuscript.paragraphs.count, report.period ?? "-")
            for found in report.discoveries {
                print(
                    found.rule.name, found.severity, found.range, found.message.vi, found.related, found.key,
                    found.fix?.replacement ?? "-", found.evidence.map { "\($0)" } ?? "-")
            }
        }
    }

    /// Prints the same of text files as `baocao proofread --profile day-du --format json` does, for `scripts/proofread-score`.
    static func json(_ paths: ArraySlice<String>) throws {
        let proofreader = Proofreader(profile: .full)
        let found = try paths.flatMap { path in
            proofreader.findings(
                in: try PlainTextReader.read([UInt8](try Data(contentsOf: URL(fileURLWithPath: path))), file: path))
        }
        print(findingsJSON(found, in: .vi).text)
    }

    /// What is understood of the figures of a text file.
    static func understood(_ path: String) throws -> String {
        let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
        return Reading(try PlainTextReader.read(bytes, file: path)).dump
    }

    /// Writes `count` reports of the sample into a folder, about three pages each, and `long.docx` of about ten pages beside it.
    static func writeReports(_ count: Int, to folder: String) throws {
        let target = URL(fileURLWithPath: folder)
        try FileManager.default.createDirectory(at: target, withIntermediateDirectories: true)
        let regimes = ["tthc", "ktxh", "cntt", "truong-hoc"]
        let reports = try Dictionary(uniqueKeysWithValues: regimes.map { ($0, try SampleReports($0)) })
        let files = try SampleCase.all.compactMap { one in
            try reports[one.regime].map { Data(try DOCX.write($0.report(one.unit, one.period).document)) }
        }
        for index in 0..<count {
            try files[index % files.count].write(to: target.appending(path: "bao-cao-\(index).docx"))
        }
        var long = try BenchReport().document()
        long.body = Array(repeating: long.body, count: 3).flatMap(\.self) + long.body.prefix(4)
        try Data(DOCX.write(long)).write(to: target.deletingLastPathComponent().appending(path: "long.docx"))
    }

    /// Prints how long a DOCX file takes to be read, warm.
    static func docx(_ path: String, runs: Int) throws {
        let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
        let clock = ContinuousClock()
        var times: [Double] = []
        for _ in 0..<(runs + 3) {
            let start = clock.now
            _ = try DOCXReader.read(bytes, file: path)
            times.append((clock.now - start).milliseconds)
        }
        let sorted = times.dropFirst(3).sorted()
        print("{\"runs\": \(runs), \"ms\": \(sorted[sorted.count / 2]), \"min_ms\": \(sorted[0])}")
    }

    /// Builds all reports of the regimes of the sample out of `variants` sets of other figures, as right as the sample's own, and prints what
    /// is found in them, as text and as a Word file without its record.
    ///
    /// - Parameter folder: takes the texts in which something was found; none are kept where it is `nil`.
    static func right(variants: Int, every step: Int, folder: String?) throws {
        let proofreader = Proofreader(profile: .clerk)
        var (texts, wrong) = (0, 0)
        var byRule: [String: Int] = [:]
        for variant in 1...max(variants, 1) {
            let data = SampleFixture(variant: UInt64(variant))
            for regime in ["tthc", "ktxh", "cntt", "truong-hoc"] {
                let reports = try SampleReports(regime, data: data)
                for (index, one) in reports.stated.enumerated() where index % step == variant % step {
                    let document = try reports.report(one.unit, one.period).document
                    let name = "\(variant) \(regime) \(one.unit) \(one.period)"
                    let text = PlainText.write(document)
                    let plain = try PlainTextReader.read(Array(text.utf8), file: name)
                    var docx = try DOCXReader.read(DOCX.write(document), file: name).manuscript
                    docx.record = nil
                    for manuscript in [plain, docx] {
                        let found = proofreader.findings(in: manuscript)
                        texts += 1
                        wrong += found.isEmpty ? 0 : 1
                        if let folder, !found.isEmpty {
                            let path = "\(folder)/\(name.replacing(" ", with: "-")).txt"
                            try Data(text.utf8).write(to: URL(fileURLWithPath: path))
                        }
                        for finding in found {
                            byRule[finding.rule.name, default: 0] += 1
                            print(
                                name, finding.rule.name, finding.severity, finding.message.vi,
                                finding.evidence?.arithmetic ?? "-")
                        }
                    }
                }
            }
        }
        let rules = byRule.sorted { $0.key < $1.key }.map { "\"\($0.key)\": \($0.value)" }
        print("{\"texts\": \(texts), \"with_findings\": \(wrong), \"by_rule\": {\(rules.joined(separator: ", "))}}")
    }

    /// Changes each printed figure of the sample's latest reports by itself, and prints how many of the slips survive the
    /// proof-reader: in the Word file with its figures, in the same without, in the text form; in percent.
    static func slips(showsAll: Bool) throws {
        var all: [Mutation.Outcome] = []
        for one in SampleCase.latest {
            let outcomes = try Mutation(SampleReports(one.regime).report(one.unit, one.period).document).outcomes()
            all += outcomes
            print("{\"report\": \"\(one.name)\", \(survival(outcomes))}")
            guard showsAll else { continue }
            for outcome in outcomes {
                let rules = [outcome.rule, outcome.ruleWithoutRecord, outcome.ruleInText].map { $0 ?? "-" }
                print(
                    rules.joined(separator: " "), outcome.isCovered ? "" : "not covered", outcome.place, outcome.source,
                    outcome.right, "→", outcome.wrong)
            }
        }
        print("{\"report\": \"all\", \(survival(all))}")
    }

    private static func survival(_ outcomes: [Mutation.Outcome]) -> String {
        func percent(_ survives: (Mutation.Outcome) -> Bool) -> Double {
            (Double(outcomes.count(where: survives)) / Double(max(outcomes.count, 1)) * 10000).rounded() / 100
        }
        let places = Mutation.Place.allCases.map { place in "\"\(place)\": \(outcomes.count { $0.place == place })" }
        return "\"slips\": \(outcomes.count), \(places.joined(separator: ", ")), "
            + "\"docx_survive\": \(percent { $0.rule == nil }), \"docx_not_at_place\": \(percent { !$0.isCovered }), "
            + "\"without_record_survive\": \(percent { $0.ruleWithoutRecord == nil }), "
            + "\"text_survive\": \(percent { $0.ruleInText == nil })"
    }
}

extension Duration {
    var milliseconds: Double {
        Double(components.seconds) * 1000 + Double(components.attoseconds) / 1e15
    }
}
