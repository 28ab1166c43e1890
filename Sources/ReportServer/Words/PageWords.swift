import Finding

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
