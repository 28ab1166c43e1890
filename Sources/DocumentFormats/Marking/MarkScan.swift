import Packaging

/// Reads a part for what marks need to know: which numbers are taken, and where changes are not to be made.
final class MarkScan: XMLHandler {
    /// The highest number (`w:id`) of a comment, change or bookmark.
    private(set) var highestID = 0
    /// The root element's tag, and the tag that ends it where there is one.
    private(set) var rootStart = 0..<0
    private(set) var rootEnd = 0..<0
    /// What keeps the text of runs from being changed, by where the runs begin.
    private(set) var obstacles: [Int: DOCXMarker.Obstacle] = [:]
    private var tracked = 0
    private var fields = 0

    /// Scans the whole of a part.
    init(_ xml: [UInt8], part: String) throws {
        do {
            try xml.withUnsafeBufferPointer { try XMLScanner(self).read($0) }
        } catch let problem as XMLProblem {
            throw PartProblem(part: part, problem: problem)
        }
    }

    func start(_ tag: XMLTag, _ attributes: XMLAttributes, _ scanner: XMLScanner) {
        if scanner.depth == 1 { rootStart = scanner.range }
        if let id = attributes.int("id") { highestID = max(highestID, id) }
        switch tag {
        case .ins, .moveTo: tracked += 1
        case .fldSimple: fields += 1
        case .fldChar:
            switch attributes.string("fldCharType") {
            case "begin": fields += 1
            case "end": fields = max(0, fields - 1)
            default: break
            }
        case .r:
            if tracked > 0 { obstacles[scanner.range.lowerBound] = .trackedChange }
            if fields > 0 { obstacles[scanner.range.lowerBound] = .field }
        default: break
        }
    }

    func end(_ tag: XMLTag, _ scanner: XMLScanner) {
        if scanner.depth == 1 { rootEnd = scanner.range }
        switch tag {
        case .ins, .moveTo: tracked -= 1
        case .fldSimple: fields = max(0, fields - 1)
        default: break
        }
    }

    func characters(_ text: UnsafeBufferPointer<UInt8>, _ scanner: XMLScanner) {}

    /// Returns the change that puts elements at the end of the root; `element` makes them with the root's prefix.
    func appending(to xml: [UInt8], _ element: (_ prefix: String) -> [UInt8]) -> PartEdit {
        let tag = xml[rootStart]
        let name = tag.dropFirst().prefix { !" \t\r\n/>".utf8.contains($0) }
        let prefix = name.firstIndex(of: UInt8(ascii: ":")).map { String(decoding: name[...$0], as: UTF8.self) } ?? ""
        let bytes = element(prefix)
        guard tag.dropLast().last == UInt8(ascii: "/") else {
            return PartEdit(range: rootEnd.lowerBound..<rootEnd.lowerBound, bytes: bytes)
        }
        let end = rootStart.upperBound
        return PartEdit(
            range: end - 2..<end, bytes: Array(">".utf8) + bytes + Array("</".utf8) + name + Array(">".utf8))
    }
}
