import DocumentFormats
package import Finding
import Foundation
import Packaging
import Tabular

/// A file that is imported; CSV is read in chunks, so that its size does not matter.
package final class ImportFile {
    private enum Content {
        case handle(FileHandle)
        case bytes([UInt8])
    }

    let path: String
    let size: Int
    private let content: Content
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
        content = .handle(handle)
        size = (try? Int(handle.seekToEnd())) ?? 0
    }

    /// A file that somebody sent.
    ///
    /// - Parameter name: what findings call it.
    package init(name: String, bytes: [UInt8]) {
        path = name
        content = .bytes(bytes)
        size = bytes.count
    }

    /// What kind of file it is by its first bytes; by its ending where it says that it is a workbook.
    enum ContentKind {
        case csv, workbook, json
    }

    func contentKind() throws(Refusal) -> ContentKind {
        do {
            let start: [UInt8]
            switch content {
            case .handle(let handle):
                try handle.seek(toOffset: 0)
                start = try handle.read(upToCount: 4096).map { Array($0) } ?? []
            case .bytes(let bytes): start = Array(bytes.prefix(4096))
            }
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
        if case .bytes(let bytes) = content {
            guard bytes.count <= limit else {
                throw Refusal(Finding(.fileTooLarge, .fileTooLarge(limit: limit >> 20), at: .start(of: path)))
            }
            return bytes
        }
        guard let bytes = try FileAccess.read(path, limit: limit) else {
            throw Refusal(Finding(.unreadableFile, .missingFile(path), at: .start(of: path)))
        }
        return bytes
    }

    /// Opens the file from its start.
    func reader() throws(Refusal) -> CSVReader {
        do {
            bytesRead = 0
            switch content {
            case .handle(let handle):
                try handle.seek(toOffset: 0)
                return try CSVReader(file: path) { [self] in
                    let chunk = try handle.read(upToCount: 1 << 18).map { Array($0) } ?? []
                    bytesRead += chunk.count
                    onProgress(bytesRead)
                    return chunk
                }
            case .bytes(let bytes):
                return try CSVReader(file: path) { [self] in
                    let chunk = Array(bytes[bytesRead..<min(bytesRead + (1 << 18), bytes.count)])
                    bytesRead += chunk.count
                    onProgress(bytesRead)
                    return chunk
                }
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
