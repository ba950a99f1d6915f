public import SluiceCore

extension IAMPolicy {
    /// The policy document as IAM takes it.
    public var json: JSONValue {
        ["Version": "2012-10-17", "Statement": .array(statements.map(\.json))]
    }
}

extension IAMPolicy.Statement {
    fileprivate var json: JSONValue {
        var json: JSONValue = [
            "Sid": .string(sid), "Effect": "Allow", "Action": .strings(actions), "Resource": .strings(resources),
        ]
        guard !conditions.isEmpty else { return json }
        var tests: JSONValue = [:]
        for condition in conditions { tests[condition.key] = .strings(condition.values) }
        json["Condition"] = ["StringEquals": tests]
        return json
    }
}
