public import AWS

/// Has a VPC hand out a set of DHCP options.
///
/// See <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_AssociateDhcpOptions.html>.
public struct AssociateDhcpOptions: EC2WriteOperation, Hashable {
    /// The set, `dopt-…`, or `default` for none.
    public var dhcpOptionsId: String
    /// The VPC, `vpc-…`.
    public var vpcId: String

    /// Makes a request with these members.
    public init(dhcpOptionsId: String, vpcId: String) {
        self.dhcpOptionsId = dhcpOptionsId
        self.vpcId = vpcId
    }

    /// Appends the members by their query names.
    public func encode(into query: inout QueryParameters) {
        query.append("DhcpOptionsId", dhcpOptionsId)
        query.append("VpcId", vpcId)
    }

    /// The answer has nothing in it.
    public typealias Output = EmptyOutput
}
