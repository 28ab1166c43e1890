import Packaging

/// One part of the file with what is put into it.
struct PartMarks {
    typealias Anchor = DOCXFile.Anchor

    let name: String
    let xml: [UInt8]
    let scan: MarkScan
    /// By where they begin; `nil` for a run that cannot be cut.
    private var runs: [Int: RunMarks?] = [:]
    private var starts: [PartEdit] = []
    private var ends: [PartEdit] = []

    init(_ archive: ZipReader, _ path: String) throws {
        guard let entry = archive.entry(path) else { throw ZipProblem.broken(path) }
        name = entry.name
        xml = try archive.contents(entry)
        // Places are counted in the bytes of the file, and what is put in is UTF-8.
        let head = String(decoding: xml.prefix(120), as: UTF8.self).lowercased()
        guard head.contains("<"), xml.first != 0, !head.contains("encoding=") || head.contains("utf-8") else {
            throw MarkProblem.encoding
        }
        scan = try MarkScan(xml, part: path)
    }

    /// The run of an anchor; `nil` where it cannot be cut at the anchor's places.
    mutating func run(_ anchor: Anchor) -> RunMarks? {
        let key = anchor.run.lowerBound
        if runs[key] == nil { runs.updateValue(RunMarks(xml, anchor), forKey: key) }
        guard let run = runs[key] ?? nil, run.holds(anchor.xml) else { return nil }
        return run
    }

    mutating func set(_ run: RunMarks, _ anchor: Anchor) {
        runs.updateValue(run, forKey: anchor.run.lowerBound)
    }

    /// Puts a mark at `offset` of the part, or else at the border of the paragraph.
    mutating func put(
        _ rank: RunMarks.Mark.Rank, at offset: Int, of anchor: Anchor, isStart: Bool, _ markup: (MarkWords) -> [UInt8]
    ) -> Bool {
        if var run = run(anchor) {
            let position = run.position(of: offset, isStart: isStart)
            run.add(RunMarks.Mark(position: position, rank: rank, markup: markup(run.words)))
            set(run, anchor)
            return true
        }
        guard let paragraph = ElementLayout(xml, anchor.paragraph) else { return false }
        let bytes = markup(MarkWords(xml, paragraph))
        if isStart {
            let properties = paragraph.children.first.flatMap {
                ElementLayout.local($0.name, in: xml).elementsEqual("pPr".utf8) ? $0.range : nil
            }
            let start = (properties ?? paragraph.startTag).upperBound
            starts.append(PartEdit(range: start..<start, bytes: bytes))
        } else {
            let end = paragraph.endTag.lowerBound
            ends.append(PartEdit(range: end..<end, bytes: bytes))
        }
        return true
    }

    /// The part with everything in it; `nil` where that is nothing.
    func contents(nextID: inout Int) -> [UInt8]? {
        var inRuns: [PartEdit] = []
        for (_, run) in runs.sorted(by: { $0.key < $1.key }) { inRuns += run?.edits(nextID: &nextID) ?? [] }
        let edits = starts + inRuns + ends
        return edits.isEmpty ? nil : PartEdit.apply(edits, to: xml)
    }
}
