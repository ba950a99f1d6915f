/// A route table with its routes and associations.
struct FakeRouteTable: FakeNoun {
    static let prefix = "rtb"
    static let type = "route-table"
    static let codes = (notFound: "InvalidRouteTableID.NotFound", malformed: "InvalidRouteTableId.Malformed")
    static let title = "routeTable ID"
    static var table: WritableKeyPath<FakeWorld, FakeTable<FakeRouteTable>> { \.routeTables }

    let id: String
    var tags: FakeTags
    let vpc: String
    var routes: [Route]
    var associations: [Association]
    /// Whether it came with the VPC, which it goes with too.
    let isOriginal: Bool

    /// A way to a destination.
    struct Route: Hashable, Sendable {
        let destination: Destination
        var target: Target
        let origin: String
    }

    /// Where a route is for.
    enum Destination: Hashable, Sendable {
        case block(IPv4Block)
        case ipv6(String)
        case prefixList(String)
    }

    /// Where a route leads.
    enum Target: Hashable, Sendable {
        case local
        case internetGateway(String)
        case endpoint(String)
        case networkInterface(String)
        case natGateway(String)
    }

    /// A use of the table, by a subnet or as the main one.
    struct Association: Hashable, Sendable {
        let id: String
        /// `nil` for the association that makes the table the main one.
        let subnet: String?
    }

    var isMain: Bool { associations.contains { $0.subnet == nil } }
}
