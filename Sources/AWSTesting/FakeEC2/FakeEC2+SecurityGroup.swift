extension FakeEC2 {
    /// CreateSecurityGroup: a group that lets nothing in and everything out.
    ///
    /// <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateSecurityGroup.html>
    mutating func createSecurityGroup(_ call: inout FakeCall) throws(FakeRefusal) -> XMLWriter {
        let name = try call.required("GroupName")
        let description = try call.required("GroupDescription")
        // Without a VPC the group would be one of the default VPC, which the account does not have.
        let vpcID = try call.required("VpcId")
        let tags = try call.tagSpecification("security-group", limit: settings.quotas.tags)
        try call.finish()
        try Self.check(name, of: "groupName")
        try Self.check(description, of: "groupDescription")
        guard !name.lowercased().hasPrefix("sg-") else {
            throw .invalidValue(name, of: "groupName", "Group names may not be in the format sg-*")
        }
        let vpc = try existing(FakeVpc.self, vpcID, call)
        try admitGroup(named: name, in: vpcID)
        let group = FakeSecurityGroup(
            id: newID("sg"), tags: tags, vpc: vpcID, name: name, description: description, isDefault: false)
        world.groups.append(group)
        openOutwards(group, in: vpc)
        var xml = XMLWriter()
        xml.text("groupId", group.id)
        xml.text("securityGroupArn", group.arn(in: world))
        tags.write(to: &xml)
        return xml
    }

    private func admitGroup(named name: String, in vpc: String) throws(FakeRefusal) {
        let isTaken = world.groups.all.contains { $0.vpc == vpc && $0.name.lowercased() == name.lowercased() }
        guard !isTaken else {
            throw FakeRefusal(
                "InvalidGroup.Duplicate", "The security group '\(name)' already exists for VPC '\(vpc)'")
        }
        guard world.groups.all.count < settings.quotas.securityGroups else {
            throw FakeRefusal("SecurityGroupLimitExceeded", "The maximum number of security groups has been reached.")
        }
    }

    /// Up to 255 of `a-z, A-Z, 0-9, spaces, and ._-:/()#,@[]+=&;{}!$*`.
    static func check(_ text: String, of parameter: String) throws(FakeRefusal) {
        let others = Set(" ._-:/()#,@[]+=&;{}!$*".utf8)
        let isFit = text.utf8.allSatisfy { byte in
            others.contains(byte) || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
                || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
                || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
        }
        guard isFit, text.utf8.count <= 255 else {
            throw .invalidValue(
                text, of: parameter,
                "Character sets beyond ASCII are not supported, and 255 characters are the most there may be.")
        }
    }

    /// DeleteSecurityGroup: not the default group, none that an interface or endpoint carries, and none that a rule
    /// of another group names.
    ///
    /// <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DeleteSecurityGroup.html>
    mutating func deleteSecurityGroup(_ call: inout FakeCall) throws(FakeRefusal) -> XMLWriter {
        try call.refuse("GroupName")
        let id = try call.required("GroupId")
        try call.finish()
        let group = try existing(FakeSecurityGroup.self, id, call)
        guard !group.isDefault else {
            throw FakeRefusal(
                "CannotDelete", "the specified group: \"\(id)\" name: \"default\" cannot be deleted by a user")
        }
        guard !isInUse(group, at: call.now) else {
            throw .dependency("resource \(id) has a dependent object")
        }
        world.rules.removeAll { $0.group == id }
        world.groups[id] = nil
        var xml = XMLWriter.success
        xml.text("groupId", id)
        return xml
    }

    private func isInUse(_ group: FakeSecurityGroup, at now: Int64) -> Bool {
        world.interfaces.all.contains { $0.groups.contains(group.id) }
            || world.endpoints.all.contains { $0.groups.contains(group.id) && $0.state(at: now) != "deleted" }
            || world.rules.all.contains { $0.group != group.id && $0.traffic.peer == .group(group.id) }
    }

    /// DescribeSecurityGroups.
    mutating func describeSecurityGroups(_ call: inout FakeCall) throws(FakeRefusal) -> XMLWriter {
        try call.refuse("GroupName")
        let ids = call.list("GroupId")
        let query = try call.query()
        try call.finish()
        try call.refusePages(of: ids, query)
        let wanted = try named(FakeSecurityGroup.self, ids, call)
        let groups = call.seen.groups.all.filter { wanted?.contains($0.id) ?? true }
        let world = call.seen
        return try list("securityGroupInfo", groups, query, call) { $1.write(to: &$0, world) }
    }
}
