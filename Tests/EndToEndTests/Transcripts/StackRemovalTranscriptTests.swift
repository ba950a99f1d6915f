import AWS
import Foundation
import Testing

/// What a user reads who takes a stack away without its plan and its state.
struct StackRemovalTranscriptTests {
    @Test func `a stack whose files are all lost goes by its name`() async throws {
        try await Session.with("destroy-stack") { session in
            let account = session.account
            let before = try await account.inventory()
            try account.write(
                "plan.yaml",
                """
                name: demo
                region: us-west-2
                network: { create: { cidr: 10.0.0.0/16, zones: [us-west-2a] } }
                endpoints: { services: [kms, s3] }
                proxy: { httpProxy: "http://10.0.0.254:80" }

                """)
            _ = try await account.sluice("apply", "plan.yaml", "--auto-approve")
            for name in try account.files {
                try FileManager.default.removeItem(at: account.folder.appending(path: name))
            }
            try await session.type("sluice destroy --stack demo --region us-west-2")
            try await session.type("sluice destroy --stack demo --region us-west-2 --auto-approve --parallelism 1")
            #expect(try await account.inventory() == before)
            #expect(try account.files == ["demo.sluice.json", "demo.sluice.json.lock"])
            try await session.type("sluice destroy --stack demo --region us-west-2 --auto-approve --json")
        }
    }

    @Test func `of several states of one name the chosen one goes, and nothing else`() async throws {
        try await Session.with("destroy-lineage") { session in
            let account = session.account
            let network = try await account.makeForeignNetwork()
            try account.write("plan.yaml", network.plan("endpoints: { services: [s3] }"))
            _ = try await account.sluice("apply", "plan.yaml", "--auto-approve")
            let own = try await account.inventory()
            let tags = [
                "sluice:stack": "prod", "sluice:lineage": "beef0123", "sluice:address": "securityGroup/endpoints",
                "sluice:created": "2026-01-02T03:04:05Z",
            ]
            let specification = TagSpecification(
                resourceType: "security-group",
                tags: tags.sorted { $0.key < $1.key }.map { Tag(key: $0.key, value: $0.value) })
            _ = try await account.made(
                CreateSecurityGroup(
                    description: "x", groupName: "prod-endpoints", vpcId: network.vpc,
                    tagSpecifications: [specification]))
            try FileManager.default.createDirectory(
                at: account.folder.appending(path: "elsewhere"), withIntermediateDirectories: true)
            try await session.type("sluice destroy --stack prod --region us-west-2 --auto-approve")
            try await session.type("sluice destroy --stack prod --region us-west-2 --auto-approve --lineage cafe")
            try await session.type("sluice destroy --stack prod --region us-west-2 --auto-approve --lineage beef")
            try await session.type(
                "sluice destroy --stack prod --region us-west-2 --auto-approve --lineage beef --state-dir elsewhere --parallelism 1"
            )
            #expect(try await account.inventory() == own)
            try await session.type("sluice plan plan.yaml --detailed-exitcode")
        }
    }
}
