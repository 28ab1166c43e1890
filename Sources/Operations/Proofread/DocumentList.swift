package import Finding

/// The documents that the words of a command line mean, each once, in the order given.
package struct DocumentList {
    package private(set) var paths: [String] = []
    /// How deep folders are walked; none is deeper that a person made.
    private static let depth = 32
    private var seen: Set<String> = []

    /// - Throws: ``Refusal`` for a folder without documents.
    package init(_ words: [String]) throws(Refusal) {
        for word in words {
            guard FileAccess.isFolder(word) else {
                add(word)
                continue
            }
            let folder = word.count > 1 && word.hasSuffix("/") ? String(word.dropLast()) : word
            let before = paths.count
            walk(folder, depth: 0)
            if paths.count == before, !seen.contains(where: { $0.hasPrefix(folder + "/") }) {
                throw Refusal(Finding(.unreadableFile, .noDocuments(folder), at: .start(of: folder)))
            }
        }
    }

    private mutating func add(_ path: String) {
        if seen.insert(path).inserted { paths.append(path) }
    }

    /// Adds the documents in a folder and those below; hidden ones and the locks of Word (`~$…`) are left out.
    private mutating func walk(_ folder: String, depth: Int) {
        guard depth < DocumentList.depth else { return }
        for name in FileAccess.names(in: folder) where !name.hasPrefix(".") && !name.hasPrefix("~$") {
            let path = folder == "/" ? "/" + name : "\(folder)/\(name)"
            if FileAccess.isFolder(path) {
                // A link may lead back to where it stands.
                if !FileAccess.isLink(path) { walk(path, depth: depth + 1) }
            } else if ManuscriptFile.endings.contains(ManuscriptFile.ending(of: name)) {
                add(path)
            }
        }
    }
}
