/// The limits that AWS sets: its defaults, unless somebody asked for the account's own.
///
/// Source: docs.aws.amazon.com/vpc/latest/userguide/amazon-vpc-limits.html
public struct Quotas: Hashable, Sendable {
    /// VPCs a Region.
    public var vpcsPerRegion = 5
    /// Interface endpoints a VPC.
    public var interfaceEndpointsPerVPC = 50
    /// Gateway endpoints a Region.
    public var gatewayEndpointsPerRegion = 20
    /// Rules a direction of a group.
    public var rulesPerGroup = 60
    /// Groups that an interface may carry.
    public var groupsPerInterface = 5
    /// Whether these are the account's own.
    public var areAsked = false

    /// AWS's defaults.
    public init() {}
}
