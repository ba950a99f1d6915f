import SluiceCore

extension Timestamp {
    private static let microsecondsPerSecond: Int64 = 1_000_000
    private static let secondsPerDay: Int64 = 86_400

    /// `2026-01-02T03:04:05Z` in UTC, with six decimals unless they are all zero.
    var rfc3339: String {
        let (seconds, fraction) = Self.floored(microseconds, by: Self.microsecondsPerSecond)
        let (days, second) = Self.floored(seconds, by: Self.secondsPerDay)
        let (year, month, day) = Self.civil(daysSince1970: days)
        let date = [Self.padded(year, 4), Self.padded(month, 2), Self.padded(day, 2)].joined(separator: "-")
        let time = [second / 3600, second / 60 % 60, second % 60].map { Self.padded($0, 2) }.joined(separator: ":")
        return "\(date)T\(time)\(fraction == 0 ? "" : "." + Self.padded(fraction, 6))Z"
    }

    /// Reads exactly what ``rfc3339`` writes, for the years 0000 to 9999.
    init?(rfc3339 text: String) {
        let bytes = Array(text.utf8)
        guard bytes.count == 20 || bytes.count == 27, let date = Self.digits(bytes[0..<4]),
            let month = Self.digits(bytes[5..<7]), let day = Self.digits(bytes[8..<10]),
            let hour = Self.digits(bytes[11..<13]), let minute = Self.digits(bytes[14..<16]),
            let second = Self.digits(bytes[17..<19]),
            let fraction = bytes.count == 20 ? 0 : Self.digits(bytes[20..<26])
        else { return nil }
        let days = Self.days(year: date, month: month, day: day)
        let seconds = days * Self.secondsPerDay + hour * 3600 + minute * 60 + second
        self.init(microseconds: seconds * Self.microsecondsPerSecond + fraction)
        // One comparison refuses the 30th of February, the 25th hour and every wrong separator.
        guard rfc3339 == text else { return nil }
    }

    private static func floored(_ value: Int64, by unit: Int64) -> (quotient: Int64, remainder: Int64) {
        let (quotient, remainder) = value.quotientAndRemainder(dividingBy: unit)
        return remainder < 0 ? (quotient - 1, remainder + unit) : (quotient, remainder)
    }

    private static func digits(_ bytes: ArraySlice<UInt8>) -> Int64? {
        bytes.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
            ? bytes.reduce(0) { $0 * 10 + Int64($1 & 0x0F) } : nil
    }

    private static func padded(_ number: Int64, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }

    // MARK: The Gregorian calendar, in years that begin in March so that the leap day comes last

    private static let daysPerEra: Int64 = 146_097
    /// Days from 0000-03-01 to 1970-01-01.
    private static let epoch: Int64 = 719_468

    private static func days(year: Int64, month: Int64, day: Int64) -> Int64 {
        let fromMarch = month <= 2 ? year - 1 : year
        let (era, yearOfEra) = floored(fromMarch, by: 400)
        let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
        return era * daysPerEra + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - epoch
    }

    private static func civil(daysSince1970 days: Int64) -> (year: Int64, month: Int64, day: Int64) {
        let (era, dayOfEra) = floored(days + epoch, by: daysPerEra)
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        return (era * 400 + yearOfEra + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
    }
}

extension JSONCursor {
    /// A moment as it is written in every file.
    func timestamp() throws(JSONDecodingError) -> Timestamp {
        guard let timestamp = Timestamp(rfc3339: try string()) else {
            throw invalid("is no UTC time like 2026-01-02T03:04:05Z")
        }
        return timestamp
    }
}
