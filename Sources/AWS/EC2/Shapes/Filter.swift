/// A condition on the objects of a list.
public struct Filter: QueryStructure, Hashable {
    /// The name of the filter, `vpc-id` or `tag:team`.
    public var name: String?
    /// The values, any of which will do; `*` and `?` are wildcards.
    public var values: [String]?

    /// Makes one of its members.
    public init(name: String? = nil, values: [String]? = nil) {
        self.name = name
        self.values = values
    }

    /// Appends the members by their query names.
    public func encode(into query: inout QueryParameters) {
        query.append("Name", name)
        query.append("Value", values)
    }
}
