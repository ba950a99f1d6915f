public import SluiceCore

/// The languages that permissions can be written in.
public enum PolicyFormat: String, CaseIterable, Sendable {
    /// One policy document, as `aws iam create-policy` takes it.
    case json
    /// A resource `aws_iam_policy` for each part.
    case terraform

    /// The whole file; each line has its end.
    public func text(of parts: [StackPolicy.Part], in policy: StackPolicy) -> String {
        switch self {
        case .json:
            IAMPolicy(parts.flatMap { policy.policy(for: $0).statements }).json.text(.pretty) + "\n"
        case .terraform:
            parts.map { Self.resource($0, policy) }.joined(separator: "\n")
        }
    }

    /// JSON is an expression of Terraform's language, too; nothing in a policy begins a template there.
    private static func resource(_ part: StackPolicy.Part, _ policy: StackPolicy) -> String {
        """
        resource "aws_iam_policy" "sluice_\(policy.stack.replacingHyphens)_\(part.rawValue)" {
          name   = "sluice-\(policy.stack)-\(part.rawValue)"
          policy = jsonencode(\(policy.policy(for: part).json.text(.pretty).indentedTail))
        }

        """
    }
}

extension String {
    fileprivate var replacingHyphens: String { String(map { $0 == "-" ? "_" : $0 }) }

    fileprivate var indentedTail: String {
        split(separator: "\n").enumerated().map { $0.offset == 0 ? String($0.element) : "  \($0.element)" }
            .joined(separator: "\n")
    }
}
