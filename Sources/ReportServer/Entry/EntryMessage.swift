import Finding
import Foundation
import Operations
import ReportModel

extension ReturnEdit.Target {
    /// The name of its field: `f.ho_so`, `f.ho_so.dat_dai`, `s.ton_tai`, `e.quy_tac`.
    var id: String {
        switch self {
        case .figure(let key): "f.\(key)"
        case .section(let code): "s.\(code)"
        case .explanation(let code): "e.\(code)"
        }
    }

    init?(id: String) {
        guard id.utf8.dropFirst(1).first == UInt8(ascii: ".") else { return nil }
        let name = String(id.dropFirst(2))
        switch id.first {
        case "f":
            let parts = name.split(separator: ".", maxSplits: 1).map(String.init)
            guard let indicator = parts.first else { return nil }
            self = .figure(FigureKey(indicator, parts.count > 1 ? parts[1] : nil))
        case "s": self = .section(name)
        case "e": self = .explanation(name)
        default: return nil
        }
    }
}

/// What the script of the grid sends.
enum EntryMessage {
    private struct Contents: Decodable {
        struct Change: Decodable {
            var id: String
            var text: String
            var before: String?
            var status: String?
            var beforeStatus: String?
        }

        var changes: [Change]
    }

    /// - Throws: a `Failure` where it is not of that form.
    static func changes(_ body: [UInt8], _ desk: ReturnDesk) throws -> [ReturnEdit.Change] {
        guard let contents = try? JSONDecoder().decode(Contents.self, from: Data(body)) else {
            throw Failure(status: 422, message: .badMessage)
        }
        return try contents.changes.map { change in
            guard let target = ReturnEdit.Target(id: change.id) else {
                throw Failure(status: 422, message: .badMessage)
            }
            return ReturnEdit.Change(
                target, text: change.text, before: change.before,
                status: change.status.flatMap(FigureStatus.init(rawValue:)) ?? .official,
                beforeStatus: change.beforeStatus.flatMap(FigureStatus.init(rawValue:)))
        }
    }
}

/// What the page sends where no script runs: each field `NAME` with `NAME:truoc`, as it was before, and perhaps `NAME:muc` with
/// `NAME:muc:truoc`.
enum EntryFields {
    static func changes(_ form: FormFields, _ desk: ReturnDesk) -> [ReturnEdit.Change] {
        form.pairs.compactMap { name, text in
            guard !name.contains(":"), let target = ReturnEdit.Target(id: name) else { return nil }
            // Browsers send line ends as CRLF.
            let text = text.replacing("\r\n", with: "\n")
            let before = form["\(name):truoc"]?.replacing("\r\n", with: "\n")
            let status = form["\(name):muc"].flatMap(FigureStatus.init(rawValue:)) ?? .official
            let beforeStatus = form["\(name):muc:truoc"].flatMap(FigureStatus.init(rawValue:))
            return text == before && status == beforeStatus ?? .official
                ? nil
                : ReturnEdit.Change(target, text: text, before: before, status: status, beforeStatus: beforeStatus)
        }
    }
}
