package import Finding

/// A drawing of numbers, with the numbers themselves: what each writer needs to draw it, to say it and to list it.
package struct Chart: Sendable, Hashable {
    /// A number to be drawn: exact, and as it prints.
    package struct Number: Sendable, Hashable {
        /// The number is `mantissa` × 10^-`decimals`.
        package var mantissa: Int64
        package var decimals: Int
        /// As Vietnamese reports print it, e.g. `1.234,5`.
        package var text: String
        /// What it was computed from.
        package var source: String

        package init(mantissa: Int64, decimals: Int, text: String, source: String) {
            self.mantissa = mantissa
            self.decimals = decimals
            self.text = text
            self.source = source
        }

        /// The number as near as a drawing needs it.
        package var value: Double {
            var value = Double(mantissa)
            for _ in 0..<max(decimals, 0) { value /= 10 }
            return value
        }

        /// `1234.5`, as files write it.
        package var plain: String {
            guard decimals > 0 else { return "\(mantissa)" }
            var digits = String(mantissa.magnitude)
            if digits.count <= decimals { digits = String(repeating: "0", count: decimals + 1 - digits.count) + digits }
            return (mantissa < 0 ? "-" : "") + digits.dropLast(decimals) + "." + digits.suffix(decimals)
        }
    }

    /// What stands at one place of a series.
    package enum Point: Sendable, Hashable {
        case number(Number)
        /// Nobody stated it; nothing is drawn.
        case missing
        /// There can be none; nothing is drawn.
        case notApplicable

        package var number: Number? {
            if case .number(let number) = self { number } else { nil }
        }
    }

    /// Numbers that belong together, one for each category.
    package struct Series: Sendable, Hashable {
        package var name: String
        package var points: [Point]

        package init(name: String, points: [Point]) {
            self.name = name
            self.points = points
        }
    }

    package enum Kind: Sendable, Hashable {
        /// Bars that lie, one for each category and series, from zero.
        case bars
        /// A line for each series over the categories, which are periods.
        case lines
        /// Bars for shares of a target in percent, which are the first series; what was done and the target are the others.
        ///
        /// - Parameter elapsed: how much of the time has passed, where that can be said.
        case progress(elapsed: Number?)
    }

    package var kind: Kind
    /// From 1, through the whole document.
    package var number: Int
    package var caption: Inlines
    /// Printed in italics at the right above, e.g. `Đơn vị tính: hồ sơ`.
    package var unitNote: String?
    /// What the categories are, as the head of their column: `Đơn vị`, `Kỳ`.
    package var categoryHead: String
    package var categories: [String]
    /// At least one, each with as many points as there are categories.
    package var series: [Series]
    /// What has to be said besides, in sentences.
    package var remarks: [String]
    /// Whether a table with the numbers stands behind the chart anyway.
    package var isTabled: Bool
    package var place: Place?

    package init(
        kind: Kind, number: Int, caption: Inlines, unitNote: String?, categoryHead: String, categories: [String],
        series: [Series], remarks: [String] = [], isTabled: Bool = false, place: Place? = nil
    ) {
        self.kind = kind
        self.number = number
        self.caption = caption
        self.unitNote = unitNote
        self.categoryHead = categoryHead
        self.categories = categories
        self.series = series
        self.remarks = remarks
        self.isTabled = isTabled
        self.place = place
    }

    /// The most series that can still be told apart without colours.
    package static let maximumSeries = 4
    /// The most categories that still can be read on one page.
    package static let maximumCategories = 200

    /// The series that are drawn.
    package var drawn: [Series] {
        if case .progress = kind { Array(series.prefix(1)) } else { series }
    }
}
