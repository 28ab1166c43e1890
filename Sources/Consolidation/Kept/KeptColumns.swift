package import ReportModel

/// Own columns of a period as they were kept beside the store, and which units have changed since.
package struct KeptColumns: Sendable {
    /// Fills a buffer with the bytes from an offset on, on any thread; `false` where they cannot be had.
    package typealias Reading = @Sendable (_ offset: Int, UnsafeMutableRawBufferPointer) -> Bool

    /// How many bytes were kept.
    package let count: Int
    let read: Reading
    /// The codes of the units that stated anything after the columns were kept.
    package let changed: Set<String>

    package init(count: Int, changed: Set<String>, read: @escaping Reading) {
        self.count = count
        self.changed = changed
        self.read = read
    }
}

/// Keeps the own columns of periods, so that not every return has to be read and computed again.
///
/// It is for the keeper to see that they belong to the same regime, units and store; what it does not find it answers `nil`
/// to. Nothing is lost with it: all of it can be made again.
package protocol ColumnKeeper {
    func kept(_ period: Period) -> KeptColumns?
    /// Keeps columns; where that fails nothing happens.
    ///
    /// - Parameter count: how many figures there are.
    func keep(_ period: Period, count: Int, _ bytes: () -> [UInt8])
}
