import AWS
import SigV4

/// A moment in the two spellings that answers carry.
struct FakeCalendar {
    private let digits: [Character]
    private let daysSince1970: Int64

    init(microseconds: Int64) {
        digits = Array(SigningTimestamp(microseconds: microseconds).text)
        daysSince1970 = Int64((Double(microseconds) / 86_400_000_000).rounded(.down))
    }

    /// `2026-01-02T03:04:05.000Z`.
    var iso8601: String { "\(year)-\(part(4))-\(part(6))T\(part(9)):\(part(11)):\(part(13)).000Z" }

    /// `Fri, 02 Jan 2026 03:04:05 GMT`, the form of the header `Date` (RFC 9110, section 5.6.7).
    var http: String {
        let days = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"]
        let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        let month = months[(Int(part(4)) ?? 1) - 1]
        let day = days[Int((daysSince1970 % 7 + 7) % 7)]
        return "\(day), \(part(6)) \(month) \(year) \(part(9)):\(part(11)):\(part(13)) GMT"
    }

    /// Microseconds since 1970 of a text like `20260102T030405Z`, `nil` for any other form.
    static func microseconds(ofSigningTimestamp text: String) -> Int64? {
        guard SigningTimestamp(text) != nil else { return nil }
        let digits = Array(text)
        func part(_ range: Range<Int>) -> String { String(digits[range]) }
        let date = "\(part(0..<4))-\(part(4..<6))-\(part(6..<8))"
        return Timestamp(iso8601: "\(date)T\(part(9..<11)):\(part(11..<13)):\(part(13..<15))Z")?.microseconds
    }

    private var year: String { String(digits[0..<4]) }

    private func part(_ start: Int) -> String { String(digits[start..<start + 2]) }
}
