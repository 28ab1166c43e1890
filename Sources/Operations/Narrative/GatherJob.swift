package import Finding
package import ReportModel
package import ReportStore
package import Workspace

/// Brings the texts of the units below an office into its file, without touching what the office has edited there.
package struct GatherJob {
    private let workspace: Workspace
    private let loaded: LoadedRegime
    private let period: Period
    private let unit: String
    private let path: String
    private let outline: Outline

    /// - Parameters:
    ///   - unit: the office.
    ///   - path: the file.
    /// - Throws: a `Refusal` where the regime has no text that could be gathered.
    package init(
        _ workspace: Workspace, _ loaded: LoadedRegime, _ period: Period, unit: String, path: String
    ) throws(Refusal) {
        guard let outline = loaded.consolidated else {
            throw Refusal(Finding(.unreadableFile, .noConsolidatedOutline(loaded.regime.code)))
        }
        guard !outline.sections.isEmpty else { throw Refusal(Finding(.unreadableFile, .noSections)) }
        (self.workspace, self.loaded, self.period, self.unit, self.path) = (workspace, loaded, period, unit, path)
        self.outline = outline
    }

    /// Gathers, and writes the file unless it is only to be told what would come of it.
    ///
    /// - Parameter count: whose texts are taken.
    /// - Returns: the file with what became of each text, and what could not be used.
    package func run(
        store: SQLiteStore?, count: CountedReturns, isDry: Bool = false
    ) throws(Refusal) -> (gathering: Gathering, findings: [Finding]) {
        try run(
            try UnitTexts(
                ConsolidationRun(workspace, loaded, period, store: store, count: count), under: unit,
                in: workspace.tree, store: store), isDry: isDry)
    }

    /// As above, with the texts at hand.
    package func run(
        _ texts: UnitTexts, isDry: Bool = false
    ) throws(Refusal) -> (gathering: Gathering, findings: [Finding]) {
        let kept = KeptNarrative(path)
        var file = try kept.file()
        if file == nil {
            file = GatheredFile()
            file?.preamble = ["<!-- \(Message.gatheredPreamble.vi) -->"]
        }
        var gathering = Gathering(file ?? GatheredFile())
        for section in outline.sections {
            gathering.take(
                texts.pieces(section.block.code), section: section.block.code,
                title: section.heading?.plainTitle ?? section.block.prompt, names: texts.names)
        }
        if !isDry { try kept.write(gathering.file) }
        var findings = texts.findings
        for (key, name, outcome) in gathering.outcomes where outcome == .conflict {
            findings.append(
                Finding(
                    .gatherConflict, .gatherConflict(name, section: key.section), at: .start(of: path),
                    subject: Subject(regime: loaded.regime.code, unit: key.unit, period: period.description)))
        }
        return (gathering, findings)
    }
}

/// The file of an office's texts as it was when it was looked at; what somebody else saved meanwhile is not written over.
package struct KeptNarrative {
    private let path: String
    private let state: [Int]?

    package init(_ path: String) {
        self.path = path
        state = FileAccess.fingerprint(path)
    }

    /// What stands in it; `nil` where there is no file.
    package func file() throws(Refusal) -> GatheredFile? {
        guard let bytes = try FileAccess.read(path, limit: 64 << 20) else { return nil }
        return GatheredFile(parsing: try FileText.decode(bytes, file: path).text)
    }

    /// Writes the file, unless somebody saved another one in between.
    package func write(_ file: GatheredFile) throws(Refusal) {
        let folder = path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
        if !folder.isEmpty, !FileAccess.isFolder(folder) { try FileAccess.makeFolder(folder) }
        try FileAccess.alone(in: folder.isEmpty ? "." : folder) { () throws(Refusal) in
            guard FileAccess.fingerprint(path) == state else {
                throw Refusal(Finding(.conflict, severity: .error, .configurationChanged(path), at: .start(of: path)))
            }
            try FileAccess.write(Array(file.text.utf8), to: path)
        }
    }
}
