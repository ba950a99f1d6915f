/// Something around a VPC that was asked for and could not be looked at; no check draws a conclusion from it.
public struct BlindSpot: Error, Hashable, Sendable {
    /// Where nothing was seen.
    public enum Place: Hashable, Sendable {
        /// What a call shows that the caller may not make: `ec2:DescribeNetworkAcls`.
        case action(String)
        /// The account's own limits.
        case quotas
        /// The private hosted zones of the VPC.
        case hostedZones
        /// The resolver rules of the VPC.
        case resolverRules
    }

    /// Where nothing was seen.
    public var place: Place
    /// Why, in one line: what AWS said, or the way to it.
    public var reason: String

    /// Says what was not seen, and why.
    public init(_ place: Place, reason: String) {
        self.place = place
        self.reason = reason
    }
}
