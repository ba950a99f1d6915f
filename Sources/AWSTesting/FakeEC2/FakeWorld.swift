/// Everything that exists in the account; a value, so that a view of the past is a copy that costs nothing.
struct FakeWorld: Sendable {
    var vpcs = FakeTable<FakeVpc>()
    var subnets = FakeTable<FakeSubnet>()
    var routeTables = FakeTable<FakeRouteTable>()
    var internetGateways = FakeTable<FakeInternetGateway>()
    var groups = FakeTable<FakeSecurityGroup>()
    var rules = FakeTable<FakeRule>()
    var endpoints = FakeTable<FakeVpcEndpoint>()
    var interfaces = FakeTable<FakeNetworkInterface>()
    var networkAcls = FakeTable<FakeNetworkAcl>()
    var dhcpOptions = FakeTable<FakeDhcpOptions>()
    var natGateways = FakeTable<FakeNatGateway>()
    /// AWS's own prefix lists.
    let prefixLists: [FakePrefixList]
    /// The account's number.
    let account: String
    /// The Region.
    let region: String

    init(settings: FakeEC2.Settings) {
        account = settings.account
        region = settings.region
        prefixLists = FakePrefixList.all(in: settings)
        dhcpOptions.append(.original(domain: privateDomain))
    }

    /// What the private names of hosts end with: `us-west-2.compute.internal`.
    var privateDomain: String { region == "us-east-1" ? "ec2.internal" : "\(region).compute.internal" }

    /// Removes what is gone by that moment.
    mutating func settle(at moment: Int64) {
        guard endpoints.all.contains(where: { $0.deletion != nil }) else { return }
        let goneInterfaces = endpoints.all.filter { ($0.deletion?.interfacesGoneAt ?? .max) <= moment }.map(\.id)
        interfaces.removeAll { $0.endpoint.map(goneInterfaces.contains) ?? false }
        endpoints.removeAll { endpoint in
            guard let deletion = endpoint.deletion else { return false }
            return max(deletion.forgottenAt, deletion.interfacesGoneAt) <= moment
        }
    }
}
