import AWS
import DequeModule

/// Lets so many calls through to each endpoint at a time; the others wait their turn, however long that takes.
///
/// The HTTP library gives a call up that finds no free connection within the time that one may take to come about, and
/// the first looks of many stacks are many calls.
actor Turnstile: Transport {
    private struct Gate {
        var inside = 0
        var waiting: Deque<CheckedContinuation<Void, Never>> = []
    }

    private var gates: [String: Gate] = [:]
    private let width: Int
    private let wrapped: any Transport

    /// - Parameter width: the most calls to one endpoint at a time.
    init(_ wrapped: any Transport, width: Int) {
        self.wrapped = wrapped
        self.width = width
    }

    func send(_ request: HTTPRequest, timeout: Duration) async throws(TransportError) -> HTTPResponse {
        let endpoint = request.endpoint.origin
        await enter(endpoint)
        defer { leave(endpoint) }
        return try await wrapped.send(request, timeout: timeout)
    }

    private func enter(_ endpoint: String) async {
        if gates[endpoint, default: Gate()].inside < width {
            gates[endpoint, default: Gate()].inside += 1
        } else {
            await withCheckedContinuation { gates[endpoint]?.waiting.append($0) }
        }
    }

    /// The place goes to whoever has waited longest.
    private func leave(_ endpoint: String) {
        if let next = gates[endpoint]?.waiting.popFirst() { next.resume() } else { gates[endpoint]?.inside -= 1 }
    }
}
