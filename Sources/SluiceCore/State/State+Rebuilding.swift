public import OrderedCollections

extension State {
    /// What a stack consists of by what the tags in the account say: the state of one whose file is lost.
    ///
    /// Rules, associations and attachments, which carry no address or no tags at all, are known by what they belong
    /// to. Routes cannot be told from somebody's own, and adopted objects carry none of our tags: only a plan brings
    /// both back, see ``recording(_:)``.
    ///
    /// - Parameters:
    ///   - lineage: which state's objects; those of others are left out.
    ///   - observation: the objects of the stack, and all rules of its groups.
    ///   - userTags: what the plan puts on everything; other tags are taken for somebody's own.
    public init(
        rebuilding stack: String, lineage: String, from observation: Observation,
        userTags: OrderedDictionary<String, String> = [:]
    ) {
        self.init(
            stack: stack, lineage: lineage, account: observation.identity.account, region: observation.region)
        let index = ObservationIndex(observation)
        let ownership = Ownership(state: self, index: index)
        let addresses = ownership.addresses
        for (address, id) in ownership.ids {
            guard let found = ownership.companions[address] ?? index.taggedResource(id) else { continue }
            let resource = found.mapTargets { target in
                addresses[target.description].map { .address($0) } ?? target
            }
            let present = observation.tags(of: id)
            resources[address] = StateEntry(
                id: id, origin: .created, resource: resource, tags: ownTags(at: address, among: present, userTags),
                created: Timestamp(createdTagOf: present))
        }
    }

    /// The tags that sluice put there and keeps there, in the order in which it does.
    private func ownTags(
        at address: Address, among tags: [String: String], _ userTags: OrderedDictionary<String, String>
    ) -> OrderedDictionary<String, String> {
        let keys =
            [SluiceTag.stack, SluiceTag.lineage, SluiceTag.address]
            + (address.kind == .securityGroupRule ? [] : [SluiceTag.name])
        var own: OrderedDictionary<String, String> = [:]
        for key in keys { own[key] = tags[key] }
        for (key, value) in userTags where tags[key] == value { own[key] = value }
        return own
    }

    /// The state with all that a change set only has to write down: adopted, found by what it is, or gone.
    public func recording(_ changeSet: ChangeSet) -> State {
        var state = self
        for note in changeSet.notes(on: self) { state.resources[note.address] = note.entry }
        state.outputs = Outputs(state, changeSet.network)
        return state
    }
}

extension Observation {
    /// All tags of an object; none of one that was not seen.
    func tags(of id: String) -> [String: String] {
        rules[id]?.tags ?? vpcs[id]?.tags ?? subnets[id]?.tags ?? routeTables[id]?.tags ?? internetGateways[id]?.tags
            ?? securityGroups[id]?.tags ?? endpoints[id]?.tags ?? [:]
    }
}
