/// One file of a workspace: as it is, and as it is to become.
public struct FileEdit: Hashable, Sendable {
    /// Relative to the workspace.
    public var path: String
    /// As it is now; nil where it is not there.
    public var before: [UInt8]?
    /// As it is to become.
    public var after: [UInt8]
    /// Whether it holds a user name and password: for its owner alone, and never shown as it is.
    public var isSecret: Bool

    /// A file that is to become `after`.
    public init(path: String, before: [UInt8]?, after: [UInt8], isSecret: Bool = false) {
        self.path = path
        self.before = before
        self.after = after
        self.isSecret = isSecret
    }

    /// Whether anything is to change at all.
    public var isChange: Bool { before != after }
}
