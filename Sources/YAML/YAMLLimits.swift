/// How much a file may demand before it is refused.
public struct YAMLLimits: Hashable, Sendable {
    /// The size of the file in bytes.
    public var bytes: Int
    /// Scalars, aliases and collections together.
    public var nodes: Int
    /// Collections inside collections.
    public var depth: Int

    /// The limits; what is left out is meant for files that people write.
    public init(bytes: Int = 4 << 20, nodes: Int = 100_000, depth: Int = 64) {
        self.bytes = bytes
        self.nodes = nodes
        self.depth = depth
    }
}
