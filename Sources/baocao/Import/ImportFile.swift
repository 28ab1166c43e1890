import Finding
import Foundation
import Tabular

/// A CSV file read in chunks, so that its size does not matter.
final class ImportFile {
    let path: String
    let size: Int
    private let handle: FileHandle
    private(set) var bytesRead = 0
    /// Called behind each chunk with the bytes read so far.
    var onProgress: (Int) -> Void = { _ in }

    init(_ path: String) throws(Refusal) {
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
