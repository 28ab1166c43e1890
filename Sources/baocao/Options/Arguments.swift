import ArgumentParser
import Operations
import ReportModel

extension ReportFormat: ExpressibleByArgument {
    /// The kinds named in a list such as `docx,pdf`, each once; else the one that the ending of `output` names, or DOCX.
    static func list(_ names: String?, output: String) throws -> [ReportFormat] {
        guard let names else {
            let ending = output.split(separator: "/").last?.split(separator: ".").last.map(String.init) ?? ""
            return [ReportFormat(rawValue: ending.lowercased()) ?? .docx]
        }
        var formats: [ReportFormat] = []
        for name in names.split(separator: ",") {
            guard let known = ReportFormat(rawValue: String(name)) else {
                throw ValidationError("Không có định dạng “\(name)”; chỉ có docx, txt, json, pdf, html.")
            }
            if !formats.contains(known) { formats.append(known) }
        }
        if formats.isEmpty { throw ValidationError("--format để trống; chọn trong docx, txt, json, pdf, html.") }
        return formats
    }
}

extension CountedReturns: ExpressibleByArgument {}
