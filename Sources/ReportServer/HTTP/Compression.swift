import Packaging

/// Packs what is sent: pages are read over slow lines, and a table of a thousand cells repeats itself.
///
/// What a page holds in secret cannot be guessed from how well it packs: the token of its forms looks different each time.
enum Compression {
    /// What is smaller fits into one packet as it is.
    private static let smallest = 1400

    /// An answer as it is sent to somebody who takes `accepted`, by the field `Accept-Encoding`.
    static func packed(_ answer: SiteResponse, accepted: String?) -> SiteResponse {
        guard answer.body.count >= smallest, takesGzip(accepted ?? ""),
            isText(answer.header("Content-Type") ?? ""), let body = Deflater(.quick).gzipFile(answer.body)
        else { return answer }
        var result = answer
        result.body = body
        result.headers += [("Content-Encoding", "gzip"), ("Vary", "Accept-Encoding")]
        return result
    }

    /// Pictures and office files are packed already.
    private static func isText(_ type: String) -> Bool {
        type.hasPrefix("text/") || type.hasPrefix("application/json") || type.hasPrefix("image/svg")
    }

    private static func takesGzip(_ accepted: String) -> Bool {
        accepted.split(separator: ",").contains { item in
            let parts = item.split(separator: ";").map { $0.filter { $0 != " " }.lowercased() }
            return parts.first == "gzip" && !parts.dropFirst().contains { $0.wholeMatch(of: /q=0(\.0*)?/) != nil }
        }
    }
}
