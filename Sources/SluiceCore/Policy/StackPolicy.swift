import OrderedCollections

/// The permissions that the commands need for exactly one plan, as narrow as EC2 lets them be.
///
/// What sluice makes carries the stack's tag from birth, and nothing without that tag is changed or deleted; what is there
/// already is named by its ID.
public struct StackPolicy: Sendable {
    /// What a policy is for; a role may need several.
    public enum Part: String, Hashable, Sendable, CaseIterable {
        /// Looking: `plan`, and the first thing that every other command does.
        case plan
        /// Looking around: what `doctor` looks at besides, on request in other services too.
        case doctor
        /// Making and mending.
        case apply
        /// Taking away, with `destroy` or because the plan has changed.
        case destroy
    }

    /// The AWS region.
    public let region: String
    /// The name of the stack.
    public var stack: String { plan.name }

    /// `aws`, `aws-cn`, …
    let partition: String
    /// Twelve digits, or `*`.
    private let account: String
    let plan: Plan
    private let graph: DesiredGraph

    /// - Parameter account: twelve digits; nil = any.
    public init(for plan: Plan, region: String, partition: String, account: String? = nil) {
        self.plan = plan
        self.region = region
        self.partition = partition
        self.account = account ?? "*"
        graph = DesiredGraph(
            plan: plan, observation: Observation(imaginedFor: plan, region: region),
            current: State(stack: plan.name, lineage: "", region: region))
    }

    /// The permissions of one part.
    public func policy(for part: Part) -> IAMPolicy {
        switch part {
        case .plan: IAMPolicy(reading + readingState)
        case .doctor: IAMPolicy(examining)
        case .apply: IAMPolicy(policy("Apply", applying).statements + privateDNS + writingState("Apply"))
        case .destroy: IAMPolicy(policy("Destroy", destroying).statements + writingState("Destroy"))
        }
    }

    /// Private DNS is a hosted zone that AWS looks after and binds to the VPC in the caller's name.
    ///
    /// Source: the same table, dependent actions of CreateVpcEndpoint.
    private var privateDNS: [IAMPolicy.Statement] {
        let isWanted = graph.objects.values.contains { resource in
            if case .interfaceEndpoint(let endpoint) = resource { endpoint.privateDNS } else { false }
        }
        guard isWanted else { return [] }
        return [
            IAMPolicy.Statement(
                "ApplyPrivateDns", ["route53:AssociateVPCWithHostedZone"],
                on: ["arn:\(partition):route53:::hostedzone/*"])
        ]
    }

    // MARK: Looking

    /// EC2 knows no narrower permission to look than the Region, but for the attributes of a VPC.
    private var reading: [IAMPolicy.Statement] {
        let inRegion = [IAMPolicy.Condition("ec2:Region", [region])]
        return [
            IAMPolicy.Statement("PlanLook", lists.map { "ec2:\($0)" }, on: ["*"], where: inRegion),
            IAMPolicy.Statement("PlanLookAtVpc", ["ec2:DescribeVpcAttribute"], on: [vpcARN]),
        ]
    }

    /// Zones and internet gateways matter to a VPC that is to be made.
    private var lists: [String] {
        Self.lists + (graph.isFresh ? ["DescribeAvailabilityZones", "DescribeInternetGateways"] : [])
    }

    private static let lists = [
        "DescribeNetworkInterfaces", "DescribePrefixLists", "DescribeRouteTables", "DescribeSecurityGroupRules",
        "DescribeSecurityGroups", "DescribeSubnets", "DescribeTags", "DescribeVpcEndpointServices",
        "DescribeVpcEndpoints", "DescribeVpcs",
    ]

    /// Service Quotas and Route 53 know of no narrower permission, and Route 53 of no Region.
    private var examining: [IAMPolicy.Statement] {
        let inRegion = [IAMPolicy.Condition("ec2:Region", [region])]
        return [
            IAMPolicy.Statement("DoctorLook", Self.surroundings.map { "ec2:\($0)" }, on: ["*"], where: inRegion),
            IAMPolicy.Statement("DoctorLookUp", Self.lookups, on: ["*"]),
        ]
    }

    private static let surroundings = [
        "DescribeDhcpOptions", "DescribeInternetGateways", "DescribeNatGateways", "DescribeNetworkAcls",
    ]

    private static let lookups = [
        "route53:ListHostedZonesByVPC", "route53resolver:ListResolverRuleAssociations",
        "route53resolver:ListResolverRules", "servicequotas:ListAWSDefaultServiceQuotas",
        "servicequotas:ListServiceQuotas",
    ]

    private var vpcARN: String { arn(.vpc, graph.vpc.target.address == nil ? graph.vpc.target.description : "*") }

    // MARK: Changing

    /// The calls that make everything, and those that mend it afterwards.
    private var applying: [Call] {
        let changes = graph.objects.map { address, resource in
            Change(address, .create, reason: "", wanted: resource, tags: plan.tags(for: address, lineage: ""))
        }
        let tagged = graph.objects.keys.filter { $0.kind?.isTaggable == true }.map { Target.address($0) }
        return ActionGraph(compiling: changes).actions.values.map(\.call) + graph.objects.compactMap(mending)
            + [.createTags(tagged, [:]), .deleteTags(tagged, keys: [])] + extending
    }

