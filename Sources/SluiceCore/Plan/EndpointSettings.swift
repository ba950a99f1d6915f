public import OrderedCollections

/// Which endpoints, who may call them, and what differs for one of them.
public struct EndpointSettings: Hashable, Sendable {
    /// Who is admitted to the interface endpoints on 443.
    public enum Callers: String, Hashable, Sendable, CaseIterable {
        /// Everybody in the VPC: private DNS redirects all of them.
        case vpc
        /// Only the component groups and whatever carries the proxy-egress group.
        case components
    }

    /// What differs from the rest for one service.
    public struct Override: Hashable, Sendable {
        /// The endpoint policy, JSON text; nil = AWS's default (full access).
        public var policy: String?
        /// For a gateway endpoint: the tables that get its route; nil = those of the network.
        public var routeTables: [String]?
        /// For an interface endpoint: the subnets to choose from; nil = those of the network.
        public var subnets: [String]?
        /// For an interface endpoint: whether the service's public name leads to it; nil = yes.
        public var privateDNS: Bool?
        /// Whether sluice may add to an endpoint that it did not make.
        public var extend: Bool

        /// What differs for a service; what is left out does not.
        public init(
            policy: String? = nil, routeTables: [String]? = nil, subnets: [String]? = nil, privateDNS: Bool? = nil,
            extend: Bool = false
        ) {
            self.policy = policy
            self.routeTables = routeTables
            self.subnets = subnets
            self.privateDNS = privateDNS
            self.extend = extend
        }
    }

    /// The services by the platform's short names (`kms`, `s3`); nil = those that every cluster of the platform
    /// calls.
    public var services: [String]?
    /// The group that the interface endpoints carry.
    public var securityGroup: GroupChoice
    /// nil = `vpc` in an existing VPC, `components` in a fresh one.
    public var callers: Callers?
    /// What differs, by service.
    public var overrides: OrderedDictionary<String, Override>

    /// The endpoints; what is left out has its default.
    public init(
        services: [String]? = nil, securityGroup: GroupChoice = .create, callers: Callers? = nil,
        overrides: OrderedDictionary<String, Override> = [:]
    ) {
        self.services = services
        self.securityGroup = securityGroup
        self.callers = callers
        self.overrides = overrides
    }
}
