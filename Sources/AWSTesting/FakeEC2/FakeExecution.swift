/// A mutating call that FakeEC2 carried out.
public struct FakeExecution: Hashable, Sendable {
    /// When, in microseconds since 1970.
    public let moment: Int64
    /// The action, `CreateVpc`.
    public let action: String
    /// All parameters by their names on the wire.
    public let parameters: [String: String]
    /// Whether it repeated a call with the same client token and so changed nothing.
    public let isRepetition: Bool
}
