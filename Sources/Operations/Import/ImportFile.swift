package import Finding
import Foundation
import Packaging
import Tabular

/// A file that is imported; CSV is read in chunks, so that its size does not matter.
package final class ImportFile {
    let path: String
    let size: Int
    private let handle: FileHandle
    private(set) var bytesRead = 0
    /// Called behind each chunk with the bytes read so far.
    var onProgress: (Int) -> Void = { _ in }

    package init(_ path: String) throws(Refusal) {
        guard FileAccess.exists(path) else {
            throw Refusal(Finding(.unreadableFile, .missingFile(path), at: .start(of: path)))
        }
        guard !FileAccess.isFolder(path) else {
            throw Refusal(Finding(.unreadableFile, .notAFile(path), at: .start(of: path)))
        }
        guard let handle = FileHandle(forReadingAtPath: path) else {
            throw Refusal(
                Finding(.unreadableFile, .unreadableFile(path, reason: FileAccess.reason(errno)), at: .start(of: path)))
        }
        self.path = path
        self.handle = handle
        size = (try? Int(handle.seekToEnd())) ?? 0
    }

    /// What kind of file it is by its first bytes; by its ending where it says that it is a workbook.
    enum ContentKind {
        case csv, workbook, json
    }

    func contentKind() throws(Refusal) -> ContentKind {
        do {
            try handle.seek(toOffset: 0)
            let start = try handle.read(upToCount: 4096).map { Array($0) } ?? []
            switch FileKind.of(start) {
            case .zip, .compoundFile: return .workbook
            default: break
            }
            if path.lowercased().hasSuffix(".xlsx") { return .workbook }
            // A byte order mark may stand in front.
            let text = start.starts(with: [0xEF, 0xBB, 0xBF]) ? start[3...] : start[...]
            let first = text.first { $0 > 0x20 }
            return first == UInt8(ascii: "{") || first == UInt8(ascii: "[") ? .json : .csv
        } catch {
            throw failure(error)
        }
    }

    /// All of the file, for what cannot be read in pieces.
    func wholeBytes(limit: Int) throws(Refusal) -> [UInt8] {
        guard let bytes = try FileAccess.read(path, limit: limit) else {
            throw Refusal(Finding(.unreadableFile, .missingFile(path), at: .start(of: path)))
        }
        return bytes
    }

    /// Opens the file from its start.
    func reader() throws(Refusal) -> CSVReader {
        do {
            try handle.seek(toOffset: 0)
            bytesRead = 0
            return try CSVReader(file: path) { [self] in
                let chunk = try handle.read(upToCount: 1 << 18).map { Array($0) } ?? []
                bytesRead += chunk.count
                onProgress(bytesRead)
                return chunk
            }
        } catch {
            throw failure(error)
        }
    }

    /// What a failed read means.
    func failure(_ error: any Error) -> Refusal {
        Refusal(
            Finding(
                .unreadableFile, .unreadableFile(path, reason: Message(vi: "\(error)", en: "\(error)")),
                at: .start(of: path)))
    }
}
