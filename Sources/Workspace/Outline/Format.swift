import Finding

/// How a value is printed.
package enum Format: String, CaseIterable, Sendable {
    /// `| unit`: with the unit of measure behind it.
    case unit
    /// `| decimals 1`: rounded half up to so many decimals.
    case decimals
    /// `| plain`: without a zero before numbers below ten.
    case plain
    /// `| date`: *ngày 05 tháng 10 năm 2026*.
    case date
    /// `| trend prev`, `| trend year_ago`: *tăng 12 hồ sơ (15,38%) so với tháng trước*, by the sign.
    case trend
    /// `| progress`: *đạt 85,20% kế hoạch năm*; `| progress "dự toán năm"` calls the plan otherwise.
    case progress
    /// `| none "…"`: what is printed for nil.
    case none
    case upper
    case lower
    /// `| capital`: the first letter as a capital.
    case capital
    /// `| uncapital`: the first letter small, as *xã Minh Tân* inside a sentence.
    case uncapital

    /// How many arguments it takes.
    var arity: ClosedRange<Int> {
        switch self {
        case .decimals, .trend, .none: 1...1
        case .progress: 0...1
        case .unit, .plain, .date, .upper, .lower, .capital, .uncapital: 0...0
        }
    }
}

/// A format with its arguments as written.
package struct FormatCall: Sendable, Hashable {
    package var format: Format
    package var arguments: [String]

    package init(format: Format, arguments: [String] = []) {
        self.format = format
        self.arguments = arguments
    }
}

extension FormatCall {
    /// Reads `name argument…`; the result is a message where it is no format.
    static func read(_ words: [String]) -> Result<FormatCall, FormatError> {
        guard let name = words.first, let format = Format(rawValue: name) else {
            let name = words.first ?? ""
            let known = Format.allCases.map(\.rawValue)
            return .failure(FormatError(message: .unknownFormat(name, nearest: nearestName(to: name, among: known))))
        }
        let arguments = Array(words.dropFirst())
        guard format.arity.contains(arguments.count) else {
            return .failure(
                FormatError(
                    message: .wrongArgumentCount(name, expected: format.arity, found: arguments.count)))
        }
        switch format {
        case .decimals where !(Int(arguments[0]).map { (0...9).contains($0) } ?? false):
            return .failure(FormatError(message: .decimalsOutOfRange))
        case .trend where arguments[0] != "prev" && arguments[0] != "year_ago":
            return .failure(FormatError(message: .unknownTrend(arguments[0])))
        default: return .success(FormatCall(format: format, arguments: arguments))
        }
    }
}

/// Why something behind `|` is no format.
struct FormatError: Error {
    var message: Message
}
