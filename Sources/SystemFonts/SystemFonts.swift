import Glibc
package import Typesetting

/// Finds the files of a typeface for official documents on this machine: Times New Roman where it is installed, else Liberation
/// Serif, which has the same measures.
package enum SystemFonts {
    /// A family with the names that its four files go by, in small letters; the order is that of ``FontFiles/Cut``.
    private struct Family {
        var name: String
        var files: [[String]]
    }

    private static let families = [
        Family(
            name: "Times New Roman",
            files: [
                ["times.ttf", "times_new_roman.ttf", "timesnewroman.ttf"],
                ["timesbd.ttf", "times_new_roman_bold.ttf", "timesnewromanbold.ttf"],
                ["timesi.ttf", "times_new_roman_italic.ttf", "timesnewromanitalic.ttf"],
                ["timesbi.ttf", "times_new_roman_bold_italic.ttf", "timesnewromanbolditalic.ttf"],
            ]),
        Family(
            name: "Liberation Serif",
            files: [
                ["liberationserif-regular.ttf"], ["liberationserif-bold.ttf"], ["liberationserif-italic.ttf"],
                ["liberationserif-bolditalic.ttf"],
            ]),
    ]

    /// Fonts of all languages are some 20 MB; what is larger than this many bytes is none.
    static let sizeLimit = 64 << 20

    /// Returns the folders that are looked through: the one that `BAOCAO_FONTS` names, and no other, or else the user's and the
    /// system's.
    package static func folders(_ environment: [String: String]) -> [String] {
        if let folder = environment["BAOCAO_FONTS"], !folder.isEmpty { return [folder] }
        let home = environment["HOME"].map { ["\($0)/.local/share/fonts", "\($0)/.fonts"] } ?? []
        return home + ["/usr/local/share/fonts", "/usr/share/fonts"]
    }

    /// Returns the files of the best family that is whole; `nil` where there is none.
    package static func find(in folders: [String]) -> FontFiles? {
        var found: [String: String] = [:]
        let wanted = Set(families.flatMap(\.files).flatMap(\.self))
        for folder in folders { collect(folder, depth: 0, wanted, into: &found) }
        for family in families {
            let paths = family.files.compactMap { names in names.compactMap { found[$0] }.first }
            let cuts = paths.compactMap(contents)
            if cuts.count == family.files.count {
                let others = OtherFonts(folders)
                return FontFiles(family: family.name, cuts: cuts) { others.font(for: $0) }
            }
        }
        return nil
    }

    /// Notes the wanted files below `folder`; of two with one name the first counts.
    private static func collect(
        _ folder: String, depth: Int, _ wanted: Set<String>, into found: inout [String: String]
    ) {
        visit(folder, depth: depth) { name, path in
            if wanted.contains(name.lowercased()), found[name.lowercased()] == nil { found[name.lowercased()] = path }
        }
    }

    /// Calls `body` with the name and the path of each file below `folder`, those of a folder before those of the folders in it.
    static func visit(_ folder: String, depth: Int = 0, _ body: (_ name: String, _ path: String) -> Void) {
        guard depth < 5, let directory = opendir(folder) else { return }
        var folders: [String] = []
        while let entry = readdir(directory) {
            let kind = Int32(entry.pointee.d_type)
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            guard name != ".", name != ".." else { continue }
            if kind == Int32(DT_DIR) || kind == Int32(DT_LNK) || kind == Int32(DT_UNKNOWN), !name.contains(".") {
                folders.append("\(folder)/\(name)")
            } else {
                body(name, "\(folder)/\(name)")
            }
        }
        closedir(directory)
        for folder in folders.sorted() { visit(folder, depth: depth + 1, body) }
    }

    static func contents(_ path: String) -> [UInt8]? {
        let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_size <= sizeLimit else {
            return nil
        }
        let size = Int(status.st_size)
        var count = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, initialized in
            while count < size {
                let read = Glibc.read(descriptor, buffer.baseAddress.map { $0 + count }, size - count)
                if read <= 0 { break }
                count += read
            }
            initialized = count
        }
        return count == size ? bytes : nil
    }
}
