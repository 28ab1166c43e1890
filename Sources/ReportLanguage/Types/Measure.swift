package import ReportModel

/// A unit of measure as a product of named ones, e.g. `tạ/ha` is tạ¹·ha⁻¹.
///
/// Names are free (`hồ sơ`, `lượt người`); the empty product is a bare number. `%` is a measure of its own: rates are made
/// by `percent`, not by multiplying with 100.
package struct Measure: Hashable, Sendable {
    /// The exponent of each name; no exponent is 0.
    private var exponents: [String: Int]

    package static let none = Measure(exponents: [:])
    package static let percent = Measure("%")
    package static let days = Measure("ngày")

    private init(exponents: [String: Int]) {
        self.exponents = exponents.filter { $0.value != 0 }
    }

    /// Reads `a/b/c` as a per b per c, and everything else that `name` writes. An empty text is a bare number.
    package init(_ text: String) {
        var exponents: [String: Int] = [:]
        for (index, part) in text.split(separator: "/", omittingEmptySubsequences: false).enumerated() {
            for factor in part.split(separator: "·") {
                let pieces = factor.split(separator: "^", maxSplits: 1)
                let name = Measure.trimmed(pieces.first ?? "")
                let power = pieces.count > 1 ? Int(Measure.trimmed(pieces[1])) ?? 1 : 1
                guard !name.isEmpty, name != "1", (1...9).contains(power) else { continue }
                exponents[name, default: 0] += index == 0 ? power : -power
            }
        }
        self.init(exponents: exponents)
    }

    private static func trimmed(_ text: Substring) -> String {
        String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }

    static func * (left: Measure, right: Measure) -> Measure {
        Measure(exponents: left.exponents.merging(right.exponents, uniquingKeysWith: +))
    }

    static func / (left: Measure, right: Measure) -> Measure {
        Measure(exponents: left.exponents.merging(right.exponents.mapValues { -$0 }, uniquingKeysWith: +))
    }

    /// `tạ/ha`; `1/ha` where nothing stands above; empty for a bare number.
    package var name: String {
        let above = exponents.filter { $0.value > 0 }.sorted { $0.key < $1.key }
        let below = exponents.filter { $0.value < 0 }.sorted { $0.key < $1.key }
        func power(_ name: String, _ exponent: Int) -> String { exponent == 1 ? name : "\(name)^\(exponent)" }
        let top = above.map { power($0.key, $0.value) }.joined(separator: "·")
        guard !below.isEmpty else { return top }
        return (top.isEmpty ? "1" : top) + below.map { "/" + power($0.key, -$0.value) }.joined()
    }

    /// Whether figures in this measure are counts of things, which print with a zero before a single digit.
    package static func isCounted(_ name: String) -> Bool {
        name != "%" && known[name] == nil && !name.contains("/")
    }

    // MARK: - Conversion

    /// Names that measure the same thing: what they are measured in, and how much of it each is.
    private static let known: [String: (base: String, numerator: Int, denominator: Int)] = [
        "g": ("kg", 1, 1000), "kg": ("kg", 1, 1), "yến": ("kg", 10, 1), "tạ": ("kg", 100, 1), "tấn": ("kg", 1000, 1),
        "đồng": ("đồng", 1, 1), "nghìn đồng": ("đồng", 1000, 1), "triệu đồng": ("đồng", 1_000_000, 1),
        "tỷ đồng": ("đồng", 1_000_000_000, 1),
        "m2": ("m2", 1, 1), "m²": ("m2", 1, 1), "ha": ("m2", 10_000, 1), "km2": ("m2", 1_000_000, 1),
        "km²": ("m2", 1_000_000, 1),
        "mm": ("m", 1, 1000), "cm": ("m", 1, 100), "m": ("m", 1, 1), "km": ("m", 1000, 1),
        "ml": ("lít", 1, 1000), "lít": ("lít", 1, 1), "m3": ("lít", 1000, 1), "m³": ("lít", 1000, 1),
        "phút": ("phút", 1, 1), "giờ": ("phút", 60, 1), "ngày": ("phút", 1440, 1),
        "%": ("", 1, 100), "‰": ("", 1, 1000),
    ]

    /// Returns the factor that turns a number in `self` into one in `other`; `nil` where they measure different things.
    package func factor(to other: Measure) -> Exact? {
        guard let here = reduced, let there = other.reduced, here.base == there.base else { return nil }
        return try? here.factor.divided(by: there.factor)
    }

    private var reduced: (factor: Exact, base: Measure)? {
        var factor = Exact(1)
        var base = Measure.none
        for (name, exponent) in exponents {
            let entry = Measure.known[name] ?? (name, 1, 1)
            guard let one = try? Exact(entry.numerator).divided(by: Exact(entry.denominator)) else { return nil }
            for _ in 0..<abs(exponent) {
                guard let next = try? exponent > 0 ? factor.multiplied(by: one) : factor.divided(by: one) else {
                    return nil
                }
                factor = next
            }
            base = base * Measure(exponents: [entry.base: entry.base.isEmpty ? 0 : exponent])
        }
        return (factor, base)
    }
}
