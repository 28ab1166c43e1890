import Finding

/// Where what is written about documents goes: one file, or a folder with one file for each.
struct OutputNames: Sendable {
    private var names: [String: String] = [:]

    /// - Parameters:
    ///   - ending: that of the files, e.g. `.html`; put behind the names of documents that do not have it.
    ///   - needsFolder: what is said where several documents would go to one file.
    /// - Throws: ``Refusal`` in that case, or where the folder cannot be made.
    init(_ target: String, for documents: [String], ending: String, needsFolder: Message) throws(Refusal) {
        let isFolder = FileAccess.isFolder(target)
        if documents.count == 1, !isFolder {
            names[documents[0]] = target
            return
        }
        guard isFolder || !target.lowercased().hasSuffix(ending) else {
            throw Refusal(Finding(.badValue, needsFolder, quote: target))
        }
        if !isFolder { try FileAccess.makeFolder(target) }
        var taken: Set<String> = []
        for document in documents {
            var name = document.lastName
            var number = 1
            while !taken.insert(name.lowercased()).inserted {
                number += 1
                name = "\(number)-\(document.lastName)"
            }
            names[document] = "\(target)/\(name)" + (name.lowercased().hasSuffix(ending) ? "" : ending)
        }
    }

    subscript(document: String) -> String? { names[document] }

    /// Everything that is written.
    var all: [String] { names.values.sorted() }
}
