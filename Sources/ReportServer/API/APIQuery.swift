import Finding
import ReportModel

/// Reads the query of a request of a program; what does not fit is refused, and so is what is not known.
struct APIQuery {
    private let fields: FormFields

    /// - Throws: a `Failure` where a field is there that the address does not have, or one is there twice.
    init(_ visit: Visit, _ interface: Interface) throws(Failure) {
        fields = visit.request.query
        var seen: Set<String> = []
        for pair in fields.pairs {
            guard interface.query.contains(where: { $0.name == pair.name }) else {
                throw Failure(status: 400, message: .unknownField(pair.name, interface.query.map(\.name)))
            }
            guard seen.insert(pair.name).inserted else {
                throw Failure(status: 400, message: .badField(pair.name, pair.value))
            }
        }
    }

    func text(_ name: String) -> String? { fields[name] }

    func integer(_ name: String, _ range: ClosedRange<Int>, default value: Int) throws(Failure) -> Int {
        guard let text = fields[name] else { return value }
        guard let number = Int(text), range.contains(number), text.utf8.first != UInt8(ascii: "+") else {
            throw Failure(status: 400, message: .badField(name, text))
        }
        return number
    }

    func flag(_ name: String) throws(Failure) -> Bool {
        switch fields[name] {
        case nil, "false"?: return false
        case "true"?: return true
        case let text?: throw Failure(status: 400, message: .badField(name, text))
        }
    }

    func choice<Choice: RawRepresentable<String>>(_ name: String, default value: Choice) throws(Failure) -> Choice {
        guard let text = fields[name] else { return value }
        guard let choice = Choice(rawValue: text) else { throw Failure(status: 400, message: .badField(name, text)) }
        return choice
    }

    func day(_ name: String) throws(Failure) -> Day? {
        guard let text = fields[name] else { return nil }
        guard let day = Day(parsing: text) else { throw Failure(status: 400, message: .badField(name, text)) }
        return day
    }

    /// One page of a list.
    ///
    /// - Parameter key: what tells an item from others; it is what `after` names.
    func page<Item>(
        _ items: [Item], _ key: (Item) -> String, _ json: (Item) -> JSON
    ) throws(Failure) -> (items: [JSON], next: String?) {
        let limit = try integer("limit", 1...1000, default: 100)
        var start = 0
        if let after = fields["after"] {
            guard let place = items.firstIndex(where: { key($0) == after }) else {
                throw Failure(status: 422, message: .badField("after", after))
            }
            start = place + 1
        }
        let page = items[start...].prefix(limit)
        return (page.map(json), page.endIndex < items.endIndex ? page.last.map(key) : nil)
    }
}

extension JSON {
    /// A page of a list, as the API gives it out.
    static func page(_ page: (items: [JSON], next: String?)) -> JSON {
        .object([("items", .array(page.items)), ("next", .string(orNull: page.next))])
    }
}

extension Visit {
    /// The query of the address that is being answered.
    func query(_ interface: Interface) throws(Failure) -> APIQuery { try APIQuery(self, interface) }
}
