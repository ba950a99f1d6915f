import AWS
import SluiceCore

/// DescribeNetworkAcls: what may pass into and out of a VPC's subnets.
struct NetworkACLObserver {
    let client: EC2Client

    /// Those of a VPC; none without one.
    func networkACLs(of vpc: String?) async throws -> [ObservedNetworkACL] {
        guard let vpc else { return [] }
        let filter = Filter(name: "vpc-id", values: [vpc])
        let answer = try await client.readAll(DescribeNetworkAcls(filters: [filter]))
        return try (answer.networkAcls ?? []).map { try ObservedNetworkACL($0) }
    }
}

extension ObservedNetworkACL {
    fileprivate init(_ acl: NetworkAcl) throws(ObservationError) {
        var entries: [Entry] = []
        for entry in acl.entries ?? [] { entries.append(try Entry(entry)) }
        self.init(
            id: try required(acl.networkAclId, "networkAclSet/networkAclId"),
            vpc: try required(acl.vpcId, "networkAclSet/vpcId"),
            subnets: (acl.associations ?? []).compactMap(\.subnetId), entries: entries)
    }
}

extension ObservedNetworkACL.Entry {
    fileprivate init(_ entry: NetworkAclEntry) throws(ObservationError) {
        let ipProtocol = try required(entry.protocol, "networkAclSet/entrySet/protocol")
        let block = try required(entry.cidrBlock ?? entry.ipv6CidrBlock, "networkAclSet/entrySet/cidrBlock")
        let action = try required(entry.ruleAction, "networkAclSet/entrySet/ruleAction")
        self.init(
            try required(entry.ruleNumber, "networkAclSet/entrySet/ruleNumber"),
            try required(entry.egress, "networkAclSet/entrySet/egress") ? .egress : .ingress, ipProtocol: ipProtocol,
            ports: try Self.ports(entry.portRange, of: ipProtocol), block: block, isAllowed: action == "allow")
    }

    /// TCP and UDP have ports; an entry for any other protocol is for all of it, whatever ports it names.
    ///
    /// Source: docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateNetworkAclEntry.html, on `Protocol`.
    private static func ports(
        _ range: PortRange?, of ipProtocol: String
    ) throws(ObservationError) -> ClosedRange<Int>? {
        guard let range, ipProtocol == "6" || ipProtocol == "17" else { return nil }
        let first = try required(range.from, "networkAclSet/entrySet/portRange/from")
        let last = try required(range.to, "networkAclSet/entrySet/portRange/to")
        guard first <= last else { throw .malformed("networkAclSet/entrySet/portRange ends before it begins") }
        return first...last
    }
}
