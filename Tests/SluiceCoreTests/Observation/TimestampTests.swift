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
}
