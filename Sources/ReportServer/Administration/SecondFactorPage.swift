import Finding
import Mustache
import ReportStore
import Workspace

/// Codes of six digits besides the password, for oneself.
enum SecondFactorPage {
    private static let path = "/xac-nhan-hai-buoc"

    static let routes = [
        Route("GET", path, .person) { visit in page(visit, secret: nil, nil) },
        Route("POST", path, .person, switchOn),
        Route("POST", path + "/tat", .person, switchOff),
    ]

    /// - Parameter secret: the one that a telephone has already; a new one where it is `nil`.
    private static func page(_ visit: Visit, secret: [UInt8]?, _ error: Message?) -> Answer {
        let secret = secret ?? SecretBytes.random(20)
        let text = OneTimeCode.base32(secret)
        let login = visit.person?.login ?? ""
        let isOn = visit.person?.hasSecret ?? false
        // A long name leaves no room for more.
        let address =
            "otpauth://totp/BaoCao:\(login)?secret=\(text)" + (login.utf8.count <= 25 ? "&issuer=BaoCao" : "")
        let parts = stride(from: 0, to: text.utf8.count, by: 4).map { start in
            text.dropFirst(start).prefix(4)
        }
        return .page(
            .secondFactor,
            [
                "title": visit.text(.tabSecondFactor), "error": error.map(visit.text)?.capitalizedSentence,
                "isOn": isOn, "secret": text, "secretShown": parts.joined(separator: " "),
                "qr": isOn ? nil : QRCode(address)?.svg(label: visit.text(.codePicture)),
            ], status: error == nil ? 200 : 422)
    }

    /// Not over one that is on: who finds a screen unlocked does not make the codes theirs.
    @Sendable private static func switchOn(_ visit: Visit) throws -> Answer {
        guard let person = visit.person, !person.hasSecret,
            let secret = OneTimeCode.bytes(base32: visit.form["bi_mat"] ?? ""), secret.count == 20
        else { throw Failure(status: 422, message: .stalePage) }
        if let doubt = try visit.doubt(ofPassword: visit.form["mat_khau"] ?? "") {
            return page(visit, secret: secret, doubt)
        }
        guard let step = OneTimeCode.step(of: visit.form["ma"] ?? "", secret: secret, at: visit.now) else {
            return page(visit, secret: secret, .codeWrong)
        }
        let writer = visit.site.writer
        try writer.transaction {
            // Another page of theirs may have been faster.
            guard try writer.person(person.login)?.hasSecret == false else {
                throw Failure(status: 409, message: .stalePage)
            }
            try writer.setSecret(secret, of: person.login)
            _ = try writer.useCode(step: step, of: person.login)
            try visit.note("code-on", person.login)
        }
        return visit.done(path, "bat-ma")
    }

    @Sendable private static func switchOff(_ visit: Visit) throws -> Answer {
        guard let person = visit.person else { throw Failure.loginNeeded }
        if let doubt = try visit.doubt(ofPassword: visit.form["mat_khau"] ?? "") {
            return page(visit, secret: nil, doubt)
        }
        try PersonJob(tree: visit.workspace.tree, store: visit.site.writer)
            .dropCode(of: person.login, by: person.login, time: visit.now)
        return visit.done(path, "bo-ma")
    }
}
