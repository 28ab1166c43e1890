/// An ICC profile (ICC.1:2004-10) of the colours of IEC 61966-2-1, made from the primaries, the white and the curve that the
/// standard publishes.
enum ColourProfile {
    /// The profile, made once.
    static let sRGB: [UInt8] = make()

    private typealias Matrix = [[Double]]

    /// The x and y of red, green and blue, and of the white D65.
    private static let primaries = [(0.64, 0.33), (0.30, 0.60), (0.15, 0.06)]
    private static let white = (0.3127, 0.3290)
    /// D50, the white of the profile's space (ICC.1, 7.2.16).
    private static let d50 = [0.9642, 1.0, 0.8249]
    /// Bradford's cones, with which whites are adapted (ICC.1, annex E).
    private static let bradford: Matrix = [
        [0.8951, 0.2664, -0.1614], [-0.7502, 1.7135, 0.0367], [0.0389, -0.0685, 1.0296],
    ]

    private static func make() -> [UInt8] {
        let d65 = [white.0 / white.1, 1, (1 - white.0 - white.1) / white.1]
        // The columns are the primaries, each as strong as white needs it.
        let columns = primaries.map { [$0.0 / $0.1, 1, (1 - $0.0 - $0.1) / $0.1] }
        let mixture = transposed(columns)
        let strengths = times(inverse(mixture), d65)
        let cones = zip(times(bradford, d50), times(bradford, d65)).map { $0 / $1 }
        let diagonal: Matrix = [[cones[0], 0, 0], [0, cones[1], 0], [0, 0, cones[2]]]
        let adaptation = product(inverse(bradford), product(diagonal, bradford))
        let colorants = zip(columns, strengths).map { column, strength in
            times(adaptation, column.map { $0 * strength })
        }
        let curve = parametricCurve()
        var tags: [(name: String, bytes: [UInt8])] = [
            ("desc", text("sRGB IEC61966-2.1")), ("cprt", text("No copyright, use freely")),
            ("wtpt", xyz(d50)), ("chad", signed("sf32", adaptation.flatMap(\.self))),
        ]
        for (name, colorant) in zip(["rXYZ", "gXYZ", "bXYZ"], colorants) { tags.append((name, xyz(colorant))) }
        for name in ["rTRC", "gTRC", "bTRC"] { tags.append((name, curve)) }
        return profile(tags)
    }

    /// The header, the table of tags, and the tags.
    private static func profile(_ tags: [(name: String, bytes: [UInt8])]) -> [UInt8] {
        var table = number(tags.count)
        var data: [UInt8] = []
        let start = 128 + 4 + 12 * tags.count
        var offsets: [[UInt8]: Int] = [:]
        for (name, bytes) in tags {
            // Equal tags are kept once.
            let offset = offsets[bytes] ?? start + data.count
            if offsets[bytes] == nil {
                offsets[bytes] = offset
                data += bytes + [UInt8](repeating: 0, count: (4 - bytes.count % 4) % 4)
            }
            table += Array(name.utf8) + number(offset) + number(bytes.count)
        }
        var header = number(start + data.count)
        header += [0, 0, 0, 0] + number(0x0420_0000) + Array("mntrRGB XYZ ".utf8)
        // The day that the standard was published.
        for part in [1999, 10, 18, 0, 0, 0] { header += [UInt8(part >> 8), UInt8(part & 255)] }
        header += Array("acsp".utf8) + [UInt8](repeating: 0, count: 28)
        header += d50.flatMap { fixed($0) }
        header += [UInt8](repeating: 0, count: 128 - header.count)
        return header + table + data
    }

    // MARK: - Types of tags

    private static func text(_ text: String) -> [UInt8] {
        let units = text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] }
        return Array("mluc".utf8) + number(0) + number(1) + number(12) + Array("enUS".utf8) + number(units.count)
            + number(28) + units
    }

    private static func xyz(_ values: [Double]) -> [UInt8] { signed("XYZ ", values) }

    private static func signed(_ type: String, _ values: [Double]) -> [UInt8] {
        Array(type.utf8) + number(0) + values.flatMap { fixed($0) }
    }

    /// The curve of IEC 61966-2-1: linear near black, a power of 2.4 above.
    private static func parametricCurve() -> [UInt8] {
        let parameters = [2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045]
        return Array("para".utf8) + number(0) + [0, 3, 0, 0] + parameters.flatMap { fixed($0) }
    }

    private static func number(_ value: Int) -> [UInt8] {
        [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
    }

    /// A number with 16 bits behind the point.
    private static func fixed(_ value: Double) -> [UInt8] { number(Int((value * 65536).rounded())) }

    // MARK: - Matrices

    private static func times(_ matrix: Matrix, _ vector: [Double]) -> [Double] {
        matrix.map { row in zip(row, vector).reduce(0) { $0 + $1.0 * $1.1 } }
    }

    private static func product(_ left: Matrix, _ right: Matrix) -> Matrix {
        let columns = transposed(right)
        return left.map { row in columns.map { column in zip(row, column).reduce(0) { $0 + $1.0 * $1.1 } } }
    }

    private static func transposed(_ matrix: Matrix) -> Matrix {
        (0..<3).map { column in matrix.map { $0[column] } }
    }

    /// By cofactors.
    private static func inverse(_ m: Matrix) -> Matrix {
        func cofactor(_ row: Int, _ column: Int) -> Double {
            let (r1, r2) = ((row + 1) % 3, (row + 2) % 3)
            let (c1, c2) = ((column + 1) % 3, (column + 2) % 3)
            return m[r1][c1] * m[r2][c2] - m[r1][c2] * m[r2][c1]
        }
        let determinant = (0..<3).reduce(0) { $0 + m[0][$1] * cofactor(0, $1) }
        return (0..<3).map { row in (0..<3).map { column in cofactor(column, row) / determinant } }
    }
}
