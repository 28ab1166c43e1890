package import Finding

/// What an import did, or would do.
package struct ImportOutcome: Sendable {
    /// Errors, and conflicts with what is stored.
    package var findings: [Finding] = []
    /// Figures or entries that are new or changed.
    package var changed = 0
    /// Those that are stored already, just so.
    package var unchanged = 0
    /// Returns or registers that get a new revision.
    package var targets = 0

    package init() {}
}
