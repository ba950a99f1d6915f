/// A call that EC2 is asked not to carry out, but to say whether the caller may make it.
///
/// EC2 never answers it with success: it refuses with `DryRunOperation` where the caller may, and with
/// `UnauthorizedOperation` where not. A service that does answer with success does not know the parameter, and has done
/// what it was asked: send one that changes nothing first.
///
/// Source: docs.aws.amazon.com/AWSEC2/latest/APIReference/CommonParameters.html
public struct DryRun<Operation: EC2Operation>: EC2ReadOperation {
    /// The call's own.
    public static var action: String { Operation.action }

    private let operation: Operation

    /// Asks about a call that has no `DryRun` of its own yet.
    public init(_ operation: Operation) { self.operation = operation }

    /// The call's parameters, and the question.
    public func encode(into query: inout QueryParameters) {
        operation.encode(into: &query)
        query.append("DryRun", true)
    }

    /// What comes back from a service that does not know the question.
    public static func decode(_ response: ResponseElement) throws(XMLError) -> EmptyOutput {
        try EmptyOutput(response)
    }
}
