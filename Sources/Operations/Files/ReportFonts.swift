package import Finding
import Foundation
import SystemFonts
package import Typesetting

/// The typeface of this machine for PDF files, looked for when the first of them is written.
package final class ReportFonts {
    private var found: FontFiles?

    package init() {}

    /// Returns the files of the typeface, of which documents can be made.
    ///
    /// - Throws: ``Refusal`` where there is none.
    package func files() throws(Refusal) -> FontFiles {
        if let found { return found }
        let folders = SystemFonts.folders(ProcessInfo.processInfo.environment)
        guard let files = SystemFonts.find(in: folders), FontSet(files) != nil else {
            throw Refusal(Finding(.noFont, .noFont(folders)))
        }
        found = files
        return files
    }

    /// The family that stands for Times New Roman in what was written; `nil` where none does.
    package var substitute: String? {
        guard let found, found.family != "Times New Roman" else { return nil }
        return found.family
    }
}
