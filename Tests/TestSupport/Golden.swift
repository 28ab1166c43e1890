import Foundation
package import Testing

/// Compares what a user reads with a file under `Tests/<Suite>/Goldens`.
///
/// With `UPDATE_GOLDENS=1` a differing file is written anew and the test still fails, so that a recording never passes
/// unseen.
package func expectGolden(
    _ actual: String, _ name: String, testFile: String = #filePath, sourceLocation: SourceLocation = #_sourceLocation
) {
    let file = URL(filePath: testFile).deletingLastPathComponent().appending(path: "Goldens/\(name)")
    let expected = try? String(contentsOf: file, encoding: .utf8)
    if expected == actual { return }
    if ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] == "1" {
        try? FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try? Data(actual.utf8).write(to: file, options: .atomic)
        Issue.record("golden \(name) was recorded; look at it and run again", sourceLocation: sourceLocation)
        return
    }
    guard let expected else {
        Issue.record("no golden \(name); record it with UPDATE_GOLDENS=1", sourceLocation: sourceLocation)
        return
    }
    let difference = firstDifference(expected, actual)
    Issue.record("differs from golden \(name) at line \(difference)", sourceLocation: sourceLocation)
}

private func firstDifference(_ expected: String, _ actual: String) -> String {
    let left = expected.split(separator: "\n", omittingEmptySubsequences: false)
    let right = actual.split(separator: "\n", omittingEmptySubsequences: false)
    for index in 0..<max(left.count, right.count) {
        let a = index < left.count ? String(left[index]) : "(end)"
        let b = index < right.count ? String(right[index]) : "(end)"
        if a != b { return "\(index + 1):\n  expected: \(a)\n  actual:   \(b)" }
    }
    return "(line ends)"
}
