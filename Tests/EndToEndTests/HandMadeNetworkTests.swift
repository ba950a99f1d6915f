import AWS
import AWSTesting
import Foundation
import Testing

/// What somebody made by hand, as the documentation tells them: sluice uses all of it, and touches none of it.
struct HandMadeNetworkTests {
    private static let services = ["autoscaling", "ec2", "elasticloadbalancing", "kms", "sts"]

    @Test func `six endpoints and two groups are imported, used, and outlive the stack`() async throws {
        var settings = FakeEC2.Settings()
        settings.delays = .none
        try await FakeEC2Server.with(FakeEC2(settings: settings)) { server in
            try await Account.with(server) { account in
                let objects = try await makeByHand(in: account)
                let before = try await account.inventory()
                let calls = server.calls.count

                for (address, id) in objects.sorted(by: { $0.key < $1.key }) {
                    let imported = try await account.sluice("import", "plan.yaml", address, id)
                    #expect(imported.exitCode == 0, "\(address): \(imported.text)")
                }
                let plan = try await account.sluice("plan", "plan.yaml", "--detailed-exitcode", "--json")
                #expect(plan.exitCode == 0, "\(plan.text)")
                #expect(try Changes(plan.standardOutput).addresses == [])
                let output = try await account.sluice("output", "plan.yaml", "--json")
                for id in objects.values { #expect(output.standardOutput.contains("\"\(id)\""), "\(output.text)") }
                let apply = try await account.sluice("apply", "plan.yaml", "--auto-approve")
                #expect(apply.exitCode == 0, "\(apply.text)")
                let destroy = try await account.sluice("destroy", "plan.yaml", "--auto-approve")
                #expect(destroy.exitCode == 0, "\(destroy.text)")

                #expect(server.calls.dropFirst(calls).filter(\.isChange).map(\.action) == [])
                #expect(try await account.inventory() == before)
            }
        }
    }

    /// The documentation's list with names and no tags of somebody's own, and a plan that names the groups.
    ///
    /// - Returns: the IDs by the addresses at which the plan wants them.
    private func makeByHand(in account: Account) async throws -> [String: String] {
        let network = try await account.makeForeignNetwork()
        let endpoints = try await group("vpce", in: network, account)
        _ = try await account.made(
            AuthorizeSecurityGroupIngress(groupId: endpoints, ipPermissions: [.https(to: "10.0.0.0/16")]))
        let proxyEgress = try await group("to-the-proxy", in: network, account)
        try await openToProxy(proxyEgress, endpoints, account)
        var objects = ["securityGroup/endpoints": endpoints, "securityGroup/proxyEgress": proxyEgress]
        for service in Self.services {
            let made = try await account.made(
                CreateVpcEndpoint(
                    vpcId: network.vpc, vpcEndpointType: "Interface", serviceName: "com.amazonaws.us-west-2.\(service)",
                    subnetIds: network.subnets, securityGroupIds: [endpoints], privateDnsEnabled: true))
            objects["endpoint/\(service)"] = try #require(made.vpcEndpoint?.vpcEndpointId)
        }
        let s3 = CreateVpcEndpoint(
            vpcId: network.vpc, serviceName: "com.amazonaws.us-west-2.s3", routeTableIds: [network.routeTable])
        objects["endpoint/s3"] = try #require(try await account.made(s3).vpcEndpoint?.vpcEndpointId)
        let groups = "  securityGroup: \(proxyEgress)\nendpoints: { securityGroup: \(endpoints) }"
        try account.write("plan.yaml", network.plan(groups))
        return objects
    }

    private func group(_ name: String, in network: ForeignNetwork, _ account: Account) async throws -> String {
        let creation = CreateSecurityGroup(description: "by hand", groupName: name, vpcId: network.vpc)
        return try #require(try await account.made(creation).groupId)
    }

    /// To the proxy's two ports, the endpoints and S3, and nowhere else.
    private func openToProxy(_ group: String, _ endpoints: String, _ account: Account) async throws {
        let lists = try await account.ec2.readAll(DescribePrefixLists()).prefixLists ?? []
        let s3 = try #require(lists.first { $0.prefixListName == "com.amazonaws.us-west-2.s3" }?.prefixListId)
        let proxy = [80, 443].map { port in
            IpPermission(
                ipProtocol: "tcp", fromPort: port, toPort: port, ipRanges: [IpRange(cidrIp: "10.0.0.254/32")])
        }
        let rest = IpPermission(
            ipProtocol: "tcp", fromPort: 443, toPort: 443, userIdGroupPairs: [UserIdGroupPair(groupId: endpoints)],
            prefixListIds: [PrefixListId(prefixListId: s3)])
        _ = try await account.made(AuthorizeSecurityGroupEgress(groupId: group, ipPermissions: proxy + [rest]))
        let everything = IpPermission(ipProtocol: "-1", ipRanges: [IpRange(cidrIp: "0.0.0.0/0")])
        _ = try await account.made(RevokeSecurityGroupEgress(groupId: group, ipPermissions: [everything]))
    }
}

extension IpPermission {
    fileprivate static func https(to block: String) -> IpPermission {
        IpPermission(ipProtocol: "tcp", fromPort: 443, toPort: 443, ipRanges: [IpRange(cidrIp: block)])
    }
}
