/// What a call of ModifyVpcEndpoint asks for.
struct FakeEndpointChange: Sendable {
    let endpoint: String
    let resetsPolicy: Bool
    let policy: String?
    let addedTables: [String]
    let removedTables: [String]
    let addedSubnets: [String]
    let removedSubnets: [String]
    let addedGroups: [String]
    let removedGroups: [String]
    let privateDns: Bool?

    init(_ call: inout FakeCall) throws(FakeRefusal) {
        endpoint = try call.required("VpcEndpointId")
        resetsPolicy = try call.flag("ResetPolicy") ?? false
        policy = call.text("PolicyDocument")
        addedTables = call.list("AddRouteTableId")
        removedTables = call.list("RemoveRouteTableId")
        addedSubnets = call.list("AddSubnetId")
        removedSubnets = call.list("RemoveSubnetId")
        addedGroups = call.list("AddSecurityGroupId")
        removedGroups = call.list("RemoveSecurityGroupId")
        privateDns = try call.flag("PrivateDnsEnabled")
        try call.refuse("IpAddressType", "DnsOptions", "SubnetConfiguration")
    }

    var isAboutTables: Bool { !(addedTables + removedTables).isEmpty }
    var isAboutPolicy: Bool { resetsPolicy || policy != nil }
    var isAboutInterfaces: Bool {
        !(addedSubnets + removedSubnets + addedGroups + removedGroups).isEmpty || privateDns != nil
    }
    var isEmpty: Bool { !isAboutTables && !isAboutPolicy && !isAboutInterfaces }
}
