import SeededRandom
import Testing

@testable import SluiceCore

struct TimestampTests {
    @Test func `a moment moves by a span, and back`() {
        let moment = Timestamp(microseconds: 1_000_000)
        #expect(moment.advanced(by: .milliseconds(1500)).microseconds == 2_500_000)
        #expect(moment.advanced(by: .seconds(-2)).microseconds == -1_000_000)
        #expect(moment.advanced(by: .microseconds(-1)).microseconds == 999_999)
        #expect(moment.advanced(by: .seconds(5)).since(moment) == .seconds(5))
        #expect(moment < moment.advanced(by: .microseconds(1)))
    }

    @Test func `a moment that is written down is read again, whatever it is`() {
        var random = SplitMix64(seed: 7)
        for _ in 0..<2000 {
            let seconds = Int64.random(in: -62_167_219_200...253_402_300_799, using: &random)
            let moment = Timestamp(microseconds: seconds * 1_000_000)
            #expect(Timestamp(iso8601: moment.iso8601) == moment)
        }
    }

    @Test(arguments: [
        "", "2026-01-02", "2026-01-02T03:04:05", "2026-01-02 03:04:05Z", "2026-13-02T03:04:05Z", "2026-02-29T03:04:05Z",
        "2026-01-02T24:00:00Z", "2026-01-02T03:04:61Z", "2026-01-02T03:04:05+01:00", "२०२६-01-02T03:04:05Z",
    ])
    func `any other text is no moment`(_ text: String) { #expect(Timestamp(iso8601: text) == nil) }
}
