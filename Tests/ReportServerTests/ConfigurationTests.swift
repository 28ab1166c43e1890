import Finding
import Foundation
import Operations
import ReportModel
import ReportStore
import SampleSite
import Testing
import Workspace

/// What a change of the configuration may not take away.
@Suite struct ConfigurationTests {
    private let sample: SampleSite
    private let inUse: Workspace
    private let store: SQLiteStore
    private var folder: WorkspaceFolder { WorkspaceFolder(sample.folder) }

    init() throws {
        sample = try SampleSite()
        inUse = try WorkspaceFolder(sample.folder).load()
        store = try WorkspaceFolder(sample.folder).storeForWriting(inUse.settings)
    }

    private func text(_ file: String) throws -> String {
        String(decoding: try #require(try FileAccess.read("\(sample.folder)/\(file)")), as: UTF8.self)
    }

    private func findings(_ regime: String, _ change: (String) -> String) throws -> [Finding] {
        var files: [String: [UInt8]] = [:]
        for name in RegimeDraft.names {
            if let bytes = try FileAccess.read("\(sample.folder)/regimes/\(regime)/\(name)") { files[name] = bytes }
        }
        files["regime.yaml"] = Array(change(try text("regimes/\(regime)/regime.yaml")).utf8)
        return try ConfigurationChange(folder, regime: regime, files).checked(inUse, store).findings
    }

    /// Entries are kept by the places of their fields.
    @Test func fieldsOfRegistersStayInTheirPlaces() throws {
        let fields = try #require(inUse.regimes["cntt"]?.regime.registers.first { $0.code == "su_co" }).fields
        let yaml = try text("regimes/cntt/regime.yaml")
        let lines = yaml.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        func line(_ code: String) throws -> Int {
            try #require(lines.firstIndex { $0.hasPrefix("      \(code): {name: ") })
        }
        let (first, last) = (try line(fields[1].code), try line(fields[fields.count - 1].code))
        var swapped = lines
        swapped.swapAt(first, last)
        let refused = try findings("cntt") { _ in swapped.joined(separator: "\n") }
        #expect(refused.contains { $0.severity == .error && $0.message.vi.contains("su_co") })
        var longer = lines
        longer.insert("      them: {name: Thêm, type: text}", at: last + 1)
        #expect(try !findings("cntt") { _ in longer.joined(separator: "\n") }.hasErrors)
    }

    /// A unit whose registers alone hold something stays too.
    @Test func unitsWithEntriesStay() throws {
        let lines = try text("units.csv").split(separator: "\n").map(String.init)
        let added = lines + ["xa-so,xã Sổ,Sổ,minh-son,xa,2027-01-01,,"]
        try FileAccess.write(Array((added.joined(separator: "\n") + "\n").utf8), to: "\(sample.folder)/units.csv")
        let inUse = try folder.load()
        let change = ConfigurationChange(folder, file: "units.csv", Array((lines.joined(separator: "\n") + "\n").utf8))
        #expect(try !change.checked(inUse, store).findings.hasErrors)
        try store.put(
            Person(login: "so", name: "Sổ", memberships: [Person.Membership(unit: "xa-so", role: "nhap-lieu")]),
            password: "x", time: 0)
        #expect(try change.checked(inUse, store).findings.map(\.severity) == [.warning])
        try store.append(
            changes: [.put(RegisterEntry(key: "1", values: [.text("1")]))], unit: "xa-so", register: "ho_so",
            author: "an", time: 0)
        let refused = try change.checked(inUse, store).findings
        #expect(refused.hasErrors && refused.contains { $0.quote == "xa-so" })
    }

    /// Worth a look before it is published: figures that nobody is asked for any more, and a version that says nothing.
    @Test func whatIsDroppedIsSaid() throws {
        let same = try findings("ktxh") { $0.replacing("name: ", with: "name: Mới – ", maxReplacements: 1) }
        #expect(same.contains { $0.severity == .warning && $0.message.vi.contains("phiên bản vẫn là") })
        #expect(try findings("ktxh") { $0 }.isEmpty)
    }
}
