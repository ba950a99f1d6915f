import OrderedCollections

/// The tags by which sluice knows its own objects again, with or without a state.
public enum SluiceTag {
    /// The plan's name.
    public static let stack = "sluice:stack"
    /// Which state the object belongs to.
    public static let lineage = "sluice:lineage"
    /// The object's ``Address``; on a rule, that of its group.
    public static let address = "sluice:address"
    /// The call that made it, an ``IntentID``.
    public static let intent = "sluice:intent"
    /// When it was made, in UTC; EC2 keeps no such date for VPCs and groups.
    public static let created = "sluice:created"
    /// What people see in the console.
    public static let name = "Name"
}

extension Plan {
    /// The tags that sluice puts on an object and keeps there; `sluice:intent` and `sluice:created` come with the call.
    ///
    /// A rule carries its group's address and no name: one call gives all its rules the same tags.
    func tags(for address: Address, lineage: String) -> OrderedDictionary<String, String> {
        guard let kind = address.kind, kind.isTaggable else { return [:] }
        var tags: OrderedDictionary<String, String> = [
            SluiceTag.stack: name,
            SluiceTag.lineage: lineage,
            SluiceTag.address: (address.groupOfRule ?? address).rawValue,
        ]
        if kind != .securityGroupRule { tags[SluiceTag.name] = displayName(of: address) }
        for (key, value) in self.tags { tags[key] = value }
        return tags
    }

    /// `NAME`, `NAME-private-us-west-2a`, `NAME-proxy-egress`, `NAME-kms`.
    func displayName(of address: Address) -> String {
        switch address {
        case .vpc, .internetGateway: name
        case .proxyEgress: "\(name)-proxy-egress"
        default:
            "\(name)-"
                + String(
                    decoding: address.name.utf8.map { $0 == UInt8(ascii: "/") ? UInt8(ascii: "-") : $0 }, as: UTF8.self)
        }
    }
}

extension Timestamp {
    /// When an object was made, by its tags; nil where they do not say.
    init?(createdTagOf tags: [String: String]) {
        guard let text = tags[SluiceTag.created] else { return nil }
        self.init(iso8601: text)
    }
}
