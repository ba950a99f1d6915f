/// Where the endpoints go: a VPC that exists, or a fresh one.
public enum Network: Hashable, Sendable {
    case existing(ExistingNetwork)
    case create(FreshNetwork)
}

/// A VPC that exists already, and which parts of it to use.
public struct ExistingNetwork: Hashable, Sendable {
    /// `vpc-…`
    public var vpc: String
    /// The private subnets; empty where the plan leaves them to the anthos files.
    public var subnets: [String]
    /// The route tables for the S3 gateway; nil = those of the subnets.
    public var routeTables: [String]?
    /// Whether sluice may turn the VPC's DNS attributes on.
    public var extend: Bool

    /// A VPC that exists.
    public init(vpc: String, subnets: [String], routeTables: [String]? = nil, extend: Bool = false) {
        self.vpc = vpc
        self.subnets = subnets
        self.routeTables = routeTables
        self.extend = extend
    }
}

/// A VPC to make, with everything resolved: the defaults for what the plan left out are already in here.
public struct FreshNetwork: Hashable, Sendable {
    /// A subnet to make.
    public struct Block: Hashable, Sendable {
        /// The availability zone, `us-west-2a`.
        public var zone: String
        /// The subnet's addresses.
        public var cidr: IPv4CIDR

        /// A subnet in a zone.
        public init(zone: String, cidr: IPv4CIDR) {
            self.zone = zone
            self.cidr = cidr
        }
    }

    /// A way out of the VPC that does not pass the internet: to where the proxy is.
    public struct ProxyRoute: Hashable, Sendable {
        /// Where the proxy's network is.
        public var to: IPv4CIDR
        /// `tgw-…` or `pcx-…`
        public var via: String

        /// A route to a network through a gateway.
        public init(to: IPv4CIDR, via: String) {
            self.to = to
            self.via = via
        }
    }

    /// The VPC's addresses.
    public var cidr: IPv4CIDR
    /// One a zone, in the plan's order.
    public var privateSubnets: [Block]
    /// At most one a zone; empty = no public subnet and no internet gateway.
    public var publicSubnets: [Block]
    /// In every private table.
    public var routes: [ProxyRoute]

    /// A VPC to make.
    public init(cidr: IPv4CIDR, privateSubnets: [Block], publicSubnets: [Block] = [], routes: [ProxyRoute] = []) {
        self.cidr = cidr
        self.privateSubnets = privateSubnets
        self.publicSubnets = publicSubnets
        self.routes = routes
    }
}
