import Document
import Finding
import Mustache
import Operations
import ReportModel
import Typesetting

/// A report as a file, as a form asks for it: `?dang=docx&so=12&ngay=16/10/2026`.
struct ReportDownload {
    let format: ReportFormat
    let number: Int?
    let date: String?

    /// - Throws: a `Failure` that says what is wrong in the form.
    init(_ visit: Visit) throws {
        func field(_ name: String) -> String {
            (visit.request.query[name] ?? "").filter { !$0.isWhitespace }
        }
        guard let format = ReportFormat(rawValue: field("dang")), [.docx, .pdf, .html].contains(format) else {
            throw Failure(status: 422, message: .noReportFormat)
        }
        self.format = format
        let (number, date) = (field("so"), field("ngay"))
        self.number = Int(number)
        self.date = date.isEmpty ? nil : date
        if !number.isEmpty, self.number.map({ (1...999_999).contains($0) }) != true {
            throw Failure(status: 422, message: .badNumber)
        }
        if !date.isEmpty, Day(parsing: date) == nil { throw Failure(status: 422, message: .badIssueDate(date)) }
    }

    /// - Parameters:
    ///   - name: without its ending.
    ///   - isFinished: whether it is no draft.
    func answer(_ document: Document, name: String, isFinished: Bool) throws -> Answer {
        let fonts = format == .pdf ? FontSet(try ReportFonts().files()) : nil
        let bytes = try format.bytes(of: document, fonts: fonts).bytes
        let name = "\(name)\(isFinished ? "" : "_du-thao").\(format.rawValue)"
        return .file(FileAnswer(bytes, type: FileType.of(format), .download(name)))
    }

    /// A report as a page within a frame, or why there is none.
    static func framed(_ document: Document?, _ findings: [Finding], _ visit: Visit) throws -> Answer {
        if let document {
            let bytes = try ReportFormat.html.bytes(of: document, fonts: nil).bytes
            return .file(FileAnswer(bytes, type: FileType.html, .framed))
        }
        let fields: Fields = [
            "title": visit.text(.noPreview), "message": visit.text(.noPreviewYet).capitalizedSentence,
            "findings": findings.map { $0.fields(visit.language) },
        ]
        let page = visit.site.templates.render(.preview, fields, visit.language)
        return .file(FileAnswer(page.html, type: FileType.html, .framed))
    }
}
