import FoundationEssentials

/// The files of this machine.
public struct LocalConfigurationFiles: ConfigurationFiles {
    /// The files of this machine.
    public init() {}

    /// The whole content of a file, `nil` where there is none.
    public func content(of path: String) throws(SharedConfigError) -> [UInt8]? {
        do {
            return try [UInt8](Data(contentsOf: URL(filePath: path)))
        } catch {
            let code = (error as? CocoaError)?.code
            if code == .fileReadNoSuchFile { return nil }
            let isForbidden = code == .fileReadNoPermission
            throw .unreadable(path: path, reason: isForbidden ? "permission denied" : "not a readable file")
        }
    }
}
