/// Reads the files that AWS's settings are kept in, and writes the one that is renewed: the token of a login.
public protocol ConfigurationFiles: Sendable {
    /// The whole content of a file, `nil` where there is none.
    ///
    /// - Throws: `SharedConfigError.unreadable` where there is one that cannot be read.
    func content(of path: String) throws(SharedConfigError) -> [UInt8]?

    /// Replaces the content of a file at once, so that nobody reads half of it; only its owner may read it.
    ///
    /// - Throws: `SharedConfigError.unwritable`.
    func replaceContent(of path: String, with content: [UInt8]) throws(SharedConfigError)
}
