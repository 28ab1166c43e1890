// Wholes and parts that no `trong đó` and no `gồm` leads to.

extension EnumerationReader {
    /// `Trong số 3.405 hồ sơ đang giải quyết có 2.436 …`, `Đang giải quyết 2.800, có 2.672 …`, and `Kết quả: đúng 02 vụ, …` behind the
    /// sentence with the whole.
    mutating func readHaving(at index: Int, depth: Int, in range: Range<Int>, own: Range<Int>, before: Range<Int>) {
        let start: Int
        let totals: [Int]
        if tokens[index].word == "có", tokens[index].cueLength == 1,
            let total = holder(before: index, depth, range, own)
        {
            start = index + 1
            totals = [total]
        } else if tokens[index].word == "kết", index + 2 < range.upperBound, tokens[index + 1].word == "quả",
            tokens[index + 2].kind == .colon, sentenceStart(index, in: range) == index, depth == 0
        {
            start = index + 3
            totals = lastSentence(before: index, own: own, previous: before)
        } else {
            return
        }
        guard !totals.isEmpty else { return }
        let end = listEnd(from: start, depth: depth, in: range)
        let inside = own.filter {
            let first = figures[statements[$0].figure].tokens.lowerBound
            return first >= start && first < end
        }
        guard inside.count > 1 else { return }
        append(.having, totals: totals, inside: inside, cue: index, start: start, end: end, depth: depth)
    }

    /// The statement that `có` speaks of: the only one of a part of a sentence that begins with `trong`, or the one right before a
    /// comma.
    private func holder(before index: Int, _ depth: Int, _ range: Range<Int>, _ own: Range<Int>) -> Int? {
        guard
            let total = own.last(where: { figures[statements[$0].figure].tokens.upperBound <= index }),
            statements[total].depth == depth, figures[statements[total].figure].kind == .count
        else { return nil }
        let figure = figures[statements[total].figure]
        if index > range.lowerBound, tokens[index - 1].kind == .comma, statements[total].trail.upperBound == index - 1 {
            return total
        }
        guard statements[total].trail.contains(index) || statements[total].trail.upperBound == index else { return nil }
        var first = figure.tokens.lowerBound - 1
        while first >= range.lowerBound, tokens[first].kind == .word, tokens[first].word != "trong" { first -= 1 }
        guard first >= range.lowerBound, tokens[first].word == "trong", figure.tokens.lowerBound - first <= 4 else {
            return nil
        }
        return total
    }

    private func lastSentence(before index: Int, own: Range<Int>, previous: Range<Int>) -> [Int] {
        let earlier = own.filter { figures[statements[$0].figure].tokens.upperBound <= index }
        let source = earlier.isEmpty ? Array(previous) : earlier
        guard let last = source.last else { return [] }
        return source.filter { statements[$0].sentence == statements[last].sentence && statements[$0].depth == 0 }
    }

    /// `Có 37 dự án: hoàn thành 14, …`, and `Theo loại hình: …` behind the sentence with the whole.
    mutating func readColon(at index: Int, depth: Int, in range: Range<Int>, own: Range<Int>, before: Range<Int>) {
        guard depth == 0 || own.contains(where: { statements[$0].depth == depth }) else { return }
        let end = listEnd(from: index + 1, depth: depth, in: range)
        let inside = own.filter {
            let first = figures[statements[$0].figure].tokens.lowerBound
            return first > index && first < end
        }
        guard inside.count > 1 else { return }
        let start = sentenceStart(index, in: range)
        let left = own.filter {
            let first = figures[statements[$0].figure].tokens.lowerBound
            return first >= start && first < index && statements[$0].depth == depth
        }
        if let nearest = left.last {
            // `61 vụ, làm chết 44 người, bị thương 22 người: đường bộ 60 vụ, …`: the one that counts what the first part counts.
            let head = figures[statements[inside[0]].figure].head
            let same = left.last { head != .none && figures[statements[$0].figure].head == head }
            let total = same ?? nearest
            let figure = figures[statements[total].figure]
            let between = tokens[figure.tokens.upperBound..<index]
            guard !between.contains(where: { $0.kind == .semicolon }),
                same != nil || !between.contains(where: { $0.kind == .comma })
            else { return }
            let isDirect = max(figure.tokens.upperBound, statements[total].trail.upperBound) == index
            append(
                isDirect ? .colon : .beside, totals: [total], inside: inside, cue: index, start: index + 1, end: end,
                depth: depth)
        } else if depth == 0 {
            // `Theo lĩnh vực: …`, `Phân theo địa bàn: …` divides what the paragraph begins with.
            let divides =
                tokens[start..<index].prefix(4).contains { $0.word == "theo" } && index - start < 12
                && tokens[start..<index].allSatisfy {
                    $0.kind == .word || $0.flags.contains(.label) || $0.kind == .dash
                }
            let nearest = lastSentence(before: start, own: own, previous: before)
            let main = (own.first.map { $0 < inside[0] ? own : before } ?? before).first {
                figures[statements[$0].figure].kind == .count && statements[$0].depth == 0
            }
            var totals = divides ? ([main].compactMap { $0 } + nearest.filter { $0 != main }) : nearest
            guard divides || own.first.map({ $0 < inside[0] }) ?? false else { return }
            if divides, own.first == inside[0] {
                // Behind another division the same is divided again.
                if let before = before.first, let known = divided[statements[before].paragraph] { totals = known }
                divided[statements[inside[0]].paragraph] = totals
            }
            append(
                divides ? .colon : .beside, totals: totals, inside: inside, cue: index, start: index + 1, end: end,
                depth: depth)
        }
    }

