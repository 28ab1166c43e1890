package import Document
import DocumentFormats
import Finding
import Proofreading
import SampleData

/// Changes one printed figure of a report at a time, and asks whether the proof-reader sees it.
package struct Mutation {
    /// What became of one changed figure.
    package struct Outcome: Sendable {
        /// What the report's outline calls the figure, and where it stands: `prose`, `table`, `total`.
        package var source: String
        package var place: Place
        package var right: String
        package var wrong: String
        /// The rule that names it; `nil` where the slip survives.
        package var rule: String?
    }

    package enum Place: String, Sendable, CaseIterable {
        case prose
        case cell
        case total
    }

    /// Changes every figure of `document` that has a digit to change, one at a time.
    package static func outcomes(_ document: Document) throws -> [Outcome] {
        let known = try read(document).text
        let proofreader = Proofreader(profile: .clerk)
        var random = SampleRandom("slips")
        var outcomes: [Outcome] = []
        for place in FigurePlaces(document).all {
            guard let wrong = slip(place.text, &random) else { continue }
            let changed = FigurePlaces.replace(place.number, by: wrong, in: document)
            let manuscript = try read(changed)
            let range = FigurePlaces.difference(known, manuscript.text)
            let rule = proofreader.discoveries(in: manuscript).first { discovery in
                discovery.severity > .info
                    && ([discovery.range] + discovery.related).contains { $0.overlaps(range) }
            }
            outcomes.append(
                Outcome(
                    source: place.source, place: place.place, right: place.text, wrong: wrong, rule: rule?.rule.name))
        }
        return outcomes
    }

    private static func read(_ document: Document) throws -> Manuscript {
        try DOCXReader.read(DOCX.write(document), file: "bao-cao.docx").manuscript
    }

    /// `text` with one digit changed or two neighbours swapped; `nil` without digits.
    static func slip(_ text: String, _ random: inout SampleRandom) -> String? {
        var bytes = Array(text.utf8)
        let digits = bytes.indices.filter { bytes[$0] &- 0x30 < 10 }
        guard !digits.isEmpty else { return nil }
        let swaps = digits.filter { place in
            digits.contains(place + 1) && bytes[place] != bytes[place + 1] && bytes[place + 1] != 0x30
        }
        if !swaps.isEmpty, random.chance(50) {
            let swap = random.pick(swaps)
            bytes.swapAt(swap, swap + 1)
        } else {
            let place = random.pick(digits)
            bytes[place] = random.pick((UInt8(0x31)...0x39).filter { $0 != bytes[place] })
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
