import Finding
import Operations
import ReportStore
import Synchronization

/// Answers a request that is sent again as it was answered the first time, without doing anything.
///
/// Only what was done is remembered: what was refused changed nothing, and may be tried again under the same key.
final class IdempotentAnswers: Sendable {
    /// What is being done at this moment, by whom and key.
    private let running = Mutex<Set<String>>([])
    /// For how long answers are kept, in seconds: a day.
    static let length: Int64 = 86_400

    /// - Throws: a `Failure` where the key was used for another request, or is being used.
    func answer(_ visit: Visit, _ body: () throws -> SiteResponse) throws -> SiteResponse {
        guard let key = visit.request.headers["idempotency-key"] else { return try body() }
        guard (1...100).contains(key.utf8.count), key.utf8.allSatisfy(IdempotentAnswers.isKeyByte) else {
            throw Failure(status: 400, message: .badField("Idempotency-Key", key))
        }
        let login = visit.person?.login ?? ""
        let name = "\(login) \(key)"
        guard running.withLock({ $0.insert(name).inserted }) else {
            throw Failure(status: 409, message: .keyInUse)
        }
        defer { running.withLock { _ = $0.remove(name) } }
        let digest = IdempotentAnswers.digest(visit.request)
        if let known = try visit.site.writer.answer(key, of: login) {
            guard known.request == digest else { throw Failure(status: 422, message: .keyUsed) }
            return SiteResponse(
                status: known.status, headers: visit.site.jsonHeaders + [("Idempotency-Replayed", "true")],
                body: known.body)
        }
        let response = try body()
        if (200..<300).contains(response.status) {
            let kept = KeptAnswer(request: digest, status: response.status, body: response.body)
            try visit.site.writer.keepAnswer(
                kept, key, of: login, time: visit.now, since: visit.now - IdempotentAnswers.length)
        }
        return response
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
