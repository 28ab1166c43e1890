import CExpat
import Glibc

/// What is wrong with a piece of XML.
enum XMLProblem: Error, Hashable {
    /// Not well-formed; the line from 1.
    case syntax(line: Int)
    /// A DOCTYPE or entity declaration, which Office files must not have and attacks are made of.
    case documentType
    case tooDeep
    /// One tag of many megabytes.
    case hugeTag
    case unknownEncoding
}

/// Receives the pieces of an XML part in order.
protocol XMLHandler: AnyObject {
    func start(_ tag: XMLTag, _ attributes: XMLAttributes, _ scanner: XMLScanner)
    func end(_ tag: XMLTag, _ scanner: XMLScanner)
    /// Part of the text in an element; one text may come in several pieces.
    func characters(_ text: UnsafeBufferPointer<UInt8>, _ scanner: XMLScanner)
}

/// Reads XML piece by piece with expat.
///
/// Namespaces are resolved here rather than by expat, which would join long strings for each name.
final class XMLScanner {
    /// How deep elements may stand in each other; Word's own go to about 100.
    private static let depthLimit = 512
    private static let tagLimit = 16 << 20
    private static let bindingLimit = 1000

    /// A declared prefix, `""` for the default namespace.
    private struct Binding {
        var prefix: [UInt8]
        var space: XMLSpace
        var depth: Int
    }

    private let parser: XML_Parser
    private let handler: any XMLHandler
    private let table = XMLTagTable.shared
    private var bindings: [Binding] = []
    /// What was wrong, told by a callback.
    private(set) var problem: (any Error)?
    private var fed = 0
    /// The elements that are open, the innermost last.
    private(set) var tags: [XMLTag] = []

    init?(_ handler: any XMLHandler) {
        guard let parser = XML_ParserCreate(nil) else { return nil }
        self.parser = parser
        self.handler = handler
        XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
        XML_SetElementHandler(
            parser, { XMLScanner.of($0).start($1, $2) }, { userData, _ in XMLScanner.of(userData).end() })
        XML_SetCharacterDataHandler(parser, { XMLScanner.of($0).characters($1, $2) })
        XML_SetStartDoctypeDeclHandler(
            parser, { userData, _, _, _, _ in XMLScanner.of(userData).stop(XMLProblem.documentType) })
    }

    deinit {
        XML_ParserFree(parser)
    }

    private static func of(_ userData: UnsafeMutableRawPointer?) -> XMLScanner {
        // The scanner outlives its parser and is never nil here.
        Unmanaged<XMLScanner>.fromOpaque(userData.unsafelyUnwrapped).takeUnretainedValue()
    }

    /// Where the piece that a handler was called for stands in the part; at the end of an element its end tag.
    var range: Range<Int> {
        let start = Int(XML_GetCurrentByteIndex(parser))
        return start..<start + Int(XML_GetCurrentByteCount(parser))
    }

    /// The element around the one that a handler was called for.
    var parent: XMLTag {
        tags.count > 1 ? tags[tags.count - 2] : .other
    }

    /// How many elements are open.
    var depth: Int { tags.count }

    /// Reads the next piece.
    func parse(_ bytes: UnsafeBufferPointer<UInt8>) throws {
        var offset = 0
        while offset < bytes.count {
            // Small enough that a tag without end is noticed before it fills the memory.
            let count = min(bytes.count - offset, 1 << 20)
            let status = bytes.baseAddress.unsafelyUnwrapped.advanced(by: offset)
                .withMemoryRebound(to: CChar.self, capacity: count) { XML_Parse(parser, $0, Int32(count), 0) }
            offset += count
            fed += count
            if status == XML_STATUS_OK { try checkBacklog() } else { throw failure }
        }
    }

    /// Ends the part.
    func finish() throws {
        guard XML_Parse(parser, nil, 0, 1) == XML_STATUS_OK else { throw failure }
    }

