extension FakeEC2 {
    /// CreateNetworkAclEntry: one entry for each number and direction, and none for EC2's own numbers at the end.
    ///
    /// <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateNetworkAclEntry.html>
    mutating func createNetworkAclEntry(_ call: inout FakeCall) throws(FakeRefusal) -> XMLWriter {
        let id = try call.required("NetworkAclId")
        let entry = try call.networkAclEntry()
        try call.finish()
        let acl = try existing(FakeNetworkAcl.self, id, call)
        guard !acl.entries.contains(where: { $0.number == entry.number && $0.isEgress == entry.isEgress }) else {
            throw FakeRefusal(
                "NetworkAclEntryAlreadyExists", "The network acl entry identified by \(entry.number) already exists.")
        }
        world.networkAcls.update(id) { acl in
            acl.entries.append(entry)
            acl.entries.sort { ($0.isEgress ? 0 : 1, $0.number) < ($1.isEgress ? 0 : 1, $1.number) }
        }
        return .success
    }

    /// DescribeNetworkAcls.
    ///
    /// <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeNetworkAcls.html>
    mutating func describeNetworkAcls(_ call: inout FakeCall) throws(FakeRefusal) -> XMLWriter {
        let ids = call.list("NetworkAclId")
        let query = try call.query()
        try call.finish()
        try call.refusePages(of: ids, query)
        let wanted = try named(FakeNetworkAcl.self, ids, call)
        let acls = call.seen.networkAcls.all.filter { wanted?.contains($0.id) ?? true }
        let world = call.seen
        return try list("networkAclSet", acls, query, call) { $1.write(to: &$0, world) }
    }
}

extension FakeCall {
    fileprivate mutating func networkAclEntry() throws(FakeRefusal) -> FakeNetworkAcl.Entry {
        guard let number = try number("RuleNumber") else { throw .missing("ruleNumber") }
        guard (1...32766).contains(number) else {
            throw .invalidValue("\(number)", of: "ruleNumber", "It must be from 1 to 32766.")
        }
        guard let isEgress = try flag("Egress") else { throw .missing("egress") }
        let action = try required("RuleAction")
        guard ["allow", "deny"].contains(action) else { throw .invalidValue(action, of: "ruleAction") }
        let (ipProtocol, ports) = try networkAclProtocol()
        return FakeNetworkAcl.Entry(
            number: number, isEgress: isEgress, ipProtocol: ipProtocol, ports: ports, isAllowed: action == "allow",
            peer: try networkAclPeer())
    }

    /// TCP and UDP need ports, ICMP a kind of message; any other protocol has neither, whatever was given.
    private mutating func networkAclProtocol() throws(FakeRefusal) -> (String, ClosedRange<Int>?) {
        try refuse("Icmp")
        let ipProtocol = try required("Protocol")
        guard let known = Int(ipProtocol), (-1...255).contains(known) else {
            throw .invalidValue(ipProtocol, of: "protocol", "It must be a protocol number.")
        }
        let (from, to) = (try number("PortRange.From"), try number("PortRange.To"))
        guard ![1, 58].contains(known) else { throw .missing("icmp") }
        guard [6, 17].contains(known) else { return (ipProtocol, nil) }
        guard let from, let to else { throw .missing("portRange") }
        guard (0...65535).contains(from), (from...65535).contains(to) else {
            throw .invalidValue("\(from)-\(to)", of: "portRange")
        }
        return (ipProtocol, from...to)
    }

    private mutating func networkAclPeer() throws(FakeRefusal) -> FakeNetworkAcl.Peer {
        guard has("Ipv6CidrBlock") else { return .block(try block("CidrBlock")) }
        guard !has("CidrBlock") else { throw .combination("CidrBlock and Ipv6CidrBlock cannot be specified together") }
        return .ipv6(try ipv6Block("Ipv6CidrBlock"))
    }
}
