import Document
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
        places[number] = .offset(out.count)
        out.integer(number)
        out.raw(" 0 obj\n<<")
        entries(&out)
        let packed = isPlain ? nil : deflater.zlibStream(contents)
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

    /// 16 bytes that are others for other contents: two digests, one of them begun elsewhere.
    private static func identifier(of bytes: [UInt8]) -> [UInt8] {
        var first = Digest()
        first.add(bytes)
        var second = Digest(value: first.value ^ 0x9E37_79B9_7F4A_7C15)
        // Every fourth byte is enough to make the second one independent.
        for index in stride(from: 0, to: bytes.count, by: 4) { second.add(bytes[index]) }
        return [first.value, second.value].flatMap { value in
            (0..<8).map { UInt8(truncatingIfNeeded: value >> (56 - 8 * UInt64($0))) }
        }
    }
}
