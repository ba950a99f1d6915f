import AWS
import SluiceCore

extension Provisioner {
    func createSecurityGroup(
        _ group: SluiceCore.SecurityGroup, _ address: Address, _ tags: Call.Tags
    ) -> PreparedCall {
        let operation = CreateSecurityGroup(
            description: group.description, groupName: group.name, vpcId: group.vpc.id,
            tagSpecifications: specification("security-group", tags))
        return PreparedCall(operation, client: client) { .made(address, $0.groupId) }
    }

    /// The allow-all egress of a new group; by tuple, since nobody has asked for its ID yet.
    func revokeDefaultEgress(_ group: String, ipv6: Bool, _ subjects: [Intent.Subject]) -> PreparedCall {
        let everything = IpPermission(
            ipProtocol: "-1", ipRanges: [IpRange(cidrIp: "0.0.0.0/0")],
            ipv6Ranges: ipv6 ? [Ipv6Range(cidrIpv6: "::/0")] : nil)
        return deletion(RevokeSecurityGroupEgress(groupId: group, ipPermissions: [everything]), subjects)
    }
}
