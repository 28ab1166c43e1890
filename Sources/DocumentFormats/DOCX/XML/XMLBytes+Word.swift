import Packaging

/// The small elements of WordprocessingML.
extension XMLBytes {
    /// Appends `<w:name/>` where `isOn`.
    mutating func flag(_ name: StaticString, _ isOn: Bool) {
        guard isOn else { return }
        markup("<w:")
        markup(name)
        markup("/>")
    }

    /// Appends `<w:name w:val="value"/>`, nothing for `nil`.
    mutating func value(_ name: StaticString, _ value: String?) {
        guard let value else { return }
        markup("<w:")
        markup(name)
        markup(#" w:val=""#)
        text(value)
        markup(#""/>"#)
    }

    /// Appends `<w:name w:val="value"/>`, nothing for `nil`.
    mutating func value(_ name: StaticString, _ value: Int?) {
        guard let value else { return }
        markup("<w:")
        markup(name)
        markup(#" w:val=""#)
        number(value)
        markup(#""/>"#)
    }

    /// Appends ` w:name="value"` inside a tag, nothing for `nil`.
    mutating func attribute(_ name: StaticString, _ value: Int?) {
        guard let value else { return }
        markup(" w:")
        markup(name)
        markup(#"=""#)
        number(value)
        markup(#"""#)
    }

    /// Appends ` w:name="value"` inside a tag.
    mutating func attribute(_ name: StaticString, _ value: String) {
        markup(" w:")
        markup(name)
        markup(#"=""#)
        text(value)
        markup(#"""#)
    }
}
