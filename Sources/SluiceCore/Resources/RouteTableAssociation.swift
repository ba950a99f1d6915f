/// That a subnet follows a route table.
public struct RouteTableAssociation: ResourceSpec {
    /// The table that is followed.
    public var routeTable: Reference<RouteTable>
    /// The subnet that follows it.
    public var subnet: Reference<Subnet>

    /// Ties a subnet to a table.
    public init(routeTable: Reference<RouteTable>, subnet: Reference<Subnet>) {
        self.routeTable = routeTable
        self.subnet = subnet
    }

    /// Everything that is set, by name.
    public var properties: Properties { ["routeTable": .reference(routeTable), "subnet": .reference(subnet)] }

    /// ReplaceRouteTableAssociation moves a subnet from table to table, and gives the association a new ID.
    public static var updatable: Set<String> { ["routeTable"] }

    /// Reads back what ``properties`` gave.
    public init(_ properties: Properties) throws(PropertyError) {
        self.init(
            routeTable: try properties.reference("routeTable"), subnet: try properties.reference("subnet"))
    }

    /// The same with every reference replaced.
    public func mapTargets(_ transform: (Target) -> Target) -> RouteTableAssociation {
        RouteTableAssociation(routeTable: routeTable.map(transform), subnet: subnet.map(transform))
    }
}
