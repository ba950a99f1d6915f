/// The answer of an action that has nothing to say but that it succeeded.
public struct EmptyOutput: ResponseDecodable, Hashable {
    /// Reads nothing.
    public init(_ element: ResponseElement) throws(XMLError) {}
}
