import Finding
import Foundation
import ReportStore

/// Reads a file piece by piece.
enum FilePieces {
    static let size = 1 << 20

    static func read(_ path: String, _ take: ([UInt8]) throws(Refusal) -> Void) throws(Refusal) {
        let handle: FileHandle
        do {
            handle = try FileHandle(forReadingFrom: URL(filePath: path))
        } catch {
            throw Refusal(
                Finding(.unreadableFile, .unreadableFile(path, reason: FileAccess.reason(errno)), at: .start(of: path)))
        }
        defer { try? handle.close() }
        while true {
            let piece: [UInt8]
            do {
                piece = try handle.read(upToCount: size).map { Array($0) } ?? []
            } catch {
                throw Refusal(
                    Finding(
                        .unreadableFile, .unreadableFile(path, reason: FileAccess.reason(errno)), at: .start(of: path)))
            }
            guard !piece.isEmpty else { return }
            try take(piece)
        }
    }

    static func digest(_ path: String) throws(Refusal) -> Digest {
        let running = RunningDigest()
        try read(path) { (piece) throws(Refusal) in running.add(piece) }
        return running.finish()
    }
}
