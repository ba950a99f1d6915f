import AsyncHTTPClient
import NIOCore
import NIOPosix
import SigV4

/// A loopback server between a client and the EC2 emulator that judges, records and disturbs calls.
///
/// The emulator takes unsigned requests, unknown parameters and any Version. The relay does not: it answers what AWS
/// would refuse with the error `RelayViolation`, so a test that passes through it proves that its requests are right.
public struct Relay: LoopbackEC2 {
    /// Chooses what happens to a request that is in order.
    public typealias Interceptor = @Sendable (RecordedRequest) async -> Intervention

    /// The only credential that relays accept; a temporary one, so that its token is tested for like its secret.
    public static let credential = Credential(
        accessKeyId: "AKIDRELAY", secretAccessKey: "relay/test+secret0123456789",
        sessionToken: "relay/session+token0123456789==")

    /// The port on 127.0.0.1.
    public let port: Int
    /// The Region that requests have to be signed for.
    public let region: String
    /// The account that calls are carried out in; no other relay shares it.
    public let account: String
    let log = CallLog()
    let judge: RequestJudge
    let upstream: Upstream
    let delay: Duration
    let intercept: Interceptor

    /// All calls so far, in the order of their arrival.
    public var calls: [RecordedCall] { log.calls }

    /// Runs a relay in front of one of the process's shared emulators, with an empty account of its own, as long as the body runs.
    ///
    /// - Parameters:
    ///   - emulator: which one; only moto has accounts apart.
    ///   - otherRegions: where calls may go besides.
    ///   - delay: how long each call takes on top of the emulator's own time.
    ///   - intercept: asked for every call that is in order, after the delay.
    public static func withEmulator<Result: Sendable>(
        _ emulator: Emulator = .moto, region: String = "us-west-2", otherRegions: Set<String> = [],
        delay: Duration = .zero,
        intercept: @escaping Interceptor = { _ in .pass },
        _ body: @Sendable (Relay) async throws -> Result
    ) async throws -> Result {
        async let readModels = SharedEmulator.shared.models()
        async let startedEndpoint = SharedEmulator.shared.endpoint(of: emulator)
        let (models, endpoint) = (try await readModels, try await startedEndpoint)
        let signatures = SignatureJudge(credential: credential, region: region, otherRegions: otherRegions)
        return try await HTTPClient.withHTTPClient(configuration: clientConfiguration) { client in
            let account = String(Int.random(in: 100_000_000_000...999_999_999_999))
            let upstream = Upstream(endpoint: endpoint, account: account, client: client)
            let listener = try await RelayListener.bound()
            let relay = Relay(
                port: listener.port, region: region, account: account,
                judge: RequestJudge(models: models, signatures: signatures), upstream: upstream, delay: delay,
                intercept: intercept)
            return try await listener.serving(relay.delivery(for:)) { try await body(relay) }
        }
    }

    /// Judges, records and carries out one call.
    private func delivery(for request: RecordedRequest) async -> Delivery {
        let problems = judge.problems(in: request)
        let call = log.begin(request, problems: problems)
        let delivery = problems.isEmpty ? await carriedOut(request) : .whole(.violation(problems, of: request))
        log.end(call, status: delivery.status)
        return delivery
    }

    private func carriedOut(_ request: RecordedRequest) async -> Delivery {
        // A relay that ends while a call waits lets it through: nobody is left to see the difference.
        try? await Task.sleep(for: delay)
        switch await intercept(request) {
        case .pass: return .whole(await upstream.answer(to: request))
        case .answer(let response): return .whole(response)
        case .deliver(let delivery): return delivery
        case .dropBefore: return .nothing
        case .afterUpstream(let decide): return await decide(upstream.answer(to: request))
        }
    }

    /// Room for more connections than any run has calls in flight.
    private static var clientConfiguration: HTTPClient.Configuration {
        var configuration = HTTPClient.Configuration(redirectConfiguration: .disallow)
        configuration.connectionPool.concurrentHTTP1ConnectionsPerHostSoftLimit = 256
        return configuration
    }
}
