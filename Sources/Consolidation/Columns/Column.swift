package import ReportModel

/// The figures of all units for one indicator, or for one member of it: contiguous, in tree order.
///
/// A mantissa is 0 wherever its state is no number, so that sums need not look at the states. Mantissas take 32 bits as long
/// as all of them fit, which is half of what there is to read when everything is added up.
package struct Column: Sendable {
    /// How many decimals the mantissas have, 0 to 18: those of the indicator, and more where shares were split.
    package let decimals: Int
    package private(set) var states: [CellState]
    /// The mantissas where all fit 32 bits, else empty.
    private(set) var narrow: [Int32]
    /// The mantissas where one does not fit 32 bits, else empty.
    private(set) var wide: [Int64]
    private(set) var isWide: Bool
    /// No mantissa that ever stood here was further from 0.
    private(set) var bound: UInt64

    /// A column in which no figure concerns any unit.
    package init(count: Int, decimals: Int) {
        self.decimals = decimals
        states = [CellState](repeating: [], count: count)
        narrow = [Int32](repeating: 0, count: count)
        wide = []
        isWide = false
        bound = 0
    }

    /// A column made of its parts.
    ///
    /// - Precondition: as many mantissas as states; a mantissa is 0 where the state is no number.
    package init(decimals: Int, mantissas: [Int64], states: [CellState]) {
        precondition(mantissas.count == states.count, "a state for each mantissa")
        self.decimals = decimals
        self.states = states
        bound = mantissas.reduce(0) { max($0, $1.magnitude) }
        isWide = bound > UInt64(Int32.max)
        narrow = isWide ? [] : mantissas.map { Int32(truncatingIfNeeded: $0) }
        wide = isWide ? mantissas : []
    }

    /// A column made of its parts, with mantissas of 32 bits.
    ///
    /// - Precondition: as many mantissas as states; a mantissa is 0 where the state is no number.
    package init(decimals: Int, narrow: [Int32], states: [CellState]) {
        precondition(narrow.count == states.count, "a state for each mantissa")
        self.decimals = decimals
        self.states = states
        self.narrow = narrow
        wide = []
        isWide = false
        // Both ends, so that the loop needs no magnitudes.
        var (low, high) = (Int32(0), Int32(0))
        for mantissa in narrow { (low, high) = (min(low, mantissa), max(high, mantissa)) }
        bound = UInt64(max(low.magnitude, high.magnitude))
    }

    /// A column as it was kept: mantissas of one width, the other list empty.
    ///
    /// - Precondition: as many mantissas as states, none further from 0 than `bound`.
    init(decimals: Int, narrow: [Int32], wide: [Int64], states: [CellState], bound: UInt64) {
        precondition(max(narrow.count, wide.count) == states.count, "a state for each mantissa")
        self.decimals = decimals
        self.states = states
        self.narrow = narrow
        self.wide = wide
        isWide = narrow.isEmpty && !states.isEmpty
        self.bound = bound
    }

    package var count: Int { states.count }

    /// The mantissas, copied.
    package var mantissas: [Int64] { isWide ? wide : narrow.map { Int64($0) } }

    package subscript(row: Int) -> Cell {
        get { Cell(isWide ? wide[row] : Int64(narrow[row]), states[row]) }
        set {
            let mantissa = newValue.state.isNumber ? newValue.mantissa : 0
            bound = max(bound, mantissa.magnitude)
            states[row] = newValue.state
            if !isWide {
                if let small = Int32(exactly: mantissa) {
                    narrow[row] = small
                    return
                }
                wide = narrow.map { Int64($0) }
                narrow = []
                isWide = true
            }
            wide[row] = mantissa
        }
    }

    /// Puts a stated or computed figure into the column.
    ///
    /// - Throws: `.inexact` where the figure has more decimals than the column, `.overflow` where it does not fit.
    package mutating func set(_ row: Int, _ figure: Figure) throws(ArithmeticError) {
        let state = CellState(figure)
        guard case .given(let quantity, _) = figure else {
            self[row] = Cell(0, state)
            return
        }
        self[row] = Cell(try Column.mantissa(quantity, decimals: decimals), state)
    }

    /// The mantissa of a quantity at so many decimals.
    static func mantissa(_ quantity: Quantity, decimals: Int) throws(ArithmeticError) -> Int64 {
        let surplus = decimals - Int(quantity.decimals)
        guard surplus >= 0 else {
            return try quantity.rescaled(to: decimals).mantissa
        }
        guard surplus <= 18 else { throw .overflow }
        let (mantissa, overflow) = quantity.mantissa.multipliedReportingOverflow(by: Quantity.power(surplus))
        guard !overflow else { throw .overflow }
        return mantissa
    }
}

extension Column: Hashable {
    /// Whether all figures are the same, however wide they are kept.
    package static func == (left: Column, right: Column) -> Bool {
        guard left.decimals == right.decimals, left.states == right.states else { return false }
        if left.isWide == right.isWide { return left.narrow == right.narrow && left.wide == right.wide }
        return left.mantissas == right.mantissas
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(decimals)
        hasher.combine(states)
    }
}

extension Cell {
    /// The exact number at so many decimals (0 to 18), as the `divisor`th part; `nil` where the cell has none.
    package func number(decimals: Int, divisor: Int = 1) -> Exact? {
        guard state.isNumber else { return nil }
        let near = min(decimals, Quantity.maximumDecimals)
        let quantity = Exact(Quantity(mantissa: mantissa, decimals: near))
        guard decimals > near || divisor != 1 else { return quantity }
        let scale = try? Exact(Int(Quantity.power(decimals - near))).multiplied(by: Exact(divisor))
        return scale.flatMap { try? quantity.divided(by: $0) }
    }
}
