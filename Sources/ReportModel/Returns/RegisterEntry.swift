/// One line of a register.
package struct RegisterEntry: Sendable, Hashable {
    /// The value of its key field, unique within unit and register.
    package var key: String
    /// The values in the order of the register's fields.
    package var values: [FieldValue]

    package init(key: String, values: [FieldValue]) {
        self.key = key
        self.values = values
    }
}

/// The value of one field of a register entry.
package enum FieldValue: Sendable, Hashable {
    case empty
    /// Texts, choices and category members.
    case text(String)
    case date(Day)
    case number(Quantity)
    case flag(Bool)
}
