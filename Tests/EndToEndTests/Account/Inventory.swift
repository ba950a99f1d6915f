import AWS

/// Everything in an account that sluice could touch, a line each: equal inventories are equal accounts.
struct Inventory: Hashable, Sendable, CustomStringConvertible {
    var lines: [String]

    var description: String { lines.joined(separator: "\n") }

    /// The IDs of everything.
    var ids: Set<String> { Set(lines.compactMap { $0.split(separator: " ").dropFirst().first.map(String.init) }) }

    /// What is here and not there.
    func subtracting(_ other: Inventory) -> [String] { lines.filter { !other.lines.contains($0) } }
}

extension Account {
    /// Lists the account; endpoints that are deleted, which EC2 shows for a while, are not in it.
    func inventory() async throws -> Inventory {
        var lines: [String] = []
        lines += (try await ec2.readAll(DescribeVpcs()).vpcs ?? []).map { "vpc \($0.vpcId ?? "") \($0.tags.text)" }
        lines += (try await ec2.readAll(DescribeSubnets()).subnets ?? []).map {
            "subnet \($0.subnetId ?? "") \($0.cidrBlock ?? "") \($0.tags.text)"
        }
        lines += (try await ec2.readAll(DescribeRouteTables()).routeTables ?? []).map { table in
            let routes = (table.routes ?? []).map {
                "\($0.destinationCidrBlock ?? $0.destinationPrefixListId ?? "") via \($0.gatewayId ?? "")"
            }
            let subnets = (table.associations ?? []).compactMap(\.subnetId)
            return "table \(table.routeTableId ?? "") \(routes.sorted()) \(subnets.sorted()) \(table.tags.text)"
        }
        lines += (try await ec2.readAll(DescribeInternetGateways()).internetGateways ?? []).map {
            "gateway \($0.internetGatewayId ?? "") \(($0.attachments ?? []).compactMap(\.vpcId)) \($0.tags.text)"
        }
        lines += (try await ec2.readAll(DescribeSecurityGroups()).securityGroups ?? []).map {
            "group \($0.groupId ?? "") \($0.groupName ?? "") \($0.tags.text)"
        }
        lines += (try await ec2.readAll(DescribeSecurityGroupRules(maxResults: 1000)).securityGroupRules ?? []).map {
            "rule \($0.securityGroupRuleId ?? "") \($0.groupId ?? "") \($0.isEgress == true ? "out" : "in") "
                + "\($0.ipProtocol ?? "") \($0.fromPort ?? 0)-\($0.toPort ?? 0) "
                + ($0.cidrIpv4 ?? $0.prefixListId ?? $0.referencedGroupInfo?.groupId ?? "")
        }
        lines += (try await ec2.readAll(DescribeVpcEndpoints()).vpcEndpoints ?? []).filter { $0.state != "deleted" }.map
        {
            "endpoint \($0.vpcEndpointId ?? "") \($0.serviceName ?? "") \(($0.subnetIds ?? []).sorted()) "
                + "\(($0.groups ?? []).compactMap(\.groupId).sorted()) \(($0.routeTableIds ?? []).sorted()) \($0.tags.text)"
        }
        return Inventory(lines: lines.sorted())
    }
}

extension [Tag]? {
    fileprivate var text: String {
        (self ?? []).map { "\($0.key ?? "")=\($0.value ?? "")" }.sorted().joined(separator: ",")
    }
}
