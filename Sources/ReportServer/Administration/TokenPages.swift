import Finding
import Mustache
import ReportModel
import ReportStore

/// Tokens, by which other programs are let in under somebody's name.
enum TokenPages {
    private static let path = "/quan-tri/khoa-truy-cap"

    static let routes = [
        Route("GET", path, .somewhere(.administer)) { visit in try page(visit) },
        Route("POST", path, .somewhere(.administer), make),
        Route("POST", path + "/dung", .somewhere(.administer), end),
    ]

    /// - Parameter secret: a token that was just made, to be shown this once.
    private static func page(_ visit: Visit, secret: String? = nil, findings: [Finding] = []) throws -> Answer {
        let tokens = try visit.store.tokens()
        let people = try visit.store.people().filter(\.isActive)
        return AdminPages.page(
            .tokens, .adminTokens,
            [
                "secret": secret,
                "tokens": tokens.map { token in
                    Fields([
                        "id": Digest(token.digest)?.description ?? "", "name": token.name, "login": token.login,
                        "created": Day(vietnamTime: token.created).short,
                        "expires": Day(vietnamTime: token.expires).short, "isOver": token.expires < visit.now,
                        "readsOnly": token.readsOnly,
                        "used": token.used.map { Day(vietnamTime: $0).short } ?? "–",
                    ])
                }, "hasTokens": !tokens.isEmpty,
                "people": people.map { Fields(["login": $0.login, "name": $0.name]) },
            ], visit, findings: findings)
    }

    @Sendable private static func make(_ visit: Visit) throws -> Answer {
        let name = (visit.form["ten"] ?? "").split(whereSeparator: \.isWhitespace).joined(separator: " ")
        let login = visit.form["nguoi"] ?? ""
        var findings: [Finding] = []
        if name.isEmpty || name.count > 80 { findings.append(Finding(.badValue, .tokenNameMissing)) }
        if try visit.store.person(login)?.isActive != true {
            findings.append(Finding(.badValue, .noSuchPerson(login), quote: login))
        }
        let days = Int64(visit.form["so_ngay"] ?? "") ?? 0
        if !(1...3660).contains(days) { findings.append(Finding(.badValue, .badTokenDays)) }
        guard findings.isEmpty else { return try page(visit, findings: findings) }
        let secret = SecretBytes.token()
        try visit.site.writer.transaction {
            try visit.site.writer.putToken(
                SecretBytes.digest(secret), name: name, login: login, time: visit.now,
                expires: visit.now + days * 86_400, readsOnly: visit.form["chi_doc"] != nil)
            try visit.note("token", login, name)
        }
        return try page(visit, secret: secret)
    }

    @Sendable private static func end(_ visit: Visit) throws -> Answer {
        guard let digest = Digest(hex: visit.form["khoa"] ?? "") else { throw Failure.notFound }
        try visit.site.writer.transaction {
            guard try visit.site.writer.endToken(digest.bytes) else { throw Failure.notFound }
            try visit.note("token-ended", String(digest.description.prefix(12)))
        }
        return visit.done(path, "dung-khoa")
    }
}
