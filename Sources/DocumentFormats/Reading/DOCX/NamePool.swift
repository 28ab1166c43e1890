import Packaging

/// Numbers for the names of fonts and styles, so that properties are small and compare fast.
struct NamePool {
    /// Stands for no name.
    static let none: Int32 = -1

    private(set) var names: [String] = []
    private var numbers: [String: Int32] = [:]

    mutating func number(_ bytes: UnsafeBufferPointer<UInt8>) -> Int32 {
        number(String(decoding: bytes, as: UTF8.self))
    }

    mutating func number(_ name: String) -> Int32 {
        if let number = numbers[name] { return number }
        let number = Int32(names.count)
        names.append(name)
        numbers[name] = number
        return number
    }

    subscript(number: Int32) -> String {
        number < 0 ? "" : names[Int(number)]
    }
}
