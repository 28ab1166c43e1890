import Typesetting

/// What a document uses of one cut of its typeface. A code is a sign: the same glyph has two where it stands for two
/// characters, so that the text comes out as it went in.
struct FontUse {
    /// The code of each sign of the face, by the sign's number; 0 for none yet.
    private var codes: [UInt16]
    /// The number of the sign of each code, from 1.
    private(set) var signs: [Int] = []

    init(_ face: FontFace) {
        codes = [UInt16](repeating: 0, count: face.signs.count)
    }

    var isUsed: Bool { !signs.isEmpty }

    @inline(__always)
    mutating func code(of sign: Int32) -> UInt16 {
        let code = codes[Int(sign)]
        return code != 0 ? code : addCode(sign)
    }

    private mutating func addCode(_ sign: Int32) -> UInt16 {
        signs.append(Int(sign))
        codes[Int(sign)] = UInt16(truncatingIfNeeded: signs.count)
        return codes[Int(sign)]
    }
}
