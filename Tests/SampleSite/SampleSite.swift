import Foundation
import Operations
package import ReportServer
import ReportStore
import Workspace

/// The sample workspace with people in it, made once and copied for each test.
package final class SampleSite: Sendable {
    /// A workspace of its own for a test, removed with it.
    package let folder: String
    package static let password = "muoi-hai-con-giap"
    /// 2026-11-20 00:00 UTC: the returns of November are owed, two days late.
    package static let now: Int64 = 1_795_132_800

    /// The people by login, with what they do.
    package static let people: [(login: String, name: String, roles: [String])] = [
        ("an", "Nguyễn Văn An", ["nhap-lieu@minh-tan"]),
        ("em", "Hoàng Văn Em", ["nhap-lieu@minh-tan"]),
        ("dung", "Phạm Thị Dung", ["lanh-dao@minh-tan"]),
        ("giang", "Vũ Thị Giang", ["nhap-lieu@to-cntt"]),
        ("chi", "Lê Thị Chi", ["tong-hop@minh-son"]),
        ("binh", "Trần Văn Bình", ["lanh-dao@minh-son"]),
        ("quan-tri", "Quản trị", ["quan-tri"]),
        ("khach", "Người Chưa Có Đơn Vị", []),
    ]

    private static let original = Result { try makeOriginal() }

    private static func makeOriginal() throws -> String {
        let folder = NSTemporaryDirectory() + "baocao-site-" + UUID().uuidString
        let source = try ShareFolder.sample("minh-son")
        try WorkspaceMaker(target: folder).make(from: source, sample: "minh-son")
        let workspace = try WorkspaceFolder(folder).load()
        do {
            let store = try WorkspaceFolder(folder).storeForWriting(workspace.settings)
            let job = PersonJob(tree: workspace.tree, store: store, passwords: PasswordHash(memory: 64, passes: 1))
            for person in people {
                try job.put(
                    Person(login: person.login, name: person.name, memberships: try job.memberships(person.roles)),
                    password: password, by: "", time: now)
            }
        }
        return folder
    }

    package init() throws {
        let original = try SampleSite.original.get()
        folder = NSTemporaryDirectory() + "baocao-site-" + UUID().uuidString
        try FileManager.default.copyItem(atPath: original, toPath: folder)
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    /// Adds somebody who logs in with the same password as all others.
    package func add(_ login: String, _ name: String, roles: [String]) throws {
        let folder = WorkspaceFolder(folder)
        let workspace = try folder.load()
        let job = PersonJob(
            tree: workspace.tree, store: try folder.storeForWriting(workspace.settings),
            passwords: PasswordHash(memory: 64, passes: 1))
        try job.put(
            Person(login: login, name: name, memberships: try job.memberships(roles)),
            password: SampleSite.password, by: "", time: SampleSite.now)
    }

    /// The site over this workspace, in this process; pages that ask for names in vain fail.
    package func open(
        proofreadingIsOpen: Bool = false, clock: @escaping @Sendable () -> Int64 = { SampleSite.now }
    ) throws -> Site {
        try Site(
            WorkspaceFolder(folder),
            options: Site.Options(
                letsEverybodyProofread: proofreadingIsOpen, passwords: PasswordHash(memory: 64, passes: 1),
                isStrict: true), readerCount: 2,
            // The folder stays for as long as the site.
            clock: { [self] in folder.isEmpty ? 0 : clock() })
    }
}
