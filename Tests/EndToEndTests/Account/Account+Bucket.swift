import AWS
import AWSTesting
import SluiceEngine

extension Account {
    /// Makes a bucket in the account, and works with it.
    ///
    /// - Parameter body: is given the bucket's name and a look at what is in it.
    func withBucket(_ body: (String, S3Objects) async throws -> Void) async throws {
        let name = "states-\(UInt64.random(in: .min ... .max))"
        let transport = HTTPTransport()
        let resolver = EndpointResolver(environment: Environment(relay.environment))
        let client = try S3Client(
            bucket: name, region: try Region(relay.region),
            configuration: ClientConfiguration(
                transport: transport, credentials: StaticCredentials(Relay.credential), userAgent: "test")
        ) { (region) throws(EndpointError) in try resolver.endpoint(of: .s3, in: region) }
        let outcome = await client.send(CreateBucket(region: relay.region))
        let result: Swift.Result<Void, any Error>
        do {
            guard case .executed = outcome else { throw EmulatedBucket.NotMade(explanation: "\(outcome)") }
            result = .success(try await body(name, S3Objects(client, bucket: name, prefix: "")))
        } catch {
            result = .failure(error)
        }
        await transport.shutDown()
        try result.get()
    }
}
