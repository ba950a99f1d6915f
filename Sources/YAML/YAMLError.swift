/// Why a file could not be read as YAML, and where reading stopped.
public struct YAMLError: Error, Hashable, Sendable {
    /// What stood in the way.
    public enum Reason: Hashable, Sendable {
        /// The file has more bytes than the limit allows.
        case tooLarge(limit: Int)
        /// The file has more nodes than the limit allows.
        case tooManyNodes(limit: Int)
        /// Collections are nested deeper than the limit allows.
        case tooDeep(limit: Int)
        /// The bytes are not UTF-8; a byte order mark of UTF-16 is told apart.
        case notUTF8(looksLikeUTF16: Bool)
        /// A character that YAML forbids, such as NUL.
        case forbiddenCharacter(Unicode.Scalar)
        /// The grammar is broken, in the parser's own words, and what it was reading.
        case syntax(problem: String, context: Context?)
    }

    /// What the parser was in the middle of, and where that began.
    public struct Context: Hashable, Sendable {
        /// `while parsing a flow sequence`
        public var activity: String
        /// Where it began.
        public var start: Mark

        /// What was being read, from where on.
        public init(_ activity: String, from start: Mark) {
            self.activity = activity
            self.start = start
        }
    }

    /// What stood in the way.
    public var reason: Reason
    /// Where reading stopped.
    public var mark: Mark

    /// An error at a place.
    public init(_ reason: Reason, at mark: Mark) {
        self.reason = reason
        self.mark = mark
    }
}
