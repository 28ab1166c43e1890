/// The program itself.
package enum Program {
    /// Its version, as documents and logs name it.
    package static let version = "0.1.0"
}
