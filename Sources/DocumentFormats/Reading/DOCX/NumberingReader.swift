import Packaging

/// Reads the part with the lists.
final class NumberingReader: XMLHandler {
    private(set) var numbering = WordNumbering()
    private(set) var names: NamePool
    private var abstract: (id: Int, abstract: WordNumbering.Abstract)?
    private var instance: (id: Int, instance: WordNumbering.Instance)?
    private var level: (index: Int, level: WordNumbering.Level)?
    private var override: Int?

    init(_ names: NamePool) {
        self.names = names
    }

    func start(_ tag: XMLTag, _ attributes: XMLAttributes, _ scanner: XMLScanner) {
        switch tag {
        case .abstractNum: abstract = (attributes.int("abstractNumId") ?? -1, WordNumbering.Abstract())
        case .num: instance = (attributes.int("numId") ?? -1, WordNumbering.Instance())
        case .abstractNumId: instance?.instance.abstract = attributes.int("val") ?? -1
        case .lvlOverride: override = attributes.int("ilvl")
        case .startOverride:
            if let override { instance?.instance.starts[override] = attributes.int("val") ?? 1 }
        case .numStyleLink:
            abstract?.abstract.styleLink = attributes.bytes("val").map { names.number($0) } ?? NamePool.none
        case .lvl: level = (attributes.int("ilvl") ?? override ?? 0, WordNumbering.Level())
        default:
            if level != nil, scanner.parent == .lvl || scanner.parent == .alternateContent || scanner.parent == .choice
            {
                property(tag, attributes)
            }
        }
    }

    private func property(_ tag: XMLTag, _ attributes: XMLAttributes) {
        switch tag {
        case .start: level?.level.start = attributes.int("val") ?? 1
        case .numFmt:
            let name = attributes.string("val") ?? "decimal"
            // `custom` counts with zeros in front, as far as it is used.
            level?.level.format = NumberFormat(rawValue: name) ?? (name == "custom" ? .decimalZero : .decimal)
        case .lvlText: level?.level.text = attributes.string("val") ?? ""
        case .lvlRestart: level?.level.restart = attributes.int("val")
        case .isLgl: level?.level.isLegal = attributes.isOn
        case .suff: level?.level.hasSpace = attributes.string("val") != "nothing"
        case .pStyle: level?.level.style = attributes.bytes("val").map { names.number($0) } ?? NamePool.none
        default: break
        }
    }

    func end(_ tag: XMLTag, _ scanner: XMLScanner) {
        switch tag {
        case .lvl:
            guard let level, (0..<9).contains(level.index) else { break }
            if instance != nil {
                instance?.instance.levels[override ?? level.index] = level.level
            } else {
                abstract?.abstract.levels[level.index] = level.level
            }
            self.level = nil
        case .lvlOverride: override = nil
        case .abstractNum:
            if let abstract { numbering.abstracts[abstract.id] = abstract.abstract }
            abstract = nil
        case .num:
            if let instance { numbering.instances[instance.id] = instance.instance }
            instance = nil
        default: break
        }
    }

    func characters(_ text: UnsafeBufferPointer<UInt8>, _ scanner: XMLScanner) {}
}
