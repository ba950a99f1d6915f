extension FakeEC2 {
    /// CreateVpcEndpoint.
    ///
    /// <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateVpcEndpoint.html>
    mutating func createVpcEndpoint(_ call: inout FakeCall) throws(FakeRefusal) -> XMLWriter {
        let wish = try FakeEndpointWish(&call, settings)
        try call.finish()
        if let repeated = try repeated(wish.token, &call), let endpoint = repeated.endpoint {
            return answer(afterwards(endpoint, at: call.now), wish.token, call)
        }
        let vpc = try existing(FakeVpc.self, wish.vpc, call)
        guard vpc.sharer == nil else {
            throw FakeRefusal("OperationNotPermitted", "This operation does not support shared VPCs.")
        }
        let service = try service(wish)
        let policy = try checked(wish.policy)
        let endpoint =
            service.type == "Interface"
            ? try makeInterfaceEndpoint(wish, vpc, service, policy, call)
            : try makeGatewayEndpoint(wish, vpc, service, policy, call)
        remember(wish.token, call, endpoint: endpoint)
        return answer(endpoint, wish.token, call)
    }

    /// The endpoint as it is now, or `deleted` where it is gone for good.
    private func afterwards(_ endpoint: FakeVpcEndpoint, at now: Int64) -> FakeVpcEndpoint {
        if let present = world.endpoints[endpoint.id] { return present }
        var gone = endpoint
        gone.deletion = .init(deletedAt: now, interfacesGoneAt: now, forgottenAt: now)
        return gone
    }

    private func answer(_ endpoint: FakeVpcEndpoint, _ token: String?, _ call: FakeCall) -> XMLWriter {
        var xml = XMLWriter()
        xml.element("vpcEndpoint") { endpoint.write(to: &$0, world, at: call.now) }
        xml.text("clientToken", token)
        return xml
    }

    private func service(_ wish: FakeEndpointWish) throws(FakeRefusal) -> Service {
        let ofName = settings.services.filter { settings.name(of: $0) == wish.service }
        guard !ofName.isEmpty else { throw .unknownService(wish.service) }
        guard let service = ofName.first(where: { $0.type == wish.type }) else {
            throw FakeRefusal(
                "InvalidParameter",
                "Endpoint type (\(wish.type)) does not match available service types "
                    + "([\(ofName.map(\.type).joined(separator: ", "))]).")
        }
        return service
    }

    /// The policy as it will be stored: that of full access where there is none.
    func checked(_ policy: String?) throws(FakeRefusal) -> String {
        guard let policy, !policy.isEmpty else { return FakeVpcEndpoint.fullAccess }
        guard policy.utf8.count <= 20_480 else {
            throw FakeRefusal("InvalidPolicyDocument", "The policy is longer than 20480 characters")
        }
        guard FakeJSON.isObject(policy) else {
            throw FakeRefusal("InvalidPolicyDocument", "The policy document must be in valid JSON format")
        }
        return policy
    }

    /// DescribeVpcEndpoints.
    mutating func describeVpcEndpoints(_ call: inout FakeCall) throws(FakeRefusal) -> XMLWriter {
        let ids = call.list("VpcEndpointId")
        let query = try call.query(sizes: 1...Int(Int32.max))
        try call.finish()
        try call.refusePages(of: ids, query)
        let wanted = try named(FakeVpcEndpoint.self, ids, call)
        let bounded = FakeQuery(filters: query.filters, size: query.size.map { min($0, 1000) }, token: query.token)
        let (world, moment) = (call.seen, call.seenAt)
        let endpoints = world.endpoints.all.filter { endpoint in
            (wanted?.contains(endpoint.id) ?? true) && moment < endpoint.deletion?.forgottenAt ?? .max
        }
        return try list("vpcEndpointSet", endpoints, bounded, call) { $1.write(to: &$0, world, at: moment) }
    }
}

extension FakeVpcEndpoint {
    /// What an endpoint lets pass that was given no policy.
    static let fullAccess = """
        {"Statement":[{"Action":"*","Effect":"Allow","Principal":"*","Resource":"*"}]}
        """
}
