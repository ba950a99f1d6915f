/// Sets tags on objects; a tag of the same key gets the new value.
///
/// See <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateTags.html>.
///
/// ```
/// CreateTagsResponse
///   return  true
/// ```
public struct CreateTags: EC2WriteOperation, Hashable {
    /// The IDs of the objects, up to 1,000.
    public var resources: [String]
    /// The tags.
    public var tags: [Tag]
    /// Only asks whether the call would be permitted; the answer is an error in any case.
    public var dryRun: Bool?

    /// Makes a request with these members.
    public init(resources: [String], tags: [Tag], dryRun: Bool? = nil) {
        self.resources = resources
        self.tags = tags
        self.dryRun = dryRun
    }

    /// Appends the members by their query names.
    public func encode(into query: inout QueryParameters) {
        query.append("ResourceId", resources)
        query.append("Tag", tags)
        query.append("DryRun", dryRun)
    }

    /// Nothing but success.
    public typealias Output = EmptyOutput
}
