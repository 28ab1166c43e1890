import Finding
import Foundation
import SampleSite
import Synchronization
import Testing

@testable import Operations

@Suite struct FileAccessTests {
    private let sample: SampleSite
    private var path: String { sample.folder + "/thu.txt" }

    init() throws { sample = try SampleSite() }

    /// Many at once: each write is whole, none fails, nothing is left behind.
    @Test func manyWriteOneFile() throws {
        let failures = Atomic(0)
        DispatchQueue.concurrentPerform(iterations: 200) { number in
            let bytes = [UInt8](repeating: UInt8(number), count: 1000 + number)
            do { try FileAccess.write(bytes, to: path) } catch { failures.add(1, ordering: .relaxed) }
        }
        #expect(failures.load(ordering: .relaxed) == 0)
        let bytes = try #require(try FileAccess.read(path))
        #expect(bytes.count == 1000 + Int(bytes[0]) && Set(bytes).count == 1)
        #expect(!FileAccess.names(in: sample.folder).contains { $0.contains(".tmp") })
    }

    /// What a killed program left behind stands in nobody's way.
    @Test func leftoversDoNotMatter() throws {
        try Data([1]).write(to: URL(filePath: "\(path).\(getpid()).tmp"))
        try FileAccess.write([2], to: path)
        #expect(try FileAccess.read(path) == [2])
    }

    /// Two who have read the same file and write at the same moment: one of them is told.
    @Test(arguments: 0..<20) func oneOfTwoWritersIsTold(_ round: Int) throws {
        try FileAccess.write(Array("# A {#a}\nx\n".utf8), to: path)
        let kept = (0..<4).map { _ in KeptNarrative(path) }
        let written = Atomic(0)
        DispatchQueue.concurrentPerform(iterations: kept.count) { number in
            var file = GatheredFile()
            file.setBody("bản \(number)", of: "a", title: "A")
            if (try? kept[number].write(file)) != nil { written.add(1, ordering: .relaxed) }
        }
        #expect(written.load(ordering: .relaxed) == 1)
    }
}
