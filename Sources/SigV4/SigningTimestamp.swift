/// The moment a request is signed for, to the second, in UTC.
public struct SigningTimestamp: Hashable, Sendable {
    /// Date and time as `X-Amz-Date` carries them, for example `20260102T030405Z`.
    public let text: String

    /// The date alone, for example `20260102`.
    public var date: String { String(text.prefix(8)) }

    /// The moment that many microseconds after 1970-01-01T00:00:00Z; parts of a second are dropped.
    ///
    /// Years have four digits: what lies outside 0001...9999 is moved to the nearest moment inside.
    public init(microseconds: Int64) {
        let seconds = min(max(microseconds.floored(by: 1_000_000), Self.earliest), Self.latest)
        let days = seconds.floored(by: 86400)
        let (year, month, day) = Self.civilDate(days: days)
        let rest = seconds - days * 86400
        let time = [(rest / 3600, 2), (rest / 60 % 60, 2), (rest % 60, 2)]
        text = Self.digits([(year, 4), (month, 2), (day, 2)]) + "T" + Self.digits(time) + "Z"
    }

    /// The moment written as `20260102T030405Z`, `nil` for any other form.
    public init?(_ text: String) {
        let form = "dddddddd" + "T" + "dddddd" + "Z"
        guard text.utf8.count == form.utf8.count else { return nil }
        for (byte, expected) in zip(text.utf8, form.utf8) {
            let isDigit = (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
            guard expected == UInt8(ascii: "d") ? isDigit : byte == expected else { return nil }
        }
        self.text = text
    }

    /// 0001-01-01T00:00:00Z in seconds.
    private static let earliest: Int64 = -62_135_596_800
    /// 9999-12-31T23:59:59Z in seconds.
    private static let latest: Int64 = 253_402_300_799

    /// The Gregorian date of a day counted from 1970-01-01.
    ///
    /// Counts in eras of 400 years that begin on 1 March, so that the leap day is the last day of a year.
    private static func civilDate(days: Int64) -> (year: Int64, month: Int64, day: Int64) {
        let sinceEra0 = days + 719_468
        let era = sinceEra0.floored(by: 146_097)
        let dayOfEra = sinceEra0 - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
        let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
    }

    /// The numbers one behind the other, each with leading zeros up to its width.
    private static func digits(_ numbers: [(value: Int64, width: Int)]) -> String {
        numbers.map { number in
            let text = String(number.value)
            return String(repeating: "0", count: max(0, number.width - text.utf8.count)) + text
        }.joined()
    }
}

extension Int64 {
    /// The quotient, rounded towards the past rather than towards zero.
    fileprivate func floored(by divisor: Int64) -> Int64 {
        let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
        return remainder < 0 ? quotient - 1 : quotient
    }
}
