import AWS
import SigV4

extension FakeEC2 {
    /// What an account and its Region are like.
    public struct Settings: Hashable, Sendable {
        /// The Region that requests have to be signed for.
        public var region = "us-west-2"
        /// The account's number, 12 digits.
        public var account = "123456789012"
        /// The only key pair that is known.
        public var credential = Relay.credential
        /// The letters of the zones.
        public var zoneLetters = ["a", "b", "c", "d"]
        /// The services that endpoints can lead to.
        public var services = Service.usual
        /// How long objects are on their way.
        public var delays = Delays()
        /// The quotas, by default those that AWS starts an account with.
        public var quotas = Quotas()
        /// How far behind a read may be; each draws anew, so a later one may see less than an earlier one.
        public var lag: ClosedRange<Duration> = .zero ... .zero
        /// Whether the documented buckets of requests are applied.
        public var throttles = false
        /// The most objects on a page where the request asks for no number; `nil` for all.
        public var pageSize: Int?

        /// An account as AWS starts it, strictly consistent and without throttling.
        public init() {}

        /// The zones of the Region, by name.
        public var zones: [Zone] {
            let region = (name: region, short: Self.abbreviation(of: region))
            return zoneLetters.enumerated().map { index, letter in
                Zone(name: region.name + letter, id: "\(region.short)-az\(index + 1)")
            }
        }
    }

    /// A zone of the Region.
    public struct Zone: Hashable, Sendable {
        /// The name, `us-west-2a`.
        public let name: String
        /// The ID, `usw2-az1`.
        public let id: String
    }

    /// A service that endpoints can lead to.
    public struct Service: Hashable, Sendable {
        /// The end of its name, `sts` or `ecr.api`.
        public var suffix: String
        /// `Interface` or `Gateway`.
        public var type: String
        /// The letters of the zones it offers; `nil` for all.
        public var zoneLetters: [String]?

        /// A service made of its parts.
        public init(suffix: String, type: String = "Interface", zoneLetters: [String]? = nil) {
            self.suffix = suffix
            self.type = type
            self.zoneLetters = zoneLetters
        }

        /// Those that clusters need, and some more.
        public static let usual =
            [
                "autoscaling", "ec2", "ecr.api", "ecr.dkr", "elasticfilesystem", "elasticloadbalancing", "kms", "logs",
                "s3", "secretsmanager", "ssm", "sts",
            ].map { Service(suffix: $0) } + ["dynamodb", "s3"].map { Service(suffix: $0, type: "Gateway") }
    }

    /// How long objects are on their way from one state to the next.
    public struct Delays: Hashable, Sendable {
        /// From `pending` to `available`, for a VPC.
        public var vpc: Duration = .seconds(1)
        /// From `pending` to `available`, for a subnet.
        public var subnet: Duration = .seconds(1)
        /// From `pending` to `available`, for an interface endpoint.
        public var interfaceEndpoint: Duration = .seconds(60)
        /// From `pending` to `available`, for a gateway endpoint.
        public var gatewayEndpoint: Duration = .seconds(5)
        /// From `pending` to `available`, for a NAT gateway.
        public var natGateway: Duration = .seconds(90)
        /// How long a change of an endpoint keeps it from the next one.
        public var modification: Duration = .seconds(10)
        /// From `deleting` to `deleted`, for an interface endpoint.
        public var deletion: Duration = .seconds(120)
        /// From `deleting` to `deleted`, for a gateway endpoint.
        public var gatewayDeletion: Duration = .seconds(5)
        /// How long the network interfaces of a deleted endpoint outlive it.
        public var interfaces: Duration = .seconds(30)
        /// How long a deleted endpoint is still listed.
        public var remembrance: Duration = .seconds(60)

        /// The delays of an ordinary day.
        public init() {}

        /// No delays at all.
        public static var none: Delays {
            var delays = Delays()
            delays.vpc = .zero
            delays.subnet = .zero
            delays.interfaceEndpoint = .zero
            delays.gatewayEndpoint = .zero
            delays.natGateway = .zero
            delays.modification = .zero
            delays.deletion = .zero
            delays.gatewayDeletion = .zero
            delays.interfaces = .zero
            delays.remembrance = .zero
            return delays
        }
    }

    /// The quotas of an account.
    ///
    /// Source: <https://docs.aws.amazon.com/vpc/latest/userguide/amazon-vpc-limits.html>.
    public struct Quotas: Hashable, Sendable {
        /// VPCs in the Region.
        public var vpcs = 5
        /// Subnets of a VPC.
        public var subnets = 200
        /// Route tables of a VPC, the main one included.
        public var routeTables = 200
        /// Routes of a table that somebody made.
        public var routes = 500
        /// Internet gateways in the Region.
        public var internetGateways = 5
        /// Security groups in the Region.
        public var securityGroups = 2500
        /// Rules of a group in one direction.
        public var rules = 60
        /// Groups of one network interface.
        public var groupsPerInterface = 5
        /// Interface endpoints of a VPC.
        public var interfaceEndpoints = 50
        /// Gateway endpoints in the Region.
        public var gatewayEndpoints = 20
        /// Tags of an object.
        public var tags = 50

        /// The quotas that AWS starts an account with.
        public init() {}
    }
}

extension FakeEC2.Settings {
    /// What zone IDs begin with: `usw2` for `us-west-2`, `apse1` for `ap-southeast-1`.
    static func abbreviation(of region: String) -> String {
        let directions: [String: String] = [
            "southeast": "se", "northeast": "ne", "southwest": "sw", "northwest": "nw",
        ]
        let parts = region.split(separator: "-").map(String.init)
        return parts.enumerated().map { index, part in
            index == 0 || index == parts.count - 1 ? part : directions[part] ?? String(part.prefix(1))
        }.joined()
    }

    /// The whole name of a service.
    func name(of service: FakeEC2.Service) -> String {
        "com.amazonaws.\(region).\(service.suffix)"
    }

    /// The zones that a service offers.
    func zones(of service: FakeEC2.Service) -> [FakeEC2.Zone] {
        guard let letters = service.zoneLetters else { return zones }
        return zones.filter { zone in letters.contains { zone.name == region + $0 } }
    }

    /// The name that private DNS leads to a service's endpoint: `sts.us-west-2.amazonaws.com`.
    func privateName(of service: FakeEC2.Service) -> String {
        let labels = service.suffix.split(separator: ".").reversed().joined(separator: ".")
        return "\(labels).\(region).amazonaws.com"
    }
}

extension Duration {
    /// Whole microseconds.
    var microseconds: Int64 {
        components.seconds * 1_000_000 + components.attoseconds / 1_000_000_000_000
    }
}
