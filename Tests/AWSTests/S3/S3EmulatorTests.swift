import AWS
import AWSTesting
import Testing

/// Objects and conditions as moto's S3 has them; every request passes the relay, which judges its signature.
struct S3EmulatorTests {
    /// Makes the bucket of a test; the product makes none.
    private struct CreateBucket: S3WriteOperation {
        var request: ServiceRequest {
            let body =
                "<CreateBucketConfiguration><LocationConstraint>us-west-2</LocationConstraint></CreateBucketConfiguration>"
            return ServiceRequest(method: "PUT", body: Array(body.utf8))
        }

        static func decode(_ response: HTTPResponse) throws(XMLError) {}
    }

    private func withBucket(_ body: @Sendable (S3Client) async throws -> Void) async throws {
        // The names of buckets are everybody's: all accounts of the emulator share them.
        let name = "states-\(UInt64.random(in: .min ... .max))"
        try await Relay.withEmulator { relay in
            let transport = HTTPTransport()
            let resolver = EndpointResolver(environment: Environment(relay.environment))
            let client = try S3Client(
                bucket: name, region: try Region(relay.region),
                configuration: ClientConfiguration(
                    transport: transport, credentials: StaticCredentials(Relay.credential), userAgent: "sluice/test")
            ) { (region) throws(EndpointError) in try resolver.endpoint(of: .s3, in: region) }
            let result: Result<Void, any Error>
            do {
                guard case .executed = await client.send(CreateBucket()) else { throw Unexpected() }
                result = .success(try await body(client))
            } catch {
                result = .failure(error)
            }
            await transport.shutDown()
            #expect(relay.violations == [])
            try result.get()
        }
    }

    private struct Unexpected: Error {}

    private func put(
        _ text: String, at key: String, in client: S3Client, _ condition: PutObject.Condition? = nil
    ) async throws -> String {
        let outcome = await client.send(PutObject(key: key, body: Array(text.utf8), condition: condition))
        switch outcome {
        case .executed(let output, _): return output.eTag
        case .notExecuted(let reason): throw reason
        case .unknown(let reason): throw EC2ClientError.unknown(reason)
        }
    }

    private func refusal(_ work: () async throws -> Void) async -> String? {
        do {
            try await work()
            return nil
        } catch NotExecuted.refused(let error) {
            return error.code.rawValue
        } catch {
            return (error as? EC2ClientError)?.serviceError?.code.rawValue ?? "\(error)"
        }
    }

    @Test func `an object is read as it was written, with the same tag`() async throws {
        try await withBucket { client in
            let tag = try await put("one", at: "a/b.json", in: client)
            let object = try await client.read(GetObject(key: "a/b.json"))
            #expect(String(decoding: object.body, as: UTF8.self) == "one" && object.eTag == tag)
        }
    }

    @Test func `what is not there is told as such`() async throws {
        try await withBucket { client in
            let code = await refusal { _ = try await client.read(GetObject(key: "nothing")) }
            #expect(code == "NoSuchKey")
        }
    }

    @Test func `an object is made once, where it must be absent`() async throws {
        try await withBucket { client in
            _ = try await put("one", at: "lock", in: client, .absent)
            let code = await refusal { _ = try await put("two", at: "lock", in: client, .absent) }
            #expect(code == "PreconditionFailed")
            #expect(try await client.read(GetObject(key: "lock")).body == Array("one".utf8))
        }
    }

    @Test func `an object is replaced only where it is the one that was read`() async throws {
        try await withBucket { client in
            let first = try await put("one", at: "state", in: client)
            let second = try await put("two", at: "state", in: client, .unchanged(eTag: first))
            #expect(second != first)
            let late = await refusal { _ = try await put("three", at: "state", in: client, .unchanged(eTag: first)) }
            #expect(late == "PreconditionFailed")
            #expect(try await client.read(GetObject(key: "state")).body == Array("two".utf8))
        }
    }

    @Test func `a list has the keys that begin alike, in their order`() async throws {
        try await withBucket { client in
            for key in ["p/b", "p/a", "q/c"] { _ = try await put(key, at: key, in: client) }
            #expect(try await client.list(prefix: "p/").map(\.key) == ["p/a", "p/b"])
            guard case .executed = await client.send(DeleteObject(key: "p/a")) else { throw Unexpected() }
            #expect(try await client.list(prefix: "p/").map(\.key) == ["p/b"])
        }
    }
}
