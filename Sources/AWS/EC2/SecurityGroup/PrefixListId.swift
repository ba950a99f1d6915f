/// A prefix list on the other side of a rule.
///
/// See <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_PrefixListId.html>.
public struct PrefixListId: QueryStructure, ResponseDecodable, Hashable {
    /// Free text.
    public var description: String?
    /// The prefix list, `pl-…`.
    public var prefixListId: String?

    /// Makes one of its members.
    public init(description: String? = nil, prefixListId: String? = nil) {
        self.description = description
        self.prefixListId = prefixListId
    }

    /// Appends the members by their query names.
    public func encode(into query: inout QueryParameters) {
        query.append("Description", description)
        query.append("PrefixListId", prefixListId)
    }

    /// Reads the members from their element.
    public init(_ element: ResponseElement) throws(XMLError) {
        description = try element.optional("description")
        prefixListId = try element.optional("prefixListId")
    }
}
