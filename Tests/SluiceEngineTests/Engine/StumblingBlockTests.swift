import AWS
import AWSTesting
import SluiceCore
import SluiceFiles
import Testing

@testable import SluiceEngine

/// What AWS requires and where people stumble: each time EC2's own words, and what sluice says or does so that nobody
/// gets to hear them.
struct StumblingBlockTests {
    // MARK: Where endpoints stand

    @Test func `a zone that the service does not offer`() throws {
        var settings = FakeEC2.Settings()
        settings.services.removeAll { $0.suffix == "kms" }
        settings.services.append(.init(suffix: "kms", zoneLetters: ["a", "b"]))
        try Rehearsal(settings).play { rehearsal in
            let ground = try await Ground(in: rehearsal)
            let refusal = try await rehearsal.refusal(ground.endpoint("kms", subnets: [ground.subnets[2]]))
            #expect(refusal.code.rawValue == "InvalidParameter")
            #expect(refusal.message.contains("does not support the availability zone of the subnet"))

            let changeSet = try await rehearsal.changeSet(ground.plan())
            #expect(changeSet.codes.contains("endpoint.zone-unsupported") && !changeSet.isRefused)
            #expect(changeSet.subnets(of: "kms") == Set(ground.subnets.prefix(2)))
        }
    }

    @Test func `two subnets of one zone`() throws {
        try Rehearsal().play { rehearsal in
            let ground = try await Ground(in: rehearsal, zones: ["a", "a"])
            let refusal = try await rehearsal.refusal(ground.endpoint("kms"))
            #expect(refusal.code.rawValue == "DuplicateSubnetsInSameZone")

            #expect(try await rehearsal.changeSet(ground.plan()).subnets(of: "kms").count == 1)
            #expect(try await rehearsal.findings(ground.plan()).contains("endpoint.subnets-same-zone"))
        }
    }

    @Test func `free addresses that come and go move no endpoint`() throws {
        try Rehearsal().play { rehearsal in
            let ground = try await Ground(in: rehearsal, zones: ["a", "a"])
            try await rehearsal.carryOut(.apply, ground.plan())
            let chosen = try #require(try await rehearsal.endpoint("kms").subnetIds?.first)
            for _ in 0..<3 {
                try await rehearsal.made(CreateNetworkInterface(subnetId: chosen, description: "of others"))
            }
            let free = try await rehearsal.ec2.readAll(DescribeSubnets()).subnets ?? []
            #expect(free.min { $0.availableIpAddressCount ?? 0 < $1.availableIpAddressCount ?? 0 }?.subnetId == chosen)

            #expect(try await rehearsal.changeSet(ground.plan()).isEmpty)
        }
    }

    @Test func `a VPC that another account shares`() throws {
        try Rehearsal().play { rehearsal in
            let ground = try await Ground(in: rehearsal)
            rehearsal.transport.withAccount { $0.share(ground.vpc, from: "999988887777") }
            let refusal = try await rehearsal.refusal(ground.endpoint("kms"))
            #expect(refusal.message == "This operation does not support shared VPCs.")

            let changeSet = try await rehearsal.changeSet(ground.plan())
            #expect(changeSet.codes.contains("vpc.shared") && changeSet.isRefused)
        }
    }

    // MARK: Private DNS

    @Test func `a second endpoint with private DNS`() throws {
        try Rehearsal().play { rehearsal in
            let ground = try await Ground(in: rehearsal)
            let group = try await rehearsal.group(ground.vpc, "of-others")
            let other = ground.endpoint("kms", groups: [group])
            try await rehearsal.made(other)
            try await rehearsal.time.sleep(for: .seconds(90))
            let refusal = try await rehearsal.refusal(other)
            #expect(refusal.code.rawValue == "InvalidParameter")
            #expect(refusal.message.contains("private-dns-enabled cannot be set"))
            #expect(refusal.message.contains("conflicting DNS domain"))

            let before = try await rehearsal.changeSet(ground.plan())
            #expect(before.codes.contains("endpoint.private-dns-conflict") && before.isRefused)
            try await rehearsal.made(
                AuthorizeSecurityGroupIngress(groupId: group, ipPermissions: [.tcp(443, "10.0.0.0/16")]))
            #expect(try await rehearsal.changeSet(ground.plan()).decision(of: "endpoint/kms") == .adopt)
        }
    }

