/// Why an edit was refused, and where in the file the reason stands. The file is as it was.
public struct YAMLEditError: Error, Hashable, Sendable {
    /// What stood in the way.
    public enum Reason: Hashable, Sendable {
        /// The file has only so many documents.
        case noSuchDocument(count: Int)
        /// The path goes on, but here stands a scalar or a list.
        case notAMapping
        /// An item was to be added, but here stands a scalar or a mapping.
        case notAList
        /// A scalar was to be set, but here stands a mapping or a list.
        case notAScalar
        /// Here stands `*name`, which other places share.
        case alias(name: String)
        /// The key is not written here, but the mapping draws in others by `<<`, the wanted one perhaps among them.
        case mergeKey
        /// The key stands here more than once; the mark is the second one's.
        case duplicateKey
        /// The file is written in a form in which the edit would change something else as well.
        case unsafe
    }

    /// What stood in the way.
    public var reason: Reason
    /// The keys from the root of the document to the obstacle.
    public var path: [String]
    /// Where the obstacle stands.
    public var mark: Mark

    /// An obstacle on the way to a value.
    public init(_ reason: Reason, path: [String], at mark: Mark) {
        self.reason = reason
        self.path = path
        self.mark = mark
    }
}
