public import SluiceCore

/// Where the state of a stack is kept.
public enum StatePlace: Hashable, Sendable, CustomStringConvertible {
    /// In files of this machine.
    case files(StatePath)
    /// In a bucket that a team shares.
    case bucket(BucketPath)

    /// The files of this machine that it is kept in.
    public var files: [String] {
        if case .files(let path) = self { path.files } else { [] }
    }

    /// The bucket and prefix that it is kept in; nil for files.
    public var location: BucketLocation? {
        if case .bucket(let path) = self { path.location } else { nil }
    }

    /// The state file as messages name it.
    public var description: String {
        switch self {
        case .files(let path): path.description
        case .bucket(let path): path.description
        }
    }
}
