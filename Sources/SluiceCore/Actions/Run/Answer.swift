/// What came of one attempt to carry out a call: what is known, never what is hoped.
public enum Answer: Hashable, Sendable {
    /// It was carried out, for these subjects; `isPending` when it has yet to take hold.
    case executed([SubjectResult], isPending: Bool = false)
    /// It was carried out for these subjects, and refused for others.
    case partial([SubjectResult], isPending: Bool, refused: [Address: Refusal])
    /// It was certainly not carried out.
    case notExecuted(Refusal)
    /// Nobody knows: the answer was lost, or made no sense.
    case unknown(reason: String)
}

/// Why a call was not carried out.
public struct Refusal: Hashable, Sendable {
    /// What the refusal means for what to do next.
    public enum Kind: Hashable, Sendable {
        /// Too many calls: later.
        case throttled
        /// Something still uses the object: later.
        case inUse
        /// Something that the call names cannot be seen; it may be on its way.
        case notVisible
        /// What it makes cannot be there twice, and something is there.
        case alreadyThere
        /// The request never left: later.
        case notSent
        /// It was signed for another time than AWS's; the next one is signed for AWS's.
        case clock
        /// The credentials may not do this.
        case denied
        /// There are no credentials any more, or AWS does not accept them: they are missing, expired or wrong.
        case credentials
        /// Not like this, now or later.
        case final
    }

    /// What it means.
    public var kind: Kind
    /// EC2's code, e.g. `DependencyViolation`.
    public var code: String
    /// EC2's words.
    public var message: String
    /// The number that AWS support asks for; nil where AWS was not asked.
    public var requestID: String?

    /// Says why.
    public init(_ kind: Kind, code: String, message: String, requestID: String? = nil) {
        self.kind = kind
        self.code = code
        self.message = message
        self.requestID = requestID
    }
}

/// How an endpoint that was asked about is doing.
public enum EndpointStatus: Hashable, Sendable {
    case available
    case pending
    case gone
    /// It will never serve; what EC2 says of it.
    case broken(String)
}
