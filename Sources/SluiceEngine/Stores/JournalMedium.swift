/// What the lines of a journal are written to.
protocol JournalMedium: Sendable {
    /// Why something could not be written.
    associatedtype Failure: Error

    /// Writes bytes behind all that were written before; they are durable when this returns.
    ///
    /// - Parameter offset: how many bytes there are before them.
    func write(_ bytes: [UInt8], at offset: Int) async throws(Failure)
}
