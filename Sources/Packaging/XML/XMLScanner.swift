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

/// Reads an XML part and tells a handler of its pieces.
///
/// Plain markup is taken apart by ``PlainMarkup``, all other by ``ExpatMarkup``. What they find comes together here: the elements
/// that are open, and what their prefixes stand for. Namespaces are resolved here rather than by expat, which would join long
/// strings for each name.
package final class XMLScanner {
    /// How deep elements may stand in each other; Word's own go to about 100.
    private static let depthLimit = 512
    private static let bindingLimit = 1000
    /// How many different names may come up that nobody knows; expat keeps each of them.
    private static let nameLimit = 4000

    /// A declared prefix, by its key.
    private struct Binding {
        var prefix: UInt64
        var space: XMLSpace
        var depth: Int
    }

    private let handler: any XMLHandler
    private let table = XMLTagTable.shared
    /// What was wrong, told by a handler.
    private var problem: (any Error)?
    /// Unknown names by hash.
    private var names: Set<UInt64> = []

    /// What changes with each piece. In memory of its own, because the checks on the properties of an object that
    /// handlers reach cost as much as all the rest.
    private struct State {
        var range = 0..<0
        var depth = 0
        /// How many elements are open of which nothing is read, the outermost one included.
        var skipped = 0
        var bindings = 0
        /// The prefix that was asked for last.
        var lastBinding = Binding(prefix: 0, space: .none, depth: 0)
        var isStopped = false
    }

    private let state: UnsafeMutablePointer<State>
    /// The elements that are open, the innermost last; `depthLimit` places.
    private let tags: UnsafeMutablePointer<XMLTag>
    /// `bindingLimit` places.
    private let bindings: UnsafeMutablePointer<Binding>
    /// Unknown names that came up lately, so that `names` is seldom asked; 256 places.
    private let recent: UnsafeMutablePointer<UInt64>

    package init(_ handler: any XMLHandler) {
        self.handler = handler
        state = .allocate(capacity: 1)
        state.initialize(to: State())
        tags = .allocate(capacity: Self.depthLimit)
        bindings = .allocate(capacity: Self.bindingLimit)
        recent = .allocate(capacity: 256)
        recent.initialize(repeating: 0, count: 256)
    }

    deinit {
        // All of them hold numbers only.
        state.deallocate()
        tags.deallocate()
        bindings.deallocate()
        recent.deallocate()
    }

    /// Where the piece that a handler was called for stands in the part; at the end of an element its end tag.
    package var range: Range<Int> { state.pointee.range }

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

    /// Ends the reading, from a handler.
    package func stop(_ problem: any Error) {
        if self.problem == nil { self.problem = problem }
        state.pointee.isStopped = true
    }

    /// Whether nothing more is to be read.
    var isStopped: Bool { state.pointee.isStopped }

    /// Reads a part; of one that is not whole, what is there of it.
    /// - Throws: ``XMLProblem``, or what a handler stopped the reading with.
    package func read(_ part: UnsafeBufferPointer<UInt8>, isWhole: Bool = true) throws {
        var plain = PlainMarkup(part)
        plain.read(self)
        if let problem { throw problem }
        guard !plain.isDone else { return }
        try readByExpat(behind: plain) { expat in
            try expat.read(part)
            if isWhole { try expat.finish() }
        }
    }

    /// Reads a part that comes in pieces: `unpack` calls what it is given with one after the other.
    package func readPieces(_ unpack: (_ take: (UnsafeBufferPointer<UInt8>) throws -> Void) throws -> Void) throws {
        try readByExpat(behind: PlainMarkup(UnsafeBufferPointer(start: nil, count: 0))) { expat in
            try unpack { try expat.read($0) }
            try expat.finish()
        }
    }

    private func readByExpat(behind plain: PlainMarkup, _ read: (ExpatMarkup) throws -> Void) throws {
        guard let expat = ExpatMarkup(self, behind: plain) else { throw XMLProblem.tooDeep }
        do {
            try read(expat)
        } catch {
            throw problem ?? error
        }
    }

    // MARK: - Pieces

    func start(_ name: XMLName, _ attributes: UnsafeBufferPointer<XMLAttribute>, at range: Range<Int>) {
        guard depth + state.pointee.skipped < Self.depthLimit else { return stop(XMLProblem.tooDeep) }
        if state.pointee.skipped > 0 {
            state.pointee.skipped += 1
            return
        }
        for attribute in attributes { bind(attribute) }
        guard !isStopped else { return }
        let tag = table.tag(name.local, space(name.prefix))
        if tag == .other { note(XMLTagTable.key(name.local, .none)) }
        guard !isStopped else { return }
        tags[depth] = tag
        state.pointee.depth += 1
        state.pointee.range = range
        handler.start(tag, XMLAttributes(all: attributes, scanner: self), self)
    }

    func end(at range: Range<Int>) {
        guard depth > 0 else { return }
        if state.pointee.skipped > 0 {
            state.pointee.skipped -= 1
            if state.pointee.skipped > 0 { return }
        } else {
            state.pointee.range = range
            handler.end(tags[depth - 1], self)
        }
        while state.pointee.bindings > 0, bindings[state.pointee.bindings - 1].depth == depth {
            state.pointee.bindings -= 1
            forgetLastBinding()
        }
        state.pointee.depth -= 1
    }

    func characters(_ text: UnsafeBufferPointer<UInt8>, at range: Range<Int>) {
        guard state.pointee.skipped == 0 else { return }
        state.pointee.range = range
        handler.characters(text, self)
    }

    /// Counts a name that nobody knows.
    func note(_ name: UInt64) {
        let slot = Int(truncatingIfNeeded: (name ^ name >> 8) & 255)
        if recent[slot] == name { return }
        recent[slot] = name
        if names.insert(name).inserted, names.count > Self.nameLimit { stop(XMLProblem.tooDeep) }
    }

    // MARK: - Namespaces

    /// Takes down the attribute where it declares a prefix.
    private func bind(_ attribute: XMLAttribute) {
        guard let prefix = attribute.declaredPrefix else { return }
        guard state.pointee.bindings < Self.bindingLimit else { return stop(XMLProblem.tooDeep) }
        bindings[state.pointee.bindings] = Binding(
            prefix: Self.key(prefix), space: XMLSpace(uri: attribute.value), depth: depth + 1)
        state.pointee.bindings += 1
        forgetLastBinding()
    }

    /// Returns what `prefix` stands for here.
    package func space(_ prefix: UnsafeBufferPointer<UInt8>) -> XMLSpace {
        let key = Self.key(prefix)
        if key != 0, key == state.pointee.lastBinding.prefix { return state.pointee.lastBinding.space }
        var index = state.pointee.bindings - 1
        while index >= 0 {
            if bindings[index].prefix == key {
                state.pointee.lastBinding = bindings[index]
                return bindings[index].space
            }
            index -= 1
        }
        return prefix.isEmpty ? .none : .other
    }

    private func forgetLastBinding() {
        state.pointee.lastBinding.prefix = 0
    }

    /// The bytes of a prefix in one number; those of longer ones are mixed, which none of Office's are.
    private static func key(_ prefix: UnsafeBufferPointer<UInt8>) -> UInt64 {
        var key: UInt64 = 0
        for byte in prefix { key = (key << 8 | key >> 56) ^ UInt64(byte) }
        return key
    }
}
