/// What is left of a syllable once everything is taken away that a slip of a finger changes: tones, the shapes of vowels, and
/// which of the consonants that are easily mistaken for each other stands there.
///
/// `nghiệp` and `ngiep` are both `ngiep`; `đào`, `dạo` and `giào` are `dao`. Syllables with different skeletons are not one slip
/// apart; those with the same one may be.
struct Skeleton: Hashable, Sendable {
    /// Up to eight letters, the first in the highest byte.
    private(set) var letters: UInt64 = 0

    /// `nil` where other letters than those of Vietnamese are in `range`, or more than a syllable has.
    init?(_ text: [UInt8], _ range: Range<Int>) {
        var index = range.lowerBound
        var count = 0
        while index < range.upperBound {
            var scalar = Int(text[index])
            if scalar < 0x80 {
                index += 1
            } else if scalar & 0xE0 == 0xC0, index + 1 < range.upperBound {
                scalar = (scalar & 0x1F) << 6 | Int(text[index + 1] & 0x3F)
                index += 2
            } else if scalar == 0xE1, index + 2 < range.upperBound {
                scalar = 0x1000 | Int(text[index + 1] & 0x3F) << 6 | Int(text[index + 2] & 0x3F)
                index += 3
            } else {
                return nil
            }
            let base = scalar < Self.bases.count ? Self.bases[scalar] : 0
            guard base != 0, count < 8 else { return nil }
            letters = letters << 8 | UInt64(base)
            count += 1
        }
        foldEnd()
        letters <<= UInt64(letters.leadingZeroBitCount & ~7)
        foldBeginning()
    }

    /// `n`, `m`, `ng`, `nh` become one, and so do `t`, `c`, `ch`. The letters are still at the low end.
    private mutating func foldEnd() {
        switch letters & 0xFFFF {
        case 0x6E67, 0x6E68: letters = (letters >> 16) << 8 | 0x6E
        case 0x6368: letters = (letters >> 16) << 8 | 0x74
        default:
            if letters & 0xFF == 0x6D { letters += 1 }
            if letters & 0xFF == 0x63 { letters += 0x11 }
        }
    }

    /// `s` and `x`, `l` and `n`, `ch` and `tr`, `g` and `gh`, `ng` and `ngh`, `d` and `gi` become one.
    private mutating func foldBeginning() {
        let second = letters >> 48 & 0xFF
        switch letters >> 56 {
        case 0x78: replaceFirst(1, by: 0x73)
        case 0x74 where second == 0x72: replaceFirst(2, by: 0x6368)
        case 0x6E where second == 0x67:
            if letters >> 40 & 0xFF == 0x68 { replaceFirst(3, by: 0x6E67) }
        case 0x6E where second != 0x68: replaceFirst(1, by: 0x6C)
        case 0x67:
            if second == 0x68 { replaceFirst(2, by: 0x67) }
            let isI = letters >> 48 & 0xFF == 0x69
            if isI, Self.isVowel(letters >> 40 & 0xFF) { replaceFirst(2, by: 0x64) }
        default: break
        }
    }

    /// Puts the letters of `replacement`, at most two, in the place of the first `count`.
    private mutating func replaceFirst(_ count: UInt64, by replacement: UInt64) {
        let width: UInt64 = replacement > 0xFF ? 16 : 8
        let rest = (letters << (8 * count)) >> width
        letters = replacement << (64 - width) | rest
    }

    private static func isVowel(_ letter: UInt64) -> Bool {
        letter == 0x61 || letter == 0x65 || letter == 0x69 || letter == 0x6F || letter == 0x75
    }

    /// By scalar the small letter without marks, `i` for `y`; 0 for what no Vietnamese word has.
    private static let bases: [UInt8] = {
        var table = [UInt8](repeating: 0, count: 0x1F00)
        let rows = [
            "aàảãáạăằẳẵắặâầẩẫấậ", "b", "c", "dđ", "eèẻẽéẹêềểễếệ", "g", "h", "iìỉĩíịyỳỷỹýỵ", "k", "l", "m", "n",
            "oòỏõóọôồổỗốộơờởỡớợ", "p", "q", "r", "s", "t", "uùủũúụưừửữứự", "v", "x",
        ]
        for row in rows {
            for scalar in (row + row.uppercased()).unicodeScalars { table[Int(scalar.value)] = row.utf8.first ?? 0 }
        }
        return table
    }()
}
