import Finding
import ReportModel
import ReportStore

/// What a change starts from, as `ETag` tells it and `If-Match` tells it back: `7`, the seventh revision; `7-3` where three steps have
/// been taken in the life of the return besides. Who tells the revision alone does not mind the steps. Told back without the quotes
/// that RFC 9110 wants, as many a script does, it is understood.
struct Match: CustomStringConvertible {
    static let pattern = #"^([0-9]{1,9}(-[0-9]{1,9})?|"[0-9]{1,9}(-[0-9]{1,9})?")$"#

    let revision: Int
    let steps: Int?

    init(_ standing: StoredReturn) {
        revision = standing.revision?.number ?? 0
        steps = standing.life.stepCount == 0 ? nil : standing.life.stepCount
    }

    /// - Parameter text: what stands between the quotes.
    init?(_ text: Substring) {
        let numbers = text.split(separator: "-", omittingEmptySubsequences: false).map { part in
            part.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } && part.utf8.count <= 9
                ? Int(part) : nil
        }
        guard (1...2).contains(numbers.count), let first = numbers[0], let last = numbers[numbers.count - 1] else {
            return nil
        }
        revision = first
        steps = numbers.count == 2 ? last : nil
    }

    var description: String { steps.map { "\(revision)-\($0)" } ?? "\(revision)" }

    /// - Throws: a `Failure` where the return is not as it was.
    func check(_ key: ReturnKey, in store: SQLiteStore) throws {
        let standing = try store.stored([key])[0]
        let isSame =
            revision == standing.revision?.number ?? 0 && steps ?? standing.life.stepCount == standing.life.stepCount
        guard isSame else { throw Failure(status: 412, message: .changedMeanwhile) }
    }
}

extension Visit {
    /// What `If-Match` tells; `nil` where it is not there.
    func match() throws(Failure) -> Match? {
        guard let text = request.headers["if-match"] else { return nil }
        let isQuoted = text.count > 2 && text.hasPrefix("\"") && text.hasSuffix("\"")
        guard let match = Match(isQuoted ? text.dropFirst().dropLast() : text[...])
        else { throw Failure(status: 400, message: .badField("If-Match", text)) }
        return match
    }
}
