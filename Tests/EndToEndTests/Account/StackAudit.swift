import AWS
import Foundation
import SluiceCore
import SluiceFiles

/// What has to hold in an account and its state whenever a run has come to its end, whatever happened before it.
///
/// I1: what carries the stack's tag is in the state exactly once, and the state has nothing else of ours.
/// I2: no two objects have one address. I8: no group that is to be closed lets everything out. The other invariants
/// are compared over time: see ``Account/prove(_:)``.
struct StackAudit {
    /// What is wrong, a sentence each.
    private(set) var problems: [String] = []

    private struct Object {
        var id: String
        var type: String
        var tags: [String: String]
    }

    init(_ account: Account, plan: String = "plan.yaml", stack: String = "demo") async throws {
        let objects = try await Self.objects(in: account).filter { $0.tags["sluice:stack"] == stack }
        let file = "\(stack).sluice.json"
        guard let bytes = FileManager.default.contents(atPath: account.folder.appending(path: file).path) else {
            problems = objects.map { "\($0.id) is there, and no state" }
            return
        }
        let state = try Snapshot(parsing: Array(bytes), file: file).state
        if try account.files.contains("\(file).journal") { problems.append("the journal was left behind") }
        // What may still be carried out has to be watched, and nothing for longer.
        let now = SluiceCore.Timestamp(microseconds: SystemTime().microseconds)
        problems += state.watched.filter { $0.until < now }.map { "\($0.address) is still watched" }
        compare(objects, state)
        try await checkEgress(account, state)
    }

    private mutating func compare(_ objects: [Object], _ state: State) {
        let ours = state.resources.values.filter { $0.origin == .created }.map(\.id)
        for object in objects {
            let count = ours.count { $0 == object.id }
            if count != 1 { problems.append("\(object.id) stands \(count) times in the state") }
            if object.tags["sluice:lineage"] != state.lineage { problems.append("\(object.id) is of another lineage") }
        }
        // Attachments, associations and routes have no tags.
        let kinds = ["vpc-", "subnet-", "rtb-", "igw-", "sg-", "sgr-", "vpce-"]
        let missing = Set(ours.filter { id in kinds.contains { id.hasPrefix($0) } })
            .subtracting(objects.map(\.id))
        problems += missing.sorted().map { "\($0) is in the state, and not in the account" }
        // Rules share the address of their group.
        let addressed = objects.filter { $0.type != "security-group-rule" }
        for (address, twins) in Dictionary(grouping: addressed, by: { $0.tags["sluice:address"] ?? "" })
        where twins.count > 1 {
            problems.append("\(address) is there \(twins.count) times: \(twins.map(\.id).sorted())")
        }
    }

    private mutating func checkEgress(_ account: Account, _ state: State) async throws {
        guard let group = state.resources[Address(rawValue: "securityGroup/proxyEgress")]?.id else { return }
        let rules =
            try await account.ec2.readAll(DescribeSecurityGroupRules(maxResults: 1000)).securityGroupRules ?? []
        let open = rules.filter {
            $0.groupId == group && $0.isEgress == true && $0.ipProtocol == "-1"
                && ($0.cidrIpv4 == "0.0.0.0/0" || $0.cidrIpv6 == "::/0")
        }
        problems += open.map { "\($0.securityGroupRuleId ?? "") lets everything out of \(group)" }
    }

    private static func objects(in account: Account) async throws -> [Object] {
        let tags = try await account.ec2.readAll(DescribeTags()).tags ?? []
        // The tags of what is gone are shown for a while.
        let live = try await account.inventory().ids
        return Dictionary(grouping: tags, by: { $0.resourceId ?? "" }).filter { live.contains($0.key) }.map {
            id, tags in
            let pairs = tags.map { ($0.key ?? "", $0.value ?? "") }
            return Object(
                id: id, type: tags.first?.resourceType ?? "", tags: Dictionary(pairs, uniquingKeysWith: { $1 }))
        }
    }
}
