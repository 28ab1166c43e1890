import Foundation
import Packaging

/// Several files in one archive, as browsers download them.
package enum CopyBundle {
    /// - Parameter files: by their names, which may be the same more than once.
    package static func zip(_ files: [(name: String, bytes: [UInt8])]) -> [UInt8] {
        let deflater = Deflater(.quick)
        return ZipArchive.write(
            files.enumerated().map { number, file in
                ZipEntry("\(number + 1)-\(plain(file.name))", file.bytes, with: deflater)
            })
    }

    /// A name in ASCII, which every program unpacks under the name that was meant.
    private static func plain(_ name: String) -> String {
        let folded = name.replacing("đ", with: "d").replacing("Đ", with: "D")
            .folding(options: .diacriticInsensitive, locale: nil)
        return String(
            folded.map { $0.isASCII && ($0.isLetter || $0.isNumber || "._-".contains($0)) ? $0 : "-" })
    }
}
