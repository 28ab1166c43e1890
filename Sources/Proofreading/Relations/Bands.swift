/// Classes that are told by the values between which they lie: `dưới 6 m`, `từ 6 đến dưới 12 m`, `từ 12 m trở lên`.
enum Bands {
    /// Whether there is one class below everything, one above, and all between are spans, so that no other is left.
    static func areComplete(_ labels: [[Word]]) -> Bool {
        guard labels.count > 2 else { return false }
        var (below, above) = (0, 0)
        for label in labels {
            // `từ 50% đến 70%`, `15-18 tiêu chí`
            let isSpan = label.contains("đến") || label.contains("tới")
            if isSpan { continue }
            let isBelow = label.contains("dưới") || label.holds(["trở", "xuống"])
            let isAbove = label.contains("trên") || label.holds(["trở", "lên"])
            guard isBelow != isAbove else { return false }
            if isBelow { below += 1 } else { above += 1 }
        }
        return below == 1 && above == 1
    }

    /// Whether labels as they are written are spans of numbers from nothing on: `0-14 tuổi`, `15-64 tuổi`, `từ 65 tuổi trở lên`.
    static func areSpans(_ labels: [String]) -> Bool {
        let plain = labels.map { $0.lowercased() }
        guard plain.count > 2, let first = plain.first, let last = plain.last,
            last.contains("trở lên") || last.hasPrefix("trên")
        else { return false }
        return (first.hasPrefix("0") || first.hasPrefix("dưới") || first.hasPrefix("từ 0"))
            && plain.dropFirst().dropLast().allSatisfy { $0.contains("-") || $0.contains("–") || $0.contains("đến") }
    }
}
