/// Something that was made a short while ago and is not shown.
public struct Doubt: Hashable, Sendable {
    /// The object.
    public var address: Address
    /// Its AWS ID.
    public var id: String
    /// From then on it would be shown if it were there.
    public var until: Timestamp
    /// Whether believing that it is gone could make it twice, or leave it behind: nothing tells it from a twin, or the
    /// stack is to go; and no call of ours to take it away was cut off.
    public var isGrave: Bool
}

extension State {
    /// What was made a short while ago and is not shown: more likely not shown yet than gone.
    ///
    /// EC2 is eventually consistent, and whoever believes one look makes things twice.
    /// - Parameters:
    ///   - visibility: how long after it was made an object may stay invisible.
    ///   - deleting: what calls whose fate is not known were to take away.
    ///   - isDestroy: whether the stack is to go, and what is forgotten now is left behind.
    public func doubts(
        about observation: Observation, now: Timestamp, visibility: Duration, deleting: Set<Address> = [],
        isDestroy: Bool = false
    ) -> [Doubt] {
        let index = ObservationIndex(observation)
        return resources.compactMap { address, entry in
            guard entry.origin == .created, let created = entry.created, now.since(created) < visibility,
                !observation.isGoing(entry.id),
                index.resource(at: address, id: entry.id, like: entry.resource, resolve: { id(of: $0) }) == nil
            else { return nil }
            return Doubt(
                address: address, id: entry.id, until: created.advanced(by: visibility),
                isGrave: (isDestroy ? entry.resource.kind.mustBeSeenToGo : entry.resource.mayHaveTwins)
                    && !deleting.contains(address))
        }.sorted { $0.address < $1.address }
    }
}

extension ResourceKind {
    /// Whether forgetting it, because it is not shown, would leave it behind for ever.
    fileprivate var mustBeSeenToGo: Bool { isWatched || isUnmarkedAddition }
}

extension Resource {
    /// Whether EC2 would make a second one without a word.
    fileprivate var mayHaveTwins: Bool {
        switch self {
        case .vpc, .internetGateway, .routeTable: true
        case .interfaceEndpoint(let endpoint): !endpoint.privateDNS
        case .subnet, .routeTableAssociation, .route, .internetGatewayAttachment, .securityGroup, .securityGroupRule,
            .gatewayEndpoint, .vpcAttribute, .endpointMember:
            false
        }
    }
}

extension Observation {
    /// Whether EC2 says itself that it is going, or gone.
    func isGoing(_ id: String) -> Bool { endpoints[id]?.state.isGone ?? false }
}
