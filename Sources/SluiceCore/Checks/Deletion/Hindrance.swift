/// Something that keeps an object from being deleted: EC2 refuses with `DependencyViolation` while it is there.
public struct Hindrance: Hashable, Sendable {
    /// What it is.
    public enum Thing: Hashable, Sendable {
        /// An interface that carries the group, or lives in the subnet or the VPC; and whose it is, if an endpoint's.
        case interface(ObservedNetworkInterface, endpoint: String?)
        /// A rule of another group that names the group; and that group's name.
        case rule(ObservedRule, groupName: String)
        /// An object that lives in the VPC, or that uses the table or the gateway.
        case object(ResourceKind, id: String)
    }

    /// What it is.
    public var thing: Thing
    /// Whether it goes without anybody's doing: it is ours to take away, or AWS takes it away with what went before.
    public var isPassing: Bool

    /// Says what is in the way.
    public init(thing: Thing, isPassing: Bool) {
        self.thing = thing
        self.isPassing = isPassing
    }

    /// One line for a person: `eni-1 (application load balancer web)`.
    public var text: String {
        switch thing {
        case .interface(let interface, let endpoint?) where isPassing:
            "\(interface.id) (interface of \(endpoint), being deleted by AWS)"
        case .interface(let interface, let endpoint):
            "\(interface.id) (\(endpoint.map { "VPC endpoint \($0)" } ?? interface.holder.name))"
        case .rule(let rule, let name): "\(rule.id) of \(rule.group) (\(name): \(rule.text))"
        case .object(let kind, let id): "\(kind.words) \(id)" + (isPassing ? ", being deleted" : "")
        }
    }

    /// What to do about it.
    ///
    /// - Parameter region: for the commands of the AWS command line.
    public func release(in region: String) -> String {
        switch thing {
        case .interface where isPassing: "wait: AWS deletes it"
        case .interface(_, let endpoint?):
            "delete it: aws ec2 delete-vpc-endpoints --region \(region) --vpc-endpoint-ids \(endpoint)"
        case .interface(let interface, nil) where interface.isUnused:
            "delete it: aws ec2 delete-network-interface --region \(region) --network-interface-id \(interface.id)"
        case .interface(let interface, nil): interface.holder.release
        case .rule(let rule, _):
            "revoke it: aws ec2 revoke-security-group-\(rule.direction.rawValue) --region \(region) "
                + "--group-id \(rule.group) --security-group-rule-ids \(rule.id)"
        case .object(let kind, let id): kind.release(id, in: region)
        }
    }
}

extension ResourceKind {
    /// As a person says it.
    fileprivate var words: String {
        switch self {
        case .vpc: "VPC"
        case .subnet: "subnet"
        case .routeTable: "route table"
        case .routeTableAssociation: "association"
        case .route: "route"
        case .internetGateway: "internet gateway"
        case .internetGatewayAttachment: "attachment"
        case .securityGroup: "security group"
        case .securityGroupRule: "rule"
        case .endpoint: "endpoint"
        case .vpcAttribute: "attribute"
        case .endpointMember: "member"
        }
    }

    /// How somebody who wants it gone makes it go.
    fileprivate func release(_ id: String, in region: String) -> String {
        switch self {
        case .subnet: "delete it: aws ec2 delete-subnet --region \(region) --subnet-id \(id)"
        case .routeTable: "delete it: aws ec2 delete-route-table --region \(region) --route-table-id \(id)"
        case .routeTableAssociation: "give the subnet, or the VPC, another table than the one that goes"
        case .internetGateway: "detach \(id) from the VPC"
        case .vpc: "detach the gateway from \(id)"
        case .securityGroup: "delete it: aws ec2 delete-security-group --region \(region) --group-id \(id)"
        case .endpoint: "delete it: aws ec2 delete-vpc-endpoints --region \(region) --vpc-endpoint-ids \(id)"
        case .route, .internetGatewayAttachment, .securityGroupRule, .vpcAttribute, .endpointMember: "take \(id) away"
        }
    }
}
