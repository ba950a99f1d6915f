/// What is paid for every hour in which something is there.
public struct HourlyRate: Hashable, Sendable {
    /// A month as AWS counts it for estimates: a twelfth of 365 days.
    ///
    /// Source: calculator.aws, which shows its sums.
    public static let hoursPerMonth = 730

    /// For one hour.
    public var perHour: Money

    /// So much for every hour.
    public init(perHour: Money) { self.perHour = perHour }

    /// For a month of ``hoursPerMonth``.
    public var perMonth: Money { perHour * Self.hoursPerMonth }
}
