/// An amount in US dollars, in whole millionths: sums are exact, and no price of an endpoint has smaller parts.
public struct Money: Hashable, Sendable, Comparable, AdditiveArithmetic, CustomStringConvertible {
    /// Millionths of a dollar; negative for what is saved.
    public var microdollars: Int64

    /// So many millionths of a dollar.
    public init(microdollars: Int64) { self.microdollars = microdollars }

    /// Nothing.
    public static let zero = Money(microdollars: 0)

    /// Both together.
    public static func + (left: Money, right: Money) -> Money {
        Money(microdollars: left.microdollars + right.microdollars)
    }

    /// What is left of one without the other.
    public static func - (left: Money, right: Money) -> Money {
        Money(microdollars: left.microdollars - right.microdollars)
    }

    /// An amount so many times.
    public static func * (amount: Money, count: Int) -> Money {
        Money(microdollars: amount.microdollars * Int64(count))
    }

    /// By amount; what is saved comes before nothing.
    public static func < (left: Money, right: Money) -> Bool { left.microdollars < right.microdollars }

    /// The nearest whole cent; half a cent goes away from zero.
    public var inCents: Money {
        let half: Int64 = microdollars < 0 ? -5_000 : 5_000
        return Money(microdollars: (microdollars + half) / 10_000 * 10_000)
    }

    /// Dollars with two digits behind the point, and more only where there are more: `109.50`, `0.01309`, `-0.03`.
    public var description: String {
        let (dollars, rest) = microdollars.magnitude.quotientAndRemainder(dividingBy: 1_000_000)
        var digits = String(rest + 1_000_000).dropFirst()
        while digits.count > 2, digits.last == "0" { digits.removeLast() }
        return "\(microdollars < 0 ? "-" : "")\(dollars).\(digits)"
    }
}
