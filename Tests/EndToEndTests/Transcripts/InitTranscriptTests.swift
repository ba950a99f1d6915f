import AWS
import AWSTesting
import Foundation
import Testing

/// How somebody comes to a plan.
struct InitTranscriptTests {
    @Test func `a plan for a fresh VPC needs nobody but its reader`() async throws {
        try await Workbench.with { bench in
            try await bench.run("sluice init")
            try await bench.run("sluice validate plan.yaml")
            try await bench.run("sluice init")
            try await bench.run("sluice init --force --json --name staging --zones eu-west-1a,eu-west-1b")
            try await bench.run(
                "sluice init - --region eu-west-1 --cidr 10.7.0.0/20 --platform gke-aws --proxy http://10.7.0.9:3128")
            try await bench.run(
                "sluice init far.yaml --region us-west-2 --proxy http://proxy.example.com --destination 10.9.0.0/24")
            try await bench.run("sluice init nowhere/plan.yaml --region us-west-2")
            try bench.transcript.check("init")
        }
    }

    @Test func `mistakes are told before anything is written`() async throws {
        try await Workbench.with { bench in
            let mistakes = [
                "--name Prod --region us-west-2a --cidr 10.0.1.0/16 --platform gke --proxy http://me:hunter2@10.0.0.1",
                "--zones us-west-2a,eu-west-1a", "--cidr 10.0.0.0/26 --region us-west-2",
                "--proxy http://proxy.example.com", "--proxy https://10.0.0.9 --platform gke-aws",
                "--proxy http://10.0.0.9 --destination 10.1.0.0/16", "--vpc subnet-1", "--vpc vpc-1 --cidr 10.0.0.0/16",
                "--interactive", "--interactive --json", "plan.json",
            ]
            for mistake in mistakes {
                let outcome = try await bench.run("sluice init \(mistake)")
                #expect(outcome.exitCode == 64, "\(mistake): \(outcome.text)")
            }
            let noRegion = try await bench.run("sluice init --vpc vpc-0a1b2c3d")
            #expect(noRegion.exitCode == 3)
            let nobody = try await bench.run("sluice init --vpc vpc-0a1b2c3d --region us-west-2")
            #expect(nobody.exitCode == 6)
            let files = try FileManager.default.contentsOfDirectory(atPath: bench.folder.path)
            #expect(files == ["plans"])
            try bench.transcript.check("init-mistakes")
        }
    }

    @Test func `a plan that the disk has no room for leaves nothing behind`() async throws {
        try await Workbench.with { bench in
            let program = Program(folder: bench.folder, environment: bench.environment)
            let outcome = try await program.run(["init", "--region", "us-west-2"], inShell: #"ulimit -f 0; "$@""#)
            #expect(outcome.exitCode == 5, "\(outcome.text)")
            #expect(try FileManager.default.contentsOfDirectory(atPath: bench.folder.path) == ["plans"])
        }
    }

    @Test func `a plan for a VPC that is there is filled in, and is a plan that works`() async throws {
        try await Session.with("init-vpc") { session in
            let account = session.account
            let network = try await account.makeInhabitedNetwork()
            let before = try await account.inventory()
            try await session.type("sluice init --vpc \(network.vpc) --region us-west-2 --proxy http://10.0.0.254:3128")
            try await session.type("sluice init - --vpc \(network.vpc) --region us-west-2")
            try await session.type("sluice init --vpc \(network.vpc) --region us-west-2 --force --json")
            try await session.type("sluice init other.yaml --vpc vpc-0a1b2c3d4e5f67890 --region us-west-2")
            let changing = account.relay.calls.map(\.action).filter {
                !$0.hasPrefix("Describe") && $0 != "GetCallerIdentity"
            }
            #expect(try await account.inventory() == before)
            #expect(Set(changing).isSubset(of: ForeignNetwork.calls))

            let plan = try await account.sluice("plan", "plan.yaml", "--json")
            #expect(plan.exitCode == 0, "\(plan.text)")
            let changes = try Changes(plan.standardOutput)
            #expect(changes.decision(of: "endpoint/kms") == "adopt" && changes.decision(of: "endpoint/s3") == "adopt")
            #expect(changes.decision(of: "endpoint/sts") == "create")
        }
    }
}

extension ForeignNetwork {
    /// The calls with which its owner makes it.
    fileprivate static let calls: Set = [
        "CreateVpc", "ModifyVpcAttribute", "CreateRouteTable", "CreateSubnet", "AssociateRouteTable",
        "CreateSecurityGroup", "CreateTags", "CreateInternetGateway", "AttachInternetGateway", "CreateRoute",
        "AuthorizeSecurityGroupIngress", "CreateVpcEndpoint",
    ]
}

extension Account {
    /// A VPC that others live in: names, a public subnet, groups of clusters, and two endpoints that do the job.
    fileprivate func makeInhabitedNetwork() async throws -> ForeignNetwork {
        let network = try await makeForeignNetwork()
        for (id, name) in zip([network.vpc] + network.subnets, ["payments", "private-a", "private-b", "private-c"]) {
            _ = try await made(CreateTags(resources: [id], tags: [Tag(key: "Name", value: name)]))
        }
        try await addPublicSubnet(to: network)
        for (name, isTagged) in [("gke-7f-controlplane", true), ("gke-7f-management", true), ("management", false)] {
            let group = try await made(CreateSecurityGroup(description: "x", groupName: name, vpcId: network.vpc))
            guard isTagged, let id = group.groupId else { continue }
            _ = try await made(
                CreateTags(resources: [id], tags: [Tag(key: "kubernetes.io/cluster/7f", value: "owned")]))
        }
        try await addEndpoints(to: network)
        return network
    }

    private func addPublicSubnet(to network: ForeignNetwork) async throws {
        let subnet = try await made(
            CreateSubnet(vpcId: network.vpc, availabilityZone: "us-west-2a", cidrBlock: "10.0.240.0/20"))
        let table = try #require(await made(CreateRouteTable(vpcId: network.vpc)).routeTable?.routeTableId)
        let gateway = try #require(
            await made(CreateInternetGateway()).internetGateway?.internetGatewayId)
        _ = try await made(AttachInternetGateway(internetGatewayId: gateway, vpcId: network.vpc))
        _ = try await made(
            CreateRoute(routeTableId: table, destinationCidrBlock: "0.0.0.0/0", gatewayId: gateway))
        _ = try await made(
            AssociateRouteTable(routeTableId: table, subnetId: try #require(subnet.subnet?.subnetId)))
    }

    private func addEndpoints(to network: ForeignNetwork) async throws {
        let group = try #require(
            try await made(CreateSecurityGroup(description: "x", groupName: "endpoints", vpcId: network.vpc)).groupId)
        let https = IpPermission(
            ipProtocol: "tcp", fromPort: 443, toPort: 443, ipRanges: [IpRange(cidrIp: "10.0.0.0/16")])
        _ = try await made(AuthorizeSecurityGroupIngress(groupId: group, ipPermissions: [https]))
        _ = try await made(
            CreateVpcEndpoint(
                vpcId: network.vpc, vpcEndpointType: "Interface", serviceName: "com.amazonaws.us-west-2.kms",
                subnetIds: network.subnets, securityGroupIds: [group], privateDnsEnabled: true))
        _ = try await made(
            CreateVpcEndpoint(
                vpcId: network.vpc, serviceName: "com.amazonaws.us-west-2.s3", routeTableIds: [network.routeTable]))
    }
}
