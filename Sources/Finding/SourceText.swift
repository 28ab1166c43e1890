/// A text file in memory, which turns byte offsets into places.
///
/// The text is expected in NFC with `\n` as line end; whoever reads files sees to that.
package struct SourceText: Sendable {
    /// The name that findings show, relative to the workspace.
    package let file: String
    package let text: String
    private let bytes: [UInt8]
    private let lineStarts: [Int]

    package init(file: String, text: String) {
        self.file = file
        self.text = text
        bytes = Array(text.utf8)
        var starts = [0]
        for (offset, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") {
            starts.append(offset + 1)
        }
        lineStarts = starts
    }

    /// The number of lines; a final line end does not start another one.
    package var lineCount: Int {
        bytes.last == UInt8(ascii: "\n") ? lineStarts.count - 1 : lineStarts.count
    }

    /// Returns the text of `line` (from 1) without its line end, or an empty string behind the end.
    package func line(_ line: Int) -> String {
        guard line >= 1, line <= lineStarts.count else { return "" }
        let start = lineStarts[line - 1]
        let end = line < lineStarts.count ? lineStarts[line] - 1 : bytes.count
        return String(decoding: bytes[start..<max(start, end)], as: UTF8.self)
    }

    /// Returns the byte offset at which `line` (from 1) starts.
    package func offset(ofLine line: Int) -> Int {
        guard line >= 1 else { return 0 }
        return line <= lineStarts.count ? lineStarts[line - 1] : bytes.count
    }

    /// Returns the place of the bytes in `range`.
    package func place(_ range: Range<Int>) -> Place {
        let start = position(range.lowerBound)
        let end = position(range.upperBound)
        return Place(file: file, line: start.line, column: start.column, endLine: end.line, endColumn: end.column)
    }

    private func position(_ offset: Int) -> (line: Int, column: Int) {
        let offset = min(max(offset, 0), bytes.count)
        var low = 0
        var high = lineStarts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if lineStarts[middle] <= offset { low = middle } else { high = middle }
        }
        // Continuation bytes (10xxxxxx) do not start a scalar.
        let scalars = bytes[lineStarts[low]..<offset].count { $0 & 0xC0 != 0x80 }
        return (low + 1, scalars + 1)
    }
}
