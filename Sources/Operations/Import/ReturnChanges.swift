import Finding
import Forms
import Parallel
import ReportLanguage
import ReportModel
import ReportStore
import Workspace

/// What an import changes in returns: one state of each return concerned, to be written as its next revision.
struct ReturnChanges {
    private struct Pending {
        var key: ReturnKey
        var compiled: CompiledRegime
        /// As it is stored, with the texts that change.
        var content: ReturnContent
        /// The figures that change, by cell, each once; put into the content at the end, all at once.
        var figures: [(cell: Int, figure: Figure)] = []
        var number: Int
        var isChanged = false
        /// Why the return may not be edited; `nil` where it may.
        var refusal: Finding?
        /// Whether that was said.
        var isRefused = false
        /// Where each figure, section and explanation was stated, to find what is stated twice.
        var lines: [String: Int] = [:]
        /// The lines of figures, by their cell in the regime; 0 for none.
        var lineOfCell: [Int32]

        var draft: ReturnDraft {
            var content = content
            content.figures.reserveCapacity(content.figures.count + figures.count)
            for (cell, figure) in figures { content.figures[compiled.key(cell)] = figure }
            return ReturnDraft(key: key, content: content, expected: number)
        }
    }

    /// Why a value is not taken.
    struct Objection {
        var rule: RuleID
        var message: Message
    }

    private let workspace: Workspace
    private let today: Day
    let store: any ReportStore
    /// Whether a stored value that differs is replaced, rather than reported as a conflict.
    let replaces: Bool
    private(set) var changed = 0
    private(set) var unchanged = 0
    private var pending: [Pending] = []
    private var indices: [ReturnKey: Int] = [:]

    init(workspace: Workspace, store: any ReportStore, replaces: Bool, today: Day) {
        self.workspace = workspace
        self.today = today
        self.store = store
        self.replaces = replaces
    }

    /// The revisions to be written, in order.
    var drafts: [ReturnDraft] {
        let changed = pending.filter(\.isChanged).sorted { $0.key < $1.key }
        return sideBySide(changed.count) { changed[$0].draft }
    }

    /// How many returns get a new revision.
    var targets: Int { pending.count { $0.isChanged } }

    /// Returns the number of a return for what follows.
    mutating func open(_ key: ReturnKey, _ loaded: LoadedRegime) throws(Refusal) -> Int {
        try open([(key, loaded)])[0]
    }

    /// Returns the numbers of returns for what follows; asks the store once.
    mutating func open(_ returns: [(key: ReturnKey, loaded: LoadedRegime)]) throws(Refusal) -> [Int] {
        var new: [(key: ReturnKey, loaded: LoadedRegime)] = []
        for one in returns where indices[one.key] == nil {
            indices[one.key] = pending.count + new.count
            new.append(one)
        }
        for (one, standing) in zip(new, try store.stored(new.map(\.key))) {
            let desk = try ReturnDesk(
                workspace, one.loaded, store: store, unit: one.key.unit, period: one.key.period, today: today)
            pending.append(
                Pending(
                    key: one.key, compiled: one.loaded.compiled,
                    content: standing.revision?.content ?? ReturnContent(), number: standing.revision?.number ?? 0,
                    refusal: standing.life.refusal(of: .edit, under: desk.conditions),
                    lineOfCell: [Int32](repeating: 0, count: one.loaded.compiled.cellCount)))
        }
        return returns.compactMap { indices[$0.key] }
    }

    /// The number of the latest revision of a return.
    func revision(_ index: Int) -> Int { pending[index].number }

    // MARK: - Stating twice

    /// Remembers where a figure is stated; returns the line on which it was before.
    mutating func earlierLine(cell: Int, line: Int, _ index: Int) -> Int? {
        let earlier = pending[index].lineOfCell[cell]
        guard earlier == 0 else { return Int(earlier) }
        pending[index].lineOfCell[cell] = Int32(clamping: line)
        return nil
    }

    /// Remembers where a text is stated; returns the line on which it was before.
    mutating func earlierLine(text name: String, line: Int, _ index: Int) -> Int? {
        if let earlier = pending[index].lines[name] { return earlier }
        pending[index].lines[name] = line
        return nil
    }

    // MARK: - Values

    /// Puts a figure that was not put before; returns why it is not taken: a conflict with what is stored, or the state of
    /// the return.
    mutating func put(_ figure: Figure, cell: Int, _ index: Int, replaces: Bool? = nil) -> Objection? {
        let compiled = pending[index].compiled
        let stored =
            pending[index].content.figures.isEmpty ? nil : pending[index].content.figures[compiled.key(cell)]
        guard let conflict = take(stored, figure, "\(compiled.key(cell))", replaces, index) else {
            if stored != figure { pending[index].figures.append((cell, figure)) }
            return nil
        }
        return conflict
    }

    mutating func put(narrative text: String, _ section: String, _ index: Int, replaces: Bool? = nil) -> Objection? {
        let conflict = take(pending[index].content.narratives[section], text, section, replaces, index)
        if conflict == nil { pending[index].content.narratives[section] = text }
        return conflict
    }

    mutating func put(explanation text: String, _ rule: String, _ index: Int, replaces: Bool? = nil) -> Objection? {
        let conflict = take(pending[index].content.explanations[rule], text, rule, replaces, index)
        if conflict == nil { pending[index].content.explanations[rule] = text }
        return conflict
    }

    /// What became of something that is to be stated no more.
    enum Clearing {
        /// It was stored as this.
        case cleared(String)
        /// `nil` where that was said before.
        case refused(Objection?)
    }

    /// Takes out what is stored; `nil` where nothing is.
    mutating func clear(_ item: FilledForm.Item, _ index: Int) -> Clearing? {
        var content = pending[index].content
        let stored: Any? =
            switch item {
            case .figure(let key): content.figures.removeValue(forKey: key)
            case .section(let code): content.narratives.removeValue(forKey: code)
            case .explanation(let rule): content.explanations.removeValue(forKey: rule)
            }
        guard let stored else { return nil }
        if pending[index].refusal != nil { return .refused(refusal(index)) }
        pending[index].content = content
        pending[index].isChanged = true
        changed += 1
        return .cleared(ImportText.text(stored))
    }

    /// Why a return may not be changed; once for each, where it would first be: nothing is written then.
    private mutating func refusal(_ index: Int) -> Objection? {
        guard let refusal = pending[index].refusal, !pending[index].isRefused else { return nil }
        pending[index].isRefused = true
        return Objection(rule: refusal.rule, message: refusal.message)
    }

    /// Counts a value; one that differs from what is stored is a conflict unless it is to be replaced.
    private mutating func take<Stored: Equatable>(
        _ stored: Stored?, _ value: Stored, _ name: @autoclosure () -> String, _ replaces: Bool?, _ index: Int
    ) -> Objection? {
        if stored == value {
            unchanged += 1
            return nil
        }
        if pending[index].refusal != nil { return refusal(index) }
        if let stored, !(replaces ?? self.replaces) {
            return Objection(
                rule: .conflict,
                message: .conflict(name(), stored: ImportText.text(stored), new: ImportText.text(value)))
        }
        changed += 1
        pending[index].isChanged = true
        return nil
    }
}
