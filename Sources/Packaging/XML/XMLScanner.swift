import CExpat
import Glibc

/// What is wrong with a piece of XML.
package enum XMLProblem: Error, Hashable {
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
package protocol XMLHandler: AnyObject {
    func start(_ tag: XMLTag, _ attributes: XMLAttributes, _ scanner: XMLScanner)
    func end(_ tag: XMLTag, _ scanner: XMLScanner)
    /// Part of the text in an element; one text may come in several pieces.
    func characters(_ text: UnsafeBufferPointer<UInt8>, _ scanner: XMLScanner)
}

/// Reads XML piece by piece with expat.
///
/// Namespaces are resolved here rather than by expat, which would join long strings for each name.
package final class XMLScanner {
    /// How deep elements may stand in each other; Word's own go to about 100.
    private static let depthLimit = 512
    private static let tagLimit = 16 << 20
    private static let bindingLimit = 1000
    /// How many different names may come up that nobody knows; expat keeps each of them.
    private static let nameLimit = 4000

    /// A declared prefix, by its key.
    private struct Binding {
        var prefix: UInt64
        var space: XMLSpace
        var depth: Int
    }

    private let parser: XML_Parser
    private let handler: any XMLHandler
    private let table = XMLTagTable.shared
    /// What was wrong, told by a callback.
    private var problem: (any Error)?
    private var fed = 0
    /// Unknown elements by hash, and attributes by the place where expat keeps their names.
    private var names: Set<UInt64> = []
    /// Attributes that came up lately, so that `names` is seldom asked.
    private let recent: UnsafeMutablePointer<UInt>

    /// What changes with each element. In memory of its own, because the checks on the properties of an object that
    /// callbacks reach cost as much as all the rest.
    private struct State {
        var depth = 0
        /// How many elements are open of which nothing is read, the outermost one included.
        var skipped = 0
        var bindings = 0
        var isStopped = false
    }

    private let state: UnsafeMutablePointer<State>
    /// The elements that are open, the innermost last; `depthLimit` places.
    private let tags: UnsafeMutablePointer<XMLTag>
    /// `bindingLimit` places.
    private let bindings: UnsafeMutablePointer<Binding>

    package init?(_ handler: any XMLHandler) {
        guard let parser = XML_ParserCreate(nil) else { return nil }
        self.parser = parser
        self.handler = handler
        state = .allocate(capacity: 1)
        state.initialize(to: State())
        tags = .allocate(capacity: Self.depthLimit)
        bindings = .allocate(capacity: Self.bindingLimit)
        recent = .allocate(capacity: 256)
        recent.initialize(repeating: 0, count: 256)
        XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
        XML_SetElementHandler(
            parser, { XMLScanner.of($0).start($1, $2) }, { userData, _ in XMLScanner.of(userData).end() })
        XML_SetCharacterDataHandler(parser, { XMLScanner.of($0).characters($1, $2) })
        XML_SetStartDoctypeDeclHandler(
            parser, { userData, _, _, _, _ in XMLScanner.of(userData).stop(XMLProblem.documentType) })
    }

    deinit {
        XML_ParserFree(parser)
        recent.deallocate()
        // All of them hold numbers only.
        state.deallocate()
        tags.deallocate()
        bindings.deallocate()
    }

    private static func of(_ userData: UnsafeMutableRawPointer?) -> XMLScanner {
        // The scanner outlives its parser and is never nil here.
        Unmanaged<XMLScanner>.fromOpaque(userData.unsafelyUnwrapped).takeUnretainedValue()
    }

    /// Where the piece that a handler was called for stands in the part; at the end of an element its end tag.
    package var range: Range<Int> {
        let start = Int(XML_GetCurrentByteIndex(parser))
        return start..<start + Int(XML_GetCurrentByteCount(parser))
    }

    /// The element around the one that a handler was called for.
    package var parent: XMLTag { ancestor(1) }

    /// The element `levels` above the one that a handler was called for.
    package func ancestor(_ levels: Int) -> XMLTag {
        depth > levels ? tags[depth - 1 - levels] : .other
    }

    /// How many elements are open.
    package var depth: Int { state.pointee.depth }

    /// Leaves out all of the element that a handler is being told of, its end included.
    package func skip() {
        state.pointee.skipped = 1
    }

    /// Reads the next piece.
    package func parse(_ bytes: UnsafeBufferPointer<UInt8>) throws {
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
    package func finish() throws {
        guard XML_Parse(parser, nil, 0, 1) == XML_STATUS_OK else { throw failure }
    }

    /// Ends the reading, from a handler.
    package func stop(_ problem: any Error) {
        if self.problem == nil { self.problem = problem }
        state.pointee.isStopped = true
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
        guard !state.pointee.isStopped, let name, let list else { return }
        guard depth + state.pointee.skipped < Self.depthLimit else { return stop(XMLProblem.tooDeep) }
        if state.pointee.skipped > 0 {
            state.pointee.skipped += 1
            return
        }
        if list[0] != nil { bind(list) }
        guard !state.pointee.isStopped else { return }
        let (prefix, local) = Self.split(name)
        let tag = table.tag(local, space(prefix))
        if tag == .other { note(Self.hash(local)) }
        guard !state.pointee.isStopped else { return }
        tags[depth] = tag
        state.pointee.depth += 1
        handler.start(tag, XMLAttributes(list: list, scanner: self), self)
    }

    private func note(_ name: UInt64) {
        if names.insert(name).inserted, names.count > Self.nameLimit { stop(XMLProblem.tooDeep) }
    }

    private static func hash(_ name: UnsafeBufferPointer<UInt8>) -> UInt64 {
        var hash: UInt64 = 14_695_981_039_346_656_037
        for byte in name { hash = (hash ^ UInt64(byte)) &* 1_099_511_628_211 }
        return hash
    }

    private func end() {
        guard !state.pointee.isStopped, depth > 0 else { return }
        if state.pointee.skipped > 0 {
            state.pointee.skipped -= 1
            if state.pointee.skipped > 0 { return }
        } else {
            handler.end(tags[depth - 1], self)
        }
        while state.pointee.bindings > 0, bindings[state.pointee.bindings - 1].depth == depth {
            state.pointee.bindings -= 1
        }
        state.pointee.depth -= 1
    }

    private func characters(_ text: UnsafePointer<CChar>?, _ count: Int32) {
        guard !state.pointee.isStopped, state.pointee.skipped == 0, let text else { return }
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
            let place = UInt(bitPattern: name)
            let slot = Int(truncatingIfNeeded: (place >> 3) & 255)
            if recent[slot] != place {
                recent[slot] = place
                note(UInt64(place))
            }
            guard name[0] == 0x78, strncmp(name, "xmlns", 5) == 0, name[5] == 0 || name[5] == 0x3A else { continue }
            guard state.pointee.bindings < Self.bindingLimit else { return stop(XMLProblem.tooDeep) }
            let prefix = name[5] == 0 ? UnsafeBufferPointer(start: nil, count: 0) : Self.bytes(name + 6)
            bindings[state.pointee.bindings] = Binding(
                prefix: Self.key(prefix), space: XMLSpace(uri: Self.bytes(value)), depth: depth + 1)
            state.pointee.bindings += 1
        }
    }

    /// Returns what `prefix` stands for here.
    package func space(_ prefix: UnsafeBufferPointer<UInt8>) -> XMLSpace {
        let key = Self.key(prefix)
        var index = state.pointee.bindings - 1
        while index >= 0 {
            if bindings[index].prefix == key { return bindings[index].space }
            index -= 1
        }
        return prefix.isEmpty ? .none : .other
    }

    /// The bytes of a prefix in one number; those of longer ones are mixed, which none of Office's are.
    private static func key(_ prefix: UnsafeBufferPointer<UInt8>) -> UInt64 {
        var key: UInt64 = 0
        for byte in prefix { key = (key << 8 | key >> 56) ^ UInt64(byte) }
        return key
    }

    package static func bytes(_ text: UnsafePointer<CChar>) -> UnsafeBufferPointer<UInt8> {
        let count = strlen(text)
        return UnsafeBufferPointer(start: UnsafeRawPointer(text).assumingMemoryBound(to: UInt8.self), count: count)
    }

    /// Returns the prefix, empty without one, and the name behind it.
    package static func split(
        _ name: UnsafePointer<CChar>
    ) -> (prefix: UnsafeBufferPointer<UInt8>, local: UnsafeBufferPointer<UInt8>) {
        let all = bytes(name)
        guard let start = all.baseAddress, let colon = memchr(start, 0x3A, all.count) else {
            return (UnsafeBufferPointer(start: all.baseAddress, count: 0), all)
        }
        let length = UnsafeRawPointer(start).distance(to: colon)
        return (
            UnsafeBufferPointer(start: start, count: length),
            UnsafeBufferPointer(start: start + length + 1, count: all.count - length - 1)
        )
    }
}
