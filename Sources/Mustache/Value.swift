/// What a template prints, or asks whether it is there.
package enum Value: Sendable {
    /// An empty text counts as nothing.
    case text(String)
    case flag(Bool)
    case list([Value])
    case fields(Fields)

    /// Whether a section of it is printed at all.
    var isSomething: Bool {
        switch self {
        case .text(let text): !text.isEmpty
        case .flag(let flag): flag
        case .list(let items): !items.isEmpty
        case .fields: true
        }
    }
}

/// What can be given to a template as it is.
package protocol ValueConvertible {
    var templateValue: Value { get }
}

extension Value: ValueConvertible {
    package var templateValue: Value { self }
}

extension String: ValueConvertible {
    package var templateValue: Value { .text(self) }
}

extension Substring: ValueConvertible {
    package var templateValue: Value { .text(String(self)) }
}

extension Bool: ValueConvertible {
    package var templateValue: Value { .flag(self) }
}

extension ValueConvertible where Self: BinaryInteger {
    /// The plain digits.
    package var templateValue: Value { .text(String(self)) }
}

extension Int: ValueConvertible {}
extension Int64: ValueConvertible {}

extension Array: ValueConvertible where Element: ValueConvertible {
    package var templateValue: Value { .list(map(\.templateValue)) }
}

extension Optional: ValueConvertible where Wrapped: ValueConvertible {
    /// `nil` is nothing.
    package var templateValue: Value { self?.templateValue ?? .flag(false) }
}

/// Values by name.
package struct Fields: Sendable, ExpressibleByDictionaryLiteral, ValueConvertible {
    /// Few names each, searched from the front: that is faster than hashing them, and to make it costs one allocation.
    private var pairs: [(name: String, value: Value)]

    package init(dictionaryLiteral elements: (String, any ValueConvertible)...) {
        pairs = elements.map { ($0, $1.templateValue) }
    }

    package init(_ elements: KeyValuePairs<String, any ValueConvertible>) {
        pairs = elements.map { ($0, $1.templateValue) }
    }

    package init(_ elements: some Sequence<(String, Value)>) {
        pairs = elements.map { ($0, $1) }
    }

    package var templateValue: Value { .fields(self) }

    /// The value of a name; `nil` where nobody gave one.
    func value(of name: String) -> Value? {
        for pair in pairs where pair.name == name { return pair.value }
        return nil
    }

    /// The value of a name; a name that nobody gave reads as nothing.
    package subscript(name: String) -> any ValueConvertible {
        get { value(of: name) ?? .flag(false) }
        set {
            pairs.removeAll { $0.name == name }
            pairs.append((name, newValue.templateValue))
        }
    }

    /// With more values; the new ones win.
    package func with(_ more: Fields) -> Fields {
        var result = more
        result.pairs += pairs
        return result
    }
}
