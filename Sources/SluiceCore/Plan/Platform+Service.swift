extension Platform {
    /// An AWS service that the clusters call, by the last part of its endpoint service name.
    public struct Service: Hashable, Sendable {
        /// How an endpoint for it comes into a VPC.
        public enum Kind: String, Hashable, Sendable {
            case interface
            case gateway
        }

        /// The suffix of the service name: `kms` in `com.amazonaws.us-west-2.kms`.
        public var name: String
        /// How its endpoint comes into a VPC.
        public var kind: Kind
        /// Whether only some clusters call it: an endpoint is made when the plan names it.
        public var isOptional: Bool

        /// A service by its short name.
        public init(_ name: String, _ kind: Kind, isOptional: Bool = false) {
            self.name = name
            self.kind = kind
            self.isOptional = isOptional
        }
    }
}
