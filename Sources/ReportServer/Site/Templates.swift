package import Finding
package import Mustache
import Packaging

/// The templates, parsed once for each language, with the words of the pages in them.
package struct Templates: Sendable {
    private let libraries: [Language: TemplateLibrary]

    /// Those of the pages; a `TemplateError` or a `MissingWord` in their place is a mistake of ours.
    static let all = Result { try Templates() }

    private init() throws {
        libraries = try Dictionary(
            uniqueKeysWithValues: Language.allCases.map { language in
                let sources = try PageID.allCases.map { page in
                    (page.rawValue, try Templates.worded(String(decoding: page.source, as: UTF8.self), in: language))
                }
                return (language, try TemplateLibrary(Dictionary(uniqueKeysWithValues: sources)))
            })
    }

    /// Renders a page.
    ///
    /// - Returns: the page as UTF-8, and the names that it asked for and nobody gave.
    package func render(_ page: PageID, _ fields: Fields, _ language: Language) -> (html: [UInt8], missing: [String]) {
        let frame: Fields = ["lang": language.rawValue, "assets": Asset.addresses]
        guard let library = libraries[language] else { return ([], []) }
        let (html, missing) = library.render(page.rawValue, frame.with(fields))
        return (html, missing.sorted())
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
