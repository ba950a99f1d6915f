extension FakeEC2 {
    /// CreateDhcpOptions.
    ///
    /// <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateDhcpOptions.html>
    mutating func createDhcpOptions(_ call: inout FakeCall) throws(FakeRefusal) -> XMLWriter {
        let options = try call.dhcpOptions()
        let tags = try call.tagSpecification("dhcp-options", limit: settings.quotas.tags)
        try call.finish()
        guard !options.isEmpty else { throw .missing("dhcpConfiguration") }
        guard Set(options.map(\.key)).count == options.count else {
            throw FakeRefusal("InvalidParameterValue", "An option stands twice in the request")
        }
        let set = FakeDhcpOptions(id: newID("dopt"), tags: tags, options: options)
        world.dhcpOptions.append(set)
        var xml = XMLWriter()
        xml.element("dhcpOptions") { set.write(to: &$0, world) }
        return xml
    }

    /// AssociateDhcpOptions: `default` leaves the VPC without any.
    ///
    /// <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_AssociateDhcpOptions.html>
    mutating func associateDhcpOptions(_ call: inout FakeCall) throws(FakeRefusal) -> XMLWriter {
        let id = try call.required("DhcpOptionsId")
        let vpc = try call.required("VpcId")
        try call.finish()
        if id != "default" { _ = try existing(FakeDhcpOptions.self, id, call) }
        _ = try existing(FakeVpc.self, vpc, call)
        world.vpcs.update(vpc) { $0.dhcpOptions = id }
        return .success
    }

    /// DescribeDhcpOptions.
    ///
    /// <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeDhcpOptions.html>
    mutating func describeDhcpOptions(_ call: inout FakeCall) throws(FakeRefusal) -> XMLWriter {
        let ids = call.list("DhcpOptionsId")
        let query = try call.query()
        try call.finish()
        try call.refusePages(of: ids, query)
        let wanted = try named(FakeDhcpOptions.self, ids, call)
        let sets = call.seen.dhcpOptions.all.filter { wanted?.contains($0.id) ?? true }
        let world = call.seen
        return try list("dhcpOptionsSet", sets, query, call) { $1.write(to: &$0, world) }
    }
}

extension FakeCall {
    /// The options of a new set; servers may stand in one value, parted by commas.
    fileprivate mutating func dhcpOptions() throws(FakeRefusal) -> [FakeDhcpOptions.Option] {
        try structures("DhcpConfiguration") { (call, name) throws(FakeRefusal) in
            let key = try call.required("\(name).Key")
            let values = try call.requiredList("\(name).Value")
            guard let most = Self.mostValues[key] else {
                throw .invalidValue(key, of: "key", "There is no such option.")
            }
            let parted =
                key.hasSuffix("-servers") ? values.flatMap { $0.split(separator: ",").map(String.init) } : values
            guard parted.count <= most else {
                throw .invalidValue(parted.joined(separator: ","), of: key, "It has \(most) values at most.")
            }
            return FakeDhcpOptions.Option(key: key, values: parted)
        }
    }

    private static let mostValues = [
        "domain-name": 1, "domain-name-servers": 4, "ntp-servers": 8, "netbios-name-servers": 4,
        "netbios-node-type": 1, "ipv6-address-preferred-lease-time": 1,
    ]
}
