import Finding
import Packaging

/// Says why a file is not read as a workbook.
enum WorkbookRefusal {
    /// Returns what is wrong with a file that is no zip archive at all; `nil` where it is one.
    static func kind(_ bytes: [UInt8], file: String) -> Finding? {
        func finding(_ rule: RuleID, _ message: Message) -> Finding { Finding(rule, message, at: .start(of: file)) }
        switch FileKind.of(bytes) {
        case .zip where bytes.count <= WorkbookReader.sizeLimit: return nil
        case .zip: return finding(.fileTooLarge, .workbookFileTooLarge(limit: WorkbookReader.sizeLimit >> 20))
        case .empty: return finding(.damagedFile, .emptyWorkbookFile)
        case .compoundFile:
            if CompoundFile.holds(bytes, stream: "EncryptedPackage") { return finding(.lockedFile, .lockedWorkbook) }
            let isWorkbook = CompoundFile.holds(bytes, stream: "Workbook") || CompoundFile.holds(bytes, stream: "Book")
            return finding(.wrongKindOfFile, isWorkbook ? .oldWorkbook : .oldOfficeFileForWorkbook)
        case .html: return finding(.wrongKindOfFile, .webPageForWorkbook)
        case .other where FileKind.looksLikeText(bytes): return finding(.wrongKindOfFile, .textForWorkbook)
        case let kind: return finding(.wrongKindOfFile, .notAWorkbookFile(kind.name))
        }
    }

    static func finding(_ error: any Error, file: String) -> Finding {
        let (rule, message): (RuleID, Message) =
            switch error {
            case let problem as ZipProblem: explain(problem)
            case let problem as PartProblem: explain(problem)
            case let problem as SheetProblem: explain(problem)
            default: (.damagedFile, .damagedWorkbook)
            }
        return Finding(rule, message, at: .start(of: file))
    }

    private static func explain(_ problem: ZipProblem) -> (RuleID, Message) {
        switch problem {
        case .noDirectory: (.damagedFile, .truncatedWorkbook)
        case .badDirectory, .zip64: (.damagedFile, .damagedWorkbook)
        case .tooManyEntries: (.unsafeFile, .tooManyWorkbookParts)
        case .duplicateName(let name): (.unsafeFile, .duplicateWorkbookPart(name))
        case .encrypted: (.lockedFile, .lockedWorkbook)
        case .unknownMethod(let name), .broken(let name), .badChecksum(let name):
            (.damagedFile, .damagedWorkbookPart(name))
        case .tooLarge: (.fileTooLarge, .workbookTooLarge)
        case .suspiciousRatio(let name): (.unsafeFile, .suspiciousWorkbookPart(name))
        }
    }

    private static func explain(_ problem: PartProblem) -> (RuleID, Message) {
        switch problem.problem {
        case .syntax(let line): (.damagedFile, .brokenWorkbookMarkup(problem.part, line: line))
        case .unknownEncoding: (.damagedFile, .brokenWorkbookMarkup(problem.part, line: 1))
        case .documentType: (.unsafeFile, .workbookDocumentType(problem.part))
        case .tooDeep, .hugeTag: (.unsafeFile, .suspiciousWorkbookPart(problem.part))
        }
    }

    private static func explain(_ problem: SheetProblem) -> (RuleID, Message) {
        switch problem {
        case .noWorkbook(let archive): (.wrongKindOfFile, .notAWorkbookFile(contents(archive)))
        case .noSheet(let part): (.damagedFile, .damagedWorkbookPart(part))
        case .badCell(let cell): (.damagedFile, .damagedCell(cell))
        case .tooMany: (.fileTooLarge, .workbookTooLarge)
        }
    }

    /// What a zip archive holds that is no workbook.
    private static func contents(_ archive: ZipReader) -> Message {
        if archive.entry("xl/workbook.bin") != nil {
            return Message(vi: "bảng tính Excel dạng nhị phân (.xlsb)", en: "a binary Excel workbook (.xlsb)")
        }
        if archive.entry("word/document.xml") != nil {
            return Message(vi: "tệp Word (.docx)", en: "a Word document (.docx)")
        }
        if archive.entry("ppt/presentation.xml") != nil {
            return Message(vi: "bài trình chiếu PowerPoint (.pptx)", en: "a PowerPoint presentation (.pptx)")
        }
        if let entry = archive.entry("mimetype"), entry.size < 200, let type = try? archive.contents(entry),
            String(decoding: type, as: UTF8.self).hasPrefix("application/vnd.oasis.opendocument")
        {
            return Message(vi: "tệp OpenDocument (.ods, .odt)", en: "an OpenDocument file (.ods, .odt)")
        }
        return FileKind.zip.name
    }
}

extension FileKind {
    /// Whether the first bytes hold no control characters.
    fileprivate static func looksLikeText(_ bytes: [UInt8]) -> Bool {
        let start = bytes.prefix(4096)
        let isWide = start.starts(with: [0xFF, 0xFE]) || start.starts(with: [0xFE, 0xFF])
        return isWide || !start.contains { $0 < 0x09 || ($0 > 0x0D && $0 < 0x20) }
    }
}
