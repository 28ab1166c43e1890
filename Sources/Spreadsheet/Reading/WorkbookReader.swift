package import Finding
import Packaging

/// Reads XLSX files (ISO/IEC 29500, transitional and strict), whoever wrote them.
package enum WorkbookReader {
    /// The largest file that is read, in bytes.
    package static let sizeLimit = 64 << 20

    /// How much may be unpacked. A sheet may be larger than a document; cells shrink to a twentieth.
    static let limits: ZipReader.Limits = {
        var limits = ZipReader.Limits()
        limits.entrySize = 96 << 20
        limits.totalSize = 160 << 20
        limits.ratio = 200
        return limits
    }()

    /// Returns the contents of a workbook.
    ///
    /// - Parameter wanted: says by its name whether a sheet is to be read; the others come without cells.
    /// - Throws: ``Refusal`` with one finding for a file that is none, or is damaged, locked, unsafe or too large.
    package static func read(
        _ bytes: [UInt8], file: String, sheets wanted: (String) -> Bool = { _ in true }
    ) throws(Refusal) -> WorkbookContents {
        if let finding = WorkbookRefusal.kind(bytes, file: file) { throw Refusal(finding) }
        do {
            var package = try PartPackage(bytes, limits: limits)
            return try contents(&package, wanted)
        } catch {
            throw Refusal(WorkbookRefusal.finding(error, file: file))
        }
    }

    private static func contents(_ package: inout PartPackage, _ wanted: (String) -> Bool) throws -> WorkbookContents {
        let main = try package.relationships(of: "").first("officeDocument") ?? "xl/workbook.xml"
        guard package.archive.entry(main) != nil else { throw SheetProblem.noWorkbook(package.archive) }
        let index = WorkbookIndexReader()
        _ = try package.read(main, index)
        guard index.isWorkbook else { throw SheetProblem.noWorkbook(package.archive) }
        let relationships = try package.relationships(of: main)
        let strings = StringsReader()
        if let part = relationships.first("sharedStrings") { _ = try package.read(part, strings) }
        let formats = FormatsReader()
        if let part = relationships.first("styles") { _ = try package.read(part, formats) }
        var contents = WorkbookContents(countsFrom1904: index.countsFrom1904)
        for entry in index.sheets {
            // Chart sheets and macros have another kind of part.
            guard let relationship = relationships.all.first(where: { $0.id == entry.id }),
                relationship.kind == "worksheet"
            else { continue }
            let reader = SheetReader(strings: strings.strings, areDates: formats.areDates)
            if wanted(entry.name) {
                guard try package.read(relationship.target, reader) else {
                    throw SheetProblem.noSheet(relationship.target)
                }
            }
            contents.sheets.append(reader.contents(name: entry.name, isHidden: entry.isHidden))
        }
        return contents
    }
}

/// What is wrong with the parts of a workbook.
enum SheetProblem: Error {
    /// A zip archive that holds no workbook.
    case noWorkbook(ZipReader)
    /// A part that is spoken of and is not there.
    case noSheet(String)
    case badCell(String)
    case tooMany
}

/// Reads `xl/workbook.xml`: which sheets there are.
final class WorkbookIndexReader: XMLHandler {
    private(set) var sheets: [(name: String, id: String, isHidden: Bool)] = []
    private(set) var countsFrom1904 = false
    private(set) var isWorkbook = false

    func start(_ tag: XMLTag, _ attributes: XMLAttributes, _ scanner: XMLScanner) {
        switch tag {
        case .workbook: isWorkbook = scanner.depth == 1
        case .workbookProperties:
            let value = attributes.string("date1904", in: .none)
            countsFrom1904 = value == "1" || value == "true"
        case .sheet:
            guard sheets.count < 10_000 else { return scanner.stop(SheetProblem.tooMany) }
            let state = attributes.string("state", in: .none)
            sheets.append(
                (
                    attributes.string("name", in: .none) ?? "", attributes.string("id", in: .relationship) ?? "",
                    state == "hidden" || state == "veryHidden"
                ))
        default: break
        }
    }

    func end(_ tag: XMLTag, _ scanner: XMLScanner) {}
    func characters(_ text: UnsafeBufferPointer<UInt8>, _ scanner: XMLScanner) {}
}
