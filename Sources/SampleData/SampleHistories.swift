package import ReportModel

/// What happened to each return of the sample: written, sent, now and then late, given back or amended, accepted.
package struct SampleHistory: Sendable {
    package enum Event: Sendable {
        /// The unit writes what it has.
        case write(ReturnContent)
        case submit
        case giveBack(reason: String)
        case accept
        case amend(reason: String)
    }

    package var key: ReturnKey
    /// In order of time, each with its moment in seconds since 1970-01-01 00:00 UTC.
    package private(set) var events: [(time: Int64, event: Event)] = []

    /// The history of the return with this content in the end.
    ///
    /// - Parameters:
    ///   - closing: the day on which its figures close.
    ///   - deadline: the last day on which it is in time.
    package init(key: ReturnKey, content: ReturnContent, closing: Day, deadline: Day) {
        self.key = key
        var random = SampleRandom("life \(key.regime) \(key.unit) \(key.period)")
        let isLate = random.chance(6)
        let isReturned = random.chance(5)
        let isAmended = random.chance(1)
        let waits = random.chance(25)
        let mistake = isReturned || isAmended ? SampleMistake(in: content) : nil
        var day = SampleHistory.work(1, closing)
        add(day, hour: 8, &random, .write(mistake?.content ?? content))
        if isLate {
            day = SampleHistory.work(random.int(1...3), deadline)
        } else {
            while day < deadline, random.chance(50) { day = SampleHistory.work(1, day) }
        }
        add(day, hour: 13, &random, .submit)
        if let mistake, isReturned {
            day = SampleHistory.work(1, day)
            add(day, hour: 8, &random, .giveBack(reason: mistake.remark))
            add(day, hour: 10, &random, .write(content))
            add(day, hour: 13, &random, .submit)
        }
        // Of the latest month some still wait for somebody to look at them.
        if key.period == SampleCalendar.months.last, waits { return }
        day = SampleHistory.work(random.int(1...2), day)
        add(day, hour: 8, &random, .accept)
        guard let mistake, !isReturned else { return }
        day = SampleHistory.work(random.int(3...8), day)
        add(day, hour: 8, &random, .amend(reason: mistake.correction))
        add(day, hour: 10, &random, .write(content))
        add(day, hour: 13, &random, .submit)
        add(SampleHistory.work(1, day), hour: 8, &random, .accept)
    }

    private static func work(_ count: Int, _ day: Day) -> Day { SampleCalendar.work.workingDay(count, after: day) }

    /// Adds an event within two hours from `hour` on, Viet Nam's time.
    private mutating func add(_ day: Day, hour: Int, _ random: inout SampleRandom, _ event: Event) {
        events.append((Int64(day.number) * 86_400 + Int64((hour - 7) * 3600 + random.int(0...119) * 60), event))
    }
}

/// A mistake that the checks cannot see, as it stood in a return before it was corrected.
private struct SampleMistake {
    var content: ReturnContent
    /// Why the return was given back.
    var remark: String
    /// Why it was opened again behind its acceptance.
    var correction: String

    /// `nil` where the return has nothing that such a mistake could be made in.
    init?(in right: ReturnContent) {
        content = right
        let visits = FigureKey("kham_benh")
        if case .given(let quantity, let status)? = right.figures[visits], quantity.mantissa > 100 {
            content.figures[visits] = .given(
                Quantity(mantissa: quantity.mantissa + 9, decimals: Int(quantity.decimals)), status)
            remark = "Số lượt khám, chữa bệnh chưa khớp với sổ của trạm y tế; đề nghị kiểm tra lại."
            correction = "Trạm y tế đính chính số lượt khám, chữa bệnh."
        } else if let text = right.narratives["kho_khan"], !text.isEmpty {
            content.narratives["kho_khan"] = ""
            remark = "Chưa nêu khó khăn, vướng mắc và nguyên nhân; đề nghị bổ sung."
            correction = "Bổ sung khó khăn, vướng mắc theo yêu cầu của Văn phòng Ủy ban nhân dân tỉnh."
        } else {
            return nil
        }
    }
}
