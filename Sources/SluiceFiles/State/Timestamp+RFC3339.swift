import SluiceCore

extension Timestamp {
    private static let microsecondsPerSecond: Int64 = 1_000_000
    private static let secondsPerDay: Int64 = 86_400

    /// `2026-01-02T03:04:05Z` in UTC, with six decimals unless they are all zero.
    var rfc3339: String {
        let fraction = Self.floored(microseconds, by: Self.microsecondsPerSecond).remainder
        return fraction == 0 ? iso8601 : "\(iso8601.dropLast()).\(Self.padded(fraction, 6))Z"
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
