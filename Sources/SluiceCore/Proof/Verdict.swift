/// What an outcome means for its target.
public enum Verdict: Hashable, Sendable {
    /// Why something is not proven, in words that fit every target of which it is true.
    public struct Reason: Hashable, Sendable {
        /// A stable name such as `proof.proxy-forbids`.
        public var code: Diagnostic.Code
        /// What is so, as it goes on behind the target's name: `is refused by the proxy (403)`.
        public var summary: String
        /// Why it is so, or why it matters.
        public var cause: String
        /// What to do about it.
        public var fix: String

        /// A reason; `summary` goes on behind the name of a target.
        public init(_ code: Diagnostic.Code, _ summary: String, cause: String, fix: String) {
            self.code = code
            self.summary = summary
            self.cause = cause
            self.fix = fix
        }
    }

    /// It is reached the way it should be.
    case proven
    /// It is not.
    case failed(Reason)
    /// From here it cannot be told.
    case unknown(Reason)

    /// `proven`, `failed` or `unknown`, as the JSON names it.
    public var name: String {
        switch self {
        case .proven: "proven"
        case .failed: "failed"
        case .unknown: "unknown"
        }
    }

    /// Why it is not proven; nil where it is.
    public var reason: Reason? {
        switch self {
        case .proven: nil
        case .failed(let reason), .unknown(let reason): reason
        }
    }
}
