import Document

extension EnumerationReader {
    /// Appends the enumerations whose parts stand in list items below the whole: `Tiếp nhận 120 hồ sơ, trong đó:` and
    /// paragraphs that begin with `-`.
    mutating func readBullets(
        _ manuscript: Manuscript, tokens paragraphTokens: [Range<Int>], statements paragraphStatements: [Range<Int>]
    ) {
        let paragraphs = manuscript.paragraphs
        for index in paragraphs.indices where paragraphs[index].cell == nil && paragraphs[index].story == .body {
            let own = paragraphStatements[index]
            guard !own.isEmpty else { continue }
            let lead = closingLead(paragraphTokens[index]) ?? .beside
            if lead == .beside, isSibling(index, index + 1, manuscript) { continue }
            let items = items(below: index, in: manuscript)
            // Numbered paragraphs are sections more often than items.
            if lead == .beside, let first = items.first,
                EnumerationReader.sign(of: paragraphs[first], manuscript) == 0x31
            {
                continue
            }
            guard items.count > 1 else { continue }
            let byItem = items.map { paragraphStatements[$0].filter { statements[$0].depth == 0 } }
            readBullets(lead, own: own, items: byItem)
        }
    }

    private mutating func readBullets(_ lead: Enumeration.Lead, own: Range<Int>, items: [[Int]]) {
        guard let last = own.last else { return }
        let totals =
            lead == .beside
            ? own.filter { figures[statements[$0].figure].kind == .count }
            : own.filter { statements[$0].sentence == statements[last].sentence && statements[$0].depth == 0 }
        // The whole counts what the items begin with; where they begin otherwise, the one figure of each that counts the same is
        // the part.
        let firsts = items.compactMap(\.first)
        let heads = Set(firsts.map { figures[statements[$0].figure].head }).subtracting([.none])
        guard let total = totals.last(where: { heads.contains(figures[statements[$0].figure].head) }) ?? totals.last
        else {
            return
        }
        let head = figures[statements[total].figure].head
        var parts = firsts
        if !heads.contains(head) {
            let others = items.compactMap { item in
                let same = item.filter { figures[statements[$0].figure].head == head }
                return same.count == 1 ? same[0] : nil
            }
            if others.count == items.count { parts = others }
        }
        let isWhole = parts.count == items.count
        var enumeration = Enumeration(
            total: total, otherTotals: totals.reversed().filter { $0 != total }, parts: [], otherParts: [], lead: lead,
            closure: .unknown, hasRemainder: false, isMixed: false)
        enumeration.parts = comparable(parts, with: total)
        enumeration.isMixed = !isWhole || enumeration.parts.count < parts.count
        guard enumeration.parts.count > 1 else { return }
        close(&enumeration, from: figures[statements[total].figure].tokens.upperBound, toEndOf: parts)
        enumerations.append(enumeration)
    }

    /// The lead that a paragraph ends with; a colon alone leads too.
    private func closingLead(_ range: Range<Int>) -> Enumeration.Lead? {
        guard let last = range.last, tokens[last].kind == .colon else { return nil }
        for index in range.suffix(5).reversed() {
            switch tokens[index].cue {
            case .comprising: return .comprising
            case .ofWhich: return .ofWhich
            case .namely: return .namely
            default: continue
            }
        }
        return .colon
    }

    /// Whether two paragraphs have labels of the same kind at the same level.
    private func isSibling(_ first: Int, _ second: Int, _ manuscript: Manuscript) -> Bool {
        let paragraphs = manuscript.paragraphs
        guard second < paragraphs.count, !paragraphs[first].label.isEmpty, !paragraphs[second].label.isEmpty else {
            return false
        }
        return manuscript.text[paragraphs[first].label.lowerBound]
            == manuscript.text[paragraphs[second].label.lowerBound]
            && paragraphs[first].listLevel == paragraphs[second].listLevel
    }

    /// The paragraphs below `index` that are items of one list: the same kind of label, nothing else between.
    private func items(below index: Int, in manuscript: Manuscript) -> [Int] {
        let paragraphs = manuscript.paragraphs
        let first = index + 1
        guard first < paragraphs.count, !paragraphs[first].label.isEmpty, paragraphs[first].cell == nil else {
            return []
        }
        let sign = EnumerationReader.sign(of: paragraphs[first], manuscript)
        let level = paragraphs[first].listLevel
        guard [0x2D, 0x2B, 0x2A, 0xE2, 0x31].contains(sign) else { return [] }
        var items: [Int] = []
        for next in first..<paragraphs.count {
            let paragraph = paragraphs[next]
            guard !paragraph.label.isEmpty, paragraph.cell == nil, paragraph.story == .body else { break }
            let isSame = EnumerationReader.sign(of: paragraph, manuscript) == sign && paragraph.listLevel == level
            if isSame {
                items.append(next)
            } else if paragraph.listLevel <= level {
                break
            }
        }
        return items
    }

    /// What the label of an item begins with; `1` for any number.
    private static func sign(of paragraph: Manuscript.Paragraph, _ manuscript: Manuscript) -> UInt8 {
        let byte = manuscript.text[paragraph.label.lowerBound]
        return byte &- 0x30 < 10 ? 0x31 : byte
    }
}