    /// `bản sao 1.406 việc, chữ ký 212 việc, hợp đồng 58 việc, tổng cộng 1.676 việc`: the whole behind its parts.
    mutating func readTotalBehind(own: Range<Int>) {
        for total in own where tokens[statements[total].label].contains(where: { $0.cue == .total }) {
            let statement = statements[total]
            let words = tokens[statement.label].prefix(3).map(\.word)
            let whole = figures[statement.figure]
            let isSum = words.holds(["tổng", "cộng"]) || words.first == "cộng"
            // `386,5 ha lúa, 74,2 ha ngô, 12,8 ha cây ăn quả; tổng diện tích cây trồng bị thiệt hại 473,5 ha`
            let isMeasured =
                words.first == "tổng" && Measures.all.contains(whole.head)
                && statement.label.lowerBound > 0 && tokens[statement.label.lowerBound - 1].kind == .semicolon
            guard isSum || isMeasured, whole.kind == .count, whole.head != .none else { continue }
            let parts = own.filter {
                let figure = figures[statements[$0].figure]
                return $0 < total && statements[$0].sentence == statement.sentence
                    && statements[$0].depth == statement.depth
                    && figure.kind == .count && figure.link == .none && figure.head == whole.head
            }
            guard parts.count > 1, let first = parts.first else { continue }
            var enumeration = Enumeration(
                total: total, otherTotals: [], parts: parts, otherParts: [], lead: .beside, closure: .unknown,
                hasRemainder: false, isMixed: false)
            close(&enumeration, from: figures[statements[first].figure].tokens.lowerBound, to: whole.tokens.lowerBound)
            enumerations.append(enumeration)
        }
    }

    /// `Tổng số thủ tục là 136, … . Toàn trình 74 thủ tục, một phần 49 thủ tục, còn lại 13 thủ tục …`: a division that ends with what
    /// remains, of the figure that the sentence before begins with.
    mutating func readRemainder(own: Range<Int>) {
        var first = own.lowerBound
        while first < own.upperBound {
            let sentence = statements[first].sentence
            let members = (first..<own.upperBound).prefix { statements[$0].sentence == sentence }
            let parts = members.filter { statements[$0].depth == 0 && figures[statements[$0].figure].kind == .count }
            let total = own.first {
                statements[$0].sentence == sentence - 1 && figures[statements[$0].figure].kind == .count
            }
            first += members.count
            guard parts.count > 2, let last = parts.last, let total, let index = tokens[statements[last].label].first,
                index.cue == .remainder,
                !parts.contains(where: { part in enumerations.contains { $0.parts.contains(part) } })
            else { continue }
            let head = figures[statements[last].figure].head
            let whole = figures[statements[total].figure]
            guard
                parts.allSatisfy({
                    figures[statements[$0].figure].head == head && figures[statements[$0].figure].link == .none
                }),
                whole.head == head || whole.head == .none
            else { continue }
            var enumeration = Enumeration(
                total: total, otherTotals: [], parts: Array(parts), otherParts: [], lead: .beside, closure: .unknown,
                hasRemainder: true, isMixed: false)
            let start = figures[statements[parts[0]].figure].tokens.lowerBound
            close(&enumeration, from: start, to: max(start, figures[statements[last].figure].tokens.upperBound))
            enumerations.append(enumeration)
        }
    }

