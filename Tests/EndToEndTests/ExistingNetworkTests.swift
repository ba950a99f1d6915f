import AWS
import AWSTesting
import Foundation
import Testing

/// An existing VPC: only what is sluice's comes and goes.
struct ExistingNetworkTests {
    @Test func `adds six endpoints and two groups, and leaves the VPC as it found it`() async throws {
        try await Account.with { account in
            let network = try await account.makeForeignNetwork()
            try account.write("plan.yaml", network.plan())
            let before = try await account.inventory()
            let calls = account.relay.calls.count

            let apply = try await account.sluice("apply", "plan.yaml", "--auto-approve")
            #expect(apply.exitCode == 0, "\(apply.text)")
            let sent = Array(account.relay.calls.dropFirst(calls))
            let mutating = sent.countsByAction.filter { !$0.key.hasPrefix("Describe") && !$0.key.hasPrefix("Get") }
            #expect(
                mutating == [
                    "CreateSecurityGroup": 2, "AuthorizeSecurityGroupEgress": 1, "AuthorizeSecurityGroupIngress": 1,
                    "RevokeSecurityGroupEgress": 1, "CreateVpcEndpoint": 6,
                ])
            let admitted = try #require(sent.first { $0.action == "AuthorizeSecurityGroupIngress" }?.ended)
            let interfaces = sent.filter { $0.parameters["VpcEndpointType"] == "Interface" }
            #expect(interfaces.allSatisfy { $0.began > admitted }, "callers are admitted before names are taken over")
            #expect(before.subtracting(try await account.inventory()).allSatisfy { $0.hasPrefix("table") })

            let again = try await account.sluice("plan", "plan.yaml", "--detailed-exitcode")
            #expect(again.exitCode == 0, "\(again.text)")
            let destroy = try await account.sluice("destroy", "plan.yaml", "--auto-approve")
            #expect(destroy.exitCode == 0, "\(destroy.text)")
            #expect(try await account.inventory() == before)
        }
    }

    @Test func `a foreign S3 gateway that serves the table is adopted, and outlives the stack`() async throws {
        try await Account.with { account in
            let network = try await account.makeForeignNetwork()
            let foreign = try await account.made(
                CreateVpcEndpoint(
                    vpcId: network.vpc, vpcEndpointType: "Gateway", serviceName: "com.amazonaws.us-west-2.s3",
                    routeTableIds: [network.routeTable]))
            let id = try #require(foreign.vpcEndpoint?.vpcEndpointId)
            try account.write("plan.yaml", network.plan())
            let before = try await account.inventory()
            let plan = try await account.sluice("plan", "plan.yaml", "--json")
            let changes = try Changes(plan.standardOutput)
            #expect(changes.decision(of: "endpoint/s3") == "adopt")
            #expect(try await account.sluice("apply", "plan.yaml", "--auto-approve").exitCode == 0)
            let output = try await account.sluice("output", "plan.yaml", "s3")
            #expect(output.standardOutput == id + "\n")
            #expect(try await account.sluice("plan", "plan.yaml", "--detailed-exitcode").exitCode == 0)
            #expect(try await account.sluice("destroy", "plan.yaml", "--auto-approve").exitCode == 0)
            #expect(try await account.inventory() == before)
        }
    }

    @Test func `the state holds every ID, and output tells them`() async throws {
        try await Account.with { account in
            let network = try await account.makeForeignNetwork()
            try account.write("plan.yaml", network.plan())
            #expect(try await account.sluice("apply", "plan.yaml", "--auto-approve").exitCode == 0)
            let output = try await account.sluice("output", "plan.yaml", "--json")
            let json = try #require(
                try JSONSerialization.jsonObject(with: Data(output.standardOutput.utf8)) as? [String: Any])
            #expect(json["format"] as? Int == 1)
            #expect(json["stack"] as? String == "prod")
            #expect(json["vpcId"] as? String == network.vpc)
            #expect(json["subnetIds"] as? [String] == network.subnets)
            #expect(json["routeTableIds"] as? [String] == [network.routeTable])
            let endpoints = try #require(json["vpcEndpoints"] as? [String: String])
            #expect(Set(endpoints.keys) == ["autoscaling", "ec2", "elasticloadbalancing", "kms", "s3", "sts"])
            let listed = try await account.ec2.readAll(DescribeVpcEndpoints()).vpcEndpoints ?? []
            #expect(Set(endpoints.values) == Set(listed.compactMap(\.vpcEndpointId)))
            let state = try account.read("prod.sluice.json")
            for id in endpoints.values { #expect(state.contains(id)) }
        }
    }

    @Test func `subnets come from the clusters' files, and destroy needs these no more`() async throws {
        try await Account.with { account in
            let network = try await account.makeForeignNetwork()
            let before = try await account.inventory()
            try FileManager.default.createDirectory(
                at: account.folder.appending(path: "anthos-aws"), withIntermediateDirectories: false)
            try account.write(
                "plan.yaml",
                """
                name: prod
                region: us-west-2
                network: { vpc: \(network.vpc) }
                proxy: { httpProxy: "http://10.0.0.254:80" }
                anthos: { workspace: anthos-aws, clusters: [cluster-0.yaml] }

                """)
            try account.write(
                "anthos-aws/cluster-0.yaml",
                """
                apiVersion: multicloud.cluster.gke.io/v1
                kind: AWSCluster
                metadata: { name: cluster-0 }
                spec:
                  networking: { vpcID: \(network.vpc) }
                  controlPlane: { subnetIDs: [\(network.subnets[0]), \(network.subnets[1])] }

                """)
            let apply = try await account.sluice("apply", "plan.yaml", "--auto-approve")
            #expect(apply.exitCode == 0, "\(apply.text)")
            #expect(Set(try await account.endpoint("kms").subnetIds ?? []) == Set(network.subnets.prefix(2)))
            try FileManager.default.removeItem(at: account.folder.appending(path: "anthos-aws"))
            #expect(try await account.sluice("plan", "plan.yaml").exitCode == 3)
            let destroy = try await account.sluice("destroy", "plan.yaml", "--auto-approve")
            #expect(destroy.exitCode == 0, "\(destroy.text)")
            #expect(try await account.inventory() == before)
        }
    }
}
