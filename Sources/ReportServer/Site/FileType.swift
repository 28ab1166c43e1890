import Operations

/// The types of files, as HTTP names them.
enum FileType {
    static let docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    static let xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    static let pdf = "application/pdf"
    static let html = "text/html; charset=utf-8"
    static let csv = "text/csv; charset=utf-8"

    static func of(_ format: ReportFormat) -> String {
        switch format {
        case .docx: docx
        case .pdf: pdf
        case .html: html
        case .json: "application/json; charset=utf-8"
        case .txt: "text/plain; charset=utf-8"
        }
    }
}
