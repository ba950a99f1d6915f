@testable import SluiceCore

extension World {
    /// A region with nothing in it that matters.
    static var empty: World {
        var observation = Observation(
            identity: .init(account: account, arn: "arn:aws:iam::\(account):user/platform"), region: region)
        observation.zones = zones
        observation.prefixLists = ["com.amazonaws.us-west-2.s3": "pl-s3"]
        observation.services =
            ["autoscaling", "ec2", "elasticloadbalancing", "kms", "s3", "sts"].map {
                ObservedEndpointService(name: "com.amazonaws.us-west-2.\($0)", type: .interface, zones: zones)
            } + [ObservedEndpointService(name: "com.amazonaws.us-west-2.s3", type: .gateway, zones: zones)]
        return World(observation)
    }

    static let zones = ["us-west-2a", "us-west-2b", "us-west-2c", "us-west-2d"]

    /// A VPC that others live in: three private subnets on one table, and the groups of three components.
    static var inhabited: World {
        var world = World.empty
        world.observation.vpcs["vpc-1"] = ObservedVPC(
            id: "vpc-1", cidr: .of("10.0.0.0/16"), owner: account, dnsSupport: true, dnsHostnames: true)
        for (number, zone) in zip(1..., zones.prefix(3)) {
            world.addSubnet("subnet-\(number)", zone: zone, cidr: .of("10.0.\(number).0/24"))
        }
        let associations = (1...3).map {
            ObservedRouteTable.Association(id: "rtbassoc-\($0)", subnet: "subnet-\($0)")
        }
        world.observation.routeTables["rtb-main"] = ObservedRouteTable(
            id: "rtb-main", vpc: "vpc-1", associations: [.init(id: "rtbassoc-main", isMain: true)])
        world.observation.routeTables["rtb-1"] = ObservedRouteTable(
            id: "rtb-1", vpc: "vpc-1", associations: associations)
        for group in ["sg-management", "sg-control", "sg-nodes", "sg-proxy"] {
            world.addGroup(group)
            world.addDefaultEgress(to: group)
        }
        return world
    }

    /// A group of somebody else's, without rules.
    mutating func addGroup(_ id: String, name: String? = nil, tags: [String: String] = [:]) {
        observation.securityGroups[id] = ObservedSecurityGroup(
            id: id, vpc: "vpc-1", name: name ?? "somebody's \(id)", tags: tags)
    }

    mutating func addSubnet(_ id: String, zone: String, cidr: IPv4CIDR, free: Int = 100) {
        observation.subnets[id] = ObservedSubnet(
            id: id, vpc: "vpc-1", cidr: cidr, zone: zone, availableAddresses: free, owner: World.account)
    }

    /// A rule that somebody puts in by hand.
    mutating func addRule(
        _ id: String, to group: String, _ direction: SecurityGroupRule.Direction, tcp port: Int, _ peer: String
    ) {
        observation.rules[id] = ObservedRule(
            id: id, group: group, direction: direction, ipProtocol: "tcp", fromPort: port, toPort: port, peer: peer)
    }

    /// Somebody else's interface endpoint in all three subnets, with private DNS.
    mutating func addForeignEndpoint(_ id: String = "vpce-theirs", service: String = "kms", groups: [String]) {
        observation.endpoints[id] = ObservedEndpoint(
            id: id, vpc: "vpc-1", serviceName: "com.amazonaws.us-west-2.\(service)", type: .interface,
            subnets: ["subnet-1", "subnet-2", "subnet-3"], groups: groups, privateDNS: true)
    }

    /// Somebody else's S3 gateway on tables that are there.
    mutating func addForeignGateway(_ id: String = "vpce-gateway", tables: [String]) {
        observation.endpoints[id] = ObservedEndpoint(
            id: id, vpc: "vpc-1", serviceName: "com.amazonaws.us-west-2.s3", type: .gateway, routeTables: tables)
        for table in tables {
            observation.routeTables[table]?.routes.append(.init(destination: "pl-s3", target: id))
        }
    }

    /// Somebody moves a subnet of ours to another table of ours.
    mutating func move(_ subnet: Address, to newTable: Address) {
        let (subnet, newTable) = (id(subnet), id(newTable))
        for table in observation.routeTables.keys {
            observation.routeTables[table]?.associations.removeAll { $0.subnet == subnet }
        }
        observation.routeTables[newTable]?.associations.append(.init(id: "rtbassoc-hand", subnet: subnet))
    }

    /// The ID that the state has for an address; empty when it has none.
    func id(_ address: Address) -> String { state.resources[address]?.id ?? "" }
}
