/// A call as `FakeTransport` has it before it is carried out.
public struct FakeTransportCall: Hashable, Sendable {
    /// The number of the call, counted from 1.
    public let number: Int
    /// The number among the calls of its action, counted from 1.
    public let numberOfAction: Int
    /// The action, `CreateVpc`.
    public let action: String
    /// All parameters by their names on the wire, Action and Version among them.
    public let parameters: [String: String]

    /// Whether it only asks.
    public var isRead: Bool { action.hasPrefix("Describe") || action.hasPrefix("Get") }
}
