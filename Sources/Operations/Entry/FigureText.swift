package import Finding
package import ReportModel

/// Figures as people type them: `1.234,5`, `Không` for nothing to report, `x` for what does not concern the unit.
package enum FigureText {
    /// Returns the figure that a text states; `missing` for an empty one.
    ///
    /// - Parameters:
    ///   - decimals: how many decimals the indicator has.
    ///   - status: how final the number is.
    /// - Throws: why the text is no figure.
    package static func read(
        _ text: String, decimals: Int, status: FigureStatus = .official
    ) throws(FigureTextError) -> Figure {
        guard let first = text.utf8.first else { return .missing }
        // Nearly all begin with a digit.
        if first &- 0x30 > 9 {
            if isNil(text) { return .nilStated }
            if text.lowercased() == "x" { return .notApplicable }
        }
        do throws(Quantity.ParseError) {
            return .given(try Quantity(vietnamese: text, decimals: decimals), status)
        } catch {
            throw FigureTextError(message: .badNumber(text, error.reason))
        }
    }

    /// The figure as it is typed, without how final it is.
    package static func text(_ figure: Figure) -> String {
        switch figure {
        case .given(let quantity, _): quantity.vietnamese
        case .nilStated: "Không"
        case .notApplicable: "x"
        case .missing: ""
        }
    }

    /// The figure as it is read, with how final it is where it is not yet.
    package static func words(_ figure: Figure) -> String {
        guard case .given(_, let status) = figure, status != .official else { return text(figure) }
        return "\(text(figure)) (\(status.vietnamese))"
    }

    package static func isNil(_ text: String) -> Bool { text.lowercased() == "không" }
}

/// Why a text is no figure.
package struct FigureTextError: Error {
    package var message: Message
}
