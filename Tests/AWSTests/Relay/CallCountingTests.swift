import NIOHTTP1
import Testing

@testable import AWSTesting

struct CallCountingTests {
    @Test func `calls one after the other are as many round trips, one in flight`() {
        let calls = calls("a+ a- b+ b- c+ c-")
        #expect(calls.roundTrips == 3)
        #expect(calls.mostInFlight == 1)
    }

    @Test func `calls that overlap are one round trip`() {
        let calls = calls("a+ b+ c+ b- a- c-")
        #expect(calls.roundTrips == 1)
        #expect(calls.mostInFlight == 3)
    }

    @Test func `the chain takes the shortest calls where several lead on`() {
        let calls = calls("a+ b+ b- c+ c- a- d+ d-")
        #expect(calls.roundTrips == 3)
        #expect(calls.mostInFlight == 2)
    }

    @Test func `a call that is still under way counts as in flight and ends no chain`() {
        let calls = calls("a+ b+ a- c+ c-")
        #expect(calls.roundTrips == 2)
        #expect(calls.mostInFlight == 2)
    }

    @Test func `counts by action`() {
        #expect(calls("a+ a- b+ b- a+ a-").countsByAction == ["a": 2, "b": 1])
        #expect(calls("").countsByAction.isEmpty)
        #expect(calls("").roundTrips == 0)
    }

    /// The log of beginnings, `a+`, and ends, `a-`.
    private func calls(_ events: String) -> [RecordedCall] {
        let log = CallLog()
        var underWay: [Substring: Int] = [:]
        for event in events.split(separator: " ") {
            let action = event.dropLast()
            if event.hasSuffix("+") {
                underWay[action] = log.begin(request(action), problems: [])
            } else if let call = underWay[action] {
                log.end(call, status: 200)
            }
        }
        return log.calls
    }

    private func request(_ action: Substring) -> RecordedRequest {
        RecordedRequest(method: "POST", target: "/", headers: [:], body: Array("Action=\(action)".utf8))
    }
}
