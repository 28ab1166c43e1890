/// The relationships of a part: which other parts it uses, and what for.
package struct Relationships {
    package struct Relationship {
        package var id: String
        /// The last word of its type, e.g. `styles`, the same in transitional and strict files.
        package var kind: String
        /// The path of the part in the archive.
        package var target: String
    }

    package private(set) var all: [Relationship] = []

    /// None.
    package init() {}

    package func first(_ kind: String) -> String? { all.first { $0.kind == kind }?.target }

    package func target(id: String) -> String? { all.first { $0.id == id }?.target }

    /// The name of the part with the relationships of `part`; of the whole package for the empty name.
    package static func name(of part: String) -> String {
        guard let slash = part.lastIndex(of: "/") else { return "_rels/\(part).rels" }
        return "\(part[..<slash])/_rels/\(part[part.index(after: slash)...]).rels"
    }

    fileprivate mutating func add(_ id: String, _ type: String, _ target: String, of part: String) {
        let kind = type.split(separator: "/").last.map(String.init) ?? ""
        all.append(Relationship(id: id, kind: kind, target: Self.path(target, from: part)))
    }

    /// Returns the path of `target` in the archive, which is relative to the folder of `part` unless it begins with `/`.
    private static func path(_ target: String, from part: String) -> String {
        var folders = target.hasPrefix("/") ? [] : part.split(separator: "/").dropLast()
        for step in target.split(separator: "/") {
            switch step {
            case "..": _ = folders.popLast()
            case ".": break
            default: folders.append(step)
            }
        }
        return folders.joined(separator: "/")
    }
}

/// Reads a part with relationships.
package final class RelationshipsReader: XMLHandler {
    package private(set) var relationships = Relationships()
    private let part: String

    package init(of part: String) {
        self.part = part
    }

    package func start(_ tag: XMLTag, _ attributes: XMLAttributes, _ scanner: XMLScanner) {
        guard tag == .relationshipEntry, attributes.string("TargetMode", in: .none) != "External",
            relationships.all.count < 10_000
        else { return }
        relationships.add(
            attributes.string("Id", in: .none) ?? "", attributes.string("Type", in: .none) ?? "",
            attributes.string("Target", in: .none) ?? "", of: part)
    }

    package func end(_ tag: XMLTag, _ scanner: XMLScanner) {}
    package func characters(_ text: UnsafeBufferPointer<UInt8>, _ scanner: XMLScanner) {}
}
