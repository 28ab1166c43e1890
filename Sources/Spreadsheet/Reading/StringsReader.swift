import Packaging
import VietnameseText

/// Reads `xl/sharedStrings.xml`: the texts that cells name by number.
final class StringsReader: XMLHandler {
    private(set) var strings: [String] = []
    private var text: [UInt8] = []
    private var isInText = false

    func start(_ tag: XMLTag, _ attributes: XMLAttributes, _ scanner: XMLScanner) {
        switch tag {
        case .stringItem:
            // More than the largest sheet can use.
            if strings.count >= 4_000_000 { return scanner.stop(SheetProblem.tooMany) }
            text.removeAll(keepingCapacity: true)
        case .stringText: isInText = true
        // How Japanese names are spoken; no part of the text.
        case .phonetic: scanner.skip()
        default: break
        }
    }

    func end(_ tag: XMLTag, _ scanner: XMLScanner) {
        switch tag {
        case .stringText: isInText = false
        case .stringItem: strings.append(CellText.read(text))
        default: break
        }
    }

    func characters(_ piece: UnsafeBufferPointer<UInt8>, _ scanner: XMLScanner) {
        if isInText { text.append(contentsOf: piece) }
    }
}

extension CellText {
    /// The text that bytes of a part stand for, in NFC.
    static func read(_ bytes: [UInt8]) -> String {
        unescaped(String(decoding: bytes, as: UTF8.self)).inNFC
    }
}
