/// Numbers drawn in a line of text.
enum Sparkline {
    private static let bars: [Character] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]

    /// A bar for each number, the lowest from 0 or from the smallest negative one; a dot where there is none.
    static func text(_ numbers: [Double?]) -> String {
        let known = numbers.compactMap(\.self)
        let low = min(0, known.min() ?? 0)
        let height = (known.max() ?? 0) - low
        return String(
            numbers.map { number -> Character in
                guard let number else { return "·" }
                guard height > 0 else { return bars[0] }
                return bars[min(bars.count - 1, Int((number - low) / height * Double(bars.count - 1) + 0.5))]
            })
    }
}
