import Finding
import GRDB

/// Turns what SQLite says into what a person can act on.
enum StoreFailure {
    static func refusal(for error: any Error, path: String) -> Refusal {
        if let refusal = error as? Refusal { return refusal }
        if error is ColumnMismatch {
            return Refusal(Finding(.storeDamaged, .storeCorrupt(path: path, detail: "SQLITE_MISMATCH")))
        }
        guard let error = error as? DatabaseError else {
            return Refusal(
                Finding(.storeUnavailable, .storeFailed(path: path, code: 0, detail: String(describing: error))))
        }
        return Refusal(finding(for: error, path: path))
    }

    /// The finding for an error of SQLite; its statement and arguments stay out, they may hold personal data.
    static func finding(for error: DatabaseError, path: String) -> Finding {
        let detail = error.message ?? ""
        return switch error.resultCode {
        case .SQLITE_FULL: Finding(.storeUnavailable, .storeFull(path: path))
        case .SQLITE_BUSY, .SQLITE_LOCKED: Finding(.storeUnavailable, .storeLocked(path: path))
        case .SQLITE_READONLY: Finding(.storeUnavailable, .storeReadOnly(path: path))
        case .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_AUTH: Finding(.storeUnavailable, .storeUnreadable(path: path))
        case .SQLITE_NOTADB: Finding(.storeDamaged, .storeNotOurs(path: path))
        case .SQLITE_CORRUPT, .SQLITE_ERROR, .SQLITE_MISMATCH:
            // A plain error is a statement that does not fit the structure: the structure is not ours any more.
            Finding(.storeDamaged, .storeCorrupt(path: path, detail: detail))
        default:
            Finding(
                .storeUnavailable,
                .storeFailed(path: path, code: Int(error.extendedResultCode.rawValue), detail: detail))
        }
    }
}
