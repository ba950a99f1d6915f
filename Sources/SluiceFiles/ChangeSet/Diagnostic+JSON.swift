public import SluiceCore

extension Diagnostic {
    /// The finding as scripts read it; `subject`, `file`, `line` and `column` only where there are any.
    public var json: JSONValue {
        var json: JSONValue = [
            "code": .string(code.rawValue), "severity": .string(severity.rawValue), "summary": .string(summary),
            "cause": .string(cause), "fix": .string(fix),
        ]
        json["subject"] = subject.map { .string($0) }
        json["file"] = location?.file.map { .string($0) }
        json["line"] = location.map { .int($0.line) }
        json["column"] = location.map { .int($0.column) }
        return json
    }
}
