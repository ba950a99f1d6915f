/// Reads the files that AWS's settings are kept in.
public protocol ConfigurationFiles: Sendable {
    /// The whole content of a file, `nil` where there is none.
    ///
    /// - Throws: `SharedConfigError.unreadable` where there is one that cannot be read.
    func content(of path: String) throws(SharedConfigError) -> [UInt8]?
}
