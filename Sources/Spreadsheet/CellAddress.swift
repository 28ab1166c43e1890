/// The place of a cell in a sheet; rows and columns from 0.
package struct CellAddress: Sendable, Hashable, Comparable, CustomStringConvertible {
    package var row: Int
    package var column: Int

    /// The number of rows and columns of a sheet (ECMA-376, and every program).
    package static let rows = 1_048_576
    package static let columns = 16_384

    package init(row: Int, column: Int) {
        self.row = row
        self.column = column
    }

    /// Reads `B12`; also `$B$12`. `nil` for anything else, and outside of a sheet.
    package init?(_ text: some StringProtocol) {
        var bytes = Array(text.utf8)
        bytes.removeAll { $0 == UInt8(ascii: "$") }
        guard let address = bytes.withUnsafeBufferPointer({ CellAddress(bytes: $0) }) else { return nil }
        self = address
    }

    /// Reads `B12`; `nil` for anything else, and outside of a sheet.
    init?(bytes: UnsafeBufferPointer<UInt8>) {
        var column = 0
        var index = 0
        while index < bytes.count {
            let letter = bytes[index] & 0xDF &- 0x41
            guard letter < 26, bytes[index] >= 0x41 else { break }
            column = column * 26 + Int(letter) + 1
            index += 1
            guard index <= 3 else { return nil }
        }
        guard index > 0, index < bytes.count, bytes.count - index <= 7 else { return nil }
        var row = 0
        while index < bytes.count {
            let digit = bytes[index] &- 0x30
            guard digit < 10 else { return nil }
            row = row * 10 + Int(digit)
            index += 1
        }
        guard (1...Self.rows).contains(row), column <= Self.columns else { return nil }
        self.init(row: row - 1, column: column - 1)
    }

    /// `B12`
    package var description: String { CellAddress.letters(column) + "\(row + 1)" }

    /// `$B$12`
    package var absolute: String { "$\(CellAddress.letters(column))$\(row + 1)" }

    /// The letters of a column: `A`, `Z`, `AA`.
    package static func letters(_ column: Int) -> String {
        var letters: [UInt8] = []
        var rest = column + 1
        while rest > 0 {
            letters.append(UInt8(0x41 + (rest - 1) % 26))
            rest = (rest - 1) / 26
        }
        return String(decoding: letters.reversed(), as: UTF8.self)
    }

    package static func < (left: CellAddress, right: CellAddress) -> Bool {
        (left.row, left.column) < (right.row, right.column)
    }
}

/// A rectangle of cells.
package struct CellRange: Sendable, Hashable, CustomStringConvertible {
    package var first: CellAddress
    package var last: CellAddress

    package init(_ first: CellAddress, _ last: CellAddress) {
        self.first = first
        self.last = last
    }

    /// One cell.
    package init(_ address: CellAddress) {
        self.init(address, address)
    }

    /// Reads `A1:B2` or `A1`; `nil` for anything else.
    package init?(_ text: some StringProtocol) {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard let first = parts.first.flatMap({ CellAddress($0) }), parts.count <= 2,
            let last = parts.count == 2 ? CellAddress(parts[1]) : first, first.row <= last.row,
            first.column <= last.column
        else { return nil }
        self.init(first, last)
    }

    /// `A1:B2`, or `A1` for one cell.
    package var description: String { first == last ? "\(first)" : "\(first):\(last)" }

    /// `$A$1:$B$2`
    package var absolute: String { "\(first.absolute):\(last.absolute)" }

    package func contains(_ address: CellAddress) -> Bool {
        (first.row...last.row).contains(address.row) && (first.column...last.column).contains(address.column)
    }
}
