/// What is wrong with a zip archive.
package enum ZipProblem: Error, Hashable {
    /// There is no directory: no archive, or one that was cut off.
    case noDirectory
    /// The directory or an entry points outside of the file, or at something that is no entry.
    case badDirectory
    /// The 64-bit extension, for archives of more than 4 GB.
    case zip64
    case tooManyEntries
    case duplicateName(String)
    case encrypted(String)
    /// Packed with something else than deflate.
    case unknownMethod(String)
    /// The packed bytes make no sense, end early, or have another length than the directory says.
    case broken(String)
    case badChecksum(String)
    case tooLarge(String)
    /// So much larger unpacked than packed as only made-up files are.
    case suspiciousRatio(String)
}
