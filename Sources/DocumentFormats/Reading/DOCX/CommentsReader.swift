import Packaging

/// Reads the part with the comments.
final class CommentsReader: XMLHandler {
    /// The words of each comment, its paragraphs on lines of their own.
    private(set) var texts: [Int: String] = [:]
    private var id: Int?
    private var text: [UInt8] = []
    private var isInText = false

    func start(_ tag: XMLTag, _ attributes: XMLAttributes, _ scanner: XMLScanner) {
        switch tag {
        case .comment:
            id = attributes.int("id")
            text = []
        case .p: if !text.isEmpty { text.append(0x0A) }
        case .t: isInText = true
        case .tab where scanner.parent == .r: text.append(0x09)
        case .br, .cr: text.append(0x20)
        case .del, .moveFrom, .fallback: scanner.skip()
        default: break
        }
    }

    func end(_ tag: XMLTag, _ scanner: XMLScanner) {
        switch tag {
        case .t: isInText = false
        case .comment:
            if let id { texts[id] = String(decoding: text, as: UTF8.self) }
            id = nil
        default: break
        }
    }

    func characters(_ text: UnsafeBufferPointer<UInt8>, _ scanner: XMLScanner) {
        if isInText { self.text.append(contentsOf: text) }
    }
}
