import AWS
public import SluiceCore

extension Diagnostic {
    /// What a reader should know of this machine's clock, `nil` where it is right or nobody has complained.
    ///
    /// - Parameter offset: AWS's clock minus this machine's, in microseconds.
    public init?(clockOffset offset: Int64) {
        let minutes = Int((Duration.microseconds(offset) / .seconds(60)).rounded())
        guard minutes != 0 else { return nil }
        let far = abs(minutes) == 1 ? "1 minute" : "\(abs(minutes)) minutes"
        self.init(
            "clock.skewed", .warning,
            "this machine's clock is \(far) \(minutes > 0 ? "behind" : "ahead of") AWS's",
            cause: "AWS refused a call for the time that it was signed for; sluice goes by AWS's clock now",
            fix: "set the clock, e.g. with NTP")
    }
}
