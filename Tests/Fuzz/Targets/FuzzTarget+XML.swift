import AWS

extension FuzzTarget {
    /// The body of an answer, read as whatever it claims to be.
    public static let xml = FuzzTarget("xml") { bytes in
        guard let root = try? ResponseDocument.parse(bytes) else { return }
        let count = count(root, depth: 1)
        precondition(count <= bytes.count, "more elements than bytes")
        _ = try? ErrorEnvelope(root)
        decode(root)
        // An answer that lost its end is another answer at most by what follows the root.
        let trimmed = bytes.reversed().drop { $0 == 0x20 || (0x09...0x0D).contains($0) }
        if trimmed.first == UInt8(ascii: ">"), bytes.last == UInt8(ascii: ">"), !endsWithComment(bytes) {
            precondition((try? ResponseDocument.parse(Array(bytes.dropLast()))) == nil, "a cut answer was taken")
        }
    }

    /// How many elements there are; the texts, the paths and the children are asked for on the way.
    private static func count(_ element: ResponseElement, depth: Int) -> Int {
        precondition(depth <= 64, "nested deeper than the limit")
        var count = 1
        for child in element.children {
            count += self.count(child, depth: depth + 1)
        }
        if count == 1 {
            precondition((try? element.text()) != nil, "a leaf without a text")
            _ = (try? Int(element), try? Bool(element), try? Timestamp(element))
        }
        return count
    }

    /// Comments and instructions may stand behind the root, and what is left of them may be whole again.
    private static func endsWithComment(_ bytes: [UInt8]) -> Bool {
        bytes.suffix(3).elementsEqual("-->".utf8) || bytes.suffix(2).elementsEqual("?>".utf8)
    }

    private static func decode(_ root: ResponseElement) {
        func read<Operation: QueryOperation>(_ type: Operation.Type) { _ = try? Operation.decode(root) }
        read(DescribeVpcs.self)
        read(DescribeSubnets.self)
        read(DescribeRouteTables.self)
        read(DescribeSecurityGroups.self)
        read(DescribeSecurityGroupRules.self)
        read(DescribeVpcEndpoints.self)
        read(DescribeVpcEndpointServices.self)
        read(DescribeNetworkInterfaces.self)
        read(DescribeAvailabilityZones.self)
        read(DescribeNetworkAcls.self)
        read(DescribeDhcpOptions.self)
        read(DescribeNatGateways.self)
        read(CreateVpcEndpoint.self)
        read(DeleteVpcEndpoints.self)
        read(GetCallerIdentity.self)
    }
}
