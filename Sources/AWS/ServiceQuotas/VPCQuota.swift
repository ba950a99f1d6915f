/// The quotas of the service `vpc` that have to do with endpoints and security groups, by their codes.
///
/// Source: <https://docs.aws.amazon.com/vpc/latest/userguide/amazon-vpc-limits.html>, and the console, which shows codes.
public enum VPCQuota: String, Hashable, Sendable, CaseIterable {
    /// VPCs per Region.
    case vpcs = "L-F678F1CE"
    /// Interface VPC endpoints per VPC.
    case interfaceEndpoints = "L-29B6F2EB"
    /// Gateway VPC endpoints per Region.
    case gatewayEndpoints = "L-1B52E74A"
    /// Security groups per network interface.
    case groupsPerInterface = "L-2AFB9258"
    /// Inbound or outbound rules per security group.
    case rulesPerGroup = "L-0EA8095F"
}
