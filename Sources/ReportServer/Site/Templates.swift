package import Finding
import Mustache

/// The templates, parsed once.
package struct Templates: Sendable {
    private let library: MustacheLibrary

    /// - Throws: what the parser says of a template that it cannot read; a mistake of ours.
    package init() throws {
        var library = MustacheLibrary()
        for page in PageID.allCases {
            try library.register(String(decoding: page.source, as: UTF8.self), named: page.rawValue)
        }
        self.library = library
    }

    /// Renders a page.
    ///
    /// - Returns: the page, and the names that it asked for and nobody gave.
    package func render(_ page: PageID, _ fields: Fields, _ language: Language) -> (html: String, missing: [String]) {
        let missing = MissingNames()
        var root = fields
        root.missing = missing
        root["t"] = PageWords(language: language, missing: missing)
        root["lang"] = language.rawValue
        root["assets"] = Asset.addresses
        let html = library.render(root, withTemplate: page.rawValue) ?? ""
        return (html, missing.names)
    }
}
