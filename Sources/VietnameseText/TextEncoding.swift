/// The encoding of a text file, as its bytes show it.
package enum TextEncoding: Sendable, Hashable {
    /// With or without a byte order mark.
    case utf8(mark: Bool)
    /// With or without a byte order mark.
    case utf16(ByteOrder, mark: Bool)
    /// TCVN 5712:1993 VN3, the encoding of the ABC (`.Vn…`) fonts.
    case tcvn3
    /// VNI for Windows, the encoding of the `VNI-…` fonts.
    case vni
    case windows1258
    case unknown

    /// Which byte of a 16-bit unit comes first.
    package enum ByteOrder: Sendable, Hashable {
        case littleEndian
        case bigEndian
    }

    /// The name that people know it by, e.g. `Unicode UTF-8` or `TCVN3 (ABC)`; empty for an unknown one.
    package var name: String {
        switch self {
        case .utf8: "Unicode UTF-8"
        case .utf16: "Unicode UTF-16"
        case .tcvn3: "TCVN3 (ABC)"
        case .vni: "VNI Windows"
        case .windows1258: "Windows-1258"
        case .unknown: ""
        }
    }

    /// Whether files in it are read; others have to be converted first.
    package var isReadable: Bool {
        switch self {
        case .utf8, .utf16: true
        case .tcvn3, .vni, .windows1258, .unknown: false
        }
    }

    /// The number of bytes of its byte order mark.
    package var markLength: Int {
        switch self {
        case .utf8(mark: true): 3
        case .utf16(_, mark: true): 2
        default: 0
        }
    }
}
