/// The servers of other authors that stand in for AWS.
public enum Emulator: CaseIterable, Sendable {
    /// moto, which has all that sluice asks of AWS.
    case moto
    /// MiniStack, as a second S3: its EC2 has no endpoints.
    case miniStack
}
