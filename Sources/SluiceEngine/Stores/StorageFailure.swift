/// Why what a state is kept in did not do what it was asked for.
public enum StorageFailure: Error, Hashable, Sendable, CustomStringConvertible {
    /// A file on this machine.
    case file(FileSystemError)
    /// An object in a bucket.
    case object(ObjectStoreError)

    /// One line: what, where and why.
    public var description: String {
        switch self {
        case .file(let error): "\(error)"
        case .object(let error): "\(error)"
        }
    }
}