    /// Ends the reading, from a handler.
    func stop(_ problem: any Error) {
        if self.problem == nil { self.problem = problem }
        XML_StopParser(parser, 0)
    }

    private func checkBacklog() throws {
        let read = Int(XML_GetCurrentByteIndex(parser))
        if read >= 0, fed - read > Self.tagLimit { throw XMLProblem.hugeTag }
    }

    private var failure: any Error {
        if let problem { return problem }
        switch XML_GetErrorCode(parser) {
        case XML_ERROR_UNKNOWN_ENCODING, XML_ERROR_INCORRECT_ENCODING: return XMLProblem.unknownEncoding
        default: return XMLProblem.syntax(line: Int(XML_GetCurrentLineNumber(parser)))
        }
    }

    // MARK: - Callbacks

    private func start(
        _ name: UnsafePointer<CChar>?, _ list: UnsafeMutablePointer<UnsafePointer<CChar>?>?
    ) {
        guard problem == nil, let name, let list else { return }
        guard tags.count < Self.depthLimit else { return stop(XMLProblem.tooDeep) }
        bind(list)
        guard problem == nil else { return }
        let (prefix, local) = Self.split(name)
        let tag = table.tag(local, space(prefix))
        tags.append(tag)
        handler.start(tag, XMLAttributes(list: list, scanner: self), self)
    }

    private func end() {
        guard problem == nil, let tag = tags.last else { return }
        handler.end(tag, self)
        while let last = bindings.last, last.depth == tags.count { bindings.removeLast() }
        tags.removeLast()
    }

    private func characters(_ text: UnsafePointer<CChar>?, _ count: Int32) {
        guard problem == nil, let text else { return }
        text.withMemoryRebound(to: UInt8.self, capacity: Int(count)) {
            handler.characters(UnsafeBufferPointer(start: $0, count: Int(count)), self)
        }
    }

    // MARK: - Namespaces

    /// Takes down the `xmlns` attributes of an element.
    private func bind(_ list: UnsafeMutablePointer<UnsafePointer<CChar>?>) {
        var index = 0
        while let name = list[index], let value = list[index + 1] {
            index += 2
            guard strncmp(name, "xmlns", 5) == 0, name[5] == 0 || name[5] == 0x3A else { continue }
            guard bindings.count < Self.bindingLimit else { return stop(XMLProblem.tooDeep) }
            let prefix = name[5] == 0 ? [] : Array(Self.bytes(name + 6))
            bindings.append(
                Binding(prefix: prefix, space: XMLSpace(uri: Self.bytes(value)), depth: tags.count + 1))
        }
    }

    /// Returns what `prefix` stands for here.
    func space(_ prefix: UnsafeBufferPointer<UInt8>) -> XMLSpace {
        var index = bindings.count - 1
        while index >= 0 {
            if bindings[index].prefix.count == prefix.count, bindings[index].prefix.elementsEqual(prefix) {
                return bindings[index].space
            }
            index -= 1
        }
        return prefix.isEmpty ? .none : .other
    }

    static func bytes(_ text: UnsafePointer<CChar>) -> UnsafeBufferPointer<UInt8> {
        let count = strlen(text)
        return UnsafeBufferPointer(start: UnsafeRawPointer(text).assumingMemoryBound(to: UInt8.self), count: count)
    }

    /// Returns the prefix, empty without one, and the name behind it.
    static func split(
        _ name: UnsafePointer<CChar>
    ) -> (prefix: UnsafeBufferPointer<UInt8>, local: UnsafeBufferPointer<UInt8>) {
        let all = bytes(name)
        for index in all.indices where all[index] == UInt8(ascii: ":") {
            return (
                UnsafeBufferPointer(rebasing: all[..<index]), UnsafeBufferPointer(rebasing: all[(index + 1)...])
            )
        }
        return (UnsafeBufferPointer(rebasing: all[..<0]), all)
    }
}
