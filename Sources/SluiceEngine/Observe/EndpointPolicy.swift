import SluiceFiles

/// An endpoint's policy in one form, however AWS or a user spells it, so that equal policies compare equal.
struct EndpointPolicy: Hashable {
    /// Compact JSON with sorted keys.
    let canonical: String

    /// nil for no policy, for one that cannot be read, and for AWS's default: everything to everybody.
    init?(_ document: String?) {
        guard let document, let value = try? JSONValue(parsing: document), !Self.isFullAccess(value) else {
            return nil
        }
        canonical = value.text(.compact, keys: .sorted)
    }

    private static func isFullAccess(_ policy: JSONValue) -> Bool {
        guard case .array(let statements)? = policy["Statement"], statements.count == 1, let only = statements.first
        else {
            return false
        }
        let principal = only["Principal"]
        return only["Effect"]?.string == "Allow" && only["Action"]?.string == "*" && only["Resource"]?.string == "*"
            && (principal?.string == "*" || principal?["AWS"]?.string == "*") && only["Condition"] == nil
    }
}
