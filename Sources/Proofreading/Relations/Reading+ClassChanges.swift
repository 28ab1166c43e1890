import Document

/// A percentage that a sentence tells of something: its growth, its rate, what it is of a plan or of a year ago.
private struct ToldPercent {
    enum Kind {
        case growth
        case ofEarlier
        case rate
    }

    var kind: Kind
    /// The tokens that name of what it is told.
    var label: Range<Int>
    var figure: Int
    /// Below zero for `giảm`.
    var value: Amount
}

/// Percentages of all classes of something, and of it as a whole, which lies outside of them.
struct OutsideOfClasses {
    var overall: Figure
    /// Each with the tokens that name it.
    var classes: [(label: Range<Int>, figure: Figure)]
    var low: Amount
    var high: Amount
}

extension Reading {
    /// `IIP tăng 5,17%; trong đó: khai khoáng giảm 3,20%; chế biến, chế tạo tăng 5,86%; …`: the growth or rate of all, and behind it those of all
    /// classes of a known division, between which it lies.
    func changesOfClasses() -> [OutsideOfClasses] {
        var found: [OutsideOfClasses] = []
        for (paragraph, range) in paragraphFigures.enumerated() where range.count > 2 && range.count < 120 {
            guard manuscript.paragraphs[paragraph].cell == nil else { continue }
            let told = toldPercents(range, in: paragraphTokens[paragraph])
            for first in told.indices.dropLast(2) {
                for count in 2...5 where first + count < told.count {
                    let parts = told[(first + 1)...(first + count)]
                    if let rates = rates(told, first, parts) { found.append(rates) }
                }
            }
        }
        return found
    }

    private func rates(_ told: [ToldPercent], _ first: Int, _ parts: ArraySlice<ToldPercent>) -> OutsideOfClasses? {
        let overall = told[first]
        let labels = parts.map { tokens[$0.label].map(\.word) }
        guard parts.allSatisfy({ $0.kind == overall.kind && !$0.label.isEmpty }),
            Taxonomy.isComplete(labels) || Taxonomy.areRated(labels),
            let next = parts.first, leads(from: overall, to: next), isOneSentence(overall, parts)
        else { return nil }
        let (low, high) = (parts.map(\.value).min() ?? .zero, parts.map(\.value).max() ?? .zero)
        let slack = figures[overall.figure].step
        func isWithin(_ value: Amount) -> Bool { value + slack >= low && value <= high + slack }
        // `tăng 1,80% so với tháng trước và tăng 6,42% so với cùng kỳ; trong đó …`: any of them may be meant.
        let others = told[..<first].reversed().prefix(3).filter { $0.kind == overall.kind }
        guard !isWithin(overall.value), !others.contains(where: { isWithin($0.value) }) else { return nil }
        return OutsideOfClasses(
            overall: figures[overall.figure], classes: parts.map { ($0.label, figures[$0.figure]) }, low: low,
            high: high)
    }

    /// Whether a word or sign between all and its first class says that classes follow, and the class begins behind it.
    private func leads(from overall: ToldPercent, to part: ToldPercent) -> Bool {
        let between = figures[overall.figure].tokens.upperBound..<figures[part.figure].tokens.lowerBound
        return tokens[between].contains {
            [.ofWhich, .comprising].contains($0.cue) || [.semicolon, .colon, .openParenthesis].contains($0.kind)
        }
    }

    /// Whether no sentence ends between them, but for one that goes on with `Trong đó`.
    private func isOneSentence(_ overall: ToldPercent, _ parts: ArraySlice<ToldPercent>) -> Bool {
        guard let last = parts.last else { return false }
        let between = figures[overall.figure].tokens.upperBound..<figures[last.figure].tokens.lowerBound
        return between.allSatisfy { place in
            guard tokens[place].kind == .period, !tokens[place].flags.contains(.label) else {
                return tokens[place].kind != .lineBreak
            }
            return place + 1 < between.upperBound && tokens[place + 1].cue == .ofWhich
        }
    }

    private func toldPercents(_ range: Range<Int>, in paragraph: Range<Int>) -> [ToldPercent] {
        var told: [ToldPercent] = []
        var behind = paragraph.lowerBound
        for index in range where figures[index].kind == .percent && figures[index].bound == .exact {
            let figure = figures[index]
            let start = partStart(behind, figure.tokens.lowerBound)
            behind = figure.tokens.upperBound
            guard let (kind, sign, place) = kind(figure, from: start) else { continue }
            told.append(
                ToldPercent(
                    kind: kind, label: min(start, place)..<place, figure: index,
                    value: sign < 0 ? -figure.value.magnitude : figure.value))
        }
        return told
    }

    /// Behind the last percentage, the sign that ends its part of the sentence; of a sentence, a colon or a lead in between the last.
    private func partStart(_ behind: Int, _ end: Int) -> Int {
        var start = behind
        if let sign = (behind..<end).first(where: { [.comma, .semicolon, .closeParenthesis].contains(tokens[$0].kind) })
        {
            start = sign + 1
        }
        for place in start..<max(start, end) {
            let token = tokens[place]
            if [.semicolon, .colon, .openParenthesis].contains(token.kind)
                || (token.kind == .period && !token.flags.contains(.label))
            {
                start = place + 1
            } else if token.cue == .ofWhich || token.cue == .comprising {
                start = place + Int(max(1, token.cueLength))
            }
        }
        return min(start, end)
    }

    /// What the word before a percentage says of it, and where that word stands.
    private func kind(_ figure: Figure, from start: Int) -> (kind: ToldPercent.Kind, sign: Int, place: Int)? {
        let trail = tokens[figure.tokens.upperBound...].prefix(8).prefix { $0.kind == .word || $0.kind == .date }
        var place = figure.tokens.lowerBound - 1
        while place >= start, place >= figure.tokens.lowerBound - 4 {
            switch tokens[place].cue {
            case .up: return (.growth, 1, place)
            case .down: return (.growth, -1, place)
            case .equalTo where trail.contains(where: { $0.cue == .yearAgo || $0.cue == .against }):
                return (.ofEarlier, 1, place)
            case .reaches, .rate:
                return trail.contains { $0.cue == .plan } ? nil : (.rate, 1, place)
            case .verb, .about, .none, .above, .below: place -= 1
            default: return nil
            }
        }
        return nil
    }
}
