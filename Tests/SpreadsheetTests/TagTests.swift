import Testing

@testable import Packaging

/// Names of XML elements are told apart by numbers made of them.
struct TagTests {
    @Test
    func everyTagIsFoundByItsName() {
        let spaces: [String: XMLSpace] = [
            "": .word, "mc": .compatibility, "wp": .wordDrawing, "v": .vml, "m": .math, "a": .drawing,
            "rel": .packageRelationships, "bc": .figures, "x": .sheet, "c": .chart, "ct": .contentTypes,
        ]
        for tag in XMLTag.allCases where tag != .other {
            let parts = tag.rawValue.split(separator: ":").map(String.init)
            let (space, local) = parts.count == 2 ? (spaces[parts[0]], parts[1]) : (.word, parts[0])
            let found = Array(local.utf8).withUnsafeBufferPointer { XMLTagTable.shared.tag($0, space ?? .other) }
            #expect(found == tag, "\(tag.rawValue)")
        }
    }
}
