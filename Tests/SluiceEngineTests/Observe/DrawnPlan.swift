import AWS
import SeededRandom
import SluiceCore
import SluiceFiles
import Testing

@testable import SluiceEngine

/// A plan drawn by chance, for a VPC of its own or for one of somebody else's.
struct DrawnPlan: Sendable {
    private var isFresh: Bool
    private var hasIPv6: Bool
    /// Whether the proxy's group is somebody else's, which sluice may add to.
    private var extendsGroup: Bool
    private var services: [String]
    private var callers: String
    private var egress: String
    private var overrides: [String]

    /// Draws everything that the words of EC2 may be about.
    init(using generator: inout SplitMix64) {
        isFresh = Bool.random(using: &generator)
        hasIPv6 = Bool.random(using: &generator)
        extendsGroup = Bool.random(using: &generator)
        let all = ["autoscaling", "ec2", "elasticloadbalancing", "kms", "s3", "sts"]
        let drawn = all.filter { _ in Int.random(in: 0..<3, using: &generator) > 0 }
        services = drawn.isEmpty ? ["s3"] : drawn
        callers = Bool.random(using: &generator) ? "vpc" : "components"
        egress = "{ endpoints: \(Bool.random(using: &generator)), s3: \(Bool.random(using: &generator)) }"
        overrides = services.compactMap { service in
            guard let policy = Self.policies.keys.sorted().randomElement(using: &generator) else { return nil }
            let privateDNS = service == "s3" ? "" : ", privateDNS: \(Bool.random(using: &generator))"
            return Bool.random(using: &generator) ? "\(service): { policy: \(policy)\(privateDNS) }" : nil
        }
    }

    /// As users write them.
    private static let policies = [
        "full.json":
            #"{"Statement": {"Effect": "Allow", "Principal": {"AWS": "*"}, "Action": ["*"], "Resource": "*"}}"#,
        "one.json":
            #"{"Statement": {"Effect": "Allow", "Principal": "*", "Action": "*", "Resource": ["arn:aws:s3:::b"]}}"#,
        "two.json": """
        {
          "Version": "2012-10-17",
          "Statement": [
            { "Sid": "read", "Effect": "Allow", "Principal": "*", "Action": ["s3:List*", "s3:Get*"], "Resource": "*",
              "Condition": { "Bool": { "aws:SecureTransport": true } } },
            { "Effect": "Deny", "Principal": { "AWS": ["*"] }, "Action": "s3:DeleteBucket", "Resource": "*" }
          ]
        }
        """,
    ]

    /// The plan, with the network that it is for.
    func plan(in rehearsal: Rehearsal) async throws -> Plan {
        let (network, group) = isFresh ? (Self.fresh, nil) : try await existing(in: rehearsal)
        let text = """
            name: prod
            region: us-west-2
            network: \(network)
            endpoints:
              services: [\(services.joined(separator: ", "))]
              callers: \(callers)
              overrides: { \(overrides.joined(separator: ", ")) }
            proxy:
              httpProxy: http://10.0.0.254:3128
              egress: \(egress)
            \(group.map { "  securityGroup: { id: \($0), extend: true }" } ?? "")
            tags: { team: platform }

            """
        let reading = PlanFile.read(Array(text.utf8), file: "plan.yaml") { path in
            Self.policies[path].map { .success(Array($0.utf8)) } ?? .failure(.init("no such file"))
        }
        return try #require(reading.plan, "\(reading.diagnostics)")
    }

    private static let fresh = "{ create: { cidr: 10.0.0.0/16, zones: [us-west-2a, us-west-2b] } }"

    /// Two subnets of one zone and one of another; one of them follows the main table.
    private func existing(in rehearsal: Rehearsal) async throws -> (network: String, group: String?) {
        let creation = CreateVpc(cidrBlock: "10.0.0.0/16", amazonProvidedIpv6CidrBlock: hasIPv6)
        let vpc = try #require(try await rehearsal.made(creation).vpc?.vpcId)
        try await rehearsal.made(ModifyVpcAttribute(vpcId: vpc, enableDnsHostnames: .init(value: true)))
        var subnets: [String] = []
        for (index, zone) in ["us-west-2a", "us-west-2a", "us-west-2b"].enumerated() {
            let block = "10.0.\(index * 16).0/20"
            let made = try await rehearsal.made(CreateSubnet(vpcId: vpc, availabilityZone: zone, cidrBlock: block))
            subnets.append(try #require(made.subnet?.subnetId))
        }
        let table = try #require(try await rehearsal.made(CreateRouteTable(vpcId: vpc)).routeTable?.routeTableId)
        try await rehearsal.made(AssociateRouteTable(routeTableId: table, subnetId: subnets[0]))
        let group = extendsGroup ? try await rehearsal.group(vpc, "of-others") : nil
        return ("{ vpc: \(vpc), subnets: [\(subnets.joined(separator: ", "))] }", group)
    }
}
