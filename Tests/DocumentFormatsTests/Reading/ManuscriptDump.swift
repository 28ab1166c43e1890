import Document
import Finding
import Testing

@testable import Packaging

extension Manuscript {
    /// The structure on one line for each paragraph, for tests: `body h2 l1 [1.|Kết quả] t0(1,2) @3:1`.
    var dump: String {
        paragraphs.map { paragraph in
            var words: [String] = []
            if paragraph.story != .body { words.append("\(paragraph.story)") }
            if paragraph.headingLevel > 0 { words.append("h\(paragraph.headingLevel)") }
            if paragraph.listLevel > 0 { words.append("l\(paragraph.listLevel)") }
            let label = paragraph.label.isEmpty ? "" : "\(string(paragraph.label))|"
            words.append("[\(label)\(string(paragraph.content))]")
            if let cell = paragraph.cell { words.append("t\(cell.table)(\(cell.row),\(cell.column))") }
            if paragraph.alignment != .unknown { words.append("\(paragraph.alignment)") }
            let place = place(of: paragraph.range)
            return words.joined(separator: " ") + " @\(place.line):\(place.column)"
        }
        .joined(separator: "\n")
    }

    /// The paragraphs' texts.
    var lines: [String] { paragraphs.map { string($0.range) } }

    /// Checks what every reader promises.
    func checkInvariants(sourceLocation: SourceLocation = #_sourceLocation) {
        var position = 0
        for paragraph in paragraphs {
            #expect(paragraph.range.lowerBound == position, sourceLocation: sourceLocation)
            #expect(paragraph.range.upperBound < text.count, sourceLocation: sourceLocation)
            guard paragraph.range.upperBound < text.count else { return }
            #expect(text[paragraph.range.upperBound] == 0x0A, sourceLocation: sourceLocation)
            let label = paragraph.label
            #expect(
                label.lowerBound == position && label.upperBound <= paragraph.range.upperBound,
                sourceLocation: sourceLocation)
            if let cell = paragraph.cell {
                #expect(tables.indices.contains(cell.table), sourceLocation: sourceLocation)
            }
            position = paragraph.range.upperBound + 1
        }
        #expect(position == text.count, sourceLocation: sourceLocation)
        #expect(String(validating: text, as: UTF8.self) != nil, sourceLocation: sourceLocation)
        for (before, after) in zip(origins, origins.dropFirst()) {
            #expect(before.start < after.start, sourceLocation: sourceLocation)
        }
        for (before, after) in zip(looks, looks.dropFirst()) {
            #expect(before.start < after.start, sourceLocation: sourceLocation)
        }
        for cell in tables.flatMap(\.cells) {
            #expect(
                cell.paragraphs.lowerBound >= 0 && cell.paragraphs.upperBound <= paragraphs.count,
                sourceLocation: sourceLocation)
        }
        let ranges = converted + decomposed + remarks.map(\.range)
        #expect(ranges.allSatisfy { $0.upperBound <= text.count }, sourceLocation: sourceLocation)
    }
}
