import SluiceCore
import Testing

@testable import SluiceFiles

struct TimestampRFC3339Tests {
    @Test(arguments: [
        (0, "1970-01-01T00:00:00Z"),
        (1, "1970-01-01T00:00:00.000001Z"),
        (-1, "1969-12-31T23:59:59.999999Z"),
        (951_782_400_000_000, "2000-02-29T00:00:00Z"),
        (4_107_542_400_000_000, "2100-03-01T00:00:00Z"),
        (1_767_323_045_678_000, "2026-01-02T03:04:05.678000Z"),
        (253_402_300_799_999_999, "9999-12-31T23:59:59.999999Z"),
        (-62_167_219_200_000_000, "0000-01-01T00:00:00Z"),
    ])
    func `writes and reads moments in UTC`(microseconds: Int64, text: String) {
        #expect(Timestamp(microseconds: microseconds).rfc3339 == text)
        #expect(Timestamp(rfc3339: text) == Timestamp(microseconds: microseconds))
    }

    @Test func `reads back every moment`() {
        var values = RandomValues(seed: 1)
        for _ in 0..<5000 {
            let time = values.time()
            #expect(Timestamp(rfc3339: time.rfc3339) == time)
        }
    }

    @Test(arguments: [
        "", "2026-01-02", "2026-02-30T00:00:00Z", "2025-02-29T00:00:00Z", "2026-13-01T00:00:00Z",
        "2026-00-01T00:00:00Z", "2026-01-00T00:00:00Z", "2026-01-02T24:00:00Z", "2026-01-02T03:60:00Z",
        "2026-01-02T03:04:60Z", "2026-01-02 03:04:05Z", "2026-01-02T03:04:05z", "2026-01-02T03:04:05+00:00",
        "2026-01-02T03:04:05.5Z", "2026-01-02T03:04:05.000000Z", "-026-01-02T03:04:05Z", "２026-01-02T03:04Z",
    ])
    func `refuses what it would not write`(text: String) {
        #expect(Timestamp(rfc3339: text) == nil)
    }
}
