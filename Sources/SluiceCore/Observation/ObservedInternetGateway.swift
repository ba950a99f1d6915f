/// An internet gateway as EC2 shows it.
public struct ObservedInternetGateway: Hashable, Sendable {
    /// The AWS ID.
    public var id: String
    /// The VPCs that it is attached to; EC2 allows one.
    public var vpcs: [String]
    /// All its tags, ours and others'.
    public var tags: [String: String]

    /// Says what was seen.
    public init(id: String, vpcs: [String] = [], tags: [String: String] = [:]) {
        self.id = id
        self.vpcs = vpcs
        self.tags = tags
    }
}
