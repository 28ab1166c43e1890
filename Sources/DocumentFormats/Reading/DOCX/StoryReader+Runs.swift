import Document
import Packaging

// What stands in runs besides text, and fields.
extension StoryReader {
    /// Reads an element that makes text; `false` where it is none.
    mutating func startInRun(_ tag: XMLTag, _ attributes: XMLAttributes, _ scanner: XMLScanner) -> Bool {
        switch tag {
        case .tab where scanner.parent == .r: append("\t", scanner)
        case .ptab: append("\t", scanner)
        case .cr: append("\u{2028}", scanner)
        case .br: breakLine(attributes, scanner)
        case .noBreakHyphen: append("-", scanner)
        case .softHyphen: softHyphen(scanner)
        case .sym: symbol(attributes, scanner)
        case .pgNum:
            if let last = drafts.indices.last { drafts[last].pageNumberLook = look().font }
        case .fldChar: fieldCharacter(attributes)
        case .fldSimple: startField(attributes.bytes("instr"))
        case .instrText: setInstruction(true)
        case .footnoteReference, .endnoteReference:
            guard let id = attributes.int("id") else { return true }
            let hasOwnMark = attributes.string("customMarkFollows").map { $0 != "0" && $0 != "false" } ?? false
            refer(to: id, isFootnote: tag == .footnoteReference, hasOwnMark: hasOwnMark, scanner)
        case .commentRangeStart: mark(.remarkStart, attributes)
        case .commentRangeEnd: mark(.remarkEnd, attributes)
        case .commentReference: mark(.remarkReference, attributes)
        default: return false
        }
        return true
    }

    private mutating func append(_ text: String, _ scanner: XMLScanner) {
        guard let last = drafts.indices.last, !scopes[scopes.count - 1].isInInstruction else { return }
        let look = look()
        if !look.isHidden { drafts[last].append(text.utf8, xml: scanner.range, look: look.font) }
    }

    /// A page or column break is no line break at the beginning of a paragraph.
    private mutating func breakLine(_ attributes: XMLAttributes, _ scanner: XMLScanner) {
        let type = attributes.string("type") ?? "textWrapping"
        if type == "textWrapping" || drafts.last?.text.isEmpty == false { append("\u{2028}", scanner) }
    }

    /// Not to be seen, but the letter ư of TCVN3, whose byte Word takes for a soft hyphen.
    private mutating func softHyphen(_ scanner: XMLScanner) {
        guard let last = drafts.indices.last, let legacy = look().legacy, legacy != .vni else { return }
        let start = drafts[last].text.count
        append("\u{AD}", scanner)
        convert(from: start, xml: scanner.range)
    }

    private mutating func symbol(_ attributes: XMLAttributes, _ scanner: XMLScanner) {
        guard let code = attributes.string("char").flatMap({ UInt32($0, radix: 16) }),
            let scalar = Unicode.Scalar(code < 0x100 ? code + 0xF000 : code), code >= 0x20
        else { return }
        append(String(Symbols.sign(scalar)), scanner)
    }

    // MARK: - Fields

    private mutating func fieldCharacter(_ attributes: XMLAttributes) {
        switch attributes.string("fldCharType") {
        case "begin": scopes[scopes.count - 1].fields.append(StoryScope.Field())
        case "separate":
            guard let last = scopes[scopes.count - 1].fields.indices.last else { return }
            scopes[scopes.count - 1].fields[last].isInResult = true
            notePageNumber()
        case "end": endField()
        default: break
        }
    }

    private mutating func startField(_ instruction: UnsafeBufferPointer<UInt8>?) {
        scopes[scopes.count - 1].fields.append(
            StoryScope.Field(
                instruction: Array((instruction ?? .init(start: nil, count: 0)).prefix(200)), isInResult: true))
        notePageNumber()
    }

    mutating func endField() {
        notePageNumber()
        _ = scopes[scopes.count - 1].fields.popLast()
    }

    private mutating func notePageNumber() {
        guard let last = drafts.indices.last, drafts[last].pageNumberLook == nil,
            scopes[scopes.count - 1].fields.last?.isPageNumber == true
        else { return }
        drafts[last].pageNumberLook = look().font
    }
}
