import Finding
import ReportStore

/// Brings texts of units into a gathered file without touching what the office has edited there.
package struct Gathering {
    /// The text of one unit for one section.
    package struct Piece: Sendable {
        package var key: GatheredFile.Key
        package var unitName: String
        package var text: String
    }

    /// What became of a piece.
    package enum Outcome: String {
        /// It was not there before.
        case new
        /// The unit changed it, the office had not edited it: it was replaced.
        case updated
        /// The unit changed it, and so did the office: the new text stands in a comment, to be looked at.
        case conflict
        /// Gathered before, and the same.
        case unchanged
        /// Gathered before, and not there any more.
        case gone
    }

    package private(set) var file: GatheredFile
    package private(set) var outcomes: [(key: GatheredFile.Key, unitName: String, outcome: Outcome)] = []

    package init(_ file: GatheredFile) {
        self.file = file
    }

    /// The first twelve digits are enough to tell texts of a unit from each other.
    static func digest(_ text: String) -> String {
        String(SHA256.digest(Array(text.utf8)).description.prefix(12))
    }

    /// Takes the pieces of one section, in the order of the units.
    ///
    /// - Parameters:
    ///   - title: the heading of the section, for a file that does not have it yet.
    ///   - names: the units by code, for texts that are gone.
    package mutating func take(_ pieces: [Piece], section code: String, title: String, names: [String: String]) {
        if !file.sections.contains(where: { $0.code == code }) {
            file.sections.append(GatheredFile.Section(code: code, lines: ["# \(title) {#\(code)}"]))
        }
        guard let place = file.sections.firstIndex(where: { $0.code == code }) else { return }
        for piece in pieces {
            let outcome = take(piece, at: place)
            outcomes.append((piece.key, piece.unitName, outcome))
        }
        let here = Set(pieces.map(\.key))
        for key in file.taken.keys.sorted() where key.section == code && !here.contains(key) {
            outcomes.append((key, names[key.unit] ?? key.unit, .gone))
        }
    }

    private mutating func take(_ piece: Piece, at place: Int) -> Outcome {
        let block = Gathering.block(piece)
        let digest = Gathering.digest(block)
        let before = file.taken[piece.key]
        guard before != digest else { return .unchanged }
        file.taken[piece.key] = digest
        let mark = Gathering.mark(piece, digest)
        let added = [""] + [mark] + block.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let found = blockRange(of: piece.key.unit, in: file.sections[place].lines)
        if let (range, seen) = found, Gathering.digest(Gathering.body(file.sections[place].lines[range])) == seen {
            file.sections[place].lines.replaceSubrange(range, with: added.dropFirst() + [""])
            return .updated
        }
        if before == nil, found == nil {
            trimEnd(place)
            file.sections[place].lines += added
            return .new
        }
        trimEnd(place)
        file.sections[place].lines += ["", Gathering.notice(piece)]
        return .conflict
    }

    private mutating func trimEnd(_ place: Int) {
        while file.sections[place].lines.last?.isEmpty ?? false { file.sections[place].lines.removeLast() }
    }

    // MARK: - Blocks

    /// What is printed of a unit's text: whose it is, and the text.
    private static func block(_ piece: Piece) -> String {
        let name = piece.unitName.prefix(1).uppercased() + piece.unitName.dropFirst()
        // A unit's text cannot begin or end a comment of this file.
        let text = piece.text.replacing("<!--", with: "< !--").replacing("-->", with: "-- >")
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            line.hasPrefix("# ") ? "\\" + line : String(line)
        }
        while lines.last?.allSatisfy(\.isWhitespace) ?? false { lines.removeLast() }
        return "**\(name):**\n\n" + lines.joined(separator: "\n")
    }

    private static func mark(_ piece: Piece, _ digest: String) -> String {
        "<!-- \(piece.key.unit) | \(piece.unitName.replacing("|", with: "/").replacing("-->", with: "")) | \(digest) -->"
    }

    private static func notice(_ piece: Piece) -> String {
        """
        <!-- CẦN XEM: \(piece.unitName) đã sửa lời văn sau khi tổng hợp; phần trên đã được văn phòng sửa nên giữ nguyên.
        Bản mới của đơn vị (\(piece.key.unit)), xem xong thì xóa ghi chú này:

        \(block(piece))
        -->
        """
    }

    /// The lines of a unit's block with its mark, and the digest in the mark.
    private func blockRange(of unit: String, in lines: [String]) -> (range: Range<Int>, digest: String)? {
        for (index, line) in lines.enumerated() {
            guard let mark = Gathering.parts(ofMark: line), mark.unit == unit else { continue }
            let end =
                lines[(index + 1)...].firstIndex {
                    Gathering.parts(ofMark: $0) != nil || $0.hasPrefix("<!-- CẦN XEM:")
                } ?? lines.count
            return (index..<end, mark.digest)
        }
        return nil
    }

    private static func parts(ofMark line: String) -> (unit: String, digest: String)? {
        guard line.hasPrefix("<!-- "), line.hasSuffix(" -->") else { return nil }
        let parts = line.dropFirst(5).dropLast(4).split(separator: "|", omittingEmptySubsequences: false)
        guard parts.count == 3 else { return nil }
        return (parts[0].filter { $0 != " " }, parts[2].filter { $0 != " " })
    }

    /// The text of a block without its mark and the empty lines around it.
    private static func body(_ lines: ArraySlice<String>) -> String {
        var lines = lines.dropFirst()
        while lines.first?.isEmpty ?? false { lines.removeFirst() }
        while lines.last?.isEmpty ?? false { lines.removeLast() }
        return lines.joined(separator: "\n")
    }
}
