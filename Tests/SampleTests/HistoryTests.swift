import ReportModel
import SampleData
import SampleReports
import Testing

/// What happened to the sample's returns.
struct HistoryTests {
    private typealias Item = (content: ReturnContent, deadline: Day, history: SampleHistory)

    private static let histories: [Item] = {
        SampleFixture.shared.returns.filter { $0.key.regime == "ktxh" || $0.key.regime == "tthc" }.map {
            key, content -> Item in
            let closing = Day.monthStart(year: key.period.year, month: key.period.partNumber) + 13
            let deadline = SampleCalendar.work.workingDay(key.regime == "ktxh" ? 3 : 2, after: closing)
            return (
                content, deadline,
                SampleHistory(key: key, content: content, closing: closing, deadline: deadline)
            )
        }
    }()

    @Test func everyHistoryIsALife() {
        for (content, _, history) in Self.histories {
            var life = ReturnLife()
            var written: ReturnContent?
            var revision = 0
            var last: Int64 = 0
            for (time, event) in history.events {
                #expect(time > last)
                last = time
                let action: LifeAction
                switch event {
                case .write(let text):
                    #expect(life.next(.edit) != nil)
                    written = text
                    revision += 1
                    continue
                case .submit: action = .submit
                case .giveBack: action = .giveBack
                case .accept: action = .accept
                case .amend: action = .amend
                }
                let isTaken = life.apply(
                    LifeStep(action: action, author: "An", time: time, revision: revision))
                #expect(isTaken)
            }
            #expect(written == content)
            #expect([.submitted, .accepted].contains(life.state))
        }
    }

    @Test func someAreLateGivenBackOrAmended() {
        func share(_ isSuch: (Item) -> Bool) -> Double {
            Double(Self.histories.count(where: isSuch)) / Double(Self.histories.count)
        }
        let late = share { item in
            let first = item.history.events.first { if case .submit = $0.event { true } else { false } }
            return first.map { Day(vietnamTime: $0.time) > item.deadline } ?? false
        }
        let returned = share { $0.history.events.contains { if case .giveBack = $0.event { true } else { false } } }
        let amended = share { $0.history.events.contains { if case .amend = $0.event { true } else { false } } }
        #expect((0.03...0.10).contains(late), "\(late)")
        #expect((0.02...0.08).contains(returned), "\(returned)")
        #expect((0.002...0.02).contains(amended), "\(amended)")
    }
}
