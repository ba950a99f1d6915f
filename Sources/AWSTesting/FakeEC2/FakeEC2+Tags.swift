extension FakeEC2 {
    /// CreateTags: sets tags on all objects, or on none where one is not there.
    ///
    /// <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateTags.html>
    mutating func createTags(_ call: inout FakeCall) throws(FakeRefusal) -> XMLWriter {
        let ids = try call.requiredList("ResourceId")
        let tags = try call.tagList("Tag")
        try call.finish()
        guard !tags.isEmpty else { throw .missing("Tag") }
        guard Set(tags.map(\.key)).count == tags.count else {
            throw FakeRefusal("InvalidParameterValue", "Tag keys must be unique")
        }
        guard ids.count <= 1000 else { throw FakeRefusal("InvalidParameterValue", "More than 1000 resources") }
        let limit = settings.quotas.tags
        for id in ids {
            try changeTags(of: id, call) { (old) throws(FakeRefusal) in
                for tag in tags { old[tag.key] = tag.value ?? "" }
                try old.check(limit: limit)
            }
        }
        return .success
    }

    /// DeleteTags: a tag with another value than the given one stays.
    ///
    /// <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DeleteTags.html>
    mutating func deleteTags(_ call: inout FakeCall) throws(FakeRefusal) -> XMLWriter {
        let ids = try call.requiredList("ResourceId")
        let tags = try call.tagList("Tag")
        try call.finish()
        for id in ids {
            try changeTags(of: id, call) { (old) throws(FakeRefusal) in
                guard !tags.isEmpty else { return old = FakeTags() }
                for tag in tags where tag.value == nil || old[tag.key] == tag.value { old[tag.key] = nil }
            }
        }
        return .success
    }

    /// Changes the tags of whatever has an ID.
    private mutating func changeTags(
        of id: String, _ call: FakeCall, _ change: (inout FakeTags) throws(FakeRefusal) -> Void
    ) throws(FakeRefusal) {
        let prefix = id.prefix { $0 != "-" }
        switch prefix {
        case "vpc": try changeTags(FakeVpc.self, id, call, change)
        case "subnet": try changeTags(FakeSubnet.self, id, call, change)
        case "rtb": try changeTags(FakeRouteTable.self, id, call, change)
        case "igw": try changeTags(FakeInternetGateway.self, id, call, change)
        case "sg": try changeTags(FakeSecurityGroup.self, id, call, change)
        case "sgr": try changeTags(FakeRule.self, id, call, change)
        case "vpce": try changeTags(FakeVpcEndpoint.self, id, call, change)
        case "eni": try changeTags(FakeNetworkInterface.self, id, call, change)
        case "acl": try changeTags(FakeNetworkAcl.self, id, call, change)
        case "dopt": try changeTags(FakeDhcpOptions.self, id, call, change)
        case "nat": try changeTags(FakeNatGateway.self, id, call, change)
        default: throw FakeRefusal("InvalidID", "The ID '\(id)' is not valid")
        }
    }

    private mutating func changeTags<Noun: FakeNoun>(
        _ noun: Noun.Type, _ id: String, _ call: FakeCall,
        _ change: (inout FakeTags) throws(FakeRefusal) -> Void
    ) throws(FakeRefusal) {
        var object = try existing(noun, id, call)
        try change(&object.tags)
        world[keyPath: Noun.table][id] = object
    }

    /// DescribeTags.
    mutating func describeTags(_ call: inout FakeCall) throws(FakeRefusal) -> XMLWriter {
        let query = try call.query()
        try call.finish()
        return try list("tagSet", call.seen.tags, query, call) { xml, tag in
            xml.text("key", tag.name)
            xml.text("resourceId", tag.resource)
            xml.text("resourceType", tag.type)
            xml.text("value", tag.value)
        }
    }
}

/// A tag with the object that carries it.
struct FakeTagOfObject: FakeListed {
    let resource: String
    let type: String
    let name: String
    let value: String

    static let filters: Set = ["key", "resource-id", "resource-type", "value"]
    static var hasTags: Bool { true }
    var key: String { "\(resource) \(name)" }
    var listedTags: FakeTags {
        var tags = FakeTags()
        tags[name] = value
        return tags
    }

    func values(of filter: String, _ world: FakeWorld, at moment: Int64) -> [String] {
        switch filter {
        case "key": [name]
        case "resource-id": [resource]
        case "resource-type": [type]
        default: [value]
        }
    }
}

extension FakeWorld {
    /// All tags of all objects.
    fileprivate var tags: [FakeTagOfObject] {
        tags(of: vpcs) + tags(of: subnets) + tags(of: routeTables) + tags(of: internetGateways) + tags(of: groups)
            + tags(of: rules) + tags(of: endpoints) + tags(of: interfaces) + tags(of: networkAcls)
            + tags(of: dhcpOptions) + tags(of: natGateways)
    }

    private func tags<Noun: FakeNoun>(of table: FakeTable<Noun>) -> [FakeTagOfObject] {
        table.all.flatMap { object in
            object.tags.pairs.map { tag in
                FakeTagOfObject(resource: object.id, type: Noun.type, name: tag.key, value: tag.value)
            }
        }
    }
}
