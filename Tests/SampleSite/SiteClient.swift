import Foundation
package import ReportServer

/// A browser without a screen: asks a site in this process and keeps its cookie.
package struct SiteClient {
    package let site: Site
    package private(set) var cookie: String?

    package init(_ site: Site) {
        self.site = site
    }

    /// Somebody who has logged in.
    package init(_ site: Site, login: String) {
        self.site = site
        let response = send(
            "POST", "/dang-nhap", form: [("ten", login), ("mat_khau", SampleSite.password)])
        cookie = response.header("Set-Cookie").map { String($0.prefix { $0 != ";" }) }
    }

    package func get(_ path: String, headers: [String: String] = [:]) -> SiteResponse {
        send("GET", path, headers: headers)
    }

    /// Sends a form with the token that pages bring along.
    package func post(
        _ path: String, _ form: [(name: String, value: String)] = [], withToken: Bool = true
    ) -> SiteResponse {
        send("POST", path, form: form + (withToken ? [("csrf", formToken)] : []))
    }

    /// Sends what scripts send.
    package func postJSON(_ path: String, _ json: String) -> SiteResponse {
        send(
            "POST", path,
            headers: ["content-type": "application/json", "accept": "application/json", "x-csrf": formToken],
            body: Array(json.utf8))
    }

    /// Sends a form with files.
    package func upload(
        _ path: String, fields: [(name: String, value: String)] = [],
        files: [(field: String, name: String, bytes: [UInt8])]
    ) -> SiteResponse {
        let boundary = "gach-noi-7d2f"
        var body: [UInt8] = []
        for (name, value) in fields + [("csrf", formToken)] {
            body += Array(
                "--\(boundary)\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n".utf8)
        }
        for file in files {
            body += Array(
                "--\(boundary)\r\nContent-Disposition: form-data; name=\"\(file.field)\"; filename=\"\(file.name)\"\r\n"
                    .utf8)
            body += Array("Content-Type: application/octet-stream\r\n\r\n".utf8) + file.bytes + [13, 10]
        }
        body += Array("--\(boundary)--\r\n".utf8)
        return send(
            "POST", path, headers: ["content-type": "multipart/form-data; boundary=\(boundary)"], body: body)
    }

    /// The token of the session's forms, as a page of the site prints it.
    package var formToken: String {
        let page = get("/mat-khau").text
        guard let start = page.range(of: "name=\"csrf\" value=\""),
            let end = page.range(of: "\"", range: start.upperBound..<page.endIndex)
        else { return "" }
        return String(page[start.upperBound..<end.lowerBound])
    }

    /// Asks for an address that may have a query.
    package func send(
        _ method: String, _ address: String, headers: [String: String] = [:],
        form: [(name: String, value: String)]? = nil, body: [UInt8] = []
    ) -> SiteResponse {
        let halves = address.split(separator: "?", maxSplits: 1).map(String.init)
        let path = halves.first ?? "/"
        let found = Routes.find(method, path)
        var headers = headers
        headers["host"] = "baocao.test"
        if let cookie { headers["cookie"] = cookie }
        var body = body
        if let form {
            headers["content-type"] = "application/x-www-form-urlencoded"
            body = Array(
                form.map { "\(FormFields.encode($0.name))=\(FormFields.encode($0.value))" }.joined(separator: "&").utf8)
        }
        return site.respond(
            found?.route,
            SiteRequest(
                method: method, path: path, parameters: found?.parameters ?? [:],
                query: FormFields(encoded: halves.count > 1 ? halves[1] : ""), headers: headers, body: body))
    }
}

extension SiteResponse {
    package var text: String { String(decoding: body, as: UTF8.self) }
    package var location: String? { header("Location") }
}

extension Routes {
    /// The route that an address leads to, with what it names.
    package static func find(_ method: String, _ path: String) -> (route: Route, parameters: [String: String])? {
        let parts = path.split(separator: "/").map(String.init)
        for route in all where route.method == method {
            let pattern = route.path.split(separator: "/").map(String.init)
            guard pattern.count == parts.count else { continue }
            var parameters: [String: String] = [:]
            let fits = zip(pattern, parts).allSatisfy { pattern, part in
                guard pattern.hasPrefix(":") else { return pattern == part }
                parameters[String(pattern.dropFirst())] = part
                return true
            }
            if fits { return (route, parameters) }
        }
        return nil
    }
}
