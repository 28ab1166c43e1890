import Finding
import Foundation
import SampleData

/// Makes a workspace folder: all of it or nothing.
struct WorkspaceMaker {
    let target: String

    /// Refuses a target that something stands in already.
    func checkTarget() throws(Refusal) {
        if FileAccess.exists(target), !FileAccess.isFolder(target) || !FileAccess.names(in: target).isEmpty {
            throw Refusal(Finding(.notWritable, .targetNotEmpty(target), at: .start(of: target)))
        }
    }

    /// Copies `source` and records the sample's data, in a folder beside the target that takes its place when complete.
    func make(from source: String, sample: String?, terminal: Terminal) throws(Refusal) {
        let temporary = "\(target).\(getpid()).tmp"
        do throws(Refusal) {
            try copy(source, to: temporary)
            if sample != nil { try SampleImport(folder: temporary, terminal: terminal).run() }
            if FileAccess.exists(target) { rmdir(target) }
            guard rename(temporary, target) == 0 else {
                throw Refusal(
                    Finding(
                        .notWritable, .cannotWrite(target, reason: FileAccess.reason(errno)), at: .start(of: target)))
            }
        } catch {
            try? FileManager.default.removeItem(atPath: temporary)
            throw error
        }
    }

    private func copy(_ source: String, to destination: String) throws(Refusal) {
        try FileAccess.makeFolder(destination)
        for name in FileAccess.names(in: source) where !name.hasPrefix(".") {
            let (from, to) = ("\(source)/\(name)", "\(destination)/\(name)")
            if FileAccess.isFolder(from) {
                try copy(from, to: to)
            } else if let bytes = try FileAccess.read(from) {
                try FileAccess.write(bytes, to: to)
            }
        }
    }
}
