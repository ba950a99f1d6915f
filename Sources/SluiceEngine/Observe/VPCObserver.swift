import AWS
import SluiceCore

/// DescribeVpcs, and DescribeVpcAttribute for each of the two DNS attributes.
struct VPCObserver {
    let client: EC2Client

    /// All of the Region, without their attributes.
    func vpcs() async throws -> [ObservedVPC] {
        try (try await client.readAll(DescribeVpcs()).vpcs ?? []).map { try ObservedVPC($0) }
    }

    /// Those that match, without their attributes.
    func vpcs(_ filter: Filter) async throws -> [ObservedVPC] {
        try (try await client.readAll(DescribeVpcs(filters: [filter])).vpcs ?? []).map { try ObservedVPC($0) }
    }

    /// Those of the scopes; with their attributes where a scope names them.
    func vpcs(_ scopes: ObservationScopes) async throws -> [ObservedVPC] {
        async let hostnames = attribute("enableDnsHostnames", of: scopes.vpcs)
        async let support = attribute("enableDnsSupport", of: scopes.vpcs)
        var vpcs = try await scopes.objects { try await self.vpcs($0) }
        let (dnsHostnames, dnsSupport) = try await (hostnames, support)
        for index in vpcs.indices {
            vpcs[index].dnsHostnames = dnsHostnames[vpcs[index].id]?.enableDnsHostnames?.value
            vpcs[index].dnsSupport = dnsSupport[vpcs[index].id]?.enableDnsSupport?.value
        }
        return vpcs
    }

    /// How many VPCs the Region holds.
    func count() async throws -> Int { try await client.readAll(DescribeVpcs()).vpcs?.count ?? 0 }

    /// An attribute of each VPC, by ID: EC2 tells one of one at a time.
    private func attribute(
        _ name: String, of vpcs: Set<String>
    ) async throws -> [String: DescribeVpcAttribute.Output] {
        try await withThrowingTaskGroup(of: (String, DescribeVpcAttribute.Output?).self) { calls in
            for vpc in vpcs { calls.addTask { (vpc, try await attribute(name, of: vpc)) } }
            return try await calls.reduce(into: [:]) { $0[$1.0] = $1.1 }
        }
    }

    /// nil where there is no such VPC: DescribeVpcs tells the same, and is believed.
    private func attribute(_ name: String, of vpc: String) async throws -> DescribeVpcAttribute.Output? {
        do {
            return try await client.read(DescribeVpcAttribute(attribute: name, vpcId: vpc))
        } catch {
            guard error.serviceError?.isNotFound == true else { throw error }
            return nil
        }
    }
}

extension ObservedVPC {
    fileprivate init(_ vpc: Vpc) throws(ObservationError) {
        let cidr = try requiredCIDR(vpc.cidrBlock, "vpcSet/cidrBlock")
        let associated = (vpc.cidrBlockAssociationSet ?? []).filter {
            $0.cidrBlockState?.state ?? "associated" == "associated"
        }
        let cidrs = associated.compactMap { $0.cidrBlock.flatMap { IPv4CIDR($0) } }
        self.init(
            id: try required(vpc.vpcId, "vpcSet/vpcId"), cidr: cidr, cidrs: cidrs.isEmpty ? [cidr] : cidrs,
            owner: vpc.ownerId,
            hasIPv6: (vpc.ipv6CidrBlockAssociationSet ?? []).contains { $0.ipv6CidrBlockState?.state == "associated" },
            dhcpOptions: vpc.dhcpOptionsId, tags: vpc.tags.byKey)
    }
}
