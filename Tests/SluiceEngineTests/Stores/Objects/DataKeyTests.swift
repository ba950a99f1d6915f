import AWS
import AWSTesting
import SluiceCore
import SluiceEngine
import Testing

/// Data keys as moto's KMS makes them; every request passes the relay, which judges its signature.
struct DataKeyTests {
    /// Makes a key; sluice itself makes none.
    private struct CreateKey: JSONLookup {
        typealias Service = KMS

        struct Output: Decodable, Sendable {
            var metadata: [String: Member]

            private enum CodingKeys: String, CodingKey { case metadata = "KeyMetadata" }

            var arn: String? {
                if case .text(let text)? = metadata["Arn"] { text } else { nil }
            }
        }

        /// Of all that a key has, texts alone are looked at.
        enum Member: Decodable, Sendable {
            case text(String)
            case other

            init(from decoder: any Decoder) throws {
                self = (try? .text(decoder.singleValueContainer().decode(String.self))) ?? .other
            }
        }
    }

    private struct Account {
        let relay: Relay
        let transport: HTTPTransport
        let base = MemoryObjects("s3://b/p/")

        func client() throws(EndpointError) -> LookupClient<KMS> {
            let region = try Region(relay.region)
            return LookupClient(
                endpoint: try EndpointResolver(environment: Environment(relay.environment)).endpoint(
                    of: .kms, in: region), region: region,
                configuration: ClientConfiguration(
                    transport: transport, credentials: StaticCredentials(Relay.credential), userAgent: "sluice/test"))
        }

        func key() async throws -> StateKeySource {
            try StateKeySource("kms:\(try #require(try await client().read(CreateKey()).arn))")
        }

        func store(_ source: StateKeySource, at place: String = "s3://b/p/") async throws -> any ObjectStore {
            let keys = StateKeys(files: MemoryFileSystem(), environment: Environment()) { _ throws(EndpointError) in
                try client()
            }
            return try await keys.sealing(base, at: place, with: source)
        }
    }

    private func withAccount(_ body: @Sendable (Account) async throws -> Void) async throws {
        try await Relay.withEmulator { relay in
            let transport = HTTPTransport()
            let result: Result<Void, any Error>
            do {
                result = .success(try await body(Account(relay: relay, transport: transport)))
            } catch {
                result = .failure(error)
            }
            await transport.shutDown()
            #expect(relay.violations == [])
            try result.get()
        }
    }

    @Test func `the first run makes a data key, and the next opens it`() async throws {
        try await withAccount { account in
            let source = try await account.key()
            _ = try await account.store(source).put([1], at: "state", if: nil)
            let kept = account.base.object(StateKeys.dataKey)
            #expect(kept != nil)
            #expect(try await account.store(source).object("state")?.bytes == [1])
            #expect(account.base.object(StateKeys.dataKey) == kept)
        }
    }

    @Test func `of many first runs all get the one key that is kept`() async throws {
        try await withAccount { account in
            let source = try await account.key()
            try await withThrowingTaskGroup(of: Void.self) { group in
                for run in 0..<6 {
                    group.addTask { _ = try await account.store(source).put([1], at: "\(run)", if: nil) }
                }
                try await group.waitForAll()
            }
            let store = try await account.store(source)
            for run in 0..<6 { #expect(try await store.object("\(run)")?.bytes == [1]) }
        }
    }

    @Test func `a data key serves at its own place alone`() async throws {
        try await withAccount { account in
            let source = try await account.key()
            _ = try await account.store(source)
            let error = await #expect(throws: StateKeyError.self) { try await account.store(source, at: "s3://b/q/") }
            #expect(error?.description.contains("InvalidCiphertextException") == true)
        }
    }

    @Test func `a key that is not there is told in the words of KMS`() async throws {
        try await withAccount { account in
            let error = await #expect(throws: StateKeyError.self) {
                try await account.store(try StateKeySource("kms:alias/nobody"))
            }
            #expect(error?.description.hasPrefix("the key of the state, kms:alias/nobody: NotFoundException: ") == true)
            #expect(account.base.object(StateKeys.dataKey) == nil)
        }
    }
}
