import Document
import Packaging

/// How the Vietnamese alphabet of points becomes levels of a Word list.
///
/// Word counts a, b, c … z; the decree's points have a đ and no f, j, w or z. So a list of points has a level for each run
/// of letters that the two alphabets share, and one with the fixed text `đ)`. Levels after the first begin anew by
/// themselves, as a level before them comes first in every list.
struct LetterSegment: Sendable {
    enum Kind: Sendable {
        /// The letters of Word's alphabet from this number on.
        case lowerLetter(start: Int)
        case fixed(String)
    }

    /// The points it holds, counted from 1.
    let points: ClosedRange<Int>
    let kind: Kind

    static let all: [LetterSegment] = {
        var segments: [LetterSegment] = []
        for (index, letter) in Numbering.letters.enumerated() {
            let point = index + 1
            guard let ascii = letter.asciiValue else {
                segments.append(LetterSegment(points: point...point, kind: .fixed("\(letter))")))
                continue
            }
            let position = Int(ascii - UInt8(ascii: "a")) + 1
            if let last = segments.last, case .lowerLetter(let start) = last.kind,
                start + last.points.count == position
            {
                segments[segments.count - 1] = LetterSegment(
                    points: last.points.lowerBound...point, kind: last.kind)
            } else {
                segments.append(LetterSegment(points: point...point, kind: .lowerLetter(start: position)))
            }
        }
        return segments
    }()

    /// Returns which segment, from 0, holds `point`, and the number by which Word counts its letter there; `nil` for a
    /// point beyond the alphabet.
    static func position(of point: Int) -> (segment: Int, start: Int)? {
        guard let segment = all.firstIndex(where: { $0.points.contains(point) }) else { return nil }
        return switch all[segment].kind {
        case .lowerLetter(let start): (segment, start + point - all[segment].points.lowerBound)
        case .fixed: (segment, 1)
        }
    }
}
