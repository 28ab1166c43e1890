/// A sentence for a person, in Vietnamese and in English.
///
/// Every text a user sees is made by a static function in the `Messages` folder: that folder is the message table. Both
/// languages stand side by side there, so that neither can be forgotten and a wrong argument does not compile.
package struct Message: Sendable, Hashable {
    package let vi: String
    package let en: String

    package init(vi: String, en: String) {
        self.vi = vi
        self.en = en
    }

    /// Returns the sentence in `language`.
    package func text(in language: Language) -> String {
        switch language {
        case .vi: vi
        case .en: en
        }
    }
}

/// A language that messages exist in.
package enum Language: String, Sendable, CaseIterable {
    case vi
    case en
}
