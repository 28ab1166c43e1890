/// Percentages that tell how large a part is, or how far along with a plan.
extension StatementReader {
    /// `đạt 95,8% kế hoạch (120 triệu đồng)`, `… so với kế hoạch giao là 120 triệu đồng`: the next figure, in the statement's unit.
    mutating func readPlan(_ index: Int, _ figure: Figure) -> Bool {
        guard let open = openPlan else { return false }
        openPlan = nil
        let percent = figures[open.percent]
        let between = tokens[percent.tokens.upperBound..<figure.tokens.lowerBound]
        guard figure.kind == .count, figure.link == .none, between.count < 10,
            figure.head == figures[statements[open.statement].figure].head, figure.head != .none,
            between.allSatisfy({ $0.kind == .word || $0.kind == .openParenthesis || $0.kind == .date }),
            !between.contains(where: { $0.cue == .up || $0.cue == .down || $0.cue == .and || $0.cue == .ofWhich })
        else { return false }
        planShares.append(PlanShare(statement: open.statement, percent: open.percent, plan: index))
        return true
    }

    /// A percentage that tells how large the current statement is within a whole, or how far along with a plan.
    mutating func readShare(_ index: Int, _ figure: Figure) -> Bool {
        guard let statement = current[current.count - 1], figures[statements[statement].figure].kind == .count else {
            return false
        }
        let cue = governor(of: figure)
        let trail = trail(of: figure)
        if tokens[figure.tokens.lowerBound - 1].kind == .equals {
            if figures[statements[statement].figure].link == .numerator, statements[statement].share == nil {
                statements[statement].share = Share(figure: index, form: .rate, trail: trail)
            }
            return true
        }
        if tokens[trail].contains(where: { $0.cue == .plan }) || cue == .plan {
            guard cue == .reaches || cue == .equalTo || cue == .plan || cue == .none else { return false }
            statements[statement].isMeasuredAgainstPlan = true
            outsideRates.append(OutsideRate(statement: statement, percent: index, trail: trail))
            if cue == .reaches || cue == .equalTo { openPlan = (statement, index) }
            return true
        }
        let form: Share.Form
        switch cue {
        case .makesUp: form = .makesUp
        case .reaches, .equalTo: form = .reaches
        case .rate: form = .rate
        case .equivalent where figures[statements[statement].figure].link == .numerator: form = .rate
        // `cộng lại 813,6 triệu USD, tương đương 68,6% tổng kim ngạch`
        case .equivalent where trail.first.map { tokens[$0].word == "tổng" } ?? false: form = .makesUp
        case .none where isAlone(figure) && !hasColonSince(statement, figure): form = .bracket
        default: return false
        }
        // `bằng 95% so với cùng kỳ` is an index, and `tỷ lệ đúng hạn 95%` a statement of its own.
        if tokens[trail].contains(where: { $0.cue == .against || $0.cue == .yearAgo }) {
            outsideRates.append(OutsideRate(statement: statement, percent: index, trail: trail))
            // `bằng 98,0% cùng kỳ năm trước (39.005 ha)`: the base may follow.
            if cue == .equalTo { openPlan = (statement, index) }
            return true
        }
        if form != .bracket, !isShareDirect(figure) { return false }
        guard statements[statement].share == nil else { return true }
        statements[statement].share = Share(figure: index, form: form, trail: trail)
        return true
    }

    /// `2/6 khoản đạt trên 90% dự toán: tiền thuê đất (111,3%)`: behind a colon the bracket belongs to a name.
    private func hasColonSince(_ statement: Int, _ figure: Figure) -> Bool {
        let end = figures[statements[statement].figure].tokens.upperBound
        return end < figure.tokens.lowerBound && tokens[end..<figure.tokens.lowerBound].contains { $0.kind == .colon }
    }

    /// Whether the part of the sentence before the percentage is only the verb: `chiếm`, `đạt tỷ lệ`, `tỷ lệ`.
    func isShareDirect(_ figure: Figure) -> Bool {
        var index = segmentStart
        while index < figure.tokens.lowerBound {
            let token = tokens[index]
            switch token.cue {
            case .makesUp, .reaches, .rate, .equalTo, .about, .above, .below, .verb, .equivalent:
                index += Int(max(1, token.cueLength))
            case .and where index == segmentStart: index += 1
            default:
                // `4.157 hồ sơ đạt 99,71%`: the statement's own figure stands in the same part.
                guard let statement = current[current.count - 1],
                    figures[statements[statement].figure].tokens.upperBound > index
                        || statements[statement].trail.contains(index)
                else { return false }
                index += 1
            }
        }
        return true
    }
}
