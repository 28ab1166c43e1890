package import Finding
import ReportModel
import ReportStore
import Workspace

/// What happened to one return: revisions with what they changed, and steps, as they followed each other.
package struct ReturnHistory {
    private enum Event {
        /// With what stood there before.
        case revision(Revision, ReturnContent?)
        case step(Int, LifeStep, figures: Int)
    }

    private let desk: ReturnDesk
    private let life: ReturnLife
    private let events: [Event]

    package init(_ desk: ReturnDesk) throws(Refusal) {
        self.desk = desk
        life = try desk.life()
        let revisions = try desk.store?.history(desk.key) ?? []
        let steps = try desk.store?.steps(desk.key) ?? []
        var events: [Event] = []
        var written = 0
        func write(upTo number: Int) {
            while written < min(number, revisions.count) {
                let revision = revisions[written]
                events.append(.revision(revision, written > 0 ? revisions[written - 1].content : nil))
                written += 1
            }
        }
        for (index, step) in steps.enumerated() {
            write(upTo: step.revision)
            let sent = step.regime == nil ? nil : try desk.store?.sent(desk.key, step: index + 1)
            events.append(.step(index + 1, step, figures: sent?.figures.count ?? 0))
        }
        write(upTo: .max)
        self.events = events
    }

    private var isWritten: Bool { !events.isEmpty }

    // MARK: - For pages

    /// One thing that happened, in words.
    package struct Entry {
        /// Seconds since 1970.
        package var time: Int64
        package var author: String
        package var words: Message
        /// What it changed, a line each.
        package var changes: [String]
    }

    /// How long somebody may be at work for their revisions to be told as one, in seconds.
    private static let sitting: Int64 = 1800

    /// What happened, the oldest first. Revisions that one person wrote one after the other are told as one.
    package func entries(_ language: Language) -> [Entry] {
        var entries: [Entry] = []
        // What one person is at work on: what stood there before, and their last revision.
        var open: (before: ReturnContent?, last: Revision)?
        func close() {
            guard let (before, last) = open else { return }
            entries.append(
                Entry(
                    time: last.time, author: last.author, words: wrote(last),
                    changes: before.map { changes(ReturnDifference(from: $0, to: last.content), language) } ?? []))
            open = nil
        }
        for event in events {
            switch event {
            case .revision(let revision, let before):
                if let last = open?.last, last.author == revision.author,
                    revision.time - last.time <= ReturnHistory.sitting
                {
                    open?.last = revision
                } else {
                    close()
                    open = (before, revision)
                }
            case .step(_, let step, let figures):
                close()
                entries.append(Entry(time: step.time, author: step.author, words: did(step, figures), changes: []))
            }
        }
        close()
        return entries
    }

    // MARK: - Text

    package func text(_ language: Language) -> String {
        let title = Message.historyTitle(
            desk.loaded.regime.name, unit: desk.unit.name, period: desk.period.vietnamese,
            state: life.stateWords(isWritten: isWritten))
        var lines = [title.text(in: language)]
        if life.isInherited { lines.append("  " + Message.historyInherited.text(in: language)) }
        if events.isEmpty { lines.append("  " + Message.historyEmpty.text(in: language)) }
        for event in events {
            switch event {
            case .revision(let revision, let before):
                lines.append(
                    "  \(Day.momentText(revision.time))  “\(revision.author)” \(wrote(revision).text(in: language))")
                if let before {
                    let difference = ReturnDifference(from: before, to: revision.content)
                    lines += changes(difference, language).map { "      " + $0 }
                }
            case .step(_, let step, let figures):
                lines.append(
                    "  \(Day.momentText(step.time))  “\(step.author)” \(did(step, figures).text(in: language))")
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private func wrote(_ revision: Revision) -> Message {
        .historyWrote(
            revision.number, figures: revision.content.figures.count, texts: revision.content.narratives.count)
    }

    private func did(_ step: LifeStep, _ figures: Int) -> Message {
        var what = step.action.did
        if let version = step.regime { what = .historySent(what, figures: figures, version: version.short) }
        var (vi, en) = (what.vi, what.en)
        if !step.reason.isEmpty {
            vi += ": \(step.reason)"
            en += ": \(step.reason)"
        }
        if let until = step.until {
            let open = Message.historyOpen(until.short)
            vi += " (\(open.vi))"
            en += " (\(open.en))"
        }
        return Message(vi: vi, en: en)
    }

    private func changes(_ difference: ReturnDifference, _ language: Language) -> [String] {
        let nothing = Message.historyNothing.text(in: language)
        var lines = difference.figures.map { change in
            let (before, after) = (change.before.map(ImportText.text), change.after.map(ImportText.text))
            return "\(name(change.name)): \(before ?? nothing) → \(after ?? nothing)"
        }
        for change in difference.narratives {
            lines.append("\(Message.historyText.text(in: language)) \(change.name):")
            lines += ReturnHistory.lines(from: change.before, to: change.after).map { "  " + $0 }
        }
        for change in difference.explanations {
            lines.append("\(Message.historyExplanation.text(in: language)) \(change.name):")
            lines += ReturnHistory.lines(from: change.before, to: change.after).map { "  " + $0 }
        }
        return lines
    }

    private func name(_ key: FigureKey) -> String {
        let indicator = desk.loaded.regime.indicators.first { $0.code == key.indicator }
        return indicator.map { "\($0.name) [\(key)]" } ?? key.description
    }

    /// The lines that went (`−`) and came (`+`), where they stood.
    static func lines(from before: String?, to after: String?) -> [String] {
        let (old, new) = (before ?? "", after ?? "")
        let (from, to) = (split(old), split(new))
        var gone: Set<Int> = []
        var come: Set<Int> = []
        for change in to.difference(from: from) {
            switch change {
            case .remove(let offset, _, _): gone.insert(offset)
            case .insert(let offset, _, _): come.insert(offset)
            }
        }
        var lines: [String] = []
        var (left, right) = (0, 0)
        while left < from.count || right < to.count {
            if left < from.count, gone.contains(left) {
                lines.append("− \(from[left])")
                left += 1
            } else if right < to.count, come.contains(right) {
                lines.append("+ \(to[right])")
                right += 1
            } else {
                left += 1
                right += 1
            }
        }
        return lines
    }

    private static func split(_ text: String) -> [String] {
        text.isEmpty ? [] : text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    // MARK: - JSON

    package func json() -> JSON {
        .object([
            ("regime", .string(desk.key.regime)), ("unit", .string(desk.key.unit)),
            ("period", .string(desk.period.description)), ("state", .string(life.state.rawValue)),
            ("inherited", .bool(life.isInherited)), ("events", .array(events.map(json))),
        ])
    }

    private func json(_ event: Event) -> JSON {
        switch event {
        case .revision(let revision, let before):
            var members: [(String, JSON)] = [
                ("event", .string("revision")), ("number", .integer(revision.number)),
                ("author", .string(revision.author)), ("time", .string(Surroundings.timestamp(revision.time))),
                ("figures", .integer(revision.content.figures.count)),
                ("texts", .integer(revision.content.narratives.count)),
            ]
            if let difference = before.map({ ReturnDifference(from: $0, to: revision.content) }) {
                members.append(
                    (
                        "changes",
                        .array(
                            difference.figures.map {
                                change(
                                    "figure", $0.name.description, $0.before.map(ImportText.text),
                                    $0.after.map(ImportText.text))
                            } + difference.narratives.map { change("text", $0.name, $0.before, $0.after) }
                                + difference.explanations.map {
                                    change("explanation", $0.name, $0.before, $0.after)
                                })
                    ))
            }
            return .object(members)
        case .step(let number, let step, let figures):
            var members: [(String, JSON)] = [
                ("event", .string(step.action.rawValue)), ("step", .integer(number)),
                ("author", .string(step.author)), ("time", .string(Surroundings.timestamp(step.time))),
                ("revision", .integer(step.revision)),
            ]
            if !step.reason.isEmpty { members.append(("reason", .string(step.reason))) }
            if let until = step.until { members.append(("until", .string(until.description))) }
            if let regime = step.regime {
                members += [
                    ("frozen_figures", .integer(figures)), ("regime_version", .string(regime.name)),
                    ("regime_digest", .string(regime.digest)),
                ]
            }
            return .object(members)
        }
    }

    private func change(_ kind: String, _ name: String, _ before: String?, _ after: String?) -> JSON {
        .object([
            ("kind", .string(kind)), ("name", .string(name)), ("before", .string(orNull: before)),
            ("after", .string(orNull: after)),
        ])
    }
}
