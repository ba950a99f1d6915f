/// A value with members, each of which is a parameter of its own.
public protocol QueryStructure: QueryValue {
    /// Appends the members under their own names; those of the structures around it are put before them.
    func encode(into query: inout QueryParameters)
}

extension QueryStructure {
    /// Appends the members under `name`.
    public func encode(into query: inout QueryParameters, as name: String) {
        query.nest(name, encode)
    }
}
