/// A source that has no credential.
public struct CredentialAbsence: Hashable, Sendable {
    /// Who was asked.
    public let source: CredentialSource
    /// Why it has none.
    public let problem: CredentialProblem

    /// An absence made of its parts.
    public init(source: CredentialSource, problem: CredentialProblem) {
        self.source = source
        self.problem = problem
    }
}
