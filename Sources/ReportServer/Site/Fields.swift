import Finding
import Mustache
import Synchronization

/// What a template prints: values by name. A name that is asked for and that nobody gave is remembered, so that tests see it.
package struct Fields: ExpressibleByDictionaryLiteral, MustacheParent {
    private(set) var values: [String: Any]
    /// Set for the fields of a whole page, which are asked last.
    var missing: MissingNames?

    package init(dictionaryLiteral elements: (String, Any)...) {
        values = Dictionary(elements, uniquingKeysWith: { $1 })
    }

    package init(_ values: [String: Any]) {
        self.values = values
    }

    package func child(named name: String) -> Any? {
        if let value = values[name] { return value }
        missing?.insert(name)
        return nil
    }

    /// With more values; the new ones win.
    package func with(_ more: Fields) -> Fields {
        var result = self
        result.values.merge(more.values) { $1 }
        return result
    }

    package subscript(name: String) -> Any? {
        get { values[name] }
        set { values[name] = newValue }
    }
}

/// The names that templates asked for in vain.
final class MissingNames: Sendable {
    private let found = Mutex<Set<String>>([])

    func insert(_ name: String) { found.withLock { _ = $0.insert(name) } }

    var names: [String] { found.withLock { $0.sorted() } }
}

/// The words of the pages, which templates ask for by `{{t.save}}`.
enum PageWords {
    /// All words, by name.
    static let table: [String: Message] = Dictionary(
        uniqueKeysWithValues: [
            shell,
            overview,
            entry,
            review,
            consolidation,
            registers,
            administration,
            proofreading,
            compose,
        ].flatMap(\.self))
}

/// A text, or what a template takes for nothing where it is empty: templates take an empty text for something.
func shown(_ text: String) -> Any { text.isEmpty ? false : text }

/// `value`, or what a template takes for nothing.
func optional(_ value: Any?) -> Any { value ?? false }
