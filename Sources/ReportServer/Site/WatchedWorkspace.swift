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

    /// The configuration as it is at `time`.
    func current(at time: Int64) -> Current {
        state.withLock { state in
            guard abs(time - state.checked) >= WatchedWorkspace.patience else { return state.current }
            state.checked = time
            let stamps = WatchedWorkspace.stamps(folder)
            guard stamps != state.stamps else { return state.current }
            state.stamps = stamps
            do throws(Refusal) {
                state.current = Current(workspace: try folder.load(), troubles: [])
            } catch {
                state.current.troubles = error.findings
            }
            return state.current
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
