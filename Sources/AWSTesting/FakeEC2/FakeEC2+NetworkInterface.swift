extension FakeEC2 {
    /// CreateNetworkInterface: how a test puts somebody else's interface into a subnet.
    ///
    /// <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateNetworkInterface.html>
    mutating func createNetworkInterface(_ call: inout FakeCall) throws(FakeRefusal) -> XMLWriter {
        let subnetID = try call.required("SubnetId")
        let groups = call.list("SecurityGroupId")
        let description = call.text("Description") ?? ""
        let tags = try call.tagSpecification("network-interface", limit: settings.quotas.tags)
        let token = try call.clientToken()
        try call.refuse(
            "Ipv4Prefix", "Ipv4PrefixCount", "Ipv6Prefix", "Ipv6PrefixCount", "InterfaceType", "EnablePrimaryIpv6",
            "ConnectionTrackingSpecification", "Operator", "PrivateIpAddress", "PrivateIpAddresses",
            "SecondaryPrivateIpAddressCount", "Ipv6Addresses", "Ipv6AddressCount")
        try call.finish()
        if let repeated = try repeated(token, &call), let interface = repeated.interface {
            return answer(world.interfaces[interface.id] ?? interface, token)
        }
        let subnet = try existing(FakeSubnet.self, subnetID, call)
        let interface = FakeNetworkInterface(
            id: newID("eni"), tags: tags, vpc: subnet.vpc, subnet: subnetID, zone: subnet.zone,
            address: try freeAddress(in: subnet), groups: try endpointGroups(groups, in: subnet.vpc, call),
            description: description, holder: nil)
        world.interfaces.append(interface)
        remember(token, call, interface: interface)
        return answer(interface, token)
    }

    private func answer(_ interface: FakeNetworkInterface, _ token: String?) -> XMLWriter {
        var xml = XMLWriter()
        xml.element("networkInterface") { interface.write(to: &$0, world) }
        xml.text("clientToken", token)
        return xml
    }

    /// DeleteNetworkInterface: not one that AWS looks after.
    ///
    /// <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DeleteNetworkInterface.html>
    mutating func deleteNetworkInterface(_ call: inout FakeCall) throws(FakeRefusal) -> XMLWriter {
        let id = try call.required("NetworkInterfaceId")
        try call.finish()
        guard try !existing(FakeNetworkInterface.self, id, call).isManaged else {
            throw FakeRefusal("InvalidParameterValue", "Network interface '\(id)' is currently in use.")
        }
        world.interfaces[id] = nil
        return .success
    }

    /// DescribeNetworkInterfaces: "You cannot specify [MaxResults] and the network interface IDs parameter in the
    /// same request."
    ///
    /// <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeNetworkInterfaces.html>
    mutating func describeNetworkInterfaces(_ call: inout FakeCall) throws(FakeRefusal) -> XMLWriter {
        // Nothing in the account is managed by a service that hides its interfaces.
        _ = try call.flag("IncludeManagedResources")
        let ids = call.list("NetworkInterfaceId")
        let query = try call.query()
        try call.finish()
        try call.refusePages(of: ids, query)
        let wanted = try named(FakeNetworkInterface.self, ids, call)
        let interfaces = call.seen.interfaces.all.filter { wanted?.contains($0.id) ?? true }
        let world = call.seen
        return try list("networkInterfaceSet", interfaces, query, call) { $1.write(to: &$0, world) }
    }
}
