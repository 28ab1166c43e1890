import Packaging

/// A PDF file in the making: numbered objects, small ones packed together in object streams (ISO 32000-1, 7.5.7), and the
/// cross-reference stream that finds them.
struct PDFFile: ~Copyable {
    private enum Place {
        case free
        case offset(Int)
        /// The object stream, and the position in it.
        case packed(stream: Int, index: Int)
    }

    private var out = PDFBytes(capacity: 1 << 16)
    private var places: [Place] = [.free]
    /// Objects that wait for their object stream.
    private var waiting = PDFBytes(capacity: 1 << 14)
    private var waitingObjects: [(number: Int, offset: Int)] = []
    private let deflater = Deflater(.quick)

    /// How many objects share a stream; more pack better, fewer are found sooner.
    private static let objectsPerStream = 200

    init() {
        // The bytes of the second line tell programs that the file is not text.
        out.raw("%PDF-1.7\n%")
        out.raw([0xE2, 0xE3, 0xCF, 0xD3, 0x0A])
    }

    /// Reserves the number of an object that is written later.
    mutating func reserve() -> Int {
        places.append(.free)
        return places.count - 1
    }

    /// Reserves `count` numbers that follow each other, and returns the first.
    mutating func reserve(_ count: Int) -> Int {
        places.append(contentsOf: repeatElement(.free, count: count))
        return places.count - count
    }

    /// Writes an object that is no stream.
    mutating func write(_ number: Int, _ body: (inout PDFBytes) -> Void) {
        waitingObjects.append((number, waiting.count))
        body(&waiting)
        waiting.byte(0x0A)
        if waitingObjects.count == Self.objectsPerStream { flush() }
    }

    mutating func add(_ body: (inout PDFBytes) -> Void) -> Int {
        let number = reserve()
        write(number, body)
        return number
    }

    /// Writes a stream, packed unless `isPlain`.
    mutating func writeStream(
        _ number: Int, _ contents: [UInt8], isPlain: Bool = false, _ entries: (inout PDFBytes) -> Void = { _ in }
    ) {
        writeStream(number, contents, packed: isPlain ? nil : deflater.zlibStream(contents), entries)
    }

    /// Packs the contents of a stream; `nil` where they stay as they are.
    func pack(_ contents: [UInt8]) -> [UInt8]? {
        deflater.zlibStream(contents)
    }

    /// Writes a stream whose contents may be packed already.
    mutating func writeStream(
        _ number: Int, _ contents: [UInt8], packed: [UInt8]?, _ entries: (inout PDFBytes) -> Void = { _ in }
    ) {
        places[number] = .offset(out.count)
        out.integer(number)
        out.raw(" 0 obj\n<<")
        entries(&out)
        if packed != nil { out.raw("/Filter/FlateDecode") }
        out.raw("/Length ")
        out.integer((packed ?? contents).count)
        out.raw(">>\nstream\n")
        out.raw(packed ?? contents)
        out.raw("\nendstream\nendobj\n")
    }

    mutating func addStream(
        _ contents: [UInt8], isPlain: Bool = false, _ entries: (inout PDFBytes) -> Void = { _ in }
    ) -> Int {
        let number = reserve()
        writeStream(number, contents, isPlain: isPlain, entries)
        return number
    }

    private mutating func flush() {
        guard !waitingObjects.isEmpty else { return }
        let number = reserve()
        var contents = PDFBytes(capacity: waiting.count + 16 * waitingObjects.count)
        for (index, object) in waitingObjects.enumerated() {
            places[object.number] = .packed(stream: number, index: index)
            contents.integer(object.number)
            contents.byte(0x20)
            contents.integer(object.offset)
            contents.byte(0x20)
        }
        let first = contents.count
        contents.raw(waiting.bytes)
        let count = waitingObjects.count
        writeStream(number, contents.bytes) { entries in
            entries.raw("/Type/ObjStm/N ")
            entries.integer(count)
            entries.raw("/First ")
            entries.integer(first)
        }
        waiting = PDFBytes(capacity: 1 << 14)
        waitingObjects = []
    }

    /// Ends the file and returns it. Its identifier is made from its contents.
    mutating func finish(catalog: Int, information: Int) -> [UInt8] {
        flush()
        let number = reserve()
        let start = out.count
        places[number] = .offset(start)
        var table: [UInt8] = []
        table.reserveCapacity(7 * places.count)
        for place in places {
            let (kind, first, second): (UInt8, Int, Int) =
                switch place {
                case .free: (0, 0, 0xFFFF)
                case .offset(let offset): (1, offset, 0)
                case .packed(let stream, let index): (2, stream, index)
                }
            table.append(kind)
            for shift in [24, 16, 8, 0] { table.append(UInt8(truncatingIfNeeded: first >> shift)) }
            for shift in [8, 0] { table.append(UInt8(truncatingIfNeeded: second >> shift)) }
        }
        let identifier = Self.identifier(of: out.bytes)
        let size = places.count
        writeStream(number, table) { entries in
            entries.raw("/Type/XRef/W[1 4 2]/Size ")
            entries.integer(size)
            entries.raw("/Root ")
            entries.reference(catalog)
            entries.raw("/Info ")
            entries.reference(information)
            entries.raw("/ID[")
            for _ in 0..<2 {
                entries.raw("<")
                for byte in identifier { entries.hexadecimal(byte) }
                entries.raw(">")
            }
            entries.raw("]")
        }
        out.raw("startxref\n")
        out.integer(start)
        out.raw("\n%%EOF\n")
        return out.bytes
    }

    /// 16 bytes that are others for other contents: two digests of eight bytes at a time, each with a multiplier of its own. They
    /// tell files apart by chance only; nothing is safe by them.
    private static func identifier(of bytes: [UInt8]) -> [UInt8] {
        var (first, second) = (UInt64(bytes.count), 0x9E37_79B9_7F4A_7C15 as UInt64)
        bytes.withUnsafeBytes { buffer in
            var offset = 0
            while offset + 8 <= buffer.count {
                let word = UInt64(littleEndian: buffer.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
                mix(word, into: &first, &second)
                offset += 8
            }
            while offset < buffer.count {
                mix(UInt64(buffer[offset]), into: &first, &second)
                offset += 1
            }
        }
        return [first, second].flatMap { value in
            (0..<8).map { UInt8(truncatingIfNeeded: value >> (56 - 8 * UInt64($0))) }
        }
    }

    @inline(__always)
    private static func mix(_ word: UInt64, into first: inout UInt64, _ second: inout UInt64) {
        first = (first ^ word) &* 0xFF51_AFD7_ED55_8CCD
        first ^= first >> 32
        second = (second ^ word) &* 0xC4CE_B9FE_1A85_EC53
        second ^= second >> 29
    }
}
