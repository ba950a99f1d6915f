import Foundation
import SigV4
import Testing

struct SigningTimestampTests {
    @Test(
        arguments: [
            (0, "19700101T000000Z"), (-1, "19691231T235959Z"), (951_782_400_000_000, "20000229T000000Z"),
            (1_767_323_045_999_999, "20260102T030405Z"), (4_107_542_399_000_000, "21000228T235959Z"),
            (4_107_542_400_000_000, "21000301T000000Z"), (Int64.min, "00010101T000000Z"),
            (Int64.max, "99991231T235959Z"),
        ] as [(Int64, String)])
    func `is the moment in UTC to the second`(_ microseconds: Int64, _ text: String) {
        #expect(SigningTimestamp(microseconds: microseconds).text == text)
    }

    @Test func `agrees with the calendar of Foundation on every 997th hour of four centuries`() throws {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = try #require(TimeZone(secondsFromGMT: 0))
        for hour in stride(from: Int64(-1_700_000), through: 1_800_000, by: 997) {
            let date = Date(timeIntervalSince1970: Double(hour) * 3600)
            let parts = calendar.dateComponents([.year, .month, .day, .hour], from: date)
            let expected = String(
                format: "%04d%02d%02dT%02d0000Z", try #require(parts.year), try #require(parts.month),
                try #require(parts.day), try #require(parts.hour))
            #expect(SigningTimestamp(microseconds: hour * 3_600_000_000).text == expected)
        }
    }

    @Test func `its date is the first eight digits`() {
        #expect(SigningTimestamp("20260102T030405Z")?.date == "20260102")
    }

    @Test(arguments: [
        "", "20260102T030405", "20260102 030405Z", "2026010aT030405Z", "20260102T030405Z ", "２0260102T03040Z",
    ])
    func `any other form is refused`(_ text: String) {
        #expect(SigningTimestamp(text) == nil)
    }
}
