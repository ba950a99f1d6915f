import AWS
import AWSTesting
import Testing

/// The services that are only ever asked, as moto has them; every request passes the relay, which judges its signature.
struct LookupEmulatorTests {
    /// What one test asks, and its relay.
    private struct Account {
        let relay: Relay
        let configuration: ClientConfiguration

        func client<Service: LookupService>(_ service: Service.Type) throws -> LookupClient<Service> {
            let region = try Region(relay.region)
            let resolver = EndpointResolver(environment: Environment(relay.environment))
            return LookupClient(
                endpoint: try resolver.endpoint(of: Service.endpointService, in: region), region: region,
                configuration: configuration)
        }

        func vpc() async throws -> String {
            let ec2 = EC2Client(
                endpoint: try EndpointURL(parsing: relay.endpoint), region: try Region(relay.region),
                configuration: configuration)
            return try await ec2.sent(CreateVpc(cidrBlock: "10.0.0.0/16")).vpc.there().vpcId.there()
        }
    }

    private func withAccount(_ body: @Sendable (Account) async throws -> Void) async throws {
        try await Relay.withEmulator { relay in
            let transport = HTTPTransport()
            let configuration = ClientConfiguration(
                transport: transport, credentials: StaticCredentials(Relay.credential), userAgent: "sluice/test")
            let result: Result<Void, any Error>
            do {
                result = .success(try await body(Account(relay: relay, configuration: configuration)))
            } catch {
                result = .failure(error)
            }
            await transport.shutDown()
            #expect(relay.violations == [])
            try result.get()
        }
    }

    @Test func `the quotas of VPCs are found by their codes`() async throws {
        try await withAccount { account in
            let client = try account.client(ServiceQuotas.self)
            let quotas = try await client.readAll(ListAWSDefaultServiceQuotas(serviceCode: "vpc")).quotas ?? []
            let values = VPCQuota.allCases.map { code in quotas.first { $0.quotaCode == code.rawValue }?.value }
            #expect(values == [5, 50, 20, 5, 60])
        }
    }

    @Test func `a service that has no quotas is refused`() async throws {
        try await withAccount { account in
            let client = try account.client(ServiceQuotas.self)
            let error = await #expect(throws: EC2ClientError.self) {
                try await client.readAll(ListAWSDefaultServiceQuotas(serviceCode: "colour"))
            }
            #expect(error?.serviceError?.code.rawValue == "NoSuchResourceException")
        }
    }

    @Test func `a VPC's private hosted zones are listed, and no others`() async throws {
        try await withAccount { account in
            let (vpc, other) = (try await account.vpc(), try await account.vpc())
            let client = try account.client(Route53.self)
            _ = try await client.read(CreateHostedZone(name: "ours.example.com", vpcId: vpc))
            _ = try await client.read(CreateHostedZone(name: "theirs.example.com", vpcId: other))
            let zones = try await client.readAll(ListHostedZonesByVPC(vpcId: vpc, vpcRegion: "us-west-2"))
            #expect(zones.hostedZoneSummaries?.map(\.name) == ["ours.example.com."])
            #expect(zones.hostedZoneSummaries?.map(\.owner?.owningAccount) == [account.relay.account])
        }
    }

    @Test func `a VPC's rules are those that are associated with it`() async throws {
        try await withAccount { account in
            let vpc = try await account.vpc()
            let client = try account.client(Route53Resolver.self)
            var rules: [String] = []
            // More than moto has on a page.
            for number in 1...11 {
                let creation = CreateResolverRule(name: "d\(number)")
                rules.append(try await client.read(creation).rule.id.there())
            }
            _ = try await client.read(AssociateResolverRule(ruleID: rules[3], vpcID: vpc))
            let filter = ResolverFilter(name: "VPCId", values: [vpc])
            let associations = try await client.readAll(ListResolverRuleAssociations(filters: [filter]))
            #expect(associations.resolverRuleAssociations?.map(\.resolverRuleId) == [rules[3]])
            let all = try await client.readAll(ListResolverRules()).resolverRules ?? []
            #expect(Set(rules).isSubset(of: all.compactMap(\.id)))
            #expect(all.first { $0.id == rules[3] }?.domainName == "d4.example.com.")
        }
    }
}
