package import ReportModel

/// The figures of all units for one indicator, or for one member of it: contiguous, in tree order.
///
/// A mantissa is 0 wherever its state is no number, so that sums need not look at the states.
package struct Column: Sendable, Hashable {
    /// How many decimals the mantissas have, 0 to 18: those of the indicator, and more where shares were split.
    package let decimals: Int
    package private(set) var mantissas: [Int64]
    package private(set) var states: [CellState]

    /// A column in which no figure concerns any unit.
    package init(count: Int, decimals: Int) {
        self.decimals = decimals
        mantissas = [Int64](repeating: 0, count: count)
        states = [CellState](repeating: [], count: count)
    }

    /// A column made of its parts.
    ///
    /// - Precondition: as many mantissas as states; a mantissa is 0 where the state is no number.
    package init(decimals: Int, mantissas: [Int64], states: [CellState]) {
        precondition(mantissas.count == states.count, "a state for each mantissa")
        self.decimals = decimals
        self.mantissas = mantissas
        self.states = states
    }

    package var count: Int { states.count }

    package subscript(row: Int) -> Cell {
        get { Cell(mantissas[row], states[row]) }
        set {
            mantissas[row] = newValue.state.isNumber ? newValue.mantissa : 0
            states[row] = newValue.state
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
