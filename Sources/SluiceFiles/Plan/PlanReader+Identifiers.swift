import SluiceCore

/// Names, regions, and the IDs that EC2 gives.
extension PlanReader {
    mutating func readStackName(_ node: PlanNode) -> String? {
        guard let name = text(node) else { return nil }
        guard !NameRules.isStackName(name) else { return name }
        let cause =
            name.hasPrefix("sg-")
            ? "groups are named after it, and EC2 refuses names of groups that begin with `sg-`"
            : "it becomes part of the names of everything that is made: a letter first, then letters, digits and hyphens, 40 at most"
        report(
            "plan.bad-name", "\(name.quoted) cannot be the name of a stack", cause: cause,
            fix: Self.name(like: name).map { "write `name: \($0)`, for example" } ?? "write `name: prod`, for example",
            at: node)
        return nil
    }

    /// What the name may have been meant as.
    private static func name(like text: String) -> String? {
        var name = text.lowercased().map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" }[...]
        name = name.drop { !$0.isLetter }.prefix(40)
        while name.last == "-" { name.removeLast() }
        return NameRules.isStackName(String(name)) ? String(name) : nil
    }

    mutating func readRegion(_ node: PlanNode) -> String? {
        guard let region = text(node) else { return nil }
        if let parent = NameRules.region(ofZone: region) {
            report(
                "plan.bad-region", "\(region.quoted) is an availability zone",
                cause: "a region is named without the letter",
                fix: "write `region: \(parent)`", at: node)
            return nil
        }
        guard NameRules.isHostLabel(region) else {
            report(
                "plan.bad-region", "\(region.quoted) cannot be a region",
                cause: "it becomes part of a host name: lower-case letters, digits and hyphens only",
                fix: "write a region as AWS does, such as `region: us-west-2`", at: node)
            return nil
        }
        if !NameRules.isUsualRegion(region) {
            warn(
                "plan.unusual-region", "\(region.quoted) does not look like a region",
                cause: "all of AWS's are named like us-west-2: letters and a number",
                fix: "check the spelling; nothing to do where it is right", at: node)
        }
        return region
    }

    /// An ID of one kind of EC2's objects.
    mutating func id(_ node: PlanNode, _ kind: ResourceIDKind) -> String? {
        guard let id = text(node) else { return nil }
        guard !NameRules.isID(id, prefix: kind.prefix) else { return id }
        let other = ResourceIDKind.allCases.first { NameRules.isID(id, prefix: $0.prefix) }
        report(
            "plan.bad-id", "\(id.quoted) is not the ID of \(kind.name)",
            cause: other.map { "it is the ID of \($0.name)" }
                ?? "such an ID is `\(kind.prefix)` with letters and digits behind",
            fix: "write an ID such as \(kind.prefix)0a1b2c3d4e5f67890", at: node)
        return nil
    }

    /// A list of IDs, none of them twice.
    mutating func ids(_ node: PlanNode, _ kind: ResourceIDKind, why: String) -> [String]? {
        guard let items = filledList(node, why: why) else { return nil }
        return distinct(items.compactMap { item in id(item, kind).map { (item, $0) } })
    }

    /// One ID or a list of them.
    mutating func idOrIDs(_ node: PlanNode, _ kind: ResourceIDKind) -> [String]? {
        if case .text = node.content { return id(node, kind).map { [$0] } }
        return ids(node, kind, why: "a component without a group is left out")
    }

    /// `create`, the ID of a security group, or that and whether sluice may add to it.
    mutating func readGroupChoice(_ node: PlanNode) -> GroupChoice? {
        if case .map = node.content {
            return readExtended(node).map { $0.extends ? .extended($0.id) : .existing($0.id) }
        }
        if case .text("create", _) = node.content { return .create }
        guard case .text(let text, _) = node.content, !text.hasPrefix("sg-") else {
            return id(node, .securityGroup).map(GroupChoice.existing)
        }
        report(
            "plan.bad-word", "\(node.path) cannot be \(text.quoted)",
            cause: "it is `create`, or the ID of a security group that is there",
            fix: "write `create` or an ID such as sg-0a1b2c3d4e5f67890", at: node)
        return nil
    }

    /// `{ id: sg-…, extend: true }`
    mutating func readExtended(_ node: PlanNode) -> (id: String, extends: Bool)? {
        guard let fields = fields(of: node, ["id", "extend"]) else { return nil }
        let extends = fields["extend"].flatMap { bool($0) } ?? false
        return required("id", in: fields, example: "id: sg-0a1b2c3d4e5f67890").flatMap { id($0, .securityGroup) }
            .map { ($0, extends) }
    }
}
