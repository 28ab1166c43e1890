import Finding
import Foundation
import ReportStore

/// Reads a tar archive from its start to its end.
final class TarReader {
    private let handle: FileHandle
    private let path: String
    private var padding = 0

    init(_ path: String) throws(Refusal) {
        self.path = path
        guard FileAccess.exists(path) else {
            throw Refusal(Finding(.unreadableFile, .missingFile(path), at: .start(of: path)))
        }
        do {
            handle = try FileHandle(forReadingFrom: URL(filePath: path))
        } catch {
            throw Refusal(
                Finding(.unreadableFile, .unreadableFile(path, reason: FileAccess.reason(errno)), at: .start(of: path)))
        }
    }

    /// Whether a file is a backup of ours, told by what it begins with.
    static func isBackup(_ path: String) throws(Refusal) -> Bool {
        let reader = try TarReader(path)
        guard let head = try? reader.bytes(512) else { return false }
        return (try? TarHeader(reading: head, file: path))??.name == BackupManifest.name
    }

    func next() throws(Refusal) -> TarHeader? {
        if padding > 0 { _ = try bytes(padding) }
        let header = try TarHeader(reading: try bytes(512), file: path)
        padding = header.map { (512 - $0.size % 512) % 512 } ?? 0
        return header
    }

    /// The next bytes, exactly so many.
    func bytes(_ count: Int) throws(Refusal) -> [UInt8] {
        let read = (try? handle.read(upToCount: count)).map { Array($0) } ?? []
        guard read.count == count else {
            throw Refusal(Finding(.unreadableFile, .backupDamaged(path), at: .start(of: path)))
        }
        return read
    }

    /// Writes the next bytes into a new file, and returns their digest.
    func copy(_ count: Int, to target: String) throws(Refusal) -> Digest {
        let digest = RunningDigest()
        let descriptor = open(target, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            throw Refusal(
                Finding(.notWritable, .cannotWrite(target, reason: FileAccess.reason(errno)), at: .start(of: target)))
        }
        let output = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        var rest = count
        while rest > 0 {
            let piece = try bytes(min(rest, FilePieces.size))
            digest.add(piece)
            do {
                try output.write(contentsOf: Data(piece))
            } catch {
                throw Refusal(
                    Finding(
                        .notWritable, .cannotWrite(target, reason: FileAccess.reason(errno)), at: .start(of: target)))
            }
            rest -= piece.count
        }
        guard fsync(output.fileDescriptor) == 0 else {
            throw Refusal(
                Finding(.notWritable, .cannotWrite(target, reason: FileAccess.reason(errno)), at: .start(of: target)))
        }
        try? output.close()
        return digest.finish()
    }
}
