/// A QR code (ISO/IEC 18004) of a short text: bytes, error correction level L, versions 1 to 5, which are one block each.
package struct QRCode {
    package let size: Int
    /// By row and column whether it is dark.
    package private(set) var modules: [[Bool]]
    private var isFixed: [[Bool]]

    /// How many bytes of data each version takes, and how many of error correction.
    private static let capacities = [(19, 7), (34, 10), (55, 15), (80, 20), (108, 26)]

    /// - Returns: `nil` for a text of more than 106 bytes.
    package init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard let version = QRCode.capacities.firstIndex(where: { $0.0 >= bytes.count + 2 }) else { return nil }
        let (dataCount, checkCount) = QRCode.capacities[version]
        size = 21 + 4 * version
        modules = [[Bool]](repeating: [Bool](repeating: false, count: size), count: size)
        isFixed = modules
        drawPatterns(version)
        // The mode (bytes), the length, the bytes, the end, and what fills the rest.
        var nibbles: [UInt8] = [4, UInt8(bytes.count >> 4), UInt8(bytes.count & 15)]
        for byte in bytes { nibbles += [byte >> 4, byte & 15] }
        nibbles.append(0)
        var data = stride(from: 0, to: nibbles.count, by: 2).map { nibbles[$0] << 4 | nibbles[$0 + 1] }
        for fill in 0..<dataCount - data.count { data.append(fill % 2 == 0 ? 0xEC : 0x11) }
        place(data + QRCode.check(data, checkCount))
        mask()
    }

    // MARK: - Patterns

    private mutating func set(_ row: Int, _ column: Int, _ isDark: Bool) {
        modules[row][column] = isDark
        isFixed[row][column] = true
    }

    private mutating func drawPatterns(_ version: Int) {
        for index in 0..<size {
            set(6, index, index % 2 == 0)
            set(index, 6, index % 2 == 0)
        }
        for (row, column) in [(3, 3), (3, size - 4), (size - 4, 3)] {
            for down in -4...4 {
                for right in -4...4 {
                    let (y, x) = (row + down, column + right)
                    guard (0..<size).contains(y), (0..<size).contains(x) else { continue }
                    let distance = max(abs(down), abs(right))
                    set(y, x, distance != 2 && distance != 4)
                }
            }
        }
        if version > 0 {
            for down in -2...2 {
                for right in -2...2 { set(size - 7 + down, size - 7 + right, max(abs(down), abs(right)) != 1) }
            }
        }
        // Kept free until the mask is known.
        drawFormat(0)
    }

    /// Writes which mask is used, twice, with its own error correction.
    private mutating func drawFormat(_ mask: Int) {
        let data = 1 << 3 | mask
        var rest = data
        for _ in 0..<10 { rest = rest << 1 ^ (rest >> 9) * 0x537 }
        let bits = (data << 10 | rest) ^ 0x5412
        func bit(_ place: Int) -> Bool { bits >> place & 1 == 1 }
        for place in 0...5 { set(place, 8, bit(place)) }
        set(7, 8, bit(6))
        set(8, 8, bit(7))
        set(8, 7, bit(8))
        for place in 9..<15 { set(8, 14 - place, bit(place)) }
        for place in 0..<8 { set(8, size - 1 - place, bit(place)) }
        for place in 8..<15 { set(size - 15 + place, 8, bit(place)) }
        set(size - 8, 8, true)
    }

    // MARK: - Data

    /// Reed–Solomon over GF(256) with the polynomial 0x11D.
    private static func check(_ data: [UInt8], _ count: Int) -> [UInt8] {
        func product(_ left: UInt8, _ right: UInt8) -> UInt8 {
            var result = 0
            for place in (0..<8).reversed() {
                result = result << 1 ^ (result >> 7) * 0x11D
                result ^= (Int(right) >> place & 1) * Int(left)
            }
            return UInt8(result)
        }
        var divisor = [UInt8](repeating: 0, count: count - 1) + [1]
        var root: UInt8 = 1
        for _ in 0..<count {
            for index in 0..<count {
                divisor[index] = product(divisor[index], root)
                if index + 1 < count { divisor[index] ^= divisor[index + 1] }
            }
            root = product(root, 2)
        }
        var rest = [UInt8](repeating: 0, count: count)
        for byte in data {
            let factor = byte ^ rest.removeFirst()
            rest.append(0)
            for index in 0..<count { rest[index] ^= product(divisor[index], factor) }
        }
        return rest
    }

    /// Writes the bits in pairs of columns from the right, upwards and downwards in turn.
    private mutating func place(_ bytes: [UInt8]) {
        var index = 0
        var right = size - 1
        while right >= 1 {
            if right == 6 { right = 5 }
            let isUpward = (right + 1) & 2 == 0
            for step in 0..<size {
                for column in [right, right - 1] {
                    let row = isUpward ? size - 1 - step : step
                    guard !isFixed[row][column], index < bytes.count * 8 else { continue }
                    modules[row][column] = bytes[index >> 3] >> (7 - index & 7) & 1 == 1
                    index += 1
                }
            }
            right -= 2
        }
    }

    // MARK: - Mask

    private static let masks: [@Sendable (Int, Int) -> Bool] = [
        { ($0 + $1) % 2 == 0 }, { row, _ in row % 2 == 0 }, { _, column in column % 3 == 0 },
        { ($0 + $1) % 3 == 0 }, { ($0 / 2 + $1 / 3) % 2 == 0 }, { $0 * $1 % 2 + $0 * $1 % 3 == 0 },
        { ($0 * $1 % 2 + $0 * $1 % 3) % 2 == 0 }, { (($0 + $1) % 2 + $0 * $1 % 3) % 2 == 0 },
    ]

    /// Takes the mask that leaves the fewest patterns that a camera could mistake.
    private mutating func mask() {
        var best: (penalty: Int, code: QRCode)?
        for (number, mask) in QRCode.masks.enumerated() {
            var code = self
            for row in 0..<size {
                for column in 0..<size where !isFixed[row][column] && mask(row, column) {
                    code.modules[row][column].toggle()
                }
            }
            code.drawFormat(number)
            let penalty = code.penalty
            if best.map({ penalty < $0.penalty }) ?? true { best = (penalty, code) }
        }
        if let best { self = best.code }
    }

    private var penalty: Int {
        let columns = (0..<size).map { column in modules.map { $0[column] } }
        var result = 0
        for line in modules + columns {
            var length = 1
            for index in 1..<size {
                length = line[index] == line[index - 1] ? length + 1 : 1
                if length == 5 { result += 3 } else if length > 5 { result += 1 }
            }
            let finder = [true, false, true, true, true, false, true]
            let light = [Bool](repeating: false, count: 4)
            for start in 0...(size - 11) {
                let part = line[start..<start + 11]
                if part.elementsEqual(finder + light) || part.elementsEqual(light + finder) { result += 40 }
            }
        }
        for row in 1..<size {
            for column in 1..<size {
                let dark = [
                    modules[row][column], modules[row - 1][column], modules[row][column - 1],
                    modules[row - 1][column - 1],
                ]
                if Set(dark).count == 1 { result += 3 }
            }
        }
        let dark = modules.flatMap(\.self).count { $0 } * 20
        return result + abs(dark - size * size * 10) / (size * size) * 10
    }

    /// As a picture, with the free space around it that cameras need.
    package func svg(label: String) -> String {
        var path = ""
        for (row, line) in modules.enumerated() {
            for (column, isDark) in line.enumerated() where isDark { path += "M\(column + 4) \(row + 4)h1v1h-1z" }
        }
        let side = size + 8
        return
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 \(side) \(side)\" role=\"img\" aria-label=\"\(label)\">"
            + "<path d=\"\(path)\" fill=\"currentColor\"/></svg>"
    }
}
