import Document
import DocumentFormats
import Finding
import Spreadsheet

/// The entry of libFuzzer (`scripts/fuzz`): the first byte says which reader gets the rest.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    guard count > 0 else { return 0 }
    let bytes = Array(UnsafeBufferPointer(start: start + 1, count: count - 1))
    if start[0] % 6 == 5 {
        if let workbook = try? WorkbookReader.read(bytes, file: "a.xlsx") { check(workbook) }
        return 0
    }
    let manuscript: Manuscript? =
        switch start[0] % 6 {
        case 0: try? DOCXReader.read(bytes, file: "a.docx").manuscript
        // The markup of a document in a sound archive.
        case 1: try? DOCXReader.read(StoredArchive.bytes(document: bytes), file: "a.docx").manuscript
        case 2: try? PlainTextReader.read(bytes, file: "a.txt")
        case 3: try? PlainTextReader.read(bytes, file: "a.md", format: .markdown)
        default: try? PDFTextReader.read(bytes, file: "a.pdf")
        }
    if let manuscript { check(manuscript) }
    return 0
}

@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
    _ count: UnsafeMutablePointer<CInt>, _ arguments: UnsafeMutablePointer<UnsafeMutableRawPointer?>,
    _ body: @convention(c) (UnsafePointer<UInt8>, Int) -> CInt
) -> CInt

/// The name that the package manager gives to `main`.
@_cdecl("reader_fuzz_main")
public func main(_ count: CInt, _ arguments: UnsafeMutableRawPointer?) -> CInt {
    var (count, arguments) = (count, arguments)
    return runDriver(&count, &arguments) { fuzz($0, $1) }
}

/// What every reader promises; a trap is a find.
private func check(_ manuscript: Manuscript) {
    var position = 0
    for paragraph in manuscript.paragraphs {
        precondition(paragraph.range.lowerBound == position && manuscript.text[paragraph.range.upperBound] == 0x0A)
        precondition(paragraph.label.upperBound <= paragraph.range.upperBound)
        position = paragraph.range.upperBound + 1
        _ = manuscript.place(of: paragraph.range)
    }
    precondition(position == manuscript.text.count)
    for (before, after) in zip(manuscript.origins, manuscript.origins.dropFirst()) {
        precondition(before.start < after.start)
    }
    for cell in manuscript.tables.flatMap(\.cells) {
        precondition(cell.paragraphs.upperBound <= manuscript.paragraphs.count)
    }
}

/// The cells of a sheet stand in order, each place once.
private func check(_ workbook: WorkbookContents) {
    for sheet in workbook.sheets {
        for (before, after) in zip(sheet.cells, sheet.cells.dropFirst()) {
            precondition(before.address < after.address)
            precondition(sheet[after.address] == after.value)
        }
    }
}

/// An archive with one entry that is not packed.
private enum StoredArchive {
    static func bytes(document: [UInt8]) -> [UInt8] {
        let name = Array("word/document.xml".utf8)
        let size = number(document.count, 4)
        let fields =
            number(20, 2) + number(0, 4) + number(0, 4) + number(Int(checksum(document)), 4) + size + size
            + number(name.count, 2) + number(0, 2)
        let local = number(0x0403_4B50, 4) + fields + name + document
        let directory = number(0x0201_4B50, 4) + number(20, 2) + fields + [UInt8](repeating: 0, count: 14) + name
        let end =
            number(0x0605_4B50, 4) + number(0, 4) + number(1, 2) + number(1, 2) + number(directory.count, 4)
            + number(local.count, 4) + number(0, 2)
        return local + directory + end
    }

    private static func number(_ value: Int, _ length: Int) -> [UInt8] {
        (0..<length).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    }

    private static func checksum(_ bytes: [UInt8]) -> UInt32 {
        var checksum: UInt32 = 0xFFFF_FFFF
        for byte in bytes {
            checksum ^= UInt32(byte)
            for _ in 0..<8 { checksum = checksum & 1 == 1 ? checksum >> 1 ^ 0xEDB8_8320 : checksum >> 1 }
        }
        return ~checksum
    }
}
