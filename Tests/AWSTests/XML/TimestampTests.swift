import AWS
import Foundation
import Testing

struct TimestampTests {
    @Test(arguments: [
        ("1970-01-01T00:00:00Z", 0), ("2026-01-02T03:04:05.678Z", 1_767_323_045_678_000),
        ("2000-02-29T23:59:59.9999999Z", 951_868_799_999_999), ("2019-12-16T22:48:18-01:00", 1_576_540_098_000_000),
        ("2019-12-17T00:48:18.5+01:00", 1_576_540_098_500_000), ("1969-12-31T23:59:59Z", -1_000_000),
        ("0001-01-01T00:00:00Z", -62_135_596_800_000_000),
    ])
    func `reads ISO 8601`(text: String, microseconds: Int64) {
        #expect(Timestamp(iso8601: text)?.microseconds == microseconds)
    }

    @Test(arguments: [
        "", "2026-01-02", "2026-01-02T03:04:05", "2026-01-02 03:04:05Z", "2026-02-29T00:00:00Z", "1900-02-29T00:00:00Z",
        "2026-13-01T00:00:00Z", "2026-00-01T00:00:00Z", "2026-01-00T00:00:00Z", "2026-01-01T24:00:00Z",
        "2026-01-01T00:60:00Z", "2026-01-01T00:00:00.Z", "2026-01-01T00:00:00+0100", "2026-01-01T00:00:00ZZ",
        "1398796238", "Tue, 29 Apr 2014 18:30:38 GMT", "２026-01-01T00:00:00Z",
    ])
    func `refuses everything else`(text: String) {
        #expect(Timestamp(iso8601: text) == nil)
    }

    @Test func `agrees with Foundation on every day of four centuries`() throws {
        var day = Date(timeIntervalSince1970: -11_676_096_000)
        while day.timeIntervalSince1970 < 4_102_444_800 {
            let seconds = Int64(day.timeIntervalSince1970)
            #expect(Timestamp(iso8601: day.formatted(.iso8601)) == Timestamp(microseconds: seconds * 1_000_000))
            day += 86_400
        }
    }

    @Test func `is ordered by time`() throws {
        #expect(Timestamp(microseconds: 1) < Timestamp(microseconds: 2))
    }
}
