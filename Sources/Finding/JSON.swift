/// A JSON value that keeps the order of its keys, so that the same input gives the same bytes.
package indirect enum JSON: Sendable, Hashable {
    case object([Member])
    case array([JSON])
    case string(String)
    case integer(Int)
    case bool(Bool)
    case null

    package struct Member: Sendable, Hashable {
        package var key: String
        package var value: JSON

        package init(key: String, value: JSON) {
            self.key = key
            self.value = value
        }
    }

    /// An object with these members, in this order.
    package static func object(_ members: [(String, JSON)]) -> JSON {
        .object(members.map { Member(key: $0.0, value: $0.1) })
    }

    /// A string, or null.
    package static func string(orNull text: String?) -> JSON {
        text.map(JSON.string) ?? .null
    }

    /// An integer, or null.
    package static func integer(orNull number: Int?) -> JSON {
        number.map(JSON.integer) ?? .null
    }

    /// The text, indented by two spaces, with a final line end.
    package var text: String {
        var bytes: [UInt8] = []
        write(to: &bytes, depth: 0)
        bytes.append(UInt8(ascii: "\n"))
        return String(decoding: bytes, as: UTF8.self)
    }

    private func write(to bytes: inout [UInt8], depth: Int) {
        switch self {
        case .null: bytes += "null".utf8
        case .bool(let value): bytes += (value ? "true" : "false").utf8
        case .integer(let value): bytes += "\(value)".utf8
        case .string(let text): JSON.write(text, to: &bytes)
        case .array(let elements):
            JSON.list("[", "]", elements, depth, &bytes) { element, bytes in element.write(to: &bytes, depth: depth + 1)
            }
        case .object(let members):
            JSON.list("{", "}", members, depth, &bytes) { member, bytes in
                JSON.write(member.key, to: &bytes)
                bytes += ": ".utf8
                member.value.write(to: &bytes, depth: depth + 1)
            }
        }
    }

    private static func list<Element>(
        _ open: String, _ close: String, _ elements: [Element], _ depth: Int, _ bytes: inout [UInt8],
        _ write: (Element, inout [UInt8]) -> Void
    ) {
        bytes += open.utf8
        for (index, element) in elements.enumerated() {
            bytes += (index == 0 ? "\n" : ",\n").utf8
            bytes += repeatElement(UInt8(ascii: " "), count: 2 * (depth + 1))
            write(element, &bytes)
        }
        if !elements.isEmpty {
            bytes.append(UInt8(ascii: "\n"))
            bytes += repeatElement(UInt8(ascii: " "), count: 2 * depth)
        }
        bytes += close.utf8
    }

    private static func write(_ text: String, to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""): bytes += #"\""#.utf8
            case UInt8(ascii: "\\"): bytes += #"\\"#.utf8
            case 0x0A: bytes += #"\n"#.utf8
            case 0x0D: bytes += #"\r"#.utf8
            case 0x09: bytes += #"\t"#.utf8
            case 0..<0x20:
                let digits = Array("0123456789abcdef".utf8)
                bytes += #"\u00"#.utf8
                bytes += [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            default: bytes.append(byte)
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }
}
