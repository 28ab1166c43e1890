import ReportModel

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// The figure names of a payload as bytes, and where each one's value belongs: in a dictionary that has them all, or in the
/// column of a regime.
struct FigureLayout {
    static let member = UInt8(ascii: "m")

    /// The beginnings of the lines, up to the tab before the value, one behind the other.
    private var names: [UInt8] = []
    private var ends: [Int] = []
    private var keys: [FigureKey] = []
    private var template: [FigureKey: Figure] = [:]
    /// The value of each line in `template` and in its copies.
    private var places: [Dictionary<FigureKey, Figure>.Index] = []
    /// The cell of each line in the column; -1 for what the regime does not ask for.
    private var cells: [Int] = []
    /// The figures that the regime does not ask for, in order.
    private(set) var unknown: [FigureKey] = []

    static func isFigure(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "f") || byte == member
    }

    mutating func append(_ key: FigureKey, named bytes: Span<UInt8>) {
        bytes.withUnsafeBufferPointer { names.append(contentsOf: $0) }
        ends.append(names.count)
        keys.append(key)
    }

    /// Ends the making of a layout: `figures` has exactly the keys that were appended.
    mutating func complete(_ figures: [FigureKey: Figure], _ order: FigureCells?) {
        template = figures
        places = keys.compactMap { figures.index(forKey: $0) }
        guard let order else { return }
        cells = keys.map { order[$0] ?? -1 }
        unknown = keys.filter { order[$0] == nil }.sorted()
    }

    /// Reads the figures of a payload, or returns `false` and stays where it was if they are not those of this layout.
    ///
    /// - Parameter scratch: the figures in the order of the lines; kept by the caller so that room for them is made once.
    func read(_ bytes: Span<UInt8>, _ position: inout Int, _ scratch: inout [Figure]) -> Bool {
        guard !places.isEmpty, places.count == ends.count else { return false }
        var reading = position
        var start = 0
        scratch.removeAll(keepingCapacity: true)
        for end in ends {
            let count = end - start
            guard reading + count <= bytes.count, matches(start, bytes.extracting(reading..<(reading + count))) else {
                return false
            }
            start = end
            reading += count
            guard let figure = try? ReturnReader.figure(bytes, &reading) else { return false }
            scratch.append(figure)
        }
        if reading < bytes.count, FigureLayout.isFigure(bytes[reading]) { return false }
        position = reading
        return true
    }

    /// The figures read, by name.
    func dictionary(_ scratch: [Figure]) -> [FigureKey: Figure] {
        var figures = template
        for line in places.indices { figures.values[places[line]] = scratch[line] }
        return figures
    }

    /// The figures read, by cell.
    func column(_ scratch: [Figure], count: Int) -> [Figure] {
        var column = [Figure](repeating: .missing, count: count)
        for (line, cell) in cells.enumerated() where cell >= 0 { column[cell] = scratch[line] }
        return column
    }

    /// Whether `bytes` are those of `names` from `start`; there must be as many.
    private func matches(_ start: Int, _ bytes: Span<UInt8>) -> Bool {
        names.withUnsafeBufferPointer { known in
            bytes.withUnsafeBufferPointer { found in
                guard let left = known.baseAddress, let right = found.baseAddress else { return found.isEmpty }
                return memcmp(left + start, right, found.count) == 0
            }
        }
    }

    /// Returns a hash of the figure names in a payload (FNV-1a); that they are the same is for `read` to say.
    static func signature(_ bytes: Span<UInt8>, _ start: Int) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        var position = start
        while position < bytes.count, isFigure(bytes[position]) {
            var tabs = bytes[position] == member ? 3 : 2
            while position < bytes.count, bytes[position] != PayloadScanner.lineEnd {
                if tabs > 0 { hash = (hash ^ UInt64(bytes[position])) &* 0x100_0000_01B3 }
                if bytes[position] == PayloadScanner.tab { tabs -= 1 }
                position += 1
            }
            position += 1
        }
        return hash
    }
}