    @Test func `private DNS without DNS in the VPC`() throws {
        try Rehearsal().play { rehearsal in
            let ground = try await Ground(in: rehearsal, hasNames: false)
            let refusal = try await rehearsal.refusal(ground.endpoint("kms"))
            #expect(refusal.message.contains("requires both enableDnsSupport and enableDnsHostnames"))

            #expect(try await rehearsal.changeSet(ground.plan()).codes.contains("vpc.dns-hostnames-off"))
            let extended = try await rehearsal.changeSet(ground.plan(network: "extend: true"))
            #expect(extended.decision(of: "vpcAttribute/dnsHostnames") == .create)
        }
    }

    @Test func `one attribute of a VPC a call`() throws {
        try Rehearsal().play { rehearsal in
            let ground = try await Ground(in: rehearsal)
            let both = ModifyVpcAttribute(
                vpcId: ground.vpc, enableDnsHostnames: .init(value: true), enableDnsSupport: .init(value: true))
            #expect(try await rehearsal.refusal(both).code.rawValue == "InvalidParameterCombination")

            _ = try await rehearsal.changeSet(ground.plan())
            let asked = rehearsal.calls(of: "DescribeVpcAttribute").compactMap { $0.parameters["Attribute"] }
            #expect(asked.sorted() == ["enableDnsHostnames", "enableDnsSupport"])
        }
    }

    @Test func `attributes that EC2 has not heard of yet`() throws {
        var settings = FakeEC2.Settings()
        settings.lag = .seconds(5) ... .seconds(5)
        try Rehearsal(settings).play { rehearsal in
            let plan = try Rehearsal.plan(
                """
                name: prod
                region: us-west-2
                network: { create: { cidr: 10.0.0.0/16, zones: [us-west-2a] } }
                proxy: { httpProxy: "http://10.0.0.254:3128" }

                """)
            let applied = try await rehearsal.carryOut(.apply, plan)
            #expect(applied.failures.isEmpty && applied.remaining.isEmpty, "\(applied.failures)")
            let made = rehearsal.transport.withAccount { $0.executions.count { $0.action == "CreateVpcEndpoint" } }
            #expect(made == 6 && rehearsal.count(of: "CreateVpcEndpoint") > made, "some were refused, and sent again")
        }
    }

    @Test func `the global name of STS`() throws {
        try Rehearsal().play { rehearsal in
            let ground = try await Ground(in: rehearsal)
            try await rehearsal.made(ground.endpoint("sts"))
            let names = try await rehearsal.endpoint("sts").dnsEntries?.compactMap(\.dnsName) ?? []
            #expect(names.contains("sts.us-west-2.amazonaws.com") && !names.contains("sts.amazonaws.com"))

            #expect(try await rehearsal.findings(ground.plan()).contains("endpoint.sts-global-name"))
        }
    }

    // MARK: The gateway of S3

