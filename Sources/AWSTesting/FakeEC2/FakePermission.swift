/// A rule as a call describes it.
struct FakePermission: Hashable, Sendable {
    let traffic: FakeRule.Traffic
    let description: String?
}

extension FakeCall {
    /// The group that rules are for.
    mutating func groupID() throws(FakeRefusal) -> String {
        // Names are for groups of the default VPC, and the flat form of one rule is another way to say IpPermissions.
        try refuse(
            "GroupName", "SourceSecurityGroupName", "SourceSecurityGroupOwnerId", "IpProtocol", "FromPort", "ToPort",
            "CidrIp")
        return try required("GroupId")
    }

    /// The rules of `IpPermissions`, one for each peer.
    mutating func permissions() throws(FakeRefusal) -> [FakePermission] {
        try structures("IpPermissions") { (call, name) throws(FakeRefusal) in try call.permission(name) }
            .flatMap(\.self)
    }

    private mutating func permission(_ name: String) throws(FakeRefusal) -> [FakePermission] {
        let (ipProtocol, ports) = try portRange(name)
        let peers = try peers(name)
        guard !peers.isEmpty else {
            throw .missing("\(name).IpRanges, Ipv6Ranges, Groups or PrefixListIds")
        }
        return peers.map { peer, description in
            let traffic = FakeRule.Traffic(
                ipProtocol: ipProtocol, fromPort: ports.from, toPort: ports.to, peer: peer)
            return FakePermission(traffic: traffic, description: description)
        }
    }

    /// Protocol and ports. TCP and UDP need both ports; a protocol without ports has none, whatever was given.
    private mutating func portRange(
        _ name: String
    ) throws(FakeRefusal) -> (ipProtocol: String, ports: (from: Int, to: Int)) {
        let given = try required("\(name).IpProtocol").lowercased()
        let numbers = ["6": "tcp", "17": "udp", "1": "icmp", "58": "icmpv6", "all": "-1"]
        let ipProtocol = numbers[given] ?? given
        let (from, to) = (try number("\(name).FromPort"), try number("\(name).ToPort"))
        switch ipProtocol {
        case "tcp", "udp":
            guard let from, let to else { throw .missing("fromPort and toPort") }
            guard (0...65535).contains(from), (from...65535).contains(to) else {
                throw FakeRefusal("InvalidParameterValue", "Invalid TCP/UDP port range (\(from):\(to))")
            }
            return (ipProtocol, (from, to))
        case "icmp", "icmpv6":
            guard (-1...255).contains(from ?? -1), (-1...255).contains(to ?? -1) else {
                throw FakeRefusal("InvalidParameterValue", "ICMP code (\(to ?? -1)) out of range")
            }
            return (ipProtocol, (from ?? -1, to ?? -1))
        default:
            guard ipProtocol == "-1" || (Int(ipProtocol).map((0...255).contains) ?? false) else {
                throw FakeRefusal(
                    "InvalidPermission.Malformed", "Unsupported IP protocol \"\(given)\"  - supported: [tcp, udp, icmp]"
                )
            }
            return (ipProtocol, (-1, -1))
        }
    }

    private mutating func peers(
        _ name: String
    ) throws(FakeRefusal) -> [(peer: FakeRule.Peer, description: String?)] {
        let groups = try structures("\(name).Groups") { (call, name) throws(FakeRefusal) in
            try call.refuse(
                "\(name).GroupName", "\(name).VpcId", "\(name).VpcPeeringConnectionId", "\(name).PeeringStatus")
            _ = call.text("\(name).UserId")
            return (FakeRule.Peer.group(try call.required("\(name).GroupId")), try call.ruleDescription(name))
        }
        let blocks = try structures("\(name).IpRanges") { (call, name) throws(FakeRefusal) in
            (FakeRule.Peer.block(try call.block("\(name).CidrIp")), try call.ruleDescription(name))
        }
        let ipv6 = try structures("\(name).Ipv6Ranges") { (call, name) throws(FakeRefusal) in
            (FakeRule.Peer.ipv6(try call.ipv6Block("\(name).CidrIpv6")), try call.ruleDescription(name))
        }
        let lists = try structures("\(name).PrefixListIds") { (call, name) throws(FakeRefusal) in
            (FakeRule.Peer.prefixList(try call.required("\(name).PrefixListId")), try call.ruleDescription(name))
        }
        return groups + blocks + ipv6 + lists
    }

    mutating func ipv6Block(_ name: String) throws(FakeRefusal) -> String {
        let text = try required(name)
        guard text.contains(":"), let slash = text.firstIndex(of: "/"),
            let length = Int(text[text.index(after: slash)...]), (0...128).contains(length)
        else { throw .invalidValue(text, of: "cidrIpv6", "This is not a valid CIDR block.") }
        return text
    }

    private mutating func ruleDescription(_ name: String) throws(FakeRefusal) -> String? {
        guard let description = text("\(name).Description") else { return nil }
        try FakeEC2.check(description, of: "description")
        return description.isEmpty ? nil : description
    }
}
