/// What a call of CreateVpcEndpoint asks for.
struct FakeEndpointWish: Sendable {
    let vpc: String
    let type: String
    let service: String
    let policy: String?
    let routeTables: [String]
    let subnets: [String]
    let groups: [String]
    let privateDns: Bool?
    let tags: FakeTags
    let token: String?

    init(_ call: inout FakeCall, _ settings: FakeEC2.Settings) throws(FakeRefusal) {
        vpc = try call.required("VpcId")
        type = call.text("VpcEndpointType") ?? "Gateway"
        service = try call.required("ServiceName")
        policy = call.text("PolicyDocument")
        routeTables = call.list("RouteTableId")
        subnets = call.list("SubnetId")
        groups = call.list("SecurityGroupId")
        privateDns = try call.flag("PrivateDnsEnabled")
        tags = try call.tagSpecification("vpc-endpoint", refusal: "InvalidParameter", limit: settings.quotas.tags)
        token = try call.clientToken()
        try Self.checkAddressType(&call)
        try call.refuse(
            "SubnetConfiguration", "ServiceNetworkArn", "ResourceConfigurationArn", "ServiceRegion",
            "DnsOptions.PrivateDnsOnlyForInboundResolverEndpoint", "DnsOptions.PrivateDnsPreference",
            "DnsOptions.PrivateDnsSpecifiedDomain")
    }

    /// Takes the kind of addresses, which can only be IPv4 where no subnet has IPv6.
    static func checkAddressType(_ call: inout FakeCall) throws(FakeRefusal) {
        for name in ["IpAddressType", "DnsOptions.DnsRecordIpType"] {
            let kind = call.text(name) ?? "ipv4"
            guard kind == "ipv4" || (name != "IpAddressType" && kind == "service-defined") else {
                throw FakeRefusal("InvalidParameter", "The subnets do not support the address type \(kind)")
            }
        }
    }
}
