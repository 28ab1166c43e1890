import Finding
import Operations
import Synchronization
import Workspace

/// The configuration of a workspace, read anew when its files change. What cannot be read does not take the place of what could.
final class WatchedWorkspace: Sendable {
    struct Current: Sendable {
        var workspace: Workspace
        /// What is wrong in the files as they are now; empty where they are in use.
        var troubles: [Finding]
    }

    private struct State {
        var current: Current
        var stamps: [String: [Int]]
        var checked: Int64
        /// How often the files were read anew.
        var readings = 0
    }

    private let folder: WorkspaceFolder
    private let state: Mutex<State>
    /// How many seconds may pass before files are looked at again.
    private static let patience: Int64 = 2

    init(_ folder: WorkspaceFolder) throws(Refusal) {
        self.folder = folder
        let stamps = WatchedWorkspace.stamps(folder)
        let current = Current(workspace: try folder.load(), troubles: [])
        state = Mutex(State(current: current, stamps: stamps, checked: 0))
    }

    /// The configuration as it is at `time`. Whoever finds other files reads them; the others go on with what there is meanwhile.
    func current(at time: Int64) -> Current {
        let known = state.withLock { state -> State? in
            guard abs(time - state.checked) >= WatchedWorkspace.patience else { return nil }
            state.checked = time
            return state
        }
        guard let known else { return state.withLock(\.current) }
        let stamps = WatchedWorkspace.stamps(folder)
        guard stamps != known.stamps else { return known.current }
        var current = known.current
        do throws(Refusal) {
            current = Current(workspace: try folder.load(), troubles: [])
        } catch {
            current.troubles = error.findings
        }
        return state.withLock { state in
            // Who began later may have come first, with newer files.
            guard state.readings == known.readings else { return state.current }
            state = State(current: current, stamps: stamps, checked: state.checked, readings: known.readings + 1)
            return current
        }
    }

    /// Looks at the files again at the next occasion, however soon it comes.
    func lookAgain() { state.withLock { $0.checked = 0 } }

    private static func stamps(_ folder: WorkspaceFolder) -> [String: [Int]] {
        var names = ["baocao.yaml", "units.csv", "citations.yaml"]
        for regime in FileAccess.names(in: "\(folder.path)/regimes") {
            names += FileAccess.names(in: "\(folder.path)/regimes/\(regime)").map { "regimes/\(regime)/\($0)" }
        }
        var stamps: [String: [Int]] = [:]
        for name in names { stamps[name] = FileAccess.fingerprint("\(folder.path)/\(name)") }
        return stamps
    }
}
