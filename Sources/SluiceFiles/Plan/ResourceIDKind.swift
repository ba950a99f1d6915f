/// The kinds of EC2's objects that a plan names by ID.
enum ResourceIDKind: String, CaseIterable {
    case vpc
    case subnet
    case routeTable = "rtb"
    case securityGroup = "sg"
    case transitGateway = "tgw"
    case peering = "pcx"

    var prefix: String { "\(rawValue)-" }

    /// With its article.
    var name: String {
        switch self {
        case .vpc: "a VPC"
        case .subnet: "a subnet"
        case .routeTable: "a route table"
        case .securityGroup: "a security group"
        case .transitGateway: "a transit gateway"
        case .peering: "a VPC peering"
        }
    }
}
