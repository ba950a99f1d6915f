import SluiceCore
import SluiceFiles

/// The permissions that a plan needs: a file's text and nothing else, or where that file is.
struct PolicyAnswer: Answer {
    let policy: StackPolicy
    let parts: [StackPolicy.Part]
    let plan: LoadedPlan
    let format: PolicyFormat
    /// Where the policy was written; nil where it is the answer itself.
    let file: String?

    /// How many characters a customer-managed policy may have, blanks not counted.
    ///
    /// Source: docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html
    private static let limit = 6144

    /// The whole file.
    var text: String { format.text(of: parts, in: policy) }

    var findings: Findings { Findings(plan.warnings + size, source: plan.source) }

    private var size: [Diagnostic] {
        let document = IAMPolicy(parts.flatMap { policy.policy(for: $0).statements }).json.text()
        let count = document.utf8.count { $0 > UInt8(ascii: " ") }
        guard format == .json, parts.count > 1, count > Self.limit else { return [] }
        return [
            Diagnostic(
                "policy.too-long", .warning, "the policy has \(count) characters, and IAM takes \(Self.limit)",
                cause: "a customer-managed policy has a limit; several can be attached to one role",
                fix: "write each part as a policy of its own: --part plan, --part doctor, --part apply, --part destroy")
        ]
    }

    var json: JSONValue {
        var policies: JSONValue = [:]
        for part in parts { policies[part.rawValue] = policy.policy(for: part).json }
        var json: JSONValue = [
            "format": 1, "kind": "policy", "stack": .string(policy.stack), "region": .string(policy.region),
            "policies": policies,
        ]
        json["file"] = file.map { .string($0) }
        json["diagnostics"] = findings.json
        return json
    }

    func opening(_ style: Style) -> [String] {
        guard let file else { return [String(text.dropLast())] }
        let names = parts.map(\.rawValue).joined(separator: ", ")
        return ["Written to \(file.visible): what \(names) of \(policy.stack) may do, as \(format.rawValue)."]
    }
}
