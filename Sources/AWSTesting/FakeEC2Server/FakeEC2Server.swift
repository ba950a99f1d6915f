import AWS
import FoundationEssentials
import Synchronization

/// ``FakeEC2`` as an HTTP server on loopback, for the real binary: strict as EC2 is, on the machine's own clock.
///
/// Requests are judged by the published service model too; what AWS would refuse is answered with `RelayViolation`.
public final class FakeEC2Server: LoopbackEC2 {
    /// Chooses what happens to a request that is in order; asynchronous, so that it can hold a call.
    public typealias Interceptor = @Sendable (RecordedRequest, FakeEC2Server) async -> Intervention

    /// The port on 127.0.0.1.
    public let port: Int
    /// The Region that requests have to be signed for.
    public let region: String
    /// The account that calls are carried out in.
    public let account: String
    private let log = CallLog()
    private let judge: RequestJudge
    private let clockOffset: Duration
    private let intercept: Interceptor
    private let contentsNow: Mutex<FakeEC2>

    private init(
        _ contents: FakeEC2, port: Int, judge: RequestJudge, clockOffset: Duration,
        intercept: @escaping Interceptor
    ) {
        contentsNow = Mutex(contents)
        self.port = port
        (region, account) = (contents.settings.region, contents.settings.account)
        self.judge = judge
        self.clockOffset = clockOffset
        self.intercept = intercept
    }

    /// Runs a server on a free port for as long as the body runs.
    ///
    /// - Parameters:
    ///   - contents: what is there at the start; a copy of another server's ``contents`` goes on where that one was.
    ///   - clockOffset: how far the server's clock is ahead of this machine's.
    ///   - intercept: asked for every call that is in order.
    public static func with<Result: Sendable>(
        _ contents: FakeEC2 = FakeEC2(), clockOffset: Duration = .zero,
        intercept: @escaping Interceptor = { _, _ in .pass },
        _ body: @Sendable (FakeEC2Server) async throws -> Result
    ) async throws -> Result {
        let models = try await SharedEmulator.shared.models()
        let signatures = SignatureJudge(
            credential: contents.settings.credential, region: contents.settings.region)
        let listener = try await RelayListener.bound()
        let server = FakeEC2Server(
            contents, port: listener.port, judge: RequestJudge(models: models, signatures: signatures),
            clockOffset: clockOffset, intercept: intercept)
        return try await listener.serving(server.delivery(for:)) { try await body(server) }
    }

    /// All calls so far, in the order of their arrival.
    public var calls: [RecordedCall] { log.calls }

    /// Everything that is there, as a value: what is done here later does not change it.
    public var contents: FakeEC2 { contentsNow.withLock(\.self) }

    /// What the server's clock says, in microseconds since 1970.
    public var now: Int64 {
        SystemTime().microseconds + clockOffset.microseconds
    }

    private func delivery(for request: RecordedRequest) async -> Delivery {
        // Its clock is for EC2 to judge, which has words of its own for that.
        let problems = judge.problems(in: request, now: request.signingDate ?? .now)
        let call = log.begin(request, problems: problems)
        let delivery = problems.isEmpty ? await carriedOut(request) : .whole(.violation(problems, of: request))
        log.end(call, status: delivery.status)
        return delivery
    }

    private func carriedOut(_ request: RecordedRequest) async -> Delivery {
        switch await intercept(request, self) {
        case .pass: .whole(answer(to: request))
        case .answer(let response): .whole(response)
        case .deliver(let delivery): delivery
        case .dropBefore: .nothing
        case .afterUpstream(let decide): await decide(answer(to: request))
        }
    }

    /// Carries a disturbed request out, as far as it is, at once.
    func delivery(of request: RecordedRequest, _ disturbance: Disturbance) -> FakeDelivery {
        let moment = now
        return contentsNow.withLock { $0.delivery(of: request.clientRequest(on: port), disturbance, at: moment) }
    }

    private func answer(to request: RecordedRequest) -> RelayResponse {
        let moment = now
        return RelayResponse(contentsNow.withLock { $0.answer(request.clientRequest(on: port), at: moment) })
    }
}
