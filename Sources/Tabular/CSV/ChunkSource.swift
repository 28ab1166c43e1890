import VietnameseText

/// The chunks of a file as UTF-8 without a byte order mark.
struct ChunkSource: ~Copyable {
    private let nextChunk: () throws -> [UInt8]
    /// Chunks read while looking for the encoding, joined.
    private var first: [UInt8]
    /// The encoding of the file.
    let encoding: TextEncoding
    /// The start of a UTF-16 character whose rest is in the next chunk.
    private var rest: [UInt8] = []
    private var isAtEnd = false

    /// Reads as much as the encoding can be told from.
    init(_ nextChunk: @escaping () throws -> [UInt8]) throws {
        var first: [UInt8] = []
        // A little more than is looked at, so that the answer does not hang on the size of the chunks.
        while first.count <= TextEncoding.prefixLength + 4 {
            let chunk = try nextChunk()
            if chunk.isEmpty {
                isAtEnd = true
                break
            }
            first += chunk
        }
        let isWhole = first.count <= TextEncoding.prefixLength
        let encoding = TextEncoding.detect(
            isWhole ? first : Array(first[..<TextEncoding.prefixLength]), isWhole: isWhole)
        first.removeFirst(encoding.markLength)
        self.first = first
        self.encoding = encoding
        self.nextChunk = nextChunk
    }

    /// Returns the next chunk of text, empty at the end.
    mutating func next() throws -> [UInt8] {
        while true {
            var bytes = first
            first = []
            if bytes.isEmpty, !isAtEnd {
                bytes = try nextChunk()
                if bytes.isEmpty { isAtEnd = true }
            }
            guard case .utf16(let order, _) = encoding else { return bytes }
            if bytes.isEmpty {
                let left = rest
                rest = []
                return left.isEmpty ? [] : [ChunkSource.invalid]
            }
            let text = transcode(rest + bytes, order)
            if !text.isEmpty { return text }
        }
    }

    /// Never part of UTF-8: stands for half a character, so that the reader finds it where it stands.
    private static let invalid: UInt8 = 0xFF

    private mutating func transcode(_ bytes: [UInt8], _ order: TextEncoding.ByteOrder) -> [UInt8] {
        let low = order == .littleEndian ? 0 : 1
        func unit(_ index: Int) -> UInt16 { UInt16(bytes[index + low]) | UInt16(bytes[index + 1 - low]) << 8 }
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count)
        var index = 0
        while index + 1 < bytes.count {
            let high = unit(index)
            if UTF16.isLeadSurrogate(high) {
                guard index + 3 < bytes.count else { break }
                let low = unit(index + 2)
                let value = 0x10000 + UInt32(high & 0x3FF) << 10 + UInt32(low & 0x3FF)
                if UTF16.isTrailSurrogate(low), let scalar = Unicode.Scalar(value) {
                    ChunkSource.append(scalar, to: &text)
                    index += 4
                    continue
                }
            }
            if let scalar = Unicode.Scalar(high) {
                ChunkSource.append(scalar, to: &text)
            } else {
                text.append(ChunkSource.invalid)
            }
            index += 2
        }
        rest = Array(bytes[index...])
        return text
    }

    private static func append(_ scalar: Unicode.Scalar, to text: inout [UInt8]) {
        if scalar.isASCII {
            text.append(UInt8(truncatingIfNeeded: scalar.value))
        } else if let bytes = UTF8.encode(scalar) {
            text += bytes
        }
    }
}
