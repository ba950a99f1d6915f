/// The tags that a new object of one kind is born with.
public struct TagSpecification: QueryStructure, Hashable {
    /// The kind of object the tags are for, `vpc-endpoint`.
    public var resourceType: String?
    /// The tags.
    public var tags: [Tag]?

    /// Makes one of its members.
    public init(resourceType: String? = nil, tags: [Tag]? = nil) {
        self.resourceType = resourceType
        self.tags = tags
    }

    /// Appends the members by their query names.
    public func encode(into query: inout QueryParameters) {
        query.append("ResourceType", resourceType)
        query.append("Tag", tags)
    }
}
