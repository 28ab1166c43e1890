import Document
import DocumentFormats
import Foundation

@testable import Packaging

/// Counts a file's numbered paragraphs as Word does (ISO/IEC 29500-1, 17.9), to see what a reader will see.
///
/// Lists of one `w:abstractNum` share their counters; `w:startOverride` sets a counter when its `w:num` first uses the
/// level; a level begins anew after any level above it.
struct WordNumbers {
    private struct Level {
        var start: Int
        var format: String
        var text: String
    }

    private var levels: [Int: [Level]] = [:]
    private var shapes: [Int: Int] = [:]
    private var overrides: [Int: [Int: Int]] = [:]
    private var styles: [String: (number: Int, level: Int)] = [:]
    private var counters: [Int: [Int?]] = [:]
    private var used: Set<[Int]> = []

    static func labels(of document: Document) throws -> [String] {
        let parts = try Unpacked(try DOCX.write(document))
        var numbers = WordNumbers()
        numbers.read(numbering: parts.text("word/numbering.xml"), styles: parts.text("word/styles.xml"))
        return numbers.labels(parts.text("word/document.xml"))
    }

    private mutating func read(numbering: String, styles text: String) {
        for shape in numbering.matches(of: /<w:abstractNum w:abstractNumId="(\d+)">(.*?)<\/w:abstractNum>/) {
            levels[Int(shape.1) ?? -1] = shape.2.matches(
                of: /<w:start w:val="(\d+)"\/><w:numFmt w:val="(\w+)"\/>.*?<w:lvlText w:val="([^"]*)"\/>/
            ).map { Level(start: Int($0.1) ?? 0, format: String($0.2), text: String($0.3)) }
        }
        for instance in numbering.matches(of: /<w:num w:numId="(\d+)"><w:abstractNumId w:val="(\d+)"\/>(.*?)<\/w:num>/)
        {
            let number = Int(instance.1) ?? -1
            shapes[number] = Int(instance.2)
            for start in instance.3.matches(of: /w:ilvl="(\d+)"><w:startOverride w:val="(\d+)"/) {
                overrides[number, default: [:]][Int(start.1) ?? -1] = Int(start.2)
            }
        }
        for style in text.matches(
            of: /w:styleId="(\w+)">(?:(?!<\/w:style>).)*?<w:ilvl w:val="(\d+)"\/><w:numId w:val="(\d+)"\/>/)
        {
            styles[String(style.1)] = (Int(style.3) ?? -1, Int(style.2) ?? -1)
        }
    }

    private mutating func labels(_ text: String) -> [String] {
        text.matches(of: /<w:p><w:pPr><w:pStyle w:val="(\w+)"\/>(.*?)<\/w:pPr>/).compactMap { paragraph in
            let direct = paragraph.2.firstMatch(of: /<w:ilvl w:val="(\d+)"\/><w:numId w:val="(\d+)"\/>/)
            let style = styles[String(paragraph.1)]
            guard let number = direct.flatMap({ Int($0.2) }) ?? style?.number else { return nil }
            return number == 0 ? "" : next(number, direct.flatMap { Int($0.1) } ?? style?.level ?? 0)
        }
    }

    private mutating func next(_ number: Int, _ level: Int) -> String {
        guard let shape = shapes[number], let properties = levels[shape]?[level] else { return "?" }
        var counts = counters[shape] ?? Array(repeating: nil, count: 9)
        if used.insert([number, level]).inserted, let start = overrides[number]?[level] {
            counts[level] = start
        } else {
            counts[level] = counts[level].map { $0 + 1 } ?? properties.start
        }
        for below in (level + 1)..<counts.count { counts[below] = nil }
        counters[shape] = counts
        return properties.text.replacing("%\(level + 1)", with: sign(counts[level] ?? 0, properties.format))
    }

    private func sign(_ number: Int, _ format: String) -> String {
        switch format {
        case "upperRoman": Numbering.roman(number)
        case "lowerLetter": String(UnicodeScalar(UInt8(96 + number)))
        case "decimal": "\(number)"
        default: ""
        }
    }
}
