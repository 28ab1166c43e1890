import CExpat
import Glibc

/// Reads markup of any kind with expat, piece by piece.
///
/// It begins where ``PlainMarkup`` ended. Expat has to read the part from its beginning, but what was told already is passed over.
final class ExpatMarkup {
    private static let tagLimit = 16 << 20

    private let parser: XML_Parser
    private let scanner: XMLScanner
    /// How many more starts and ends of elements were told already.
    private var toldTags: Int
    /// Where the text ends that was told already.
    private let toldEnd: Int
    private var fed = 0
    /// What was wrong, told by a callback.
    private var problem: XMLProblem?
    private var attributes: [XMLAttribute] = []

    init?(_ scanner: XMLScanner, behind plain: PlainMarkup) {
        guard let parser = XML_ParserCreate(nil) else { return nil }
        self.parser = parser
        self.scanner = scanner
        toldTags = plain.tagCount
        toldEnd = plain.position
        XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
        XML_SetElementHandler(
            parser, { ExpatMarkup.of($0).start($1, $2) }, { userData, _ in ExpatMarkup.of(userData).end() })
        XML_SetCharacterDataHandler(parser, { ExpatMarkup.of($0).characters($1, $2) })
        XML_SetStartDoctypeDeclHandler(
            parser,
            { userData, _, _, _, _ in
                let markup = ExpatMarkup.of(userData)
                markup.problem = .documentType
                XML_StopParser(markup.parser, 0)
            })
    }

    deinit {
        XML_ParserFree(parser)
    }

    private static func of(_ userData: UnsafeMutableRawPointer?) -> ExpatMarkup {
        // The object outlives its parser and is never nil here.
        Unmanaged<ExpatMarkup>.fromOpaque(userData.unsafelyUnwrapped).takeUnretainedValue()
    }

    /// Reads the next piece.
    func read(_ piece: UnsafeBufferPointer<UInt8>) throws(XMLProblem) {
        var offset = 0
        while offset < piece.count {
            // Small enough that a tag without end is noticed before it fills the memory.
            let count = min(piece.count - offset, 1 << 20)
            let status = piece.baseAddress.unsafelyUnwrapped.advanced(by: offset)
                .withMemoryRebound(to: CChar.self, capacity: count) { XML_Parse(parser, $0, Int32(count), 0) }
            offset += count
            fed += count
            guard status == XML_STATUS_OK else { throw failure }
            let read = Int(XML_GetCurrentByteIndex(parser))
            if read >= 0, fed - read > Self.tagLimit { throw .hugeTag }
        }
    }

    /// Ends the part.
    func finish() throws(XMLProblem) {
        guard XML_Parse(parser, nil, 0, 1) == XML_STATUS_OK else { throw failure }
    }

    private var failure: XMLProblem {
        if let problem { return problem }
        return switch XML_GetErrorCode(parser) {
        case XML_ERROR_UNKNOWN_ENCODING, XML_ERROR_INCORRECT_ENCODING: .unknownEncoding
        default: .syntax(line: Int(XML_GetCurrentLineNumber(parser)))
        }
    }

    // MARK: - Callbacks

    private var range: Range<Int> {
        let start = Int(XML_GetCurrentByteIndex(parser))
        return start..<start + Int(XML_GetCurrentByteCount(parser))
    }

    private func start(_ name: UnsafePointer<CChar>?, _ list: UnsafeMutablePointer<UnsafePointer<CChar>?>?) {
        guard isNew, let name, let list else { return }
        attributes.removeAll(keepingCapacity: true)
        // Names and values by turns, ended by `nil`.
        var index = 0
        while let key = list[index], let value = list[index + 1] {
            attributes.append(XMLAttribute(name: Self.name(key), value: Self.bytes(value)))
            // Expat keeps each name in one place.
            scanner.note(UInt64(UInt(bitPattern: key)))
            index += 2
        }
        guard !scanner.isStopped else { return stop() }
        let range = range
        attributes.withUnsafeBufferPointer { scanner.start(Self.name(name), $0, at: range) }
        stop()
    }

    private func end() {
        guard isNew else { return }
        scanner.end(at: range)
        stop()
    }

    private func characters(_ text: UnsafePointer<CChar>?, _ count: Int32) {
        guard toldTags == 0, !scanner.isStopped, let text else { return }
        let range = range
        guard range.lowerBound >= toldEnd else { return }
        text.withMemoryRebound(to: UInt8.self, capacity: Int(count)) {
            scanner.characters(UnsafeBufferPointer(start: $0, count: Int(count)), at: range)
        }
        stop()
    }

    /// Whether the start or end that expat is telling of is to be told.
    private var isNew: Bool {
        guard toldTags == 0 else {
            toldTags -= 1
            return false
        }
        return !scanner.isStopped
    }

    /// Ends the reading where a handler wants it to.
    private func stop() {
        if scanner.isStopped { XML_StopParser(parser, 0) }
    }

    private static func bytes(_ text: UnsafePointer<CChar>) -> UnsafeBufferPointer<UInt8> {
        let count = strlen(text)
        return UnsafeBufferPointer(start: UnsafeRawPointer(text).assumingMemoryBound(to: UInt8.self), count: count)
    }

    private static func name(_ text: UnsafePointer<CChar>) -> XMLName {
        let bytes = bytes(text)
        return XMLName(bytes: bytes, colon: bytes.firstIndex(of: UInt8(ascii: ":")) ?? -1)
    }
}