    @Test func `a second route to S3 in a table`() throws {
        try Rehearsal().play { rehearsal in
            let ground = try await Ground(in: rehearsal)
            let second = try #require(
                try await rehearsal.made(CreateRouteTable(vpcId: ground.vpc)).routeTable?.routeTableId)
            try await rehearsal.made(ground.gateway())
            #expect(try await rehearsal.refusal(ground.gateway()).code.rawValue == "RouteAlreadyExists")

            #expect(try await rehearsal.changeSet(ground.plan()).decision(of: "endpoint/s3") == .adopt)
            let tables = "routeTables: [\(ground.table), \(second)]"
            let beside = try await rehearsal.changeSet(ground.plan(network: tables))
            #expect(beside.decision(of: "endpoint/s3") == .create)
            #expect(beside.codes.contains("endpoint.route-conflict") && !beside.isRefused)
            let extended = try ground.plan("endpoints: { overrides: { s3: { extend: true } } }", network: tables)
            #expect(try await rehearsal.changeSet(extended).decision(of: "endpoint/s3") == .extend)
        }
    }

    @Test func `a subnet without a route table of its own`() throws {
        try Rehearsal().play { rehearsal in
            let ground = try await Ground(in: rehearsal, isAssociated: false)
            let filter = Filter(name: "association.subnet-id", values: [ground.subnets[0]])
            #expect(try await rehearsal.ec2.readAll(DescribeRouteTables(filters: [filter])).routeTables ?? [] == [])

            let main = Filter(name: "association.main", values: ["true"])
            let table = try await rehearsal.ec2.readAll(DescribeRouteTables(filters: [main])).routeTables?.first
            let changeSet = try await rehearsal.changeSet(ground.plan())
            #expect(changeSet.network.routeTables == [.id(try #require(table?.routeTableId))])
            #expect(try await rehearsal.findings(ground.plan()).contains("network.main-table"))
        }
    }

    @Test func `connections to S3 that are open when the endpoint comes`() throws {
        try Rehearsal().play { rehearsal in
            let ground = try await Ground(in: rehearsal)
            #expect(try await rehearsal.findings(ground.plan()).contains("endpoint.s3-connections-dropped"))
            // What takes over from the route that connections began with.
            try await rehearsal.made(ground.gateway())
            let table = try await rehearsal.ec2.read(DescribeRouteTables(routeTableIds: [ground.table])).routeTables?
                .first
            #expect(table?.routes?.contains { $0.gatewayId?.hasPrefix("vpce-") == true } == true)

            #expect(try await !rehearsal.findings(ground.plan()).contains("endpoint.s3-connections-dropped"))
        }
    }

    @Test func `S3 has public addresses, which a proxy-only group does not let out to`() throws {
        try Rehearsal().play { rehearsal in
            let ground = try await Ground(in: rehearsal)
            try await rehearsal.made(ground.gateway())
            let table = try await rehearsal.ec2.readAll(DescribeRouteTables()).routeTables ?? []
            let list = try #require(table.flatMap { $0.routes ?? [] }.compactMap(\.destinationPrefixListId).first)

            let rule = "securityGroupRule/proxyEgress/egress/tcp/443-443/\(list)"
            #expect(try await rehearsal.changeSet(ground.plan()).decision(of: rule) == .create)
            let group = try await rehearsal.proxyOnlyGroup(in: ground)
            let named = try await rehearsal.changeSet(ground.plan(proxy: "securityGroup: \(group)"))
            #expect(named.refusals(of: "group.egress-missing").contains { $0.contains(list) })
        }
    }

    // MARK: Groups

    @Test func `a group that admits nobody`() throws {
        try Rehearsal().play { rehearsal in
            let ground = try await Ground(in: rehearsal)
            let group = try await rehearsal.group(ground.vpc, "silent")
            let rules = try await rehearsal.rules(of: group)
            #expect(rules.allSatisfy { $0.isEgress == true }, "callers get no answer, and no error either")

            let changeSet = try await rehearsal.changeSet(ground.plan("endpoints: { securityGroup: \(group) }"))
            #expect(changeSet.codes.contains("group.ingress-missing") && changeSet.isRefused)
        }
    }

    @Test func `the default group, where none is named`() throws {
        try Rehearsal().play { rehearsal in
            let ground = try await Ground(in: rehearsal)
            let made = try await rehearsal.made(ground.endpoint("logs", groups: []))
            #expect(made.vpcEndpoint?.groups?.map(\.groupName) == ["default"])

            try await rehearsal.carryOut(.apply, ground.plan())
            let sent = rehearsal.calls(of: "CreateVpcEndpoint").dropFirst().filter {
                $0.parameters["VpcEndpointType"] == "Interface"
            }
            let group = rehearsal.known.resources[.endpoints]?.id
            #expect(sent.count == 5 && sent.allSatisfy { $0.parameters["SecurityGroupId.1"] == group })
        }
    }

    @Test func `a new group lets everything out`() throws {
        try Rehearsal().play { rehearsal in
            let ground = try await Ground(in: rehearsal)
            let born = try await rehearsal.rules(of: try await rehearsal.group(ground.vpc, "new"))
            #expect(born.map(\.cidrIpv4) == ["0.0.0.0/0"] && born.map(\.ipProtocol) == ["-1"])

            try await rehearsal.carryOut(.apply, ground.plan())
            let group = try #require(rehearsal.known.resources[.proxyEgress]?.id)
            #expect(try await rehearsal.rules(of: group).allSatisfy { $0.ipProtocol == "tcp" })
            let sent = rehearsal.transport.calls.map(\.action).filter { $0.hasSuffix("SecurityGroupEgress") }
            #expect(sent == ["AuthorizeSecurityGroupEgress", "RevokeSecurityGroupEgress"])
        }
    }

    @Test func `endpoints that a proxy-only group does not let out to`() throws {
        try Rehearsal().play { rehearsal in
            let ground = try await Ground(in: rehearsal)
            let rule = "securityGroupRule/proxyEgress/egress/tcp/443-443/endpoints"
            #expect(try await rehearsal.changeSet(ground.plan()).decision(of: rule) == .create)
            let group = try await rehearsal.proxyOnlyGroup(in: ground)
            let named = try await rehearsal.changeSet(ground.plan(proxy: "securityGroup: \(group)"))
            #expect(named.refusals(of: "group.egress-missing").contains { $0.contains("securityGroup/endpoints") })
        }
    }

    // MARK: What calls may say

    @Test func `a policy that is too long`() throws {
        let statement = #"{"Effect":"Allow","Principal":"*","Action":"s3:*","Resource":"*"}"#
        let policy = #"{"Statement":["# + Array(repeating: statement, count: 400).joined(separator: ",") + "]}"
        try Rehearsal().play { rehearsal in
            let ground = try await Ground(in: rehearsal)
            var gateway = ground.gateway()
            gateway.policyDocument = policy
            #expect(try await rehearsal.refusal(gateway).code.rawValue == "InvalidPolicyDocument")

            let text = ground.text("endpoints: { overrides: { s3: { policy: long.json } } }")
            let reading = PlanFile.read(Array(text.utf8), file: "plan.yaml") { _ in .success(Array(policy.utf8)) }
            #expect(reading.diagnostics.map(\.code) == ["endpoint.policy-invalid"])
        }
    }

    @Test func `rules without the size of a page`() throws {
        try Rehearsal().play { rehearsal in
            let ground = try await Ground(in: rehearsal)
            let refusal = try await rehearsal.refusal(reading: DescribeSecurityGroupRules())
            #expect(refusal.code.rawValue == "MissingParameter")

            try await rehearsal.carryOut(.apply, ground.plan())
            let sent = rehearsal.calls(of: "DescribeSecurityGroupRules").dropFirst()
            #expect(!sent.isEmpty && sent.allSatisfy { $0.parameters["MaxResults"] != nil })
        }
    }

    @Test func `interfaces by ID together with the size of a page`() throws {
        try Rehearsal().play { rehearsal in
            let ground = try await Ground(in: rehearsal)
            let interface = try await rehearsal.made(
                CreateNetworkInterface(subnetId: ground.subnets[0], description: "of others"))
            let id = try #require(interface.networkInterface.networkInterfaceId)
            let both = DescribeNetworkInterfaces(networkInterfaceIds: [id], maxResults: 5)
            #expect(try await rehearsal.refusal(reading: both).code.rawValue == "InvalidParameterCombination")

            _ = try await rehearsal.findings(ground.plan())
            let sent = rehearsal.calls(of: "DescribeNetworkInterfaces").dropFirst()
            #expect(!sent.isEmpty && sent.allSatisfy { $0.parameters["NetworkInterfaceId.1"] == nil })
        }
    }
}
