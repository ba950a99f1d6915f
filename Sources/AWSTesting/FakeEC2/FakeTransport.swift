import AWS
import Synchronization

/// Carries requests to an account in this process, and lets things happen to them on the way.
public final class FakeTransport: Transport {
    /// Chooses what happens to a call.
    public typealias Disturber = @Sendable (FakeTransportCall) -> Disturbance

    private struct State {
        var account: FakeEC2
        var calls: [FakeTransportCall] = []
        var counts: [String: Int] = [:]

        mutating func note(_ request: HTTPRequest) -> FakeTransportCall {
            let form = FormBody(request.body)
            let parameters = Dictionary((form?.pairs ?? []).map { ($0.name, $0.value) }) { $1 }
            let action = parameters["Action"] ?? ""
            counts[action, default: 0] += 1
            let call = FakeTransportCall(
                number: calls.count + 1, numberOfAction: counts[action] ?? 0, action: action, parameters: parameters)
            calls.append(call)
            return call
        }
    }

    private let state: Mutex<State>
    private let time: any TimeSource
    private let disturb: Disturber

    /// A transport to an account.
    ///
    /// - Parameters:
    ///   - time: the service's clock, and what a client waits by for an answer that does not come.
    ///   - disturb: asked for every call, before it is carried out.
    public init(
        _ account: FakeEC2 = FakeEC2(), time: any TimeSource, disturb: @escaping Disturber = { _ in .none }
    ) {
        state = Mutex(State(account: account))
        self.time = time
        self.disturb = disturb
    }

    /// All calls so far, in the order of their arrival.
    public var calls: [FakeTransportCall] { state.withLock(\.calls) }

    /// The account as it is; what the body changes in it stays.
    public func withAccount<Result: Sendable>(_ body: (inout FakeEC2) -> sending Result) -> sending Result {
        state.withLock { body(&$0.account) }
    }

    /// Everything that exists now, without lag.
    public var inventory: [FakeObject] {
        let now = time.microseconds
        return withAccount { $0.inventory(at: now) }
    }

    /// Carries a request to the account, as far as nothing happens to it.
    public func send(_ request: HTTPRequest, timeout: Duration) async throws(TransportError) -> HTTPResponse {
        let call = state.withLock { $0.note(request) }
        let disturbance = disturb(call)
        let now = time.microseconds
        switch state.withLock({ $0.account.delivery(of: request, disturbance, at: now) }) {
        case .whole(let answer): return answer
        case .cut(let answer, let bytes): throw .lost(.truncated(expected: answer.body.count, received: bytes))
        case .notSent: throw .notSent(.connect("connection refused"))
        case .closed: throw .lost(.closed)
        case .silence: throw await silence(timeout)
        }
    }

    private func silence(_ timeout: Duration) async -> TransportError {
        do throws(CancellationError) {
            try await time.sleep(for: timeout)
            return .lost(.timeout)
        } catch {
            return .lost(.cancelled)
        }
    }
}
