import Synchronization

/// The calls of a relay in the order of their arrival.
final class CallLog: Sendable {
    private struct State {
        var calls: [RecordedCall] = []
        var events = 0

        mutating func nextEvent() -> Int {
            events += 1
            return events
        }
    }

    private let state = Mutex(State())

    /// All calls so far.
    var calls: [RecordedCall] {
        state.withLock(\.calls)
    }

    /// Notes an arrival; the result stands for the call in `end`.
    func begin(_ request: RecordedRequest, problems: [String]) -> Int {
        state.withLock { state in
            let call = RecordedCall(request: request, problems: problems, began: state.nextEvent())
            state.calls.append(call)
            return state.calls.count - 1
        }
    }

    /// Notes the end of a call, with `nil` for one that is not answered.
    func end(_ call: Int, status: Int?) {
        state.withLock { state in
            state.calls[call].ended = state.nextEvent()
            state.calls[call].status = status
        }
    }
}
