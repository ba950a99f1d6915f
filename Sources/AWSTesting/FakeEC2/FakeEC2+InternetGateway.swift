extension FakeEC2 {
    /// CreateInternetGateway.
    ///
    /// <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateInternetGateway.html>
    mutating func createInternetGateway(_ call: inout FakeCall) throws(FakeRefusal) -> XMLWriter {
        let tags = try call.tagSpecification("internet-gateway", limit: settings.quotas.tags)
        try call.finish()
        guard world.internetGateways.all.count < settings.quotas.internetGateways else {
            throw FakeRefusal(
                "InternetGatewayLimitExceeded", "The maximum number of internet gateways has been reached.")
        }
        let gateway = FakeInternetGateway(id: newID("igw"), tags: tags)
        world.internetGateways.append(gateway)
        var xml = XMLWriter()
        xml.element("internetGateway") { gateway.write(to: &$0, world) }
        return xml
    }

    /// AttachInternetGateway: one gateway a VPC, one VPC a gateway.
    ///
    /// <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_AttachInternetGateway.html>
    mutating func attachInternetGateway(_ call: inout FakeCall) throws(FakeRefusal) -> XMLWriter {
        let (gateway, vpc) = try gatewayAndVpc(&call)
        guard gateway.vpc == nil else {
            throw FakeRefusal(
                "Resource.AlreadyAssociated", "resource \(gateway.id) is already attached to network \(vpc.id)")
        }
        guard !world.internetGateways.all.contains(where: { $0.vpc == vpc.id }) else {
            throw FakeRefusal(
                "Resource.AlreadyAssociated", "Network \(vpc.id) already has an internet gateway attached")
        }
        world.internetGateways.update(gateway.id) { $0.vpc = vpc.id }
        return .success
    }

    /// DetachInternetGateway: not while a NAT gateway has a public address.
    ///
    /// <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DetachInternetGateway.html>
    mutating func detachInternetGateway(_ call: inout FakeCall) throws(FakeRefusal) -> XMLWriter {
        let (gateway, vpc) = try gatewayAndVpc(&call)
        guard gateway.vpc == vpc.id else {
            throw FakeRefusal("Gateway.NotAttached", "resource \(gateway.id) is not attached to network \(vpc.id)")
        }
        guard !world.natGateways.all.contains(where: { $0.vpc == vpc.id && $0.elasticAddress != nil && !$0.isInVain })
        else {
            throw .dependency(
                "Network \(vpc.id) has some mapped public address(es). Please unmap those public address(es) before "
                    + "detaching the gateway.")
        }
        world.internetGateways.update(gateway.id) { $0.vpc = nil }
        return .success
    }

    private func gatewayAndVpc(_ call: inout FakeCall) throws(FakeRefusal) -> (FakeInternetGateway, FakeVpc) {
        let gateway = try call.required("InternetGatewayId")
        let vpc = try call.required("VpcId")
        try call.finish()
        return (try existing(FakeInternetGateway.self, gateway, call), try existing(FakeVpc.self, vpc, call))
    }

    /// DeleteInternetGateway: not while it is attached.
    ///
    /// <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DeleteInternetGateway.html>
    mutating func deleteInternetGateway(_ call: inout FakeCall) throws(FakeRefusal) -> XMLWriter {
        let id = try call.required("InternetGatewayId")
        try call.finish()
        guard try existing(FakeInternetGateway.self, id, call).vpc == nil else {
            throw .dependency("The internetGateway '\(id)' has dependencies and cannot be deleted.")
        }
        world.internetGateways[id] = nil
        return .success
    }

    /// DescribeInternetGateways.
    mutating func describeInternetGateways(_ call: inout FakeCall) throws(FakeRefusal) -> XMLWriter {
        let ids = call.list("InternetGatewayId")
        let query = try call.query()
        try call.finish()
        try call.refusePages(of: ids, query)
        let wanted = try named(FakeInternetGateway.self, ids, call)
        let gateways = call.seen.internetGateways.all.filter { wanted?.contains($0.id) ?? true }
        let world = call.seen
        return try list("internetGatewaySet", gateways, query, call) { $1.write(to: &$0, world) }
    }
}
