/// The name of one mutating call before it is sent: the run's 128 bits in hex, `-`, and a number that counts up.
///
/// It is the call's ClientToken, where EC2 takes one, and the tag `sluice:intent` of what the call makes, so that
/// an object can be traced to the call even when its answer was lost.
public struct IntentID: RawRepresentable, Hashable, Sendable, CustomStringConvertible {
    /// The whole text, at most 64 characters: what EC2 takes as a ClientToken.
    public var rawValue: String

    /// Takes the text as it was written.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Names the n-th call of a run.
    public init(run: String, sequence: Int) { rawValue = "\(run)-\(sequence)" }

    /// The whole text.
    public var description: String { rawValue }
}
