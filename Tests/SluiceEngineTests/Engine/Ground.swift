import AWS
import SluiceCore
import Testing

@testable import SluiceEngine

/// A VPC of somebody else's to stumble in, and plans for it.
struct Ground: Sendable {
    var vpc: String
    var subnets: [String] = []
    var table: String
    /// A group that admits the whole VPC on 443.
    var group: String

    /// Makes it by hand.
    ///
    /// - Parameters:
    ///   - zones: the letters of the zones, a subnet each.
    ///   - hasNames: whether interfaces get DNS names.
    ///   - isAssociated: whether the subnets follow a table of their own.
    init(
        in rehearsal: Rehearsal, zones: [String] = ["a", "b", "c"], hasNames: Bool = true, isAssociated: Bool = true
    ) async throws {
        vpc = try #require(try await rehearsal.made(CreateVpc(cidrBlock: "10.0.0.0/16")).vpc?.vpcId)
        try await rehearsal.made(ModifyVpcAttribute(vpcId: vpc, enableDnsHostnames: .init(value: hasNames)))
        table = try #require(try await rehearsal.made(CreateRouteTable(vpcId: vpc)).routeTable?.routeTableId)
        group = try await rehearsal.group(vpc, "ground")
        try await rehearsal.made(
            AuthorizeSecurityGroupIngress(groupId: group, ipPermissions: [.tcp(443, "10.0.0.0/16")]))
        for (index, zone) in zones.enumerated() {
            let creation = CreateSubnet(
                vpcId: vpc, availabilityZone: "us-west-2\(zone)", cidrBlock: "10.0.\(index * 16).0/20")
            subnets.append(try #require(try await rehearsal.made(creation).subnet?.subnetId))
            guard isAssociated else { continue }
            try await rehearsal.made(AssociateRouteTable(routeTableId: table, subnetId: subnets[index]))
        }
    }

    /// A plan file for this VPC.
    func text(_ rest: String = "", network: String = "", proxy: String = "") -> String {
        """
        name: prod
        region: us-west-2
        network: { vpc: \(vpc), subnets: [\(subnets.joined(separator: ", "))]\(network.isEmpty ? "" : ", ")\(network) }
        proxy: { httpProxy: "http://10.0.0.254:3128"\(proxy.isEmpty ? "" : ", ")\(proxy) }
        \(rest)

        """
    }

    /// A plan for this VPC.
    func plan(_ rest: String = "", network: String = "", proxy: String = "") throws -> Plan {
        try Rehearsal.plan(text(rest, network: network, proxy: proxy))
    }

    /// A call for an interface endpoint with private DNS.
    func endpoint(_ service: String, subnets: [String]? = nil, groups: [String]? = nil) -> CreateVpcEndpoint {
        CreateVpcEndpoint(
            vpcId: vpc, vpcEndpointType: "Interface", serviceName: "com.amazonaws.us-west-2.\(service)",
            subnetIds: subnets ?? self.subnets, securityGroupIds: groups ?? [group], privateDnsEnabled: true)
    }

    /// A call for a gateway endpoint of S3 in the table.
    func gateway() -> CreateVpcEndpoint {
        CreateVpcEndpoint(
            vpcId: vpc, vpcEndpointType: "Gateway", serviceName: "com.amazonaws.us-west-2.s3", routeTableIds: [table])
    }
}

extension IpPermission {
    /// One port of TCP, to or from a block.
    static func tcp(_ port: Int, _ block: String) -> IpPermission {
        IpPermission(ipProtocol: "tcp", fromPort: port, toPort: port, ipRanges: [IpRange(cidrIp: block)])
    }
}
