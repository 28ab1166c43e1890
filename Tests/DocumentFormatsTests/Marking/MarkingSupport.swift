import Document
import DocumentFormats
import Foundation
import TestSupport
import Testing

@testable import Packaging

/// A file after marking, and what it was before.
struct MarkedFile {
    let before: Manuscript
    let result: DOCXMarker.Result
    let after: Manuscript
    private let original: DOCXFile
    private let marked: DOCXFile

    init(_ bytes: [UInt8], comments: [DOCXMarker.Comment] = [], changes: [DOCXMarker.Change] = []) throws {
        (before, original) = try DOCXReader.read(bytes, file: "bao-cao.docx")
        result = try DOCXMarker(before, original, .init(date: "2026-11-20T07:00:00Z"))
            .mark(comments: comments, changes: changes)
        (after, marked) = try DOCXReader.read(result.bytes, file: "bao-cao.docx")
        after.checkInvariants()
    }

    var originalBytes: [UInt8] { original.archive.bytes }

    func part(_ name: String) throws -> String {
        String(decoding: try marked.archive.contents(#require(marked.archive.entry(name))), as: UTF8.self)
    }

    /// The parts that are not the same, byte for byte, packed as they are.
    var changedParts: [String] {
        marked.archive.entries.compactMap { entry in
            let old = original.archive.entries.first { $0.name == entry.name }
            let isSame = old.map {
                original.archive.bytes[$0.packed].elementsEqual(marked.archive.bytes[entry.packed])
            }
            return isSame == true ? nil : entry.name
        }
    }

    /// The text with every tracked change of ours rejected.
    func rejected() throws -> [UInt8] {
        var archive = TestArchive()
        for entry in marked.archive.entries {
            var text = try marked.archive.contents(entry)
            if entry.name.hasSuffix(".xml") {
                let xml = String(decoding: text, as: UTF8.self)
                    .replacing(/<(\w+:)?ins [^>]*author="BaoCao"[^>]*>.*?<\/(\w+:)?ins>/.dotMatchesNewlines(), with: "")
                    .replacing(/<(\w+:)?del [^>]*author="BaoCao"[^>]*>(.*?)<\/(\w+:)?del>/.dotMatchesNewlines()) {
                        $0.output.2.replacing("delText", with: "t")
                    }
                text = Array(xml.utf8)
            }
            archive.entries.append(.init(name: entry.name, contents: text))
        }
        return try DOCXReader.read(archive.bytes, file: "a.docx").manuscript.text
    }
}

/// The DOCX files in python-docx's source package.
enum PythonDocxCorpus {
    static let folder = Tools.repository.appending(path: ".build-venv/corpus")
    static let files: [String] = {
        let names = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
        return names.filter { $0.hasSuffix(".docx") }.sorted()
    }()
}

/// Ranges of a manuscript's text that begin and end between signs which a file can be cut at.
func randomRanges(_ count: Int, in manuscript: Manuscript, _ docx: DOCXFile, seed: UInt64) -> [Range<Int>] {
    var random = Seeded(seed)
    let anchors = docx.anchors.filter { $0.part == 0 }
    let body = manuscript.paragraphs.filter { $0.story == .body && !docx.anchors(in: $0.range).isEmpty }
    guard !anchors.isEmpty, !body.isEmpty else { return [] }
    return (0..<count).compactMap { _ in
        guard let paragraph = body.randomElement(using: &random) else { return nil }
        let own = docx.anchors(in: paragraph.range)
        guard let first = own.randomElement(using: &random), let last = own.randomElement(using: &random),
            first.text.lowerBound <= last.text.lowerBound
        else { return nil }
        func place(_ anchor: DOCXFile.Anchor, isStart: Bool) -> Int {
            guard anchor.isVerbatim else { return isStart ? anchor.text.lowerBound : anchor.text.upperBound }
            var place = Int.random(in: anchor.text.lowerBound...anchor.text.upperBound, using: &random)
            while place > anchor.text.lowerBound, place < anchor.text.upperBound, manuscript.text[place] & 0xC0 == 0x80
            {
                place -= 1
            }
            return place
        }
        let (start, end) = (place(first, isStart: true), place(last, isStart: false))
        // A mark of a note or something else that Word makes does not belong to either side.
        guard start < end, docx.anchors(in: start..<start + 1).count == 1, docx.anchors(in: end - 1..<end).count == 1
        else { return nil }
        return start..<end
    }
}
