import Finding

/// What an import did, or would do.
struct ImportOutcome {
    /// Errors, and conflicts with what is stored.
    var findings: [Finding] = []
    /// Figures or entries that are new or changed.
    var changed = 0
    /// Those that are stored already, just so.
    var unchanged = 0
    /// Returns or registers that get a new revision.
    var targets = 0
}
