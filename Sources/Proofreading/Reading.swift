package import Document

/// A manuscript with everything that was recognised in it: what the rules look at.
package struct Reading: Sendable {
    package let manuscript: Manuscript

    package init(_ manuscript: Manuscript) {
        self.manuscript = manuscript
    }
}
