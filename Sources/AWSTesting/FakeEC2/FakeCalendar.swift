import AWS
import SigV4

/// A moment in the two spellings that answers carry.
struct FakeCalendar {
    /// `20260102T030405Z`.
    private let digits: [UInt8]
    private let daysSince1970: Int64

    init(microseconds: Int64) {
        digits = Array(SigningTimestamp(microseconds: microseconds).text.utf8)
        daysSince1970 = Int64((Double(microseconds) / 86_400_000_000).rounded(.down))
    }

    /// `2026-01-02T03:04:05.000Z`.
    var iso8601: String {
        var text: [UInt8] = []
        text.reserveCapacity(24)
        for (range, end) in [
            (0..<4, "-"), (4..<6, "-"), (6..<8, "T"), (9..<11, ":"), (11..<13, ":"), (13..<15, ".000Z"),
        ] {
            text += digits[range]
            text += end.utf8
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// `Fri, 02 Jan 2026 03:04:05 GMT`, the form of the header `Date` (RFC 9110, section 5.6.7).
    var http: String {
        let days = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"]
        let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        let month = months[(Int(part(4..<6)) ?? 1) - 1]
        let day = days[Int((daysSince1970 % 7 + 7) % 7)]
        let clock = [9..<11, 11..<13, 13..<15].map(part).joined(separator: ":")
        return "\(day), \(part(6..<8)) \(month) \(part(0..<4)) \(clock) GMT"
    }

    /// Microseconds since 1970 of a text like `20260102T030405Z`, `nil` for any other form.
    static func microseconds(ofSigningTimestamp text: String) -> Int64? {
        guard SigningTimestamp(text) != nil else { return nil }
        let digits = Array(text.utf8)
        func part(_ range: Range<Int>) -> String { String(decoding: digits[range], as: UTF8.self) }
        let date = "\(part(0..<4))-\(part(4..<6))-\(part(6..<8))"
        return Timestamp(iso8601: "\(date)T\(part(9..<11)):\(part(11..<13)):\(part(13..<15))Z")?.microseconds
    }

    private func part(_ range: Range<Int>) -> String {
        String(decoding: digits[range], as: UTF8.self)
    }
}
