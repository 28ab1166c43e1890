import ReportModel

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// The figures of a regime as the beginnings of payload lines, in the order in which payloads have them.
///
/// A payload that names some of them, and nothing else, is read into a column by comparing bytes: its lines stand in the same
/// order, so each is looked for behind the one before.
struct CellLayout {
    /// The beginnings of the lines, up to the tab before the value, one behind the other.
    private var names: [UInt8] = []
    private var ends: [Int] = []
    /// The cell of each.
    private var cells: [Int] = []
    private let count: Int

    init(_ order: FigureCells) {
        count = order.count
        let lines = zip(order.keys, 0...).map { key, cell in
            var writer = PayloadWriter()
            writer.name(key)
            return (name: writer.bytes, cell: cell)
        }
        for (name, cell) in lines.sorted(by: { $0.name.lexicographicallyPrecedes($1.name) }) {
            names += name
            ends.append(names.count)
            cells.append(cell)
        }
    }

    /// Reads the figures of a payload; `nil` where it names others, or not in their order, and then stays where it was.
    func column(_ bytes: Span<UInt8>, _ position: inout Int) -> [Figure]? {
        var column = [Figure](repeating: .missing, count: count)
        var reading = position
        var next = 0
        while reading < bytes.count, FigureLayout.isFigure(bytes[reading]) {
            guard let line = line(bytes, reading, from: next) else { return nil }
            reading += ends[line] - start(line)
            guard let figure = try? ReturnReader.figure(bytes, &reading) else { return nil }
            column[cells[line]] = figure
            next = line + 1
        }
        position = reading
        return column
    }

    private func start(_ line: Int) -> Int { line == 0 ? 0 : ends[line - 1] }

    /// The first line from `first` on whose beginning stands at `position`.
    private func line(_ bytes: Span<UInt8>, _ position: Int, from first: Int) -> Int? {
        names.withUnsafeBytes { names in
            bytes.withUnsafeBytes { bytes in
                (first..<ends.count).first { line in
                    let start = start(line)
                    let length = ends[line] - start
                    guard position + length <= bytes.count, let name = names.baseAddress, let text = bytes.baseAddress
                    else { return false }
                    return memcmp(name + start, text + position, length) == 0
                }
            }
        }
    }
}
