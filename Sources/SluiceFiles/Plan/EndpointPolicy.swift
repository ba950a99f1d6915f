/// An endpoint's policy in one form, however AWS or a user spells it, so that equal policies compare equal.
///
/// Blanks, the order of keys and the order inside a list say nothing; a list of one may be its only element, and
/// everybody is `"*"` or `{"AWS": "*"}`.
///
/// Source: docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html
public struct EndpointPolicy: Hashable, Sendable {
    /// Compact JSON with sorted keys; a list of one is its element, and a longer one is in order.
    public let canonical: String

    /// nil for no policy, for one that cannot be read, and for AWS's default: everything to everybody.
    public init?(_ document: String?) {
        guard let document, let value = try? JSONValue(parsing: document) else { return nil }
        self.init(value)
    }

    /// nil for AWS's default: everything to everybody.
    init?(_ value: JSONValue) {
        guard let statements = Self.statements(of: value) else {
            canonical = value.text(.compact, keys: .sorted)
            return
        }
        guard !Self.isFullAccess(statements) else { return nil }
        var policy = value
        policy["Statement"] = .array(statements)
        canonical = policy.text(.compact, keys: .sorted)
    }

    /// A single statement may stand without a list.
    private static func statements(of policy: JSONValue) -> [JSONValue]? {
        policy["Statement"].map { ($0.array ?? [$0]).map(canonical(statement:)) }
    }

    private static func isFullAccess(_ statements: [JSONValue]) -> Bool {
        guard statements.count == 1, var only = statements.first else { return false }
        only["Sid"] = nil
        return only == ["Action": "*", "Effect": "Allow", "Principal": "*", "Resource": "*"]
    }

    // MARK: One form

    private static func canonical(statement: JSONValue) -> JSONValue {
        guard let members = statement.object else { return statement }
        var spelt = JSONValue.object([:])
        for key in members.keys.sorted() { spelt[key] = members[key].map { canonical($0, of: key) } }
        return spelt
    }

    private static func canonical(_ value: JSONValue, of key: String) -> JSONValue {
        switch key {
        case "Action", "NotAction", "Resource", "NotResource": words(value)
        case "Principal", "NotPrincipal": principal(value)
        case "Condition": each(of: value) { each(of: $0, words) }
        default: value
        }
    }

    private static func principal(_ value: JSONValue) -> JSONValue {
        let spelt = each(of: value, words)
        return spelt == ["AWS": "*"] ? "*" : spelt
    }

    /// What a list says, whatever its order; one word alone stands for itself.
    private static func words(_ value: JSONValue) -> JSONValue {
        let words = Set((value.array ?? [value]).map(word)).sorted { $0.text() < $1.text() }
        return words.count == 1 ? words[0] : .array(words)
    }

    /// A condition's truth values and numbers may be in quotes or not.
    private static func word(_ value: JSONValue) -> JSONValue {
        switch value {
        case .bool, .number: .string(value.text())
        case .null, .string, .array, .object: value
        }
    }

    /// An object with each of its values in one form; what is no object stays.
    private static func each(of value: JSONValue, _ form: (JSONValue) -> JSONValue) -> JSONValue {
        value.object.map { .object($0.mapValues(form)) } ?? value
    }
}
