/// A request that a relay received, and what became of it.
public struct RecordedCall: Sendable, Equatable {
    /// The request as it arrived.
    public let request: RecordedRequest
    /// What was wrong with it; such a request never reached the emulator.
    public let problems: [String]
    /// When it arrived, on the log's own count of arrivals and answers.
    public let began: Int
    /// When it was answered or dropped, on the same count; `nil` while it is under way.
    public internal(set) var ended: Int?
    /// The status that was answered; `nil` while it is under way and when it was dropped.
    public internal(set) var status: Int?

    /// The action, for example `CreateVpc`.
    public var action: String { request.action }
    /// The parameters by name, Action and Version among them.
    public var parameters: [String: String] { request.parameters }
}
