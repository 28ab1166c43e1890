package import ReportModel

/// How a return stands before somebody changes it.
package struct StoredReturn: Sendable, Hashable {
    /// The latest revision; `nil` where there is none.
    package var revision: Revision?
    package var life: ReturnLife
}

/// A revision that somebody wants to append.
package struct ReturnDraft: Sendable, Hashable {
    package var key: ReturnKey
    package var content: ReturnContent
    /// The number of the revision that the writer started from, 0 where there was none.
    ///
    /// Where the store holds a later one by now, somebody else wrote in between and the draft is refused.
    package var expected: Int

    package init(key: ReturnKey, content: ReturnContent, expected: Int) {
        self.key = key
        self.content = content
        self.expected = expected
    }
}