    /// Which endpoint of somebody else's is extended, and by what, shows only when the account is looked at.
    private var extending: [Call] {
        let extended = plan.selectedServices.filter { plan.endpoints.overrides[$0.name]?.extend ?? false }
        guard !extended.isEmpty else { return [] }
        var change = EndpointChange()
        change.addRouteTables = extended.contains { $0.kind == .gateway } ? graph.routeTables : []
        guard extended.contains(where: { $0.kind == .interface }) else {
            return [.modifyEndpoint(.id("vpce-*"), change)]
        }
        change.addSubnets = graph.subnets
        return [.modifyEndpoint(.id("vpce-*"), change), .authorize(.id("sg-*"), .ingress, [], tags: [:])]
    }

    private var unextending: [Call] {
        extending.map { call in
            if case .authorize(let group, let direction, _, _) = call { .revoke(group, direction, []) } else { call }
        }
    }

    private func mending(_ address: Address, _ resource: Resource) -> Call? {
        switch resource {
        case .routeTableAssociation(let association):
            return .replaceAssociation(.address(address), routeTable: association.routeTable)
        case .route(let route): return .replaceRoute(route)
        case .interfaceEndpoint(let endpoint):
            var change = EndpointChange()
            (change.addSubnets, change.addGroups) = (endpoint.subnets, endpoint.groups)
            return .modifyEndpoint(.address(address), change)
        case .gatewayEndpoint(let endpoint):
            var change = EndpointChange()
            change.addRouteTables = endpoint.routeTables
            return .modifyEndpoint(.address(address), change)
        default: return nil
        }
    }

    /// The calls that take everything away, also what goes alone because the plan does not have it any more.
    private var destroying: [Call] {
        let changes = graph.objects.map { address, resource in
            Change(address, .delete, reason: "", id: address.rawValue, current: resource)
        }
        let alone = graph.objects.compactMap { address, resource -> Call? in
            switch resource {
            case .securityGroupRule(let rule): .revoke(rule.group, rule.direction, [.address(address)])
            case .route: .delete(.address(address), resource)
            default: nil
            }
        }
        return ActionGraph(compiling: changes).actions.values.map(\.call) + alone + unextending
    }

    private func policy(_ name: String, _ calls: [Call]) -> IAMPolicy {
        var grants = PolicyGrants()
        for call in calls { grants.add(call) }
        return IAMPolicy(
            making(grants, name) + tagging(grants, name) + changingOurs(grants, name) + usingOthers(grants, name))
    }

    /// What is made has to carry the stack's tag; an endpoint has to be one of the plan's services besides.
    private func making(_ grants: PolicyGrants, _ name: String) -> [IAMPolicy.Statement] {
        grants.making.sorted { $0.key < $1.key }.map { type, actions in
            let services = IAMPolicy.Condition("ec2:VpceServiceName", serviceNames)
            return IAMPolicy.Statement(
                "\(name)Make\(type.title)", actions, on: [arn(type)],
                where: [requestTag] + (type == .vpcEndpoint ? [services] : []))
        }
    }

    /// Tags are given with the call that makes the object, and by no other.
    private func tagging(_ grants: PolicyGrants, _ name: String) -> [IAMPolicy.Statement] {
        guard !grants.making.isEmpty else { return [] }
        let actions = Set(grants.making.values.joined()).map { String($0.dropFirst("ec2:".count)) }.sorted()
        return [
            IAMPolicy.Statement(
                "\(name)TagAtBirth", ["ec2:CreateTags"], on: grants.making.keys.map { arn($0) },
                where: [requestTag, IAMPolicy.Condition("ec2:CreateAction", actions)])
        ]
    }

    private func changingOurs(_ grants: PolicyGrants, _ name: String) -> [IAMPolicy.Statement] {
        guard !grants.ours.isEmpty else { return [] }
        return [
            IAMPolicy.Statement(
                "\(name)Ours", Set(grants.ours.values.joined()), on: grants.ours.keys.map { arn($0) },
                where: [IAMPolicy.Condition("ec2:ResourceTag/\(SluiceTag.stack)", [plan.name])])
        ]
    }

    private func usingOthers(_ grants: PolicyGrants, _ name: String) -> [IAMPolicy.Statement] {
        grants.others.sorted { $0.key < $1.key }.map { type, grant in
            IAMPolicy.Statement(
                "\(name)Use\(type.title)", grant.actions, on: grant.ids.map { arn(type, $0) })
        }
    }

    private var requestTag: IAMPolicy.Condition {
        IAMPolicy.Condition("aws:RequestTag/\(SluiceTag.stack)", [plan.name])
    }

    private var serviceNames: [String] {
        graph.objects.values.compactMap { resource in
            switch resource {
            case .interfaceEndpoint(let endpoint): endpoint.serviceName
            case .gatewayEndpoint(let endpoint): endpoint.serviceName
            default: nil
            }
        }.sorted()
    }

    private func arn(_ type: EC2ResourceType, _ id: String = "*") -> String {
        "arn:\(partition):ec2:\(region):\(account):\(type.rawValue)/\(id)"
    }
}

extension EC2ResourceType {
    /// For the name of a statement.
    fileprivate var title: String {
        rawValue.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
    }
}
