import Document
import Finding
import ReportModel

extension ProofRule {
    static let twoNumbers = ProofRule(
        "TD002", .warning, .core, vi: "một văn bản được dẫn với hai số khác nhau",
        en: "one document is cited with two different numbers",
        page: RulePage(
            what:
                "Hai chỗ dẫn cùng loại văn bản, cùng cơ quan, cùng ngày nhưng hai số mà một bên là gõ nhầm của bên kia: đảo chữ số "
                + "(03 và 30), cách xa nhau đến mức không thể cùng ngày, hoặc cùng trích yếu.",
            why: "Một trong hai số đã ghi nhầm.",
            wrong: [
                "Thực hiện Nghị quyết số 03-NQ/TU ngày 10/12/2021 của Tỉnh ủy.\nMức 92% theo Nghị quyết số 30-NQ/TU ngày 10/12/2021 của "
                    + "Tỉnh ủy.",
                "Quyết định số 1167/QĐ-TTg ngày 28/6/2016 của Thủ tướng Chính phủ.\nChỉ tiêu tại Quyết định số 167/QĐ-TTg ngày 28/6/2016 "
                    + "chưa đạt.",
            ],
            right: [
                "Nghị quyết số 24/NQ-HĐND ngày 08/12/2026 và Nghị quyết số 25/NQ-HĐND ngày 08/12/2026 của HĐND tỉnh.",
                "Nghị quyết số 12/NQ-HĐND ngày 08/12/2026 của HĐND tỉnh.\nNghị quyết số 21/NQ-HĐND ngày 08/12/2026 của HĐND tỉnh.",
                "Quyết định số 546/QĐ-TTg ngày 29/4/2022.\nQuyết định số 548/QĐ-TTg ngày 29/4/2022.",
                "Nghị quyết số 03-NQ/TU ngày 10/12/2021 của Tỉnh ủy về chuyển đổi số.\nNghị quyết số 30-NQ/TU ngày 10/12/2021 của Tỉnh ủy "
                    + "về phát triển du lịch bền vững.",
            ],
            silent:
                "Không báo khi hai văn bản có trích yếu khác nhau, khi hai số gần nhau, hoặc khi nêu liền nhau trong một câu."
        )
    ) { reading, discoveries in
        var issued: [Issue: [Citation]] = [:]
        for citation in reading.chronology.citations {
            guard let day = reading.day(of: citation), let date = citation.date else { continue }
            let symbol = reading.symbols[citation.symbol]
            let issue = Issue(day: day, type: Word(symbol.type), body: Word(symbol.body))
            let others = issued[issue, default: []]
            // Said once, where a number first differs; no office issues more in a day than a text would list.
            guard others.count < 32, !others.contains(where: { reading.symbols[$0.symbol].value == symbol.value })
            else {
                continue
            }
            issued[issue, default: []].append(citation)
            guard let other = others.first(where: { reading.isMisnumbered(citation, $0) }) else { continue }
            let number = reading.manuscript.string(symbol.range)
            let elsewhere = reading.symbols[other.symbol].range
            discoveries.add(
                .twoNumbers(
                    number, elsewhere: reading.manuscript.string(elsewhere),
                    kind: (citation.kind ?? other.kind)?.rawValue ?? "văn bản",
                    date: reading.manuscript.string(reading.dates[date].range)),
                at: symbol.range, related: [elsewhere], key: number)
        }
    }

    /// What two citations of one document share.
    private struct Issue: Hashable {
        let day: Day
        let type: Word
        let body: Word
    }
}

extension Reading {
    /// Whether two citations are of one document, one of them with a wrong number.
    fileprivate func isMisnumbered(_ one: Citation, _ other: Citation) -> Bool {
        let a = symbols[one.symbol]
        let b = symbols[other.symbol]
        guard a.value != b.value, a.value > 0, b.value > 0, a.form == b.form, !a.type.isEmpty, a.isNumberedByIssuer,
            (a.year > 0) == (b.year > 0),
            one.kind == nil || other.kind == nil || one.kind == other.kind
        else { return false }
        let isSameIssuer = a.hasUniqueIssuer ? true : one.hasSameIssuer(as: other)
        guard isSameIssuer == true else { return false }
        let isSameSubject = one.hasSameSubject(as: other)
        if isSameSubject == true { return one.sentence != other.sentence && one.subject.count >= 5 }
        guard isSameSubject != false, one.sentence != other.sentence else { return false }
        // What one office issues in a day has numbers close together; of single decisions they may be hundreds.
        let isOften = Word(a.type) == "qđ" && !a.hasUniqueIssuer
        if abs(a.value - b.value) > (isOften ? 500 : 150) { return true }
        // A council passes dozens of resolutions in one session.
        return Word(a.body) != "hđnd" && isTransposed(a.number, b.number)
    }

    /// Whether one has the digits of the other in another order, `03` and `30`.
    private func isTransposed(_ one: String, _ other: String) -> Bool {
        one != other && one.count == other.count && one.count > 1 && one.utf8.sorted() == other.utf8.sorted()
    }
}
