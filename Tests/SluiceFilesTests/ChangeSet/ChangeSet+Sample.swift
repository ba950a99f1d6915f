@testable import SluiceCore

extension ChangeSet {
    /// A fresh VPC with a group, an update, something found and something gone.
    static var sample: ChangeSet {
        let block = IPv4CIDR(containing: IPv4Address(bits: 10 << 24), prefixLength: 16)
        let group = SecurityGroup(
            vpc: .address(.vpc), name: "prod-proxy-egress", description: "out to the proxy", keepsDefaultEgress: false)
        var update = Change(
            .endpoint("kms"), .update, reason: "the plan changed",
            fields: [.init("privateDNS", from: .bool(false), to: .bool(true))],
            id: "vpce-1")
        update.tagsToSet = ["team": "platform"]
        update.tagsToRemove = ["owner"]
        let changes = [
            Change(.vpc, .create, reason: "not there yet", wanted: .vpc(VPC(cidr: block)), tags: ["Name": "prod"]),
            Change(.proxyEgress, .create, reason: "not there yet", wanted: .securityGroup(group)),
            update,
            Change(.internetGateway, .forget, reason: "igw-1 is gone already", id: "igw-1"),
        ]
        return ChangeSet(
            stack: "prod", region: "us-west-2", account: "123456789012", lineage: "beef", serial: 3, isDestroy: false,
            isFinish: false, changes: changes, calls: ActionGraph(compiling: Array(changes[..<2])),
            diagnostics: [
                Diagnostic(
                    "limit.near", .warning, "few VPCs are left", cause: "four of five are in use",
                    fix: "ask for more", subject: "vpc", at: SourceLocation(file: "plan.yaml", line: 2, column: 5)),
                Diagnostic("stack.protected", "prod is protected", cause: "protect: true", fix: "set it to false"),
            ],
            network: NetworkFacts(vpc: .address(.vpc), subnets: [], routeTables: []))
    }
}
