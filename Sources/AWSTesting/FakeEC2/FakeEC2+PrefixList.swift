extension FakeEC2 {
    /// Refuses the ID of a prefix list that is not there.
    func requirePrefixList(_ id: String) throws(FakeRefusal) {
        guard Self.isWellFormed(id, prefix: "pl") else {
            throw FakeRefusal("InvalidPrefixListId.Malformed", "Invalid id: \"\(id)\" (expecting \"pl-...\")")
        }
        guard world.prefixLists.contains(where: { $0.id == id }) else {
            throw FakeRefusal("InvalidPrefixListID.NotFound", "The prefix list ID '\(id)' does not exist")
        }
    }

    /// DescribePrefixLists: AWS's own lists with their blocks.
    mutating func describePrefixLists(_ call: inout FakeCall) throws(FakeRefusal) -> XMLWriter {
        let (lists, query) = try prefixLists(&call)
        let own = lists.map(FakeServicePrefixList.init)
        return try list("prefixListSet", own, query, call) { xml, item in
            xml.text("prefixListId", item.list.id)
            xml.text("prefixListName", item.list.name)
            xml.list("cidrSet", texts: item.list.blocks.map(\.description))
        }
    }

    /// DescribeManagedPrefixLists: all lists; here there are AWS's own alone.
    mutating func describeManagedPrefixLists(_ call: inout FakeCall) throws(FakeRefusal) -> XMLWriter {
        let (lists, query) = try prefixLists(&call)
        let region = settings.region
        return try list("prefixListSet", lists, query, call) { xml, list in
            xml.text("prefixListId", list.id)
            xml.text("addressFamily", "IPv4")
            xml.text("state", "create-complete")
            xml.text("prefixListArn", "arn:aws:ec2:\(region):aws:prefix-list/\(list.id)")
            xml.text("prefixListName", list.name)
            xml.text("ownerId", "AWS")
        }
    }

    private func prefixLists(_ call: inout FakeCall) throws(FakeRefusal) -> ([FakePrefixList], FakeQuery) {
        let ids = call.list("PrefixListId")
        let query = try call.query(sizes: 1...100)
        try call.finish()
        try call.refusePages(of: ids, query)
        for id in ids { try requirePrefixList(id) }
        return (world.prefixLists.filter { ids.isEmpty || ids.contains($0.id) }, query)
    }
}

extension FakePrefixList: FakeListed {
    static let filters: Set = ["owner-id", "prefix-list-id", "prefix-list-name"]
    static var hasTags: Bool { true }
    var key: String { id }
    var listedTags: FakeTags { FakeTags() }

    func values(of filter: String, _ world: FakeWorld, at moment: Int64) -> [String] {
        switch filter {
        case "owner-id": ["AWS"]
        case "prefix-list-id": [id]
        default: [name]
        }
    }
}

/// A prefix list as DescribePrefixLists lists it, which has fewer filters.
struct FakeServicePrefixList: FakeListed {
    let list: FakePrefixList

    static let filters: Set = ["prefix-list-id", "prefix-list-name"]
    static var hasTags: Bool { false }
    var key: String { list.id }
    var listedTags: FakeTags { FakeTags() }

    func values(of filter: String, _ world: FakeWorld, at moment: Int64) -> [String] {
        list.values(of: filter, world, at: moment)
    }
}
