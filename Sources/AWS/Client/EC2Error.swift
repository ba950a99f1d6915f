/// An error that EC2 answered with; those of the other services have the same shape.
public struct EC2Error: Error, Hashable, Sendable {
    /// What is wrong, in a word that programs can rely on.
    public let code: Code
    /// What is wrong, in AWS's words; it may name objects and accounts but never a secret.
    public let message: String
    /// The number AWS support asks for.
    public let requestID: String?
    /// What was asked for, e.g. `DescribeVpcs`.
    public let action: String?
    /// The status the error came with.
    public let httpStatus: Int

    /// An error made of its parts.
    public init(code: Code, message: String, requestID: String? = nil, action: String? = nil, httpStatus: Int) {
        self.code = code
        self.message = message
        self.requestID = requestID
        self.action = action
        self.httpStatus = httpStatus
    }
}

extension EC2Error {
    /// An error code; AWS invents new ones as it likes, so any text is one.
    public struct Code: RawRepresentable, Hashable, Sendable, CustomStringConvertible {
        /// The code as AWS spells it, for example `InvalidVpcID.NotFound`.
        public let rawValue: String

        /// The code with that spelling.
        public init(rawValue: String) {
            self.rawValue = rawValue
        }

        /// The code as AWS spells it.
        public var description: String { rawValue }
    }
}
