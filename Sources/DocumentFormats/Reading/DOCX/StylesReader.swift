import Packaging

/// Reads the part with the styles.
final class StylesReader: XMLHandler {
    private var styles = WordStyles()
    private var names: NamePool
    private let theme: Theme
    private var style: (id: Int32, style: WordStyle)?
    private var part: WordStyle.TablePart?

    init(names: NamePool, theme: Theme) {
        self.names = names
        self.theme = theme
    }

    /// The styles that were read.
    var result: WordStyles {
        var result = styles
        result.names = names
        return result
    }

    func start(_ tag: XMLTag, _ attributes: XMLAttributes, _ scanner: XMLScanner) {
        switch tag {
        case .style: startStyle(attributes)
        case .tblStylePr:
            part = attributes.string("type").flatMap(Self.part)
            // Bands and corners differ in colours; they are half of a usual style sheet.
            if part == nil { scanner.skip() }
        case .rPrChange, .pPrChange, .tblPrChange, .tcPrChange: scanner.skip()
        case .name: style?.style.name = attributes.string("val") ?? ""
        case .basedOn: style?.style.basedOn = attributes.bytes("val").map { names.number($0) } ?? NamePool.none
        default: property(tag, attributes, scanner)
        }
    }

    private func startStyle(_ attributes: XMLAttributes) {
        guard let id = attributes.bytes("styleId") else { return }
        let number = names.number(id)
        style = (number, WordStyle())
        let isDefault = attributes.string("default").map { $0 != "0" && $0 != "false" } ?? false
        if isDefault, attributes.string("type") == "paragraph" { styles.defaultParagraphStyle = number }
    }

    private func property(_ tag: XMLTag, _ attributes: XMLAttributes, _ scanner: XMLScanner) {
        switch scanner.parent {
        case .rPr:
            // The parent of `rPr` tells whose it is.
            switch scanner.ancestor(2) {
            case .rPrDefault: styles.defaultRun.read(tag, attributes, &names, theme: theme)
            case .style: style?.style.run.read(tag, attributes, &names, theme: theme)
            case .tblStylePr:
                guard let part else { return }
                style?.style.parts[part.rawValue].read(tag, attributes, &names, theme: theme)
            default: break
            }
        case .pPr, .numPr:
            if style != nil {
                if part == nil { style?.style.paragraph.read(tag, attributes, &names) }
            } else {
                styles.defaultParagraph.read(tag, attributes, &names)
            }
        case .tblBorders where part == nil: style?.style.borders.read(tag, attributes)
        case .tblBorders, .tcBorders:
            var borders = TableBorders()
            borders.read(tag, attributes)
            if borders.isVisible { style?.style.hasPartBorders = true }
        default: break
        }
    }

    func end(_ tag: XMLTag, _ scanner: XMLScanner) {
        switch tag {
        case .tblStylePr: part = nil
        case .style:
            if let style { styles.add(style.style, id: style.id) }
            style = nil
        default: break
        }
    }

    func characters(_ text: UnsafeBufferPointer<UInt8>, _ scanner: XMLScanner) {}

    private static func part(_ name: String) -> WordStyle.TablePart? {
        switch name {
        case "wholeTable": .wholeTable
        case "firstRow": .firstRow
        case "lastRow": .lastRow
        case "firstCol": .firstColumn
        case "lastCol": .lastColumn
        default: nil
        }
    }
}
