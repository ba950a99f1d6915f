/// The members of a JSON object, each of which is taken once; what is left over the product does not know.
struct Members {
    private var rest: [String: JSONValue]

    init(_ value: JSONValue) throws(Refusal) {
        switch value {
        case .object(let members): rest = members.filter { $0.value != .null }
        case .null: rest = [:]
        default: throw Refusal(.malformed, "an object is expected and not \(value.text)")
        }
    }

    /// The member of that name; absent and `null` are the same.
    mutating func optional<Value: Parameter>(_ name: String) throws(Refusal) -> Value? {
        guard let value = rest.removeValue(forKey: name) else { return nil }
        do throws(Refusal) {
            return try Value(value)
        } catch {
            throw Refusal(error.kind, "\(name): \(error.message)")
        }
    }

    /// The member of that name, which must be there.
    mutating func required<Value: Parameter>(_ name: String) throws(Refusal) -> Value {
        guard let value: Value = try optional(name) else { throw Refusal(.malformed, "\(name) is missing") }
        return value
    }

    /// Refuses members that nobody asked for.
    func end() throws(Refusal) {
        guard rest.isEmpty else {
            throw Refusal(.unsupported, "no member \(rest.keys.sorted().joined(separator: ", "))")
        }
    }
}
