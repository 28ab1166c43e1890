import Finding
import Foundation
import ReportStore

/// Writes a tar archive (POSIX ustar), file by file, so that its size does not matter.
struct TarWriter {
    private let handle: FileHandle
    private let path: String
    private static let block = 512

    /// - Parameter path: a new file, which only its owner can read.
    init(_ path: String) throws(Refusal) {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw TarWriter.failure(path) }
        handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        self.path = path
    }

    /// Adds a file of which all is in memory.
    func add(_ name: String, _ bytes: [UInt8], time: Int64) throws(Refusal) {
        try write(TarHeader(name: name, size: bytes.count).bytes(time: time))
        try write(bytes)
        try pad(bytes.count)
    }

    /// Adds a file from disk, which must be what the manifest says of it.
    func add(_ file: BackupManifest.File, from path: String, time: Int64) throws(Refusal) {
        try write(TarHeader(name: file.path, size: file.size).bytes(time: time))
        var written = 0
        let digest = RunningDigest()
        try FilePieces.read(path) { (piece) throws(Refusal) in
            written += piece.count
            digest.add(piece)
            try write(piece)
        }
        guard written == file.size, digest.finish() == file.digest else {
            throw Refusal(Finding(.unreadableFile, .changedInBackup(path), at: .start(of: path)))
        }
        try pad(file.size)
    }

    /// Ends the archive; all of it is on disk then.
    func finish() throws(Refusal) {
        try write([UInt8](repeating: 0, count: 2 * TarWriter.block))
        guard fsync(handle.fileDescriptor) == 0 else { throw TarWriter.failure(path) }
        try? handle.close()
    }

    private func pad(_ size: Int) throws(Refusal) {
        let rest = size % TarWriter.block
        if rest > 0 { try write([UInt8](repeating: 0, count: TarWriter.block - rest)) }
    }

    private func write(_ bytes: [UInt8]) throws(Refusal) {
        do {
            try handle.write(contentsOf: Data(bytes))
        } catch {
            throw TarWriter.failure(path)
        }
    }

    private static func failure(_ path: String) -> Refusal {
        Refusal(Finding(.notWritable, .cannotWrite(path, reason: FileAccess.reason(errno)), at: .start(of: path)))
    }
}

/// What stands before each file of an archive.
struct TarHeader {
    var name: String
    var size: Int

    init(name: String, size: Int) {
        self.name = name
        self.size = size
    }

    func bytes(time: Int64) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: 512)
        func put(_ text: some Collection<UInt8>, at offset: Int) {
            bytes.replaceSubrange(offset..<offset + text.count, with: text)
        }
        func octal(_ number: Int, _ digits: Int) -> [UInt8] {
            let text = String(number, radix: 8)
            return Array((String(repeating: "0", count: max(0, digits - text.count)) + text).utf8)
        }
        let (prefix, last) = TarHeader.split(name)
        put(last.utf8, at: 0)
        put(prefix.utf8, at: 345)
        put(octal(0o600, 7), at: 100)
        put(octal(0, 7), at: 108)
        put(octal(0, 7), at: 116)
        if size < 1 << 33 {
            put(octal(size, 11), at: 124)
        } else {
            // Larger than eleven octal digits: a binary number, as GNU tar has it.
            bytes[124] = 0x80
            for place in 0..<8 { bytes[135 - place] = UInt8(truncatingIfNeeded: size >> (8 * place)) }
        }
        put(octal(Int(time), 11), at: 136)
        put("        ".utf8, at: 148)
        bytes[156] = UInt8(ascii: "0")
        put("ustar".utf8, at: 257)
        put("00".utf8, at: 263)
        put(octal(bytes.reduce(0) { $0 + Int($1) }, 6) + [0, 0x20], at: 148)
        return bytes
    }

    /// Names of more than 100 bytes are cut at a slash.
    private static func split(_ name: String) -> (prefix: String, last: String) {
        let bytes = Array(name.utf8)
        guard bytes.count > 100 else { return ("", name) }
        let cut = bytes.indices.first { bytes[$0] == UInt8(ascii: "/") && bytes.count - $0 - 1 <= 100 } ?? 0
        return (String(decoding: bytes[..<cut], as: UTF8.self), String(decoding: bytes[(cut + 1)...], as: UTF8.self))
    }

    /// Whether a name can be kept.
    static func holds(_ name: String) -> Bool {
        let (prefix, last) = split(name)
        return prefix.utf8.count <= 155 && last.utf8.count <= 100 && !last.isEmpty
    }

    /// - Throws: a `Refusal` where it is no header; `nil` is the end.
    init?(reading bytes: [UInt8], file: String) throws(Refusal) {
        guard bytes.contains(where: { $0 != 0 }) else { return nil }
        func text(_ range: Range<Int>) -> String {
            String(decoding: bytes[range].prefix { $0 != 0 }, as: UTF8.self)
        }
        let sum = bytes.enumerated().reduce(0) { $0 + (148..<156 ~= $1.offset ? 0x20 : Int($1.element)) }
        let stated = Int(text(148..<156).filter { $0 != " " }, radix: 8)
        guard bytes.count == 512, sum == stated, text(257..<262) == "ustar", [0x30, 0].contains(bytes[156]) else {
            throw Refusal(Finding(.unreadableFile, .notABackup(file), at: .start(of: file)))
        }
        let prefix = text(345..<500)
        name = prefix.isEmpty ? text(0..<100) : "\(prefix)/\(text(0..<100))"
        if bytes[124] & 0x80 != 0 {
            size = bytes[128..<136].reduce(0) { $0 << 8 | Int($1) }
        } else {
            size = Int(text(124..<136), radix: 8) ?? -1
        }
        guard size >= 0, size < 1 << 50 else {
            throw Refusal(Finding(.unreadableFile, .notABackup(file), at: .start(of: file)))
        }
    }
}
