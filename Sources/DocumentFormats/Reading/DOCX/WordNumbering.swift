import Packaging

/// The lists of a file: what their labels look like at each level.
struct WordNumbering {
    struct Level {
        var start = 1
        var format = NumberFormat.decimal
        /// `%1.%2.` with `%n` for the number of level n.
        var text = ""
        /// The level (from 1) whose numbers restart this one; 0 for none, `nil` for all above.
        var restart: Int?
        var isLegal = false
        /// Whether white space follows the label.
        var hasSpace = true
        /// The paragraph style that stands for this level.
        var style = NamePool.none
    }

    /// A list's definition.
    struct Abstract {
        var levels: [Int: Level] = [:]
        /// The list style whose levels count instead.
        var styleLink = NamePool.none
    }

    /// A use of a definition, with its changes.
    struct Instance {
        var abstract = -1
        var levels: [Int: Level] = [:]
        var starts: [Int: Int] = [:]
    }

    var abstracts: [Int: Abstract] = [:]
    var instances: [Int: Instance] = [:]

    /// Resolves the links of definitions that only name a list style.
    mutating func resolveLinks(_ styles: inout WordStyles) {
        for (id, abstract) in abstracts where abstract.styleLink != NamePool.none && abstract.levels.isEmpty {
            guard let number = styles.paragraph(of: abstract.styleLink).numbering,
                let target = instances[Int(number)]?.abstract, let levels = abstracts[target]?.levels
            else { continue }
            abstracts[id]?.levels = levels
        }
    }

    /// Returns the level of a list; `nil` where the file does not define it.
    func level(_ index: Int, of number: Int) -> Level? {
        guard let instance = instances[number] else { return nil }
        return instance.levels[index] ?? abstracts[instance.abstract]?.levels[index]
    }

    /// The level whose numbers paragraphs of `style` have without saying so.
    func level(ofStyle style: Int32, in number: Int) -> Int? {
        guard let instance = instances[number], style != NamePool.none else { return nil }
        let levels = abstracts[instance.abstract]?.levels ?? [:]
        return levels.first { $0.value.style == style }?.key
    }
}

/// Counts the paragraphs of lists, as Word does while it lays out.
struct NumberingCounters {
    private struct Count {
        /// By level; `nil` for a level that has not come up since the last restart.
        var numbers: [Int?] = Array(repeating: nil, count: 9)
    }

    /// By definition: lists that share one go on counting.
    private var counts: [Int: Count] = [:]
    /// The lists that came up, whose own starts are used up.
    private var started: Set<Int> = []

    /// Counts one paragraph and returns its label with the white space behind it; empty for a list without signs.
    mutating func next(_ number: Int, level: Int, _ numbering: WordNumbering) -> String {
        guard let instance = numbering.instances[number], let own = numbering.level(level, of: number) else {
            return ""
        }
        var count = counts[instance.abstract] ?? Count()
        if started.insert(number).inserted {
            for index in instance.starts.keys where (0..<9).contains(index) {
                count.numbers[index] = nil
            }
        }
        let start = instance.starts[level] ?? own.start
        count.numbers[level] = count.numbers[level].map { $0 &+ 1 } ?? start
        for below in level + 1..<9 where level < 8 {
            let restart = numbering.level(below, of: number)?.restart
            if restart.map({ $0 > 0 && level < $0 }) ?? true { count.numbers[below] = nil }
        }
        for above in 0..<level where count.numbers[above] == nil {
            count.numbers[above] = instance.starts[above] ?? numbering.level(above, of: number)?.start ?? 1
        }
        counts[instance.abstract] = count
        let label = text(own, number, count.numbers, numbering)
        return label.isEmpty || !own.hasSpace ? label : label + " "
    }

    private func text(
        _ level: WordNumbering.Level, _ number: Int, _ numbers: [Int?], _ numbering: WordNumbering
    ) -> String {
        if level.format == .bullet { return Symbols.text(level.text) }
        if level.format == .none, !level.text.contains("%") { return level.text }
        var text = ""
        var isEscape = false
        for scalar in level.text.unicodeScalars {
            guard isEscape else {
                if scalar == "%" { isEscape = true } else { text.unicodeScalars.append(scalar) }
                continue
            }
            isEscape = false
            guard let index = Int(String(scalar)), (1...9).contains(index) else {
                text.unicodeScalars.append(scalar)
                continue
            }
            let format = numbering.level(index - 1, of: number)?.format ?? .decimal
            let shown: NumberFormat = level.isLegal && format != .none ? .decimal : format
            text += shown.text(numbers[index - 1] ?? 0)
        }
        return text
    }
}
