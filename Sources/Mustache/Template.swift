import Packaging

/// A piece of a template.
enum Node: Sendable {
    /// Copied as it is.
    case markup([UInt8])
    /// `{{name}}`, printed escaped; a flag as `true` or not at all.
    case variable(Path)
    /// `{{{name}}}`, printed as it is.
    case unescaped(Path)
    /// `{{#name}}…{{/name}}`: once for each item of a list, or once for what is there.
    case section(Path, [Node])
    /// `{{^name}}…{{/name}}`: where there is nothing.
    case inverted(Path, [Node])
    /// `{{> name}}`: another template in its place.
    case partial(String)
    /// `{{$name}}…{{/name}}`: what stands here where nobody puts in something else.
    case block(String, [Node])
    /// `{{<name}}…{{/name}}`: another template with some of its blocks filled.
    case parent(String, [String: [Node]])
}

/// A name in a template: `name`, `name.of.name`, or `.` for the item itself (then without parts).
struct Path: Sendable {
    var parts: [String]

    init(_ text: String) {
        parts = text == "." ? [] : text.split(separator: ".").map(String.init)
    }

    var text: String { parts.isEmpty ? "." : parts.joined(separator: ".") }
}

/// A template that cannot be read.
package struct TemplateError: Error, CustomStringConvertible {
    package var template: String
    /// From 1.
    package var line: Int
    package var reason: String

    package var description: String { "\(template).mustache:\(line): \(reason)" }
}

/// Templates that may stand in each other, parsed once.
///
/// The language is Mustache's (mustache.github.io): variables, sections, inverted sections, comments, partials, and parents with
/// blocks. Left out, because no page needs them: lambdas, other delimiters, the indentation of partials. An empty text counts as
/// nothing, as in JavaScript's Mustache.
package struct TemplateLibrary: Sendable {
    let templates: [String: [Node]]

    /// - Parameter sources: the text of each template, by name.
    package init(_ sources: [String: String]) throws(TemplateError) {
        var templates: [String: [Node]] = [:]
        for (name, source) in sources.sorted(by: { $0.key < $1.key }) {
            var parser = Parser(name, source)
            templates[name] = try parser.parse()
            for (other, line) in parser.used where sources[other] == nil {
                throw TemplateError(template: name, line: line, reason: "no template “\(other)”")
            }
        }
        self.templates = templates
    }

    /// What a template makes of some fields, as UTF-8, and the names that it asked for and nobody gave.
    package func render(_ name: String, _ fields: Fields) -> (bytes: [UInt8], missing: Set<String>) {
        var renderer = Renderer(templates: templates, stack: [.fields(fields)])
        renderer.render(templates[name] ?? [])
        return (renderer.output.bytes, renderer.missing)
    }
}
