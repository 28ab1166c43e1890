import Finding
import Operations
import ReportStore

/// Answers a request that is sent again as it was answered the first time, without doing anything.
///
/// What a request does, what the journal says of it and its answer are one transaction: either all of it is there or nothing, whenever
/// the power fails. Only what was done is remembered: what was refused changed nothing, and may be tried again under the same key.
enum IdempotentAnswers {
    /// For how long answers are kept, in seconds: a day.
    static let length: Int64 = 86_400

    /// - Throws: a `Failure` where the key was used for another request.
    static func answer(_ visit: Visit, _ body: () throws -> SiteResponse) throws -> SiteResponse {
        let writer = visit.site.writer
        guard let key = visit.request.headers["idempotency-key"] else { return try writer.transaction(body) }
        guard (1...100).contains(key.utf8.count), key.utf8.allSatisfy(IdempotentAnswers.isKeyByte) else {
            throw Failure(status: 400, message: .badField("Idempotency-Key", key))
        }
        let login = visit.person?.login ?? ""
        let digest = IdempotentAnswers.digest(visit.request)
        // One that is sent twice at once waits here for the first.
        return try writer.transaction {
            if let known = try writer.answer(key, of: login) {
                guard known.request == digest else { throw Failure(status: 422, message: .keyUsed) }
                return response(known, visit)
            }
            let response = try body()
            let common = Set(visit.site.jsonHeaders.map(\.name))
            let own = response.headers.filter { !common.contains($0.name) }.map { "\($0.name): \($0.value)" }
            let kept = KeptAnswer(
                request: digest, status: response.status, headers: own.joined(separator: "\n"), body: response.body)
            try writer.keepAnswer(
                kept, key, of: login, time: visit.now, since: visit.now - IdempotentAnswers.length)
            return response
        }
    }

    private static func response(_ known: KeptAnswer, _ visit: Visit) -> SiteResponse {
        let own = known.headers.split(separator: "\n").compactMap { line -> (name: String, value: String)? in
            let halves = line.split(separator: ":", maxSplits: 1)
            return halves.count == 2 ? (String(halves[0]), String(halves[1].drop { $0 == " " })) : nil
        }
        return SiteResponse(
            status: known.status, headers: visit.site.jsonHeaders + own + [("Idempotency-Replayed", "true")],
            body: known.body)
    }

    private static func isKeyByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_"):
            true
        default: false
        }
    }

    private static func digest(_ request: SiteRequest) -> [UInt8] {
        let query = request.query.pairs.map { "\($0.name)=\($0.value)" }.joined(separator: "&")
        let head = "\(request.method) \(request.path)?\(query)\n\(request.headers["if-match"] ?? "")\n"
        return SHA256.digest(Array(head.utf8) + request.body).bytes
    }
}
