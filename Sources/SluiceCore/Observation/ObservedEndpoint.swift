/// A VPC endpoint as EC2 shows it.
public struct ObservedEndpoint: Hashable, Sendable {
    /// Where an endpoint is in its life; EC2's own words, compared without case.
    public enum State: Hashable, Sendable {
        case pending
        case available
        case deleting
        case deleted
        /// `pendingAcceptance`, `rejected`, `failed`, `expired`, `partial`, or a word that is new.
        case other(String)

        /// Reads EC2's word.
        public init(_ text: String) {
            self =
                switch text.lowercased() {
                case "pending": .pending
                case "available": .available
                case "deleting": .deleting
                case "deleted": .deleted
                default: .other(text)
                }
        }

        /// Whether it is, for every purpose but its name, not there any more.
        public var isGone: Bool { self == .deleting || self == .deleted }

        /// EC2's word.
        public var text: String {
            switch self {
            case .pending: "pending"
            case .available: "available"
            case .deleting: "deleting"
            case .deleted: "deleted"
            case .other(let text): text
            }
        }
    }

    /// The AWS ID.
    public var id: String
    /// The VPC that it is in.
    public var vpc: String
    /// As the region has it, e.g. `com.amazonaws.us-west-2.kms`.
    public var serviceName: String
    /// How it comes into the VPC.
    public var type: EndpointType
    /// Where it is in its life.
    public var state: State
    /// The subnets with an interface; empty for a gateway.
    public var subnets: [String]
    /// The groups of its interfaces; empty for a gateway.
    public var groups: [String]
    /// Its network interfaces; empty for a gateway.
    public var interfaces: [String]
    /// The tables that it serves; empty for an interface endpoint.
    public var routeTables: [String]
    /// Whether the service's public name resolves to it, in the whole VPC.
    public var privateDNS: Bool
    /// Canonical JSON; nil = AWS's default, full access.
    public var policy: String?
    /// Why it failed, where it did.
    public var lastError: String?
    /// All its tags, ours and others'.
    public var tags: [String: String]

    /// Says what was seen.
    public init(
        id: String, vpc: String, serviceName: String, type: EndpointType, state: State = .available,
        subnets: [String] = [], groups: [String] = [], interfaces: [String] = [], routeTables: [String] = [],
        privateDNS: Bool = false, policy: String? = nil, lastError: String? = nil, tags: [String: String] = [:]
    ) {
        self.id = id
        self.vpc = vpc
        self.serviceName = serviceName
        self.type = type
        self.state = state
        self.subnets = subnets
        self.groups = groups
        self.interfaces = interfaces
        self.routeTables = routeTables
        self.privateDNS = privateDNS
        self.policy = policy
        self.lastError = lastError
        self.tags = tags
    }
}

extension ObservedEndpoint {
    /// The endpoint in the words of a ``Resource``, everything named by ID.
    public var resource: Resource {
        switch type {
        case .interface:
            .interfaceEndpoint(
                InterfaceEndpoint(
                    vpc: .id(vpc), serviceName: serviceName, subnets: subnets.map { .id($0) },
                    groups: groups.map { .id($0) }, privateDNS: privateDNS, policy: policy))
        case .gateway:
            .gatewayEndpoint(
                GatewayEndpoint(
                    vpc: .id(vpc), serviceName: serviceName, routeTables: routeTables.map { .id($0) },
                    policy: policy))
        }
    }
}
