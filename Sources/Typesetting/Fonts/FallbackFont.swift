/// A font that stands in for characters that the typeface of a document lacks.
package struct FallbackFont: Sendable {
    /// What tells it from others: where the file is, and which of the fonts in it.
    package var name: String
    /// The contents of a TrueType or OpenType file, or of a collection.
    package var bytes: [UInt8]
    /// Its place in a collection, from 0.
    package var index: Int

    package init(name: String, bytes: [UInt8], index: Int) {
        self.name = name
        self.bytes = bytes
        self.index = index
    }

    /// Looks for a font that has all of some characters; the same ones always lead to the same font.
    package typealias Source = @Sendable (_ characters: [Unicode.Scalar]) -> FallbackFont?
}

/// What stood in for the typeface in one document.
struct FallbackUse {
    /// The index of the face in the document.
    var face: Int
    /// The characters, in the order in which they came.
    var characters: [Character]
}
