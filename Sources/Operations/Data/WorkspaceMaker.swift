package import Finding
import Foundation
import SampleData

/// Makes a workspace folder: all of it or nothing.
package struct WorkspaceMaker {
    let target: String

    package init(target: String) {
        self.target = target
    }

    /// Refuses a target that something stands in already.
    package func checkTarget() throws(Refusal) {
        if FileAccess.exists(target), !FileAccess.isFolder(target) || !FileAccess.names(in: target).isEmpty {
            throw Refusal(Finding(.notWritable, .targetNotEmpty(target), at: .start(of: target)))
        }
    }

    /// Copies `source` and records the sample's data, in a folder beside the target that takes its place when complete.
    package func make(
        from source: String, sample: String?, onProgress: (_ done: Int, _ total: Int) -> Void = { _, _ in }
    ) throws(Refusal) {
        let temporary = "\(target).\(getpid()).tmp"
        do throws(Refusal) {
            try copy(source, to: temporary)
            if sample != nil { try SampleImport(folder: temporary).run(onProgress) }
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
