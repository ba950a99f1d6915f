/// What a network interface belongs to, in words, and how its owner lets go of it.
public struct InterfaceHolder: Hashable, Sendable {
    /// `EC2 instance i-0a1b`, `application load balancer web`.
    public var name: String
    /// What to do so that the interface goes: `terminate i-0a1b`.
    public var release: String
    /// Whether it may have other interfaces too.
    public var isNamed: Bool

    init(_ kind: String, _ name: String = "", release: String? = nil, isNamed: Bool = true) {
        self.name = name.isEmpty ? kind : "\(kind) \(name)"
        self.release = release ?? "delete the \(self.name)"
        self.isNamed = isNamed
    }
}

extension ObservedNetworkInterface {
    /// What it belongs to, as far as attachment, type, description and requester tell.
    ///
    /// The descriptions are those that AWS's services give their interfaces: docs.aws.amazon.com/AWSEC2/latest/UserGuide/
    /// requester-managed-eni.html, and the services' own pages on what they put into a VPC.
    public var holder: InterfaceHolder {
        if let endpoint { return InterfaceHolder("VPC endpoint", endpoint) }
        if let instance {
            return InterfaceHolder(
                "EC2 instance", instance, release: "terminate \(instance), or give \(id) other groups")
        }
        if isUnused { return unusedHolder }
        if let service = Self.services.first(where: { description.hasPrefix($0.prefix) || type == $0.type }) {
            return service.holder(description)
        }
        return isManaged ? managedHolder : attachedHolder
    }

    private var managedHolder: InterfaceHolder {
        let service = requester.map { "the AWS service \($0)" } ?? "an AWS service"
        return InterfaceHolder(
            service + remark, release: "delete what \(service) keeps in \(subnet)")
    }

    private var attachedHolder: InterfaceHolder {
        InterfaceHolder(
            "something attached" + remark, release: "detach and delete \(id), or give it other groups", isNamed: false)
    }

    private var unusedHolder: InterfaceHolder {
        InterfaceHolder("an interface that is attached to nothing" + remark, release: "delete \(id)", isNamed: false)
    }

    private var remark: String { description.isEmpty ? "" : " (\(description))" }

    /// One of AWS's services that put interfaces into VPCs.
    private struct Service: Sendable {
        var prefix: String
        /// The interface type that is this service's alone.
        var type: String?
        var kind: String
        var release: String?
        /// How to read a name from what follows the prefix.
        var name: @Sendable (Substring) -> Substring

        init(
            _ prefix: String, type: String? = nil, _ kind: String, release: String? = nil,
            name: @escaping @Sendable (Substring) -> Substring = { $0.prefix { $0 != " " && $0 != ":" } }
        ) {
            self.prefix = prefix
            self.type = type
            self.kind = kind
            self.release = release
            self.name = name
        }

        func holder(_ description: String) -> InterfaceHolder {
            let rest = description.hasPrefix(prefix) ? description.dropFirst(prefix.count) : ""
            return InterfaceHolder(kind, String(name(rest)), release: release)
        }
    }

    private static let services = [
        Service("ELB app/", "application load balancer", name: beforeSlash),
        Service("ELB net/", "network load balancer", name: beforeSlash),
        Service("ELB gwy/", "gateway load balancer", name: beforeSlash),
        Service("ELB ", "classic load balancer"),
        Service("Interface for NAT Gateway ", type: "nat_gateway", "NAT gateway"),
        Service(
            "AWS Lambda VPC ENI-", type: "lambda", "Lambda function",
            release: "delete the function or take it out of the VPC, and wait: its interface goes 20 minutes later",
            name: beforeUUID),
        Service("RDSNetworkInterface", "RDS database"),
        Service("EFS mount target for ", type: "efs", "EFS mount target of"),
        Service(
            "Network Interface for Transit Gateway Attachment ", type: "transit_gateway", "transit gateway attachment"),
        Service("Route 53 Resolver: ", "Route 53 Resolver endpoint"),
        Service("ElastiCache ", "ElastiCache cluster"),
        Service("Amazon EKS ", "EKS cluster"),
        Service("arn:aws:ecs:", "ECS task", release: "stop the task, or its service") { _ in "" },
        Service("RedshiftNetworkInterface", "Redshift cluster"),
        Service("DMSNetworkInterface", "DMS replication instance"),
        Service("AWS created network interface for directory ", "directory"),
        Service("ClientVPN Endpoint resource", "Client VPN endpoint"),
    ]

    /// `web/50dc6c495c0c9188` is the load balancer `web`.
    private static let beforeSlash: @Sendable (Substring) -> Substring = { $0.prefix { $0 != "/" } }

    /// Lambda puts a UUID behind the function's name.
    private static let beforeUUID: @Sendable (Substring) -> Substring = { $0.dropLast(37) }
}
