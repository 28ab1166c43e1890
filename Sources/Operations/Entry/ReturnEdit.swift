import Checking
package import Finding
import Foundation
import ReportLanguage
package import ReportModel
package import ReportStore
import Workspace

/// Changes to single figures and texts of one return by somebody who saw an earlier state of it.
///
/// What somebody else changed in between is never overwritten: such a change is not made, and both values are told.
package struct ReturnEdit: Sendable {
    /// What is changed.
    package enum Target: Sendable, Hashable {
        case figure(FigureKey)
        case section(String)
        case explanation(String)

        /// Its code.
        var name: String {
            switch self {
            case .figure(let key): key.description
            case .section(let code), .explanation(let code): code
            }
        }
    }

    package struct Change: Sendable {
        package var target: Target
        /// As it was typed; empty takes out what stands there.
        package var text: String
        /// What the writer saw before; `nil` where they insist.
        package var before: String?
        package var status: FigureStatus
        /// How final the figure was that the writer saw; `nil` where they insist, or there was none.
        package var beforeStatus: FigureStatus?

        package init(
            _ target: Target, text: String, before: String?, status: FigureStatus = .official,
            beforeStatus: FigureStatus? = nil
        ) {
            self.target = target
            self.text = text
            self.before = before
            self.status = status
            self.beforeStatus = beforeStatus
        }
    }

    /// A change that was not made because somebody else made another.
    package struct Conflict: Sendable {
        package var target: Target
        package var theirs: String
        /// How final their figure is; `nil` where that is not asked.
        package var status: FigureStatus?
        package var author: String
        package var time: Int64
    }

    package struct Outcome: Sendable {
        /// The latest revision behind the edit; `nil` where there is none.
        package var revision: Revision?
        package var refused: [(target: Target, message: Message)] = []
        package var conflicts: [Conflict] = []
        /// How many changes were made.
        package var changed = 0
    }

    private let desk: ReturnDesk
    private let changes: [Change]
    /// How often an edit is tried when others write at the same moment.
    private static let attempts = 4

    package init(_ desk: ReturnDesk, _ changes: [Change]) {
        self.desk = desk
        self.changes = changes
    }

    /// Makes the changes that can be made, as one new revision.
    ///
    /// - Parameter expected: the number of the revision that the writer started from; then all changes are made, or none.
    /// - Throws: a `Refusal` where the return may not be edited, with the reason; where it is not at the expected revision,
    ///   one of `conflict`.
    package func apply(
        to store: any ReportStore, author: String, time: Int64, expected: Int? = nil
    ) throws(Refusal) -> Outcome {
        for attempt in 1...ReturnEdit.attempts {
            let standing = try store.stored([desk.key])[0]
            if let refusal = standing.life.refusal(of: .edit, under: desk.conditions) {
                throw Refusal(desk.about(refusal))
            }
            if let expected, expected != standing.revision?.number ?? 0 {
                throw Refusal(desk.about(Finding(.conflict, .changedSince(expected, standing.revision?.number ?? 0))))
            }
            var outcome = Outcome(revision: standing.revision)
            var content = standing.revision?.content ?? ReturnContent()
            for change in changes { make(change, &content, &outcome) }
            if expected != nil, !outcome.refused.isEmpty {
                throw Refusal(outcome.refused.map { Finding(.badValue, $0.message, quote: $0.target.name) })
            }
            guard outcome.changed > 0 else { return outcome }
            do throws(Refusal) {
                let draft = ReturnDraft(key: desk.key, content: content, expected: standing.revision?.number ?? 0)
                outcome.revision = try store.append([draft], author: author, time: time).first
                return outcome
            } catch {
                guard attempt < ReturnEdit.attempts, error.findings.allSatisfy({ $0.rule == .conflict }) else {
                    throw error
                }
            }
        }
        throw Refusal(Finding(.conflict, .changedTooOften))
    }

    private func make(_ change: Change, _ content: inout ReturnContent, _ outcome: inout Outcome) {
        let stored = ReturnEdit.text(of: change.target, in: content)
        do throws(FigureTextError) {
            let edited = try edited(content, change)
            guard edited != content else { return }
            // What the writer saw has changed since.
            let status = ReturnEdit.status(of: change.target, in: content)
            let isOtherStatus = status != nil && change.beforeStatus != nil && status != change.beforeStatus
            if let before = change.before, before != stored || isOtherStatus {
                outcome.conflicts.append(
                    Conflict(
                        target: change.target, theirs: stored, status: status, author: outcome.revision?.author ?? "",
                        time: outcome.revision?.time ?? 0))
                return
            }
            content = edited
            outcome.changed += 1
        } catch {
            outcome.refused.append((change.target, error.message))
        }
    }

    private func edited(_ content: ReturnContent, _ change: Change) throws(FigureTextError) -> ReturnContent {
        var content = content
        let text = change.text.precomposedStringWithCanonicalMapping
            .trimmingCharacters(in: .whitespacesAndNewlines)
        switch change.target {
        case .figure(let key):
            let compiled = desk.loaded.compiled
            guard let cell = compiled.cell(key) else {
                throw FigureTextError(message: .figureNotAsked(key.description, nearest: nil))
            }
            let index = compiled.indicatorOfCell[cell]
            guard compiled.traits[index].acceptsTyped else {
                throw FigureTextError(message: .computedOnly(compiled.indicators[index].code))
            }
            let status = compiled.indicators[index].hasStatus ? change.status : .official
            let figure = try FigureText.read(text, decimals: compiled.traits[index].decimals, status: status)
            content.figures[key] = figure == .missing ? nil : figure
        case .section(let code):
            guard desk.loaded.sections.contains(code) else {
                throw FigureTextError(message: .unknownCode(code, what: .indicatorWord, nearest: nil))
            }
            content.narratives[code] = text.isEmpty ? nil : FigureText.isNil(text) ? "" : text
        case .explanation(let code):
            guard text.isEmpty || desk.loaded.regime.hasCheck(code) else {
                throw FigureTextError(message: .unknownCode(code, what: .checkWord, nearest: nil))
            }
            content.explanations[code] = text.isEmpty ? nil : text
        }
        return content
    }

    /// How final a number is that stands in a content; `nil` where there is none.
    package static func status(of target: Target, in content: ReturnContent) -> FigureStatus? {
        guard case .figure(let key) = target, case .given(_, let status)? = content.figures[key] else { return nil }
        return status
    }

    /// What stands in a content, as it is typed.
    package static func text(of target: Target, in content: ReturnContent) -> String {
        switch target {
        case .figure(let key): FigureText.text(content.figures[key] ?? .missing)
        case .section(let code): content.narratives[code].map { $0.isEmpty ? "Không" : $0 } ?? ""
        case .explanation(let code): content.explanations[code] ?? ""
        }
    }
}
