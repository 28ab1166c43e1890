package import Finding
import Foundation

/// Where the files are that come with the program: the sample workspaces.
package enum ShareFolder {
    package static let emptyWorkspace = "trong"

    /// Returns the folder of a sample, looked for in `$BAOCAO_SHARE`, in `share/baocao` beside the program's folder, and in
    /// the folders above the program (a source checkout).
    package static func sample(_ name: String) throws(Refusal) -> String {
        let roots = roots()
        let isPlainName = !name.contains("/") && !name.hasPrefix(".")
        if isPlainName,
            let found = roots.map({ "\($0)/\(name)" }).first(where: { FileAccess.exists("\($0)/baocao.yaml") })
        {
            return found
        }
        let known = Set(
            roots.flatMap { root in
                FileAccess.names(in: root).filter { FileAccess.exists("\(root)/\($0)/baocao.yaml") }
            }
        ).subtracting([emptyWorkspace])
        throw Refusal(
            Finding(
                .unknownCode,
                known.isEmpty
                    ? .noSamples
                    : .unknownCode(name, what: .sampleWord, nearest: nearestName(to: name, among: known.sorted())),
                quote: name))
    }

    private static func roots() -> [String] {
        var roots: [String] = []
        if let share = ProcessInfo.processInfo.environment["BAOCAO_SHARE"] { roots.append("\(share)/samples") }
        let program = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
        var folder = URL(filePath: program).deletingLastPathComponent()
        roots.append(folder.deletingLastPathComponent().appending(path: "share/baocao/samples").path)
        while folder.path != "/", !folder.path.isEmpty {
            roots.append(folder.appending(path: "samples").path)
            folder = folder.deletingLastPathComponent()
        }
        return roots
    }
}
