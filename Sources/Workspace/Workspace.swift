package import Finding
import Parallel
package import ReportLanguage
package import ReportModel

/// How the files of a workspace are reached; the command line backs it with a folder.
package struct WorkspaceFiles: Sendable {
    /// Returns the bytes of a file by its path within the workspace; `nil` where there is none.
    package var read: @Sendable (String) throws(Refusal) -> [UInt8]?
    /// The names of the folders directly within a folder, in order.
    package var folders: @Sendable (String) -> [String]

    package init(
        read: @escaping @Sendable (String) throws(Refusal) -> [UInt8]?,
        folders: @escaping @Sendable (String) -> [String]
    ) {
        self.read = read
        self.folders = folders
    }
}

/// The configuration of a workspace: everything in its folder but the store.
package struct Workspace: Sendable {
    package let settings: Settings
    package let tree: UnitTree
    package let citations: [String: Citation]
    /// The regimes that were asked for, by code.
    package let regimes: [String: LoadedRegime]
    /// What is worth a look but does not stand in the way.
    package let warnings: [Finding]

    /// The regimes in order of their codes.
    package var regimesInOrder: [LoadedRegime] {
        regimes.keys.sorted().compactMap { regimes[$0] }
    }

    /// Reads a workspace.
    ///
    /// - Parameters:
    ///   - files: the folder.
    ///   - wanted: the regimes to read; all where it is `nil`. Reading only what is needed keeps a command quick.
    /// - Throws: a `Refusal` with everything that is wrong in all files.
    package static func load(_ files: WorkspaceFiles, regimes wanted: Set<String>? = nil) throws(Refusal) -> Workspace {
        var loader = WorkspaceLoader(files: files)
        return try loader.load(wanted)
    }
}

/// A regime with its outline.
package struct LoadedRegime: Sendable {
    package let compiled: CompiledRegime
    /// The outline; `nil` for a regime of figures only.
    package let outline: Outline?
    /// The outline of the report that an office above makes of the units' figures; `nil` where it makes none.
    package let consolidated: Outline?

    package var regime: Regime { compiled.regime }
}

/// Reads the files one after another and collects what is wrong.
private struct WorkspaceLoader {
    let files: WorkspaceFiles
    private var findings: [Finding] = []
    /// The registers read so far, each with the regime that it was first seen in.
    private var registers: [String: (regime: String, register: Register)] = [:]

    init(files: WorkspaceFiles) {
        self.files = files
    }

    mutating func load(_ wanted: Set<String>?) throws(Refusal) -> Workspace {
        guard let settingsSource = try files.source("baocao.yaml") else {
            throw Refusal(Finding(.unreadableFile, .notAWorkspace("."), at: .start(of: "baocao.yaml")))
        }
        let settings = collect(settingsSource) { SettingsReader.read($0) }
        var citations: [String: Citation] = [:]
        if let source = try files.source("citations.yaml") { citations = collect(source) { CitationsReader.read($0) } }
        let tree = try units()
        if let settings, let tree { checkLetterheads(settings, tree) }
        let known = files.folders("regimes")
        for code in (wanted ?? []).sorted() where !known.contains(code) {
            findings.append(
                Finding(
                    .unknownCode, .unknownCode(code, what: .regimeWord, nearest: nearestName(to: code, among: known)),
                    quote: code))
        }
        let regimes = try regimes(
            known.filter { wanted?.contains($0) ?? true },
            RegimeLoader(files: files, tree: tree, citations: citations, calendar: settings?.calendar))
        guard let settings, let tree, !findings.hasErrors else { throw Refusal(findings.inReadingOrder) }
        return Workspace(
            settings: settings, tree: tree, citations: citations, regimes: regimes, warnings: findings.inReadingOrder)
    }

    private mutating func collect<Result>(_ source: SourceText, _ read: (FindingCollector) -> Result) -> Result {
        let collector = FindingCollector(source)
        let result = read(collector)
        findings += collector.findings
        return result
    }

    private mutating func units() throws(Refusal) -> UnitTree? {
        guard let bytes = try files.read("units.csv") else {
            findings.append(Finding(.unreadableFile, .missingFile("units.csv"), at: .start(of: "units.csv")))
            return nil
        }
        do throws(Refusal) {
            return try UnitsReader.read(bytes, file: "units.csv")
        } catch {
            findings += error.findings
            return nil
        }
    }

    // MARK: - Regimes

    /// Reads regimes side by side; findings come in their order.
    private mutating func regimes(
        _ codes: [String], _ loader: RegimeLoader
    ) throws(Refusal) -> [String: LoadedRegime] {
        let outcomes = try sideBySide(codes.count) { (index) throws(Refusal) in
            var loader = loader
            return (regime: try loader.load(codes[index]), loader: loader)
        }
        var regimes: [String: LoadedRegime] = [:]
        for (code, outcome) in zip(codes, outcomes) {
            findings += outcome.loader.findings
            regimes[code] = outcome.regime
            if let definition = outcome.loader.definition { checkRegisters(definition) }
        }
        return regimes
    }

    /// Regimes may share a register, as long as they mean the same one.
    private mutating func checkRegisters(_ regime: Regime) {
        for register in regime.registers {
            if let (owner, other) = registers[register.code], other != register {
                findings.append(
                    Finding(
                        .duplicateCode, .registersDiffer(register.code, other: owner), at: regime.place,
                        quote: register.code))
            } else {
                registers[register.code] = (regime.code, register)
            }
        }
    }

    private mutating func checkLetterheads(_ settings: Settings, _ tree: UnitTree) {
        let known = Set(tree.units.map(\.level)).union(tree.codes)
        for code in settings.letterheads.keys.sorted() where !known.contains(code) {
            let nearest = nearestName(to: code, among: known.sorted())
            findings.append(
                Finding(
                    .unknownCode, .unknownCode(code, what: .levelWord, nearest: nearest), at: .start(of: "baocao.yaml"),
                    quote: code))
        }
    }
}

extension WorkspaceFiles {
    /// The text of a file; `nil` where there is none.
    func source(_ path: String) throws(Refusal) -> SourceText? {
        guard let bytes = try read(path) else { return nil }
        return try FileText.decode(bytes, file: path)
    }
}
