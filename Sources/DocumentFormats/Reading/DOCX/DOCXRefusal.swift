import Finding
import Packaging

/// Says why a file is not read as DOCX.
enum DOCXRefusal {
    enum Problem: Error {
        /// A zip archive that holds no Word document.
        case noMainPart(ZipReader)
    }

    /// Returns what is wrong with a file that is no zip archive at all; `nil` where it is one.
    static func kind(_ bytes: [UInt8], file: String) -> Finding? {
        func finding(_ rule: RuleID, _ message: Message) -> Finding {
            Finding(rule, message, at: .start(of: file))
        }
        switch FileKind.of(bytes) {
        case .zip where bytes.count <= DOCXReader.sizeLimit: return nil
        case .zip: return finding(.fileTooLarge, .fileTooLarge(limit: DOCXReader.sizeLimit >> 20))
        case .empty: return finding(.damagedFile, .emptyFile)
        case .compoundFile:
            // The names of its streams are in UTF-16.
            if CompoundFile.holds(bytes, stream: "EncryptedPackage") { return finding(.lockedFile, .lockedFile) }
            return finding(
                .wrongKindOfFile, CompoundFile.holds(bytes, stream: "WordDocument") ? .oldWordFile : .oldOfficeFile)
        case let kind: return finding(.wrongKindOfFile, .wrongKind(kind.name, instead: .docx))
        }
    }

    static func finding(_ error: any Error, file: String) -> Finding {
        let (rule, message): (RuleID, Message) =
            switch error {
            case let problem as ZipProblem: explain(problem)
            case let problem as PartProblem: explain(problem)
            case Problem.noMainPart(let archive): (.wrongKindOfFile, .wrongKind(contents(archive), instead: .docx))
            default: (.damagedFile, .damagedArchive)
            }
        return Finding(rule, message, at: .start(of: file))
    }

    private static func explain(_ problem: ZipProblem) -> (RuleID, Message) {
        switch problem {
        case .noDirectory: (.damagedFile, .truncatedArchive)
        case .badDirectory, .zip64: (.damagedFile, .damagedArchive)
        case .tooManyEntries: (.unsafeFile, .tooManyParts)
        case .duplicateName(let name): (.unsafeFile, .duplicatePart(name))
        case .encrypted: (.lockedFile, .lockedFile)
        case .unknownMethod(let name), .broken(let name), .badChecksum(let name): (.damagedFile, .damagedPart(name))
        case .tooLarge: (.fileTooLarge, .documentTooLarge)
        case .suspiciousRatio(let name): (.unsafeFile, .suspiciousPart(name))
        }
    }

    private static func explain(_ problem: PartProblem) -> (RuleID, Message) {
        switch problem.problem {
        case .syntax(let line): (.damagedFile, .brokenMarkup(problem.part, line: line))
        case .unknownEncoding: (.damagedFile, .brokenMarkup(problem.part, line: 1))
        case .documentType: (.unsafeFile, .documentType(problem.part))
        case .tooDeep, .hugeTag: (.unsafeFile, .monstrousMarkup(problem.part))
        }
    }

    /// What a zip archive holds that is no Word document.
    private static func contents(_ archive: ZipReader) -> Message {
        if archive.entry("xl/workbook.xml") != nil || archive.entry("xl/workbook.bin") != nil {
            return Message(vi: "bảng tính Excel (.xlsx)", en: "an Excel workbook (.xlsx)")
        }
        if archive.entry("ppt/presentation.xml") != nil {
            return Message(vi: "bài trình chiếu PowerPoint (.pptx)", en: "a PowerPoint presentation (.pptx)")
        }
        if let entry = archive.entry("mimetype"), entry.size < 200, let type = try? archive.contents(entry),
            String(decoding: type, as: UTF8.self).hasPrefix("application/vnd.oasis.opendocument")
        {
            return Message(vi: "tệp OpenDocument (.odt, .ods)", en: "an OpenDocument file (.odt, .ods)")
        }
        return FileKind.zip.name
    }
}
