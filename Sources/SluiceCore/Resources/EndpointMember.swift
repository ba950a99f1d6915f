/// A route table or a subnet that sluice added to an endpoint of somebody else's, because the plan says `extend`.
///
/// It has no ID and no tags: what the state says of it is all that tells it from one that was there before.
public struct EndpointMember: ResourceSpec {
    /// What an endpoint may be extended by.
    public enum Member: Hashable, Sendable {
        /// Gets a route to a gateway endpoint.
        case routeTable(Reference<RouteTable>)
        /// Gets an interface of an interface endpoint.
        case subnet(Reference<Subnet>)

        /// What it points to.
        public var target: Target {
            switch self {
            case .routeTable(let table): table.target
            case .subnet(let subnet): subnet.target
            }
        }
    }

    /// The endpoint, by its ID.
    public var endpoint: Target
    /// What was added to it.
    public var member: Member

    /// Adds something to an endpoint.
    public init(endpoint: Target, member: Member) {
        self.endpoint = endpoint
        self.member = member
    }

    /// Everything that is set, by name.
    public var properties: Properties {
        switch member {
        case .routeTable(let table): ["endpoint": .reference(endpoint), "routeTable": .reference(table)]
        case .subnet(let subnet): ["endpoint": .reference(endpoint), "subnet": .reference(subnet)]
        }
    }

    /// Nothing: it is there, or it is not.
    public static var updatable: Set<String> { [] }

    /// Reads back what ``properties`` gave.
    public init(_ properties: Properties) throws(PropertyError) {
        self.init(
            endpoint: try properties.target("endpoint"),
            member: properties["subnet"] == nil
                ? .routeTable(try properties.reference("routeTable")) : .subnet(try properties.reference("subnet")))
    }

    /// The same with every reference replaced.
    public func mapTargets(_ transform: (Target) -> Target) -> EndpointMember {
        let endpoint = transform(endpoint)
        return switch member {
        case .routeTable(let table): EndpointMember(endpoint: endpoint, member: .routeTable(table.map(transform)))
        case .subnet(let subnet): EndpointMember(endpoint: endpoint, member: .subnet(subnet.map(transform)))
        }
    }
}
