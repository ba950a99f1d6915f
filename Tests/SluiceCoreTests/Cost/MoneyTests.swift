import Testing

@testable import SluiceCore

struct MoneyTests {
    @Test(arguments: [
        (0, "0.00"), (10_000, "0.01"), (13_090, "0.01309"), (150_000, "0.15"), (109_500_000, "109.50"), (1, "0.000001"),
        (-30_000, "-0.03"), (-1_000_000, "-1.00"), (9_223_372_036_854_775_807, "9223372036854.775807"),
        (-9_223_372_036_854_775_808, "-9223372036854.775808"),
    ])
    func `dollars have two digits behind the point, and more where it needs them`(millionths: Int64, text: String) {
        #expect(Money(microdollars: millionths).description == text)
    }

    @Test(arguments: [
        (0, "0.00"), (4_999, "0.00"), (5_000, "0.01"), (126_472_500, "126.47"), (126_475_000, "126.48"),
        (-4_999, "0.00"), (-5_000, "-0.01"), (-126_472_500, "-126.47"),
    ])
    func `the nearest cent is as far from zero on either side`(millionths: Int64, text: String) {
        #expect(Money(microdollars: millionths).inCents.description == text)
    }

    @Test func `a month of small hours is exact`() {
        let hour = Money(microdollars: 13_090)
        #expect(HourlyRate(perHour: hour * 15).perMonth == Money(microdollars: 143_335_500))
        #expect(hour - hour == .zero && hour + hour == hour * 2 && hour * -1 < .zero)
    }
}
