import Finding
import ReportModel
import Tabular

/// Reads the JSON that a program sends. What is wrong is told with its line and column.
struct APIBody {
    private let document: JSONDocument

    /// - Throws: a `Failure` where it is not JSON.
    init(_ visit: Visit) throws {
        let type = visit.request.headers["content-type"] ?? ""
        let kind = type.split(separator: ";").first.map { $0.filter { $0 != " " }.lowercased() }
        guard kind == "application/json" else { throw Failure(status: 415, message: .notJSON) }
        do throws(Refusal) {
            document = try JSONDocument(visit.request.body, file: "body")
        } catch {
            throw Failure(status: 400, message: .badBody, findings: error.findings)
        }
    }

    /// The members of the whole, by name.
    ///
    /// - Parameter known: those that there may be.
    func root(_ known: [String]) throws(Failure) -> [String: JSONDocument.Node] {
        try members(document.root, known)
    }

    /// The members of an object, by name.
    ///
    /// - Parameters:
    ///   - known: those that there may be.
    ///   - status: that of the answer to others: 422 where a regime says which there may be, and not the form of the API.
    func members(
        _ node: JSONDocument.Node, _ known: [String]?, status: Int = 400
    ) throws(Failure) -> [String: JSONDocument.Node] {
        guard case .object(let members) = node.value else { throw wrong(node, .expectedObject) }
        var found: [String: JSONDocument.Node] = [:]
        for member in members {
            if let known, !known.contains(member.key) {
                throw wrong(member.node, .unknownField(member.key, known), status: status)
            }
            found[member.key] = member.node
        }
        return found
    }

    func array(_ node: JSONDocument.Node) throws(Failure) -> [JSONDocument.Node] {
        guard case .array(let nodes) = node.value else { throw wrong(node, .expectedArray) }
        return nodes
    }

    /// A text, or `nil` for null and for what is not there.
    func text(_ node: JSONDocument.Node?) throws(Failure) -> String? {
        switch node?.value {
        case nil, .null?: return nil
        case .string(let text)?:
            // No such character can be kept, or printed.
            if text.unicodeScalars.contains(where: { $0.value == 0 }), let node { throw wrong(node, .expectedText) }
            return text
        default: throw node.map { wrong($0, .expectedText) } ?? Failure(status: 400, message: .badBody)
        }
    }

    func day(_ node: JSONDocument.Node?) throws(Failure) -> Day? {
        guard let node, let text = try text(node) else { return nil }
        guard let day = Day(parsing: text) else { throw wrong(node, .noSuchDate(text)) }
        return day
    }

    /// What is wrong, with its place.
    func wrong(_ node: JSONDocument.Node, _ message: Message, status: Int = 400) -> Failure {
        Failure(
            status: status, message: .badBody,
            findings: [Finding(.badValue, message, at: document.place(node.offset))])
    }
}
