import DocumentFormats
import Finding
import Foundation
import Proofreading
import ReportModel
import Testing

@Suite struct ZZScratchDates {
    @Test func corpus() throws {
        for name in try FileManager.default.contentsOfDirectory(atPath: "/work/shared/proofreading").sorted()
        where name.hasSuffix(".txt") {
            let text = try String(contentsOfFile: "/work/shared/proofreading/\(name)", encoding: .utf8)
            let document = try DocumentUnderTest(text)
            let chronology = document.reading.chronology
            print(
                "SCR \(name): \(chronology.period?.vietnamese ?? "-") signed \(chronology.signed?.description ?? "-") cites \(chronology.citations.count)"
            )
            for finding in document.findings(of: ["NT", "TD", "DM"]) { print("SCR    \(finding)") }
        }
        let planted = try String(contentsOfFile: "/work/shared/proofreading/planted.jsonl", encoding: .utf8)
        for line in planted.split(separator: "\n") {
            guard let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any],
                let rule = object["rule"] as? String, ["NT", "TD", "DM"].contains(String(rule.prefix(2))),
                let base = object["base"] as? String, let new = object["new"] as? String
            else { continue }
            var text = try String(contentsOfFile: "/work/shared/proofreading/\(base)", encoding: .utf8)
            if let find = object["find"] as? String {
                let before = text
                text = text.replacingOccurrences(of: find, with: new)
                if before == text { print("SCR not planted") }
            } else {
                text += "\n" + new
            }
            print("SCR planted \(rule) in \(base): \(try DocumentUnderTest(text).findings(of: ["NT", "TD", "DM"]))")
        }
        if let extra = try? String(contentsOfFile: "/tmp/dates-extra.txt", encoding: .utf8) {
            for text in extra.components(separatedBy: "\n=====\n") {
                let found = try DocumentUnderTest(text).findings(of: ["NT", "TD", "DM"])
                if !found.isEmpty { print("SCR EXTRA \(text.prefix(90)) -> \(found)") }
            }
        }
    }
}
