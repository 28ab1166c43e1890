package import ReportModel

/// The canonical text of what a return states, as it is stored and hashed.
///
/// UTF-8, each line ended by `\n`, fields separated by tabs. The first line is `baocao-return 1`, the name and version of
/// the format. The others stand in the order of their bytes, each name once:
///
///     f <tab> INDICATOR <tab> VALUE                    a figure
///     m <tab> INDICATOR <tab> MEMBER <tab> VALUE       a figure of one member of the indicator's category
///     n <tab> SECTION <tab> TEXT                       a text section
///     x <tab> RULE <tab> TEXT                          why a warning stands
///
/// VALUE is one of
///
///     NUMBER                   an official figure, e.g. `-12.50`, with its declared decimals
///     NUMBER <tab> STATUS      `estimate` or `preliminary`
///     nil                      nothing to report
///     not-applicable
///     missing
///
/// In names and texts, tab, line end and backslash are written `\t`, `\n` and `\\`. One content has one text, whatever the
/// order in which it was put together.
package enum ReturnPayload {
    static let header: StaticString = "baocao-return 1\n"

    /// Returns the text of `content`.
    ///
    /// For many returns of one regime, a `ReturnWriter` that is kept is faster.
    package static func encode(_ content: ReturnContent) -> [UInt8] {
        var writer = ReturnWriter()
        return writer.encode(content)
    }

    /// Returns the content that `bytes` are the text of.
    ///
    /// For many payloads of one regime, a `ReturnReader` that is kept is faster.
    package static func decode(_ bytes: [UInt8]) throws(PayloadError) -> ReturnContent {
        var reader = ReturnReader()
        return try reader.content(of: bytes.span)
    }
}
