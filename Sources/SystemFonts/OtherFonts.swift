import CHarfBuzz
import Synchronization
import Typesetting

/// The other fonts of this machine, for characters that the typeface of a document lacks: signs, other scripts, emoji.
///
/// They are looked through when the first such character comes. Of several fonts that have it, the first of ``preferred``
/// counts, then the first by name, so that the same machine always takes the same font.
final class OtherFonts: Sendable {
    /// A font in a file, with what asks it.
    private struct Candidate {
        var path: String
        var index: Int
        var font: OpaquePointer
    }

    private let folders: [String]
    /// `nil` before anybody asked.
    private let candidates = Mutex<UncheckedBox?>(nil)

    /// HarfBuzz's fonts are only asked within the lock.
    private struct UncheckedBox: @unchecked Sendable {
        var all: [Candidate]
    }

    /// What the names of files begin with, in small letters without signs between, the best first: serifs like those of the
    /// typeface, then what has many signs.
    private static let preferred = [
        "notoserifregular", "dejavuserif", "freeserif", "notosansregular", "dejavusans", "freesans", "symbola",
        "notosanssymbols2", "notosanssymbols", "notosansmath", "notoemoji", "seguisym", "seguiemj", "simsun",
        "msmincho",
        "batang", "notoserifcjk", "notosanscjk", "droidsansfallback", "wqy", "uming", "arialuni",
    ]

    /// Cuts that no text is set in, and fonts that show boxes for everything.
    private static let unwanted = [
        "bold", "italic", "oblique", "condensed", "light", "thin", "mono", "lastresort", "blank", "unifont",
    ]

    init(_ folders: [String]) {
        self.folders = folders
    }

    /// Returns the font that shows all of `characters`; `nil` where none does.
    func font(for characters: [Unicode.Scalar]) -> FallbackFont? {
        let found = candidates.withLock { known -> (path: String, index: Int)? in
            let all = known ?? UncheckedBox(all: OtherFonts.all(in: folders))
            known = all
            let first = all.all.first { candidate in
                characters.allSatisfy { chb_shows(candidate.font, $0.value) != 0 }
            }
            return first.map { ($0.path, $0.index) }
        }
        guard let found, let bytes = SystemFonts.contents(found.path) else { return nil }
        return FallbackFont(name: "\(found.path)#\(found.index)", bytes: bytes, index: found.index)
    }

    private static func all(in folders: [String]) -> [Candidate] {
        var paths: [(rank: Int, name: String, path: String)] = []
        for folder in folders {
            SystemFonts.visit(folder) { name, path in
                let name = name.lowercased()
                guard [".ttf", ".ttc", ".otf"].contains(where: name.hasSuffix) else { return }
                let letters = name.dropLast(4).filter { $0.isLetter || $0.isNumber }
                guard !unwanted.contains(where: letters.contains) else { return }
                paths.append((preferred.firstIndex { letters.hasPrefix($0) } ?? preferred.count, name, path))
            }
        }
        return paths.sorted { ($0.rank, $0.name, $0.path) < ($1.rank, $1.name, $1.path) }.flatMap { fonts(in: $0.path) }
    }

    /// The fonts of a file that a document can carry.
    private static func fonts(in path: String) -> [Candidate] {
        guard let blob = hb_blob_create_from_file_or_fail(path) else { return [] }
        defer { hb_blob_destroy(blob) }
        return (0..<Int(hb_face_count(blob))).compactMap { index in
            guard let face = hb_face_create(blob, UInt32(index)) else { return nil }
            defer { hb_face_destroy(face) }
            guard chb_has_plain_outlines(face) != 0, let font = hb_font_create(face) else { return nil }
            return Candidate(path: path, index: index, font: font)
        }
    }
}
