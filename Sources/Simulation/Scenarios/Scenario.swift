import SluiceCore
import SluiceFiles

/// An account, and two plans for it: what a story is played with.
public struct Scenario: Hashable, Sendable {
    /// What it is called on the command line.
    public let name: String
    /// The plan that is applied first, and the one that it changes to, as texts with names for what is there before.
    private let texts: [String]
    /// What of somebody else's is there before; nil for nothing.
    let foreignNetwork: ForeignNetwork.Extent?
    /// The plans, where nothing has to be filled in.
    private let plans: [Plan]

    private init(_ name: String, _ plan: String, next: String, in foreignNetwork: ForeignNetwork.Extent? = nil) {
        self.name = name
        texts = [plan, next]
        self.foreignNetwork = foreignNetwork
        plans = foreignNetwork == nil ? texts.map(Self.plan) : []
    }

    /// All of them.
    public static let all = [freshVPC, smallVPC, existingVPC, extendedVPC]

    /// The two plans, with the IDs of what is there before.
    func plans(_ network: ForeignNetwork?) -> [Plan] {
        guard let network else { return plans }
        return texts.map { text in
            Self.plan(network.names.reduce(text) { $0.replacing($1.name, with: $1.id) })
        }
    }

    private static func plan(_ text: String) -> Plan {
        let reading = PlanFile.read(Array(text.utf8), file: "plan.yaml") { _ in .failure(.init("there are no files")) }
        guard let plan = reading.plan else {
            preconditionFailure("a plan of a scenario is invalid: \(reading.diagnostics)")
        }
        return plan
    }
}

extension Scenario {
    /// Three zones, all endpoints, the internet behind one public subnet; then one endpoint less, another proxy and a
    /// zone more.
    public static let freshVPC = Scenario(
        "fresh",
        """
        name: demo
        region: us-west-2
        network:
          create:
            cidr: 10.0.0.0/16
            zones: [us-west-2a, us-west-2b, us-west-2c]
            privateSubnets: [10.0.0.0/20, 10.0.16.0/20, 10.0.32.0/20]
            publicSubnets: [10.0.240.0/20]
        endpoints:
          services: [autoscaling, ec2, elasticloadbalancing, kms, s3, sts]
          callers: components
        proxy:
          httpProxy: http://10.0.0.254:80
          httpsProxy: http://10.0.0.254:443
        tags: { team: platform }
        """,
        next: """
            name: demo
            region: us-west-2
            network:
              create:
                cidr: 10.0.0.0/16
                zones: [us-west-2a, us-west-2b, us-west-2c, us-west-2d]
                privateSubnets: [10.0.0.0/20, 10.0.16.0/20, 10.0.32.0/20, 10.0.48.0/20]
                publicSubnets: [10.0.240.0/20]
            endpoints:
              services: [autoscaling, ec2, elasticloadbalancing, s3, sts]
              callers: components
            proxy:
              httpProxy: http://10.0.0.253:3128
            tags: { team: network, stage: two }
            """)

    /// The least of a network of its own: one zone, no public subnet, two endpoints.
    public static let smallVPC = Scenario(
        "small",
        """
        name: small
        region: us-west-2
        network:
          create:
            cidr: 10.1.0.0/16
            zones: [us-west-2b]
            publicSubnets: []
        endpoints:
          services: [s3, sts]
        proxy:
          httpProxy: http://10.1.0.254:3128
        """,
        next: """
            name: small
            region: us-west-2
            network:
              create:
                cidr: 10.1.0.0/16
                zones: [us-west-2b]
            endpoints:
              services: [ec2, s3, sts]
            proxy:
              httpProxy: http://10.1.0.254:3129
            """)

    /// A network of somebody else's, with groups that may call.
    public static let existingVPC = Scenario(
        "existing",
        """
        name: guest
        region: us-west-2
        network:
          vpc: VPC
          subnets: [SUBNET-A, SUBNET-B]
        components:
          managementPlane: GROUP
          controlPlane: GROUP
          nodePools: GROUP
        endpoints:
          services: [autoscaling, ec2, s3, sts]
        proxy:
          httpProxy: http://10.7.0.254:3128
        """,
        next: """
            name: guest
            region: us-west-2
            network:
              vpc: VPC
              subnets: [SUBNET-A, SUBNET-B]
            components:
              managementPlane: GROUP
              controlPlane: GROUP
              nodePools: GROUP
            endpoints:
              services: [autoscaling, ec2, kms, s3]
              callers: components
            proxy:
              httpProxy: http://10.7.0.253:3129
            """, in: .network)

    /// A network of somebody else's whose endpoints and groups do a part of the job, and may be added to.
    public static let extendedVPC = Scenario(
        "extended",
        """
        name: lodger
        region: us-west-2
        network:
          vpc: VPC
          subnets: [SUBNET-A, SUBNET-B]
          routeTables: [TABLE, MAIN]
        components:
          nodePools: GROUP
        endpoints:
          services: [kms, s3, sts]
          securityGroup: { id: GROUP, extend: true }
          overrides:
            kms: { extend: true }
            s3: { extend: true }
        proxy:
          httpProxy: http://10.7.0.254:3128
          destination: { id: GROUP, extend: true }
        """,
        next: """
            name: lodger
            region: us-west-2
            network:
              vpc: VPC
              subnets: [SUBNET-A, SUBNET-B]
              routeTables: [TABLE]
            components:
              nodePools: GROUP
            endpoints:
              services: [kms, s3, sts]
              securityGroup: { id: GROUP, extend: true }
              callers: components
              overrides:
                kms: { extend: true, subnets: [SUBNET-A] }
                s3: { extend: true }
            proxy:
              httpProxy: http://10.7.0.254:3129
              destination: { id: GROUP, extend: true }
            """, in: .networkWithEndpoints)
}
