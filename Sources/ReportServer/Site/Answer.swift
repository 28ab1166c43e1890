package import Finding
package import Mustache

/// What a handler answers.
package enum Answer {
    /// A page of ours.
    case page(PageID, Fields, status: Int = 200)
    /// Go there instead (after something was done).
    case redirect(String)
    case json(JSON, status: Int = 200, headers: [(String, String)] = [])
    case file(FileAnswer)
    /// Go there with a new session, or without one where `secret` is `nil`.
    case login(String, secret: String?)
}

/// Bytes that are answered as they are.
package struct FileAnswer {
    /// How a browser may treat them.
    package enum Treatment: Equatable {
        /// Saved under this name.
        case download(String)
        /// Shown in a frame of our own pages, without scripts.
        case framed
        /// A part of our pages that never changes under its address.
        case asset
        case plain
    }

    package var bytes: [UInt8]
    /// The file that is given out piece by piece, instead of `bytes`.
    package var path: String?
    package var type: String
    package var treatment: Treatment

    package init(_ bytes: [UInt8], type: String, _ treatment: Treatment) {
        self.bytes = bytes
        self.type = type
        self.treatment = treatment
    }

    /// A file of any size, from disk.
    package init(path: String, type: String, _ treatment: Treatment) {
        self.init([], type: type, treatment)
        self.path = path
    }
}

/// Why a request is not answered as it wants.
package struct Failure: Error {
    package var status: Int
    package var message: Message
    /// More to say, where there is more.
    package var findings: [Finding] = []

    package static let notFound = Failure(status: 404, message: .notFound)
    package static let forbidden = Failure(status: 403, message: .forbidden)
    package static let stale = Failure(status: 403, message: .stalePage)
    package static let loginNeeded = Failure(status: 401, message: .loginNeeded)

    package init(status: Int, message: Message, findings: [Finding] = []) {
        self.status = status
        self.message = message
        self.findings = findings
    }
}
