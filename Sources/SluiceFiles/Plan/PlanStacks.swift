import SluiceCore

/// What a plan file holds: one plan, or under `stacks:` several that differ in a few values.
///
/// ```yaml
/// region: us-west-2
/// proxy: { httpProxy: http://10.0.0.254:3128 }
/// stacks:
///   - name: team-a
///     network: { vpc: vpc-1, subnets: [subnet-1] }
///   - name: team-b
///     region: eu-central-1
///     network: { vpc: vpc-2, subnets: [subnet-2] }
/// ```
///
/// Each stack is the shared part with its own keys put over it. A key of a stack takes the place of the shared key with
/// everything under it: nothing is merged deeper down, so that a reader sees at one place what a key comes to.
struct PlanStacks {
    static let key = "stacks"
    /// Each reads the shared part anew: a file must not take hours to read.
    static let most = 1000

    /// One plan of the file.
    struct Stack {
        /// What the entry calls itself; nil for a file of one plan, and where it says no name.
        var name: String?
        var root: PlanNode
    }

    private(set) var stacks: [Stack] = []
    /// What is wrong with the list itself.
    private(set) var diagnostics: [Diagnostic] = []

    init(in root: PlanNode) {
        guard case .map(let entries) = root.content, let list = entries.first(where: { $0.key == Self.key }) else {
            stacks = [Stack(root: root)]
            return
        }
        let shared = entries.filter { $0.key != Self.key }
        for entry in items(of: list.value) { add(entry, over: shared) }
    }

    private mutating func items(of list: PlanNode) -> [PlanNode] {
        guard case .list(let items) = list.content, !items.isEmpty else {
            if !list.isRefused { report(.noStacks, at: list) }
            return []
        }
        guard items.count <= Self.most else {
            report(.tooMany(items.count), at: list)
            return []
        }
        return items
    }

    private mutating func add(_ entry: PlanNode, over shared: [PlanNode.Entry]) {
        guard case .map(let own) = entry.content else {
            if !entry.isRefused { report(.noStack(entry.kind), at: entry) }
            return
        }
        let keys = Set(own.map(\.key))
        let root = PlanNode(
            .map(own.map { $0.moved(to: .root) } + shared.filter { !keys.contains($0.key) }), path: .root,
            at: entry.location)
        let stack = Stack(name: root.text(of: "name"), root: root)
        if let name = stack.name, stacks.contains(where: { $0.name == name }) {
            report(.twin(name), at: own.first { $0.key == "name" }?.value ?? entry)
        } else {
            stacks.append(stack)
        }
    }

    private mutating func report(_ mistake: Mistake, at node: PlanNode) {
        diagnostics.append(
            Diagnostic(
                mistake.code, mistake.summary, cause: mistake.cause, fix: mistake.fix, subject: node.path.description,
                at: node.location))
    }
}

extension PlanStacks {
    /// What can be wrong with the list.
    fileprivate struct Mistake {
        let code: Diagnostic.Code
        let summary: String
        let cause: String
        let fix: String

        static let noStacks = Mistake(
            code: "plan.no-stacks", summary: "`stacks` is no list of stacks",
            cause: "each entry is a stack: its name, and what it has of its own",
            fix: "write `- name: team-a` beneath, or move the plan's keys to the top and leave `stacks` out")

        static func noStack(_ kind: String) -> Mistake {
            Mistake(
                code: "plan.wrong-type",
                summary: "\(kind == "nothing" ? "nothing stands" : "\(kind) stands") for a stack",
                cause: "each entry of `stacks` is a map: a name, and the keys that it has of its own",
                fix: "write `- name: team-a`")
        }

        static func tooMany(_ count: Int) -> Mistake {
            Mistake(
                code: "plan.too-large", summary: "\(count) stacks are in one file",
                cause: "sluice reads \(PlanStacks.most) at most", fix: "spread them over several files")
        }

        static func twin(_ name: String) -> Mistake {
            Mistake(
                code: "plan.duplicate-stack", summary: "the stack \(name.quoted) stands twice in this file",
                cause: "each stack has a state of its own, which goes by its name", fix: "give each a name of its own")
        }
    }
}

extension PlanNode {
    /// The text of a key; nil for anything else.
    fileprivate func text(of key: String) -> String? {
        guard case .map(let entries) = content,
            case .text(let text, _)? = entries.first(where: { $0.key == key })?.value.content
        else { return nil }
        return text
    }

    /// The same node where the plan that it belongs to has it; the place in the file stays.
    fileprivate func moved(to path: DataPath) -> PlanNode {
        var node = self
        node.path = path
        switch content {
        case .list(let items):
            node.content = .list(items.enumerated().map { $1.moved(to: path.appending($0)) })
        case .map(let entries): node.content = .map(entries.map { $0.moved(to: path) })
        case .text, .absent, .refused: break
        }
        return node
    }
}

extension PlanNode.Entry {
    fileprivate func moved(to path: DataPath) -> PlanNode.Entry {
        PlanNode.Entry(key: key, value: value.moved(to: path.appending(key)))
    }
}
