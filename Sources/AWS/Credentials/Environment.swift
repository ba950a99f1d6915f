/// The environment of the process, handed in so that tests can have one of their own.
public struct Environment: Sendable {
    private let variables: [String: String]

    /// An environment with these variables.
    public init(_ variables: [String: String] = [:]) {
        self.variables = variables
    }

    /// The value of a variable; one that is set to nothing counts as not set, as AWS's tools have it.
    public subscript(name: String) -> String? {
        variables[name].flatMap { $0.isEmpty ? nil : $0 }
    }
}
