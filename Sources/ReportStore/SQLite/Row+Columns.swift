import Foundation
import GRDB

/// A column that does not hold what the structure says: the file is damaged.
struct ColumnMismatch: Error {}

/// Columns of a row whose content is not trusted: what does not fit throws, where GRDB's own subscripts would stop the
/// program.
extension Row {
    func text(_ index: Int) throws -> String {
        guard case .string(let text) = (self[index] as DatabaseValue).storage else { throw ColumnMismatch() }
        return text
    }

    func integer(_ index: Int) throws -> Int64 {
        guard case .int64(let integer) = (self[index] as DatabaseValue).storage else { throw ColumnMismatch() }
        return integer
    }

    func bytes(_ index: Int) throws -> [UInt8] {
        guard case .blob(let data) = (self[index] as DatabaseValue).storage else { throw ColumnMismatch() }
        return Array(data)
    }

    func isNull(_ index: Int) -> Bool {
        (self[index] as DatabaseValue).isNull
    }
}
