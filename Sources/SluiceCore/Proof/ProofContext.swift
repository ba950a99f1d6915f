/// What has to be known about the surroundings to say what an outcome means.
public struct ProofContext: Hashable, Sendable {
    /// The VPC's blocks; empty where they are not known, and every private address is taken for right then.
    public var blocks: [IPv4CIDR]
    /// Whether the probes had a user name and a password for the proxy.
    public var hasLogin: Bool
    /// When the probes were made; nil where nobody wrote it down.
    public var moment: Timestamp?

    /// The surroundings of a proof.
    public init(blocks: [IPv4CIDR] = [], hasLogin: Bool = false, moment: Timestamp? = nil) {
        self.blocks = blocks
        self.hasLogin = hasLogin
        self.moment = moment
    }
}
