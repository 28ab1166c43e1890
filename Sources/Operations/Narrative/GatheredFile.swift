package import Finding
import Foundation
package import ReportModel
import ReportStore
import Workspace

/// The texts of units, gathered under their headings into one Markdown file that the office above edits into its own.
///
///     # Tồn tại, hạn chế {#han_che}
///
///     <!-- xa-02 | xã An Sơn | 3f2a9c1b04de -->
///     **Xã An Sơn:**
///
///     the unit's text
///
/// The digest in the mark is that of the block as it was gathered: a block that still has it was not edited. The last
/// comment of the file says what was gathered ever, so that a text whose mark was removed is not gathered again.
package struct GatheredFile {
    struct Section {
        var code: String
        var lines: [String]
    }

    /// What stands before the first section.
    package var preamble: [String] = []
    var sections: [Section] = []
    /// The digest of each text that was gathered, by section and unit.
    var taken: [Key: String] = [:]

    package struct Key: Hashable, Comparable {
        package var section: String
        package var unit: String

        package static func < (left: Key, right: Key) -> Bool {
            (left.section, left.unit) < (right.section, right.unit)
        }
    }

    private static let recordStart = "<!-- baocao gather: đã lấy, đừng sửa"
    private static let recordEnd = "-->"

    /// Where the file of a report stands in a workspace.
    package static func path(_ workspace: String, _ regime: String, _ period: Period, _ unit: String) -> String {
        "\(workspace)/narratives/\(regime)/\(period)/\(unit).md"
    }

    package init() {}

    package init(parsing text: String) {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        if let start = lines.lastIndex(where: { $0.hasPrefix(GatheredFile.recordStart) }) {
            let end = lines[start...].firstIndex { $0 == GatheredFile.recordEnd } ?? lines.count - 1
            for line in lines[start...end] {
                let words = line.split(separator: " ").map(String.init)
                if words.count == 3, words[0] != "<!--" { taken[Key(section: words[0], unit: words[1])] = words[2] }
            }
            lines.removeSubrange(start...end)
        }
        for line in lines {
            if let code = GatheredFile.sectionCode(line) {
                sections.append(Section(code: code, lines: [line]))
            } else if sections.isEmpty {
                preamble.append(line)
            } else {
                sections[sections.count - 1].lines.append(line)
            }
        }
    }

    /// The section that a heading begins: `# Title {#code}`.
    private static func sectionCode(_ line: String) -> String? {
        guard line.hasPrefix("# "), line.hasSuffix("}"), let start = line.range(of: "{#", options: .backwards) else {
            return nil
        }
        let code = line[start.upperBound...].dropLast()
        return code.isEmpty || code.contains(" ") ? nil : String(code)
    }

    /// The whole file.
    package var text: String {
        var lines = trimmed(preamble)
        for section in sections { lines += [""] + trimmed(section.lines) }
        lines += ["", GatheredFile.recordStart]
        lines += taken.sorted { $0.key < $1.key }.map { "\($0.key.section) \($0.key.unit) \($0.value)" }
        lines.append(GatheredFile.recordEnd)
        return lines.drop { $0.isEmpty }.joined(separator: "\n") + "\n"
    }

    private func trimmed(_ lines: [String]) -> [String] {
        var lines = lines
        while lines.last?.allSatisfy(\.isWhitespace) ?? false { lines.removeLast() }
        return lines
    }

    // MARK: - Editing

    /// What stands below the heading of a section, with the marks of whose text it is; `nil` where there is no such section.
    package func body(of section: String) -> String? {
        guard let found = sections.first(where: { $0.code == section }) else { return nil }
        return trimmed(Array(found.lines.dropFirst().drop { $0.allSatisfy(\.isWhitespace) })).joined(separator: "\n")
    }

    /// Puts another text below the heading of a section.
    ///
    /// - Parameter title: of a section that is not there yet.
    package mutating func setBody(_ text: String, of section: String, title: String) {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            // What somebody writes begins no section and no record.
            let isOurs = GatheredFile.sectionCode(String(line)) != nil || line.hasPrefix(GatheredFile.recordStart)
            return isOurs ? "\\\(line)" : String(line)
        }
        if let place = sections.firstIndex(where: { $0.code == section }) {
            sections[place].lines = [sections[place].lines[0], ""] + lines
        } else {
            sections.append(Section(code: section, lines: ["# \(title) {#\(section)}", ""] + lines))
        }
    }

    // MARK: - Building

    /// Reads what an office made of it: the text of each section, without comments; `nil` where there is no file.
    package static func read(_ path: String) throws(Refusal) -> [String: String]? {
        guard let bytes = try FileAccess.read(path, limit: 64 << 20) else { return nil }
        let file = GatheredFile(parsing: try FileText.decode(bytes, file: path).text)
        var narratives: [String: String] = [:]
        for section in file.sections {
            let body = section.lines.dropFirst().joined(separator: "\n")
            narratives[section.code] = collapsed(withoutComments(body))
        }
        return narratives
    }

    private static func withoutComments(_ text: String) -> String {
        var result = ""
        var rest = text[...]
        while let start = rest.range(of: "<!--") {
            result += rest[..<start.lowerBound]
            // A comment that is not closed hides all that follows, as it does in a browser.
            guard let end = rest.range(of: "-->", range: start.upperBound..<rest.endIndex) else { return result }
            rest = rest[end.upperBound...]
        }
        return result + rest
    }

    /// The text without empty lines at its ends, and no more than one between paragraphs.
    private static func collapsed(_ text: String) -> String {
        var lines: [Substring] = []
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            let isBlank = line.allSatisfy(\.isWhitespace)
            if isBlank, lines.last?.isEmpty ?? true { continue }
            lines.append(isBlank ? "" : line)
        }
        while lines.last?.isEmpty ?? false { lines.removeLast() }
        return lines.joined(separator: "\n")
    }
}
