package import Finding
import Foundation

/// The backups that were made from the pages, in the folder of the store.
package struct BackupFolder: Sendable {
    package struct Item: Sendable {
        package var name: String
        /// In bytes.
        package var size: Int
    }

    private let folder: WorkspaceFolder
    private let path: String
    /// So many are kept; the oldest go.
    private static let mostKept = 7

    package init(_ folder: WorkspaceFolder, store: String) {
        self.folder = folder
        path = "\(folder.path)/" + store.split(separator: "/").dropLast().map { "\($0)/" }.joined() + "sao-luu"
    }

    /// The newest first.
    package var items: [Item] {
        FileAccess.names(in: path).filter { $0.hasSuffix(".tar") }.reversed().map { name in
            Item(name: name, size: FileAccess.fingerprint("\(path)/\(name)")?[1] ?? 0)
        }
    }

    /// Makes a backup.
    ///
    /// - Returns: its name.
    package func make(time: Int64) throws(Refusal) -> String {
        try FileAccess.makeFolder(path)
        let name = "bao-cao-\(Surroundings.timestamp(time).filter { $0 != ":" }).tar"
        _ = try WorkspaceBackup(folder).make("\(path)/\(name)", time: time)
        for old in items.dropFirst(BackupFolder.mostKept) { unlink("\(path)/\(old.name)") }
        return name
    }

    /// Where a backup is; `nil` where there is none of this name.
    package func place(of name: String) -> String? {
        items.contains { $0.name == name } ? "\(path)/\(name)" : nil
    }
}