    /// `Sinh: 684 ca, đẻ thường 451, mổ lấy thai 233`: counts without a noun behind one with a noun, up to the end of the sentence.
    mutating func readBeside(in range: Range<Int>, own: Range<Int>) {
        for total in own {
            let whole = figures[statements[total].figure]
            guard whole.kind == .count, whole.head != .none, whole.link == .none || whole.link == .numerator,
                whole.bound == .exact, !isQualifier(whole)
            else { continue }
            let parts = own.filter { $0 > total && statements[$0].depth == statements[total].depth }.prefix {
                let figure = figures[statements[$0].figure]
                return statements[$0].sentence == statements[total].sentence && figure.kind == .count
                    && figure.link == .none && (figure.head == .none || figure.head == whole.head)
            }
            guard parts.count > 1, parts.allSatisfy({ figures[statements[$0].figure].value <= whole.value }),
                parts.contains(where: { figures[statements[$0].figure].head == .none }),
                let last = parts.last, !isKnown(total, Array(parts))
            else { continue }
            var enumeration = Enumeration(
                total: total, otherTotals: [], parts: Array(parts), otherParts: [], lead: .beside, closure: .unknown,
                hasRemainder: false, isMixed: false)
            close(
                &enumeration, from: whole.tokens.upperBound,
                to: max(statements[last].trail.upperBound, whole.tokens.upperBound))
            enumerations.append(enumeration)
        }
    }

    /// Whether the statements already are the parts of something.
    private func isKnown(_ total: Int, _ parts: [Int]) -> Bool {
        // Those of other paragraphs have other statements.
        enumerations[first...].contains { known in
            (known.total == total && known.parts.count > 1) || known.parts.contains(where: parts.contains)
        }
    }

    /// `246 ca mắc. Bệnh nhân phân bố tại 7/10 huyện: A (88 ca), B (54 ca), … và G (06 ca)`: figures alone in brackets behind names, one
    /// after the other, of the nearest figure before them in their unit.
    mutating func readBracketChain(own: Range<Int>) {
        var first = own.lowerBound
        while first < own.upperBound {
            let chain = (first..<own.upperBound).prefix {
                isBracketedAlone($0) && statements[$0].sentence == statements[first].sentence
                    && figures[statements[$0].figure].head == figures[statements[first].figure].head
            }
            defer { first += max(1, chain.count) }
            guard chain.count > 3 else { continue }
            let head = figures[statements[first].figure].head
            let total = (own.lowerBound..<first).last {
                let figure = figures[statements[$0].figure]
                return statements[$0].depth == 0 && figure.head == head && figure.kind == .count && figure.link == .none
            }
            guard let total, let last = chain.last else { continue }
            var enumeration = Enumeration(
                total: total, otherTotals: [], parts: Array(chain), otherParts: [], lead: .chain, closure: .unknown,
                hasRemainder: false, isMixed: false)
            let start = figures[statements[first].figure].tokens.lowerBound
            close(&enumeration, from: start, to: figures[statements[last].figure].tokens.upperBound)
            // The text says how many there are.
            if let places = announced(before: first, total: total), places.value == Amount(chain.count) {
                enumeration.closure = .closed
                enumeration.isAnnounced = true
            }
            enumerations.append(enumeration)
        }
    }

    /// The number of places in which the things are that a chain of brackets tells of.
    func announced(before first: Int, total: Int) -> Figure? {
        (total + 1..<first).last { statements[$0].depth == 0 }.map { figures[statements[$0].figure] }.flatMap {
            $0.kind == .count && $0.bound == .exact && $0.value.isWhole ? $0 : nil
        }
    }

    private func isBracketedAlone(_ index: Int) -> Bool {
        let statement = statements[index]
        let figure = figures[statement.figure]
        return statement.depth == 1 && figure.kind == .count && figure.link == .none && figure.head != .none
            && figure.bound == .exact && figure.tokens.lowerBound > 0
            && tokens[figure.tokens.lowerBound - 1].kind == .openParenthesis
            && figure.tokens.upperBound < tokens.count && tokens[figure.tokens.upperBound].kind == .closeParenthesis
    }
}
