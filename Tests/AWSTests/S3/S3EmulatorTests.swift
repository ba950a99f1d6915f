import AWS
import AWSTesting
import Testing

/// Objects and conditions as moto's S3 has them; every request passes the relay, which judges its signature.
struct S3EmulatorTests {
    private func withBucket(_ body: @Sendable (S3Client) async throws -> Void) async throws {
        try await EmulatedBucket.with { bucket in
            try await body(bucket.client)
            #expect(bucket.relay.violations == [])
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

    @Test(arguments: Emulator.allCases)
    func `a bucket keeps no versions before it is told to`(emulator: Emulator) async throws {
        try await EmulatedBucket.with(in: emulator) { bucket in
            #expect(try await bucket.client.read(GetBucketVersioning()).isEnabled == false)
            guard case .executed = await bucket.client.send(EnableVersioning()) else { throw Unexpected() }
            #expect(try await bucket.client.read(GetBucketVersioning()).isEnabled)
        }
    }

    /// See <https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketVersioning.html>.
    private struct EnableVersioning: S3WriteOperation {
        var request: ServiceRequest {
            var query = QueryParameters()
            query.append("versioning", "")
            let body = "<VersioningConfiguration><Status>Enabled</Status></VersioningConfiguration>"
            return ServiceRequest(method: "PUT", query: query, body: Array(body.utf8))
        }

        static func decode(_ response: HTTPResponse) throws(XMLError) {}
    }
}
