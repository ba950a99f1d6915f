/// A value that query parameters can carry.
public protocol QueryValue: Sendable {
    /// Appends the value to `query` under `name`.
    func encode(into query: inout QueryParameters, as name: String)
}

extension String: QueryValue {
    /// Appends the text as it is, an empty one included.
    public func encode(into query: inout QueryParameters, as name: String) {
        query.append(name, self)
    }
}

extension Int: QueryValue {
    /// Appends the number in decimal.
    public func encode(into query: inout QueryParameters, as name: String) {
        query.append(name, String(self))
    }
}

extension Bool: QueryValue {
    /// Appends `true` or `false`.
    public func encode(into query: inout QueryParameters, as name: String) {
        query.append(name, self ? "true" : "false")
    }
}

extension Array: QueryValue where Element: QueryValue {
    /// Appends each element under the name and its position, counted from 1.
    public func encode(into query: inout QueryParameters, as name: String) {
        for (position, element) in zip(1..., self) {
            element.encode(into: &query, as: "\(name).\(position)")
        }
    }
}
