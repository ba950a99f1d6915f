/// One route of a table: to the internet gateway, or to where the proxy is.
public struct Route: ResourceSpec {
    /// The table that it is in.
    public var routeTable: Reference<RouteTable>
    /// Which addresses it is for.
    public var destination: IPv4CIDR
    /// An internet gateway (ours, by address), a transit gateway (`tgw-…`) or a peering connection (`pcx-…`).
    public var via: Target

    /// Makes a route of a table.
    public init(routeTable: Reference<RouteTable>, destination: IPv4CIDR, via: Target) {
        self.routeTable = routeTable
        self.destination = destination
        self.via = via
    }

    /// Everything that is set, by name.
    public var properties: Properties {
        ["routeTable": .reference(routeTable), "destination": .cidr(destination), "via": .reference(via)]
    }

    /// What ReplaceRoute can change.
    public static var updatable: Set<String> { ["via"] }

    /// Reads back what ``properties`` gave.
    public init(_ properties: Properties) throws(PropertyError) {
        self.init(
            routeTable: try properties.reference("routeTable"), destination: try properties.cidr("destination"),
            via: try properties.target("via"))
    }

    /// The same with every reference replaced.
    public func mapTargets(_ transform: (Target) -> Target) -> Route {
        Route(routeTable: routeTable.map(transform), destination: destination, via: transform(via))
    }
}
