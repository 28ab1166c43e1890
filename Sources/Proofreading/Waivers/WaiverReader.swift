package import Document
package import Finding

/// The waivers that stand in one document, or in the file beside it.
package struct WaiverReader: Sendable {
    /// Those that are complete.
    package private(set) var waivers: [Waiver] = []
    /// What is wrong with the others.
    package private(set) var findings: [Finding] = []
    private let known: [String]

    /// - Parameter known: the ids of all rules.
    package init(known: [String]) {
        self.known = known
    }

    // MARK: - In a document

    /// Reads the waivers in a document: `<!-- bc:tat SL004 lý do … -->` in text files, comments `BC-BỎ QUA SL004: …` in Word
    /// files.
    ///
    /// A comment in text counts for its line; alone on its line it counts for the next one, or the whole table there. It is
    /// taken out of what is proof-read.
    package mutating func read(_ manuscript: inout Manuscript) {
        if manuscript.format == .text || manuscript.format == .markdown { readComments(&manuscript) }
        for remark in manuscript.remarks {
            let text = remark.text.drop(while: \.isWhitespace)
            guard let opening = WaiverReader.remarkOpenings.first(where: { text.uppercased().hasPrefix($0) }) else {
                continue
            }
            let place = manuscript.place(of: remark.range)
            add(
                WaiverText(text.dropFirst(opening.count)), .inSource, .text(remark.range), at: place, quote: remark.text
            )
        }
    }

    private static let remarkOpenings = ["BC-BỎ QUA", "BC BỎ QUA", "BC-BO QUA", "BC-BỎQUA"]
    private static let commentOpening = Array("<!--".utf8)
    private static let commentClosing = Array("-->".utf8)

    private mutating func readComments(_ manuscript: inout Manuscript) {
        // Comments alone on their lines wait for the line that they are about.
        var waiting: [(text: WaiverText, range: Range<Int>)] = []
        for index in manuscript.paragraphs.indices {
            let paragraph = manuscript.paragraphs[index]
            var comment: (text: WaiverText, range: Range<Int>)?
            if let range = WaiverReader.lastComment(in: paragraph.range, manuscript.text) {
                let words = manuscript.string(range.lowerBound + 4..<range.upperBound - 3)
                let trimmed = words.drop(while: \.isWhitespace)
                if trimmed.lowercased().hasPrefix("bc:tat") || trimmed.lowercased().hasPrefix("bc:tắt") {
                    comment = (WaiverText(trimmed.dropFirst(6)), range)
                }
            }
            if let comment {
                var end = comment.range.lowerBound
                while end > paragraph.range.lowerBound, manuscript.text[end - 1] == 0x20 { end -= 1 }
                if end == paragraph.range.lowerBound {
                    manuscript.paragraphs[index].story = .metadata
                    waiting.append(comment)
                    continue
                }
                manuscript.paragraphs[index].range = paragraph.range.lowerBound..<end
                let label = paragraph.label.clamped(to: paragraph.range.lowerBound..<end)
                manuscript.paragraphs[index].label = label
                add(comment, .text(paragraph.range), manuscript)
            }
            if paragraph.range.isEmpty || paragraph.story == .metadata { continue }
            for comment in waiting { add(comment, .text(subject(of: index, in: manuscript)), manuscript) }
            waiting = []
        }
        for comment in waiting { add(comment, .text(comment.range), manuscript) }
    }

    /// The last `<!-- … -->` in `range`, closed at its end.
    private static func lastComment(in range: Range<Int>, _ text: [UInt8]) -> Range<Int>? {
        var end = range.upperBound
        while end > range.lowerBound, text[end - 1] == 0x20 || text[end - 1] == 0x09 { end -= 1 }
        guard end - range.lowerBound >= 7, text[range.lowerBound..<end].suffix(3).elementsEqual(commentClosing)
        else { return nil }
        var start = end - 7
        while start >= range.lowerBound {
            if text[start] == 0x3C, text[start..<start + 4].elementsEqual(commentOpening) { return start..<end }
            start -= 1
        }
        return nil
    }

    /// The paragraph, or the table that begins with it.
    private func subject(of index: Int, in manuscript: Manuscript) -> Range<Int> {
        let paragraphs = manuscript.paragraphs
        guard let table = paragraphs[index].cell?.table else { return paragraphs[index].range }
        var last = index
        while last + 1 < paragraphs.count, paragraphs[last + 1].cell?.table == table { last += 1 }
        return paragraphs[index].range.lowerBound..<paragraphs[last].range.upperBound
    }

    private mutating func add(
        _ comment: (text: WaiverText, range: Range<Int>), _ scope: Waiver.Scope, _ manuscript: Manuscript
    ) {
        let place = manuscript.place(of: comment.range)
        add(comment.text, .inSource, scope, at: place, quote: manuscript.string(comment.range))
    }

    // MARK: - Beside documents

    /// Reads a file of waivers: one a line, `file | rules | words | reason`; lines of `#` are remarks. `*` stands for all
    /// files, or any words.
    /// - Returns: each waiver with the name of the file that it is about.
    package mutating func readList(_ manuscript: Manuscript) -> [(file: String, waiver: Waiver)] {
        var entries: [(file: String, waiver: Waiver)] = []
        for paragraph in manuscript.paragraphs where paragraph.cell == nil {
            let line = manuscript.string(paragraph.range).trimmingBlanks
            if line.isEmpty || line.hasPrefix("#") { continue }
            let place = manuscript.place(of: paragraph.range)
            let fields = line.split(separator: "|", maxSplits: 3, omittingEmptySubsequences: false)
                .map { String($0).trimmingBlanks }
            guard fields.count >= 3, !fields[0].isEmpty else {
                findings.append(
                    Finding(.unreadableWaiver, .waiverLineShape, at: place, quote: line, sourceLine: line))
                continue
            }
            let before = waivers.count
            let words = fields[2] == "*" ? "" : fields[2]
            let reason = fields.count > 3 ? fields[3] : ""
            add(WaiverText(fields[1] + ": " + reason), .external, .words(words), at: place, quote: line)
            entries += waivers[before...].map { (fields[0], $0) }
        }
        return entries
    }

    // MARK: - Both

    private mutating func add(
        _ text: WaiverText, _ kind: Suppression.Kind, _ scope: Waiver.Scope, at place: Place, quote: String
    ) {
        func report(_ rule: RuleID, _ message: Message) {
            findings.append(Finding(rule, message, at: place, quote: quote, key: quote))
        }
        guard !text.rules.isEmpty else { return report(.unreadableWaiver, .waiverWithoutRule) }
        for rule in text.rules where !known.contains(rule) {
            report(.unreadableWaiver, .noSuchRule(rule, nearest: nearestName(to: rule, among: known)))
        }
        guard !text.reason.isEmpty else {
            return report(.waiverWithoutReason, .waiverWithoutReason(text.rules.joined(separator: ", ")))
        }
        let rules = text.rules.filter(known.contains)
        guard !rules.isEmpty else { return }
        waivers.append(
            Waiver(kind: kind, rules: rules, scope: scope, reason: text.reason, place: place, quote: quote))
    }
}

extension String {
    /// Without white space at either end.
    fileprivate var trimmingBlanks: String {
        var text = Substring(self).drop(while: \.isWhitespace)
        while text.last?.isWhitespace ?? false { text.removeLast() }
        return String(text)
    }
}
