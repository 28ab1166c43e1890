package import Finding
import Mustache
import Packaging

/// The templates, parsed once for each language, with the words of the pages in them.
package struct Templates: Sendable {
    private let libraries: [Language: MustacheLibrary]

    /// - Throws: what the parser says of a template that it cannot read, and a `MissingWord`; both are mistakes of ours.
    package init() throws {
        MustacheContentTypes.register(EscapedBytes(), named: EscapedBytes.name)
        var libraries: [Language: MustacheLibrary] = [:]
        for language in Language.allCases {
            var library = MustacheLibrary()
            for page in PageID.allCases {
                let template = try Templates.worded(String(decoding: page.source, as: UTF8.self), in: language)
                try library.register("{{% CONTENT_TYPE: \(EscapedBytes.name)}}" + template, named: page.rawValue)
            }
            libraries[language] = library
        }
        self.libraries = libraries
    }

    /// Renders a page.
    ///
    /// - Returns: the page, and the names that it asked for and nobody gave.
    package func render(_ page: PageID, _ fields: Fields, _ language: Language) -> (html: String, missing: [String]) {
        let missing = MissingNames()
        var root = fields
        root.missing = missing
        root["lang"] = language.rawValue
        root["assets"] = Asset.addresses
        let html = libraries[language]?.render(root, withTemplate: page.rawValue) ?? ""
        return (html, missing.names)
    }

    /// A template asks for words that are not there.
    struct MissingWord: Error {
        var name: String
    }

    /// A template with the words that it asks for by `{{t.name}}`: they are the same each time.
    private static func worded(_ template: String, in language: Language) throws(MissingWord) -> String {
        var pieces = template.split(separator: "{{t.", omittingEmptySubsequences: false)[...]
        var result = String(pieces.removeFirst())
        for piece in pieces {
            let name = String(piece.prefix { $0 != "}" })
            guard let word = PageWords.table[name] else { throw MissingWord(name: name) }
            result += XMLBytes.escapedText(word.text(in: language)) + piece.dropFirst(name.count + 2)
        }
        return result
    }
}

/// HTML's escapes, byte by byte: the library's own go by characters, and let a quotation mark pass that a combining mark follows.
private struct EscapedBytes: MustacheContentType {
    static let name = "BYTES"

    func escapeText(_ text: String) -> String { XMLBytes.escapedText(text) }
}
