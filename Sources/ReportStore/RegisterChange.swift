package import ReportModel

/// What is done to one entry of a register.
package enum RegisterChange: Sendable, Hashable {
    /// The entry is new, or replaces the one with its key.
    case put(RegisterEntry)
    /// The entry with this key is deleted; its earlier versions stay in the store.
    case delete(key: String)

    /// The key of the entry concerned.
    package var key: String {
        switch self {
        case .put(let entry): entry.key
        case .delete(let key): key
        }
    }
}

/// The name of a register of one unit.
package struct RegisterKey: Sendable, Hashable, Comparable {
    package var unit: String
    package var register: String

    package init(unit: String, register: String) {
        self.unit = unit
        self.register = register
    }

    package static func < (left: RegisterKey, right: RegisterKey) -> Bool {
        (left.unit, left.register) < (right.unit, right.register)
    }
}
