import Finding
import ReportModel

/// Follows a ledger from its first record and gathers what is wrong.
///
/// It knows no database: a store gives it the records in the order of their numbers, each with the rows that carry its
/// number.
struct ChainCheck {
    /// A ledger record as it was read; `nil` for what could not be.
    struct Record {
        var sequence: Int64
        var kind: LedgerItem.Kind?
        var digest: Digest?
        var hash: Digest?
    }

    private(set) var result = Verification()
    private let anchor: LedgerHead?
    private var isAnchorSeen = false
    private var expected: Int64 = 1
    /// The hash of the record before; `nil` where it is missing or unreadable, which was reported then.
    private var previous: Digest? = .zero
    private var reader = ReturnReader()

    init(anchor: LedgerHead?) {
        self.anchor = anchor
    }

    /// Checks the next record against the one before and against the rows with its number.
    mutating func add(_ record: Record, items: [LedgerItem]) {
        result.records += 1
        if record.sequence > expected {
            report(.chainBroken, .ledgerGap(first: expected, last: record.sequence - 1))
            previous = nil
        }
        expected = record.sequence &+ 1
        guard let kind = record.kind, let digest = record.digest, let hash = record.hash, record.sequence > 0 else {
            report(.chainBroken, .ledgerRecordUnreadable(sequence: record.sequence))
            previous = nil
            return
        }
        if let previous,
            hash != LedgerItem.hash(sequence: record.sequence, kind: kind, digest: digest, previous: previous)
        {
            report(.chainBroken, .ledgerHashDiffers(sequence: record.sequence))
        }
        previous = hash
        result.head = LedgerHead(sequence: record.sequence, hash: hash)
        if let anchor, anchor.sequence == record.sequence {
            isAnchorSeen = anchor.hash == hash
        }
        for other in items where other.kind != kind { addStray(other, sequence: record.sequence) }
        guard let own = items.first(where: { $0.kind == kind }) else {
            report(.chainBroken, .recordWithoutRow(sequence: record.sequence))
            return
        }
        compare(own, with: digest, sequence: record.sequence)
    }

    private mutating func compare(_ item: LedgerItem, with digest: Digest, sequence: Int64) {
        guard item.digest == digest else {
            report(
                .chainBroken, .rowDiffers(sequence: sequence, item: item.title), subject: item.subject)
            return
        }
        do throws(PayloadError) {
            switch item.kind {
            case .revision: _ = try reader.content(of: item.payload.span)
            case .entry: _ = try EntryPayload.decode(item.payload.span)
            case .step: try check(step: item)
            }
        } catch {
            result.findings.append(error.finding(in: item.title, subject: item.subject))
        }
    }

    private mutating func check(step item: LedgerItem) throws(PayloadError) {
        if item.isInheritanceMark, item.payload == StepPayload.inheritance { return }
        let (_, start) = try StepPayload.decode(item.payload.span, author: item.author, time: item.time)
        if let start { _ = try reader.content(of: item.payload.span.extracting(start...)) }
    }

    /// Reports a row that no ledger record vouches for.
    mutating func addStray(_ item: LedgerItem, sequence: Int64) {
        report(.chainBroken, .rowWithoutRecord(item: item.title, sequence: sequence), subject: item.subject)
    }

    /// Reports a return or an entry whose versions are not numbered 1, 2, 3…
    mutating func addMisnumbered(_ kind: LedgerItem.Kind, name: [String], count: Int64, last: Int64) {
        let item = LedgerItem(kind: kind, name: name, number: 0, author: "", time: 0, payload: [])
        report(
            .chainBroken, .numbersNotConsecutive(item: item.seriesTitle, count: count, last: last),
            subject: item.subject)
    }

    /// Reports something else that is wrong.
    mutating func report(_ rule: RuleID, _ message: Message, subject: Subject? = nil) {
        result.findings.append(Finding(rule, message, subject: subject))
    }

    /// Ends the check behind the last record.
    mutating func finish(revisions: Int, entries: Int, steps: Int) {
        result.revisions = revisions
        result.entries = entries
        result.steps = steps
        if let anchor, !isAnchorSeen {
            report(.chainBroken, .anchorDiffers(sequence: anchor.sequence))
        }
    }
}

extension LedgerItem {
    /// Whether it marks where steps begin to be kept, rather than being a step of a return.
    var isInheritanceMark: Bool { kind == .step && name == ["", "", ""] }

    /// The item inside a sentence.
    var title: Message { title(number: number) }

    /// The return or entry that the item is a version of, inside a sentence.
    var seriesTitle: Message { title(number: nil) }

    private func title(number: Int64?) -> Message {
        let parts = name + Array(repeating: "", count: max(0, 3 - name.count))
        return switch kind {
        case .revision: .returnName(regime: parts[0], unit: parts[1], period: parts[2], number: number)
        case .entry: .entryName(unit: parts[0], register: parts[1], key: parts[2], number: number)
        case .step: .stepName(regime: parts[0], unit: parts[1], period: parts[2], number: number)
        }
    }

    /// The return concerned, where it is one.
    var subject: Subject? {
        guard kind != .entry, name.count == 3, !isInheritanceMark else { return nil }
        return Subject(regime: name[0], unit: name[1], period: name[2])
    }
}

extension PayloadError {
    /// The finding for a payload that cannot be read.
    func finding(in item: Message, subject: Subject?) -> Finding {
        Finding(
            .storeDamaged, .payloadUnreadable(item: item, line: line, problem: problem.message), subject: subject)
    }
}

extension PayloadProblem {
    fileprivate var message: Message {
        switch self {
        case .unknownFormat: .payloadUnknownFormat
        case .unknownLine: .payloadUnknownLine
        case .truncated: .payloadTruncated
        case .badNumber: .payloadBadNumber
        case .badDate: .payloadBadDate
        case .badText: .payloadBadText
        case .disorder: .payloadDisorder
        }
    }
}
