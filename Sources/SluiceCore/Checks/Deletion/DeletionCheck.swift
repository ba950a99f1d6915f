/// What has to be cleared up before anything is deleted, because EC2 would refuse in the middle of it.
///
/// One refusal before the first call is worth more than a stack that is half gone.
struct DeletionCheck {
    let observation: Observation
    /// What keeps something that goes from going, and does not go by itself; in the order of addresses.
    private let inTheWay: [(change: Change, thing: Hindrance.Thing)]

    /// - Parameter ownership: of the same observation.
    init(_ changes: [Change], _ observation: Observation, _ ownership: Ownership) {
        self.observation = observation
        let going = changes.filter(\.takesAway).sorted { $0.address < $1.address }.map { $0.namingByID(ownership) }
        let hindrances = Hindrances(observation, leaving: Self.leaving(changes, ownership))
        inTheWay = going.flatMap { change -> [(change: Change, thing: Hindrance.Thing)] in
            guard let id = change.id, let current = change.current else { return [] }
            return hindrances.of(current, id: id).filter { !$0.isPassing }.map { (change, $0.thing) }
        }
    }

    /// The IDs of what goes, of what is turned away from what goes, and of our endpoints, whose interfaces follow them.
    private static func leaving(_ changes: [Change], _ ownership: Ownership) -> Set<String> {
        let turning: [ResourceKind?] = [.routeTableAssociation, .route]
        let ids = changes.filter { $0.takesAway || $0.decision == .update && turning.contains($0.address.kind) }
            .compactMap(\.id)
        let attachments = changes.filter { $0.takesAway && $0.address.kind == .internetGatewayAttachment }
        let detached = attachments.flatMap { $0.current?.dependencies ?? [] }.compactMap { ownership.ids[$0] }
        let endpoints = ownership.ids.filter { $0.key.kind == .endpoint }.values
        let twins = ownership.twins.filter { $0.key.kind == .endpoint }.values.joined()
        return Set(ids).union(detached).union(endpoints).union(twins)
    }

    /// Everything that stands in the way, the same kind of thing together.
    var findings: [Diagnostic] { interfacesInTheWay + rulesInTheWay + objectsInTheWay }

    /// What keeps an object from being deleted that will not go by itself, with the change that it is about.
    func foreign<Thing>(_ pick: (Hindrance.Thing) -> Thing?) -> [(change: Change, thing: Thing)] {
        inTheWay.compactMap { change, thing in pick(thing).map { (change, $0) } }
    }
}

extension Change {
    /// An attachment has no ID, and is told by what it ties together.
    fileprivate func namingByID(_ ownership: Ownership) -> Change {
        guard address.kind == .internetGatewayAttachment else { return self }
        var change = self
        change.current = current?.mapTargets { target in
            target.address.flatMap { ownership.ids[$0] }.map { .id($0) } ?? target
        }
        return change
    }
}
