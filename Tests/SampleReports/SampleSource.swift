import Finding
package import Foundation
package import ReportLanguage
package import ReportModel
package import SampleData
package import Workspace

/// Where the sample stands.
package enum SampleFolder {
    package static let samples = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "samples")
    package static let workspace = samples.appending(path: "minh-son")

    package static func load(_ regime: String? = nil) throws -> Workspace {
        let root = workspace
        return try Workspace.load(
            WorkspaceFiles(
                read: { path in (try? Data(contentsOf: root.appending(path: path))).map { Array($0) } },
                folders: { path in
                    let names = try? FileManager.default.contentsOfDirectory(atPath: root.appending(path: path).path)
                    return (names ?? []).sorted()
                }), regimes: regime.map { [$0] })
    }
}

/// Gives an evaluator the sample's data.
package final class SampleSource: FigureSource {
    private let tree: UnitTree
    private let loaded: LoadedRegime
    private var contents: [String: [Period: ReturnContent]] = [:]
    private var tables: [String: [Int: RegisterTable]] = [:]

    package init(_ workspace: Workspace, _ regime: String, _ data: SampleFixture) throws {
        tree = workspace.tree
        guard let loaded = workspace.regimes[regime] else { throw MissingRegime(code: regime) }
        self.loaded = loaded
        for (key, content) in data.returns where key.regime == regime {
            contents[key.unit, default: [:]][key.period] = content
        }
        for sheet in data.sheets {
            guard let index = loaded.compiled.scope.registers[sheet.register] else { continue }
            tables[sheet.unit, default: [:]][index] = RegisterTable(sheet.entries)
        }
    }

    struct MissingRegime: Error { var code: String }

    /// The returns that there are, in order.
    package var stated: [(unit: String, period: Period)] {
        contents.keys.sorted().flatMap { unit in
            (contents[unit] ?? [:]).keys.sorted { "\($0)" < "\($1)" }.map { (unit, $0) }
        }
    }

    package func content(unit: String, period: Period) -> ReturnContent? { contents[unit]?[period] }

    package func stated(unit: String, period: Period) -> [Figure]? {
        content(unit: unit, period: period).map { loaded.compiled.dense($0.figures) }
    }

    package func entries(unit: String, register: Int) -> RegisterTable? { tables[unit]?[register] }
    package func children(of unit: String, in window: DayRange) -> [String] { [] }
    package func name(of unit: String) -> String { tree.unit(unit)?.name ?? unit }

    package func isOwed(unit: String, period: Period, window: DayRange) -> Bool {
        guard let found = tree.unit(unit, on: window.last) else { return false }
        return loaded.regime.isOwed(by: found) && loaded.regime.isInForce(in: period)
    }

    package func firstDay(of unit: String) -> Day? {
        contents[unit]?.keys.compactMap { loaded.regime.window.window(of: $0)?.first }.min()
    }
}

/// The generated data, made once for all tests.
package struct SampleFixture: Sendable {
    package static let shared = SampleFixture()
    package let returns: [(key: ReturnKey, content: ReturnContent)]
    package let sheets: [SampleData.Sheet]

    /// - Parameter variant: other figures of the same kind, as consistent; 0 for those of the sample.
    package init(variant: UInt64 = 0) {
        (returns, sheets) = SampleRandom.$variant.withValue(variant) { (SampleData.returns(), SampleData.sheets()) }
    }
}
