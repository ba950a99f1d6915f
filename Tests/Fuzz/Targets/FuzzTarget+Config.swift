import AWS

extension FuzzTarget {
    /// AWS's config file and, behind the first NUL, the credentials file.
    public static let config = FuzzTarget("config") { bytes in
        let parts = bytes.split(separator: 0, maxSplits: 1, omittingEmptySubsequences: false)
        let config = String(decoding: parts[0], as: UTF8.self)
        let credentials = parts.count > 1 ? String(decoding: parts[1], as: UTF8.self) : nil
        let lines = 1 + bytes.count { $0 == UInt8(ascii: "\n") }
        do throws(SharedConfigError) {
            let shared = try SharedConfig(config: config, credentials: credentials)
            precondition(shared.profiles.count <= lines, "more profiles than lines")
        } catch {
            precondition(!"\(error)".isEmpty, "an error without words")
        }
    }
}
