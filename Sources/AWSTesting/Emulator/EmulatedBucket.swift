public import AWS

/// An empty bucket of an emulator, with a client for it whose requests pass a relay that judges their signatures.
public struct EmulatedBucket: Sendable {
    /// Its name; no other bucket of the process has it, for all accounts of an emulator share the names.
    public let name: String
    /// A client for it.
    public let client: S3Client
    /// What the client's requests pass.
    public let relay: Relay

    /// What kept the bucket from being made.
    public struct NotMade: Error {
        /// What came of the call.
        public let explanation: String

        /// - Parameter explanation: the outcome in words.
        public init(explanation: String) { self.explanation = explanation }
    }

    /// Makes a bucket for as long as the body runs.
    ///
    /// - Parameter intercept: asked for every call that is in order, the making of the bucket among them.
    /// - Throws: ``NotMade``, and what the body throws.
    public static func with<Result: Sendable>(
        in emulator: Emulator = .moto, intercept: @escaping Relay.Interceptor = { _ in .pass },
        _ body: @Sendable (EmulatedBucket) async throws -> Result
    ) async throws -> Result {
        let name = "states-\(UInt64.random(in: .min ... .max))"
        return try await Relay.withEmulator(emulator, intercept: intercept) { relay in
            let transport = HTTPTransport()
            do {
                let result = try await body(made(name, by: relay, transport))
                await transport.shutDown()
                return result
            } catch {
                await transport.shutDown()
                throw error
            }
        }
    }

    private static func made(
        _ name: String, by relay: Relay, _ transport: HTTPTransport
    ) async throws -> EmulatedBucket {
        let resolver = EndpointResolver(environment: Environment(relay.environment))
        let client = try S3Client(
            bucket: name, region: try Region(relay.region),
            configuration: ClientConfiguration(
                transport: transport, credentials: StaticCredentials(Relay.credential), userAgent: "sluice/test")
        ) { (region) throws(EndpointError) in try resolver.endpoint(of: .s3, in: region) }
        let outcome = await client.send(CreateBucket(region: relay.region))
        guard case .executed = outcome else { throw NotMade(explanation: "\(outcome)") }
        return EmulatedBucket(name: name, client: client, relay: relay)
    }
}
