import Testing

@testable import SluiceCLI

struct TimeSpanTests {
    @Test(arguments: [("60s", 60), ("5m", 300), ("2h", 7200), ("0s", 0)])
    func `a number and a unit are a duration`(text: String, seconds: Int64) {
        #expect(TimeSpan(argument: text)?.duration == .seconds(seconds))
    }

    @Test(arguments: ["", "s", "5", "5x", "-5s", "+5s", "5.5s", " 5s", "5 s", "5ms", "99999999999h"])
    func `anything else is none`(text: String) {
        #expect(TimeSpan(argument: text) == nil)
    }
}
