import AWS
import SluiceCore

/// DescribeVpcs, and DescribeVpcAttribute for each of the two DNS attributes.
struct VPCObserver {
    let client: EC2Client

    /// All of the Region, without their attributes.
    func vpcs() async throws -> [ObservedVPC] {
        try (try await client.readAll(DescribeVpcs()).vpcs ?? []).map { try ObservedVPC($0) }
    }

    /// Those that match, without their attributes; none without a filter.
    func vpcs(_ filter: Filter?) async throws -> [ObservedVPC] {
        guard let filter else { return [] }
        return try (try await client.readAll(DescribeVpcs(filters: [filter])).vpcs ?? []).map { try ObservedVPC($0) }
    }

    func vpcs(_ scope: ObservationScope) async throws -> [ObservedVPC] {
        async let hostnames = attribute("enableDnsHostnames", of: scope.vpc)
        async let support = attribute("enableDnsSupport", of: scope.vpc)
        let answer = try await client.readAll(DescribeVpcs(filters: scope.filters))
        var vpcs = try (answer.vpcs ?? []).map { try ObservedVPC($0) }
        let (dnsHostnames, dnsSupport) = try await (hostnames, support)
        for index in vpcs.indices where vpcs[index].id == scope.vpc {
            vpcs[index].dnsHostnames = dnsHostnames?.enableDnsHostnames?.value
            vpcs[index].dnsSupport = dnsSupport?.enableDnsSupport?.value
        }
        return vpcs
    }

    /// How many VPCs the Region holds.
    func count() async throws -> Int { try await client.readAll(DescribeVpcs()).vpcs?.count ?? 0 }

    /// nil where there is no such VPC: DescribeVpcs tells the same, and is believed.
    private func attribute(_ name: String, of vpc: String?) async throws -> DescribeVpcAttribute.Output? {
        guard let vpc else { return nil }
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
