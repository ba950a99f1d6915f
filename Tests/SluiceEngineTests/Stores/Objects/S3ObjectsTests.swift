import AWSTesting
import SluiceEngine
import Testing

/// What S3 says that is no success, in our words; each is said in moto's place by the relay before it.
struct S3ObjectsTests {
    private func withStore(
        _ intervention: Intervention, prefix: String = "team",
        _ body: @Sendable (S3Objects, EmulatedBucket) async throws -> Void
    ) async throws {
        try await EmulatedBucket.with { request in
            // The bucket itself is made undisturbed.
            request.target.split(separator: "/").count > 1 || request.method == "GET" ? intervention : .pass
        } _: { bucket in
            try await body(S3Objects(bucket.client, bucket: bucket.name, prefix: prefix), bucket)
        }
    }

    private func error(_ status: Int, _ code: String) -> Intervention {
        .answer(
            RelayResponse(
                status: status,
                text: "<Error><Code>\(code)</Code><Message>As S3 puts it.</Message><RequestId>r</RequestId></Error>"))
    }

    private func problem(_ work: () async throws -> Void) async -> ObjectStoreError.Problem? {
        do {
            try await work()
            return nil
        } catch {
            return (error as? ObjectStoreError)?.problem
        }
    }

    @Test func `a bucket that is not there is no absent object`() async throws {
        try await withStore(error(404, "NoSuchBucket")) { store, bucket in
            let expected = ObjectStoreError("s3://\(bucket.name)/team/state", .noBucket)
            await #expect(throws: expected) { try await store.object("state") }
            await #expect(throws: expected) { try await store.put([], at: "state", if: .unchanged(eTag: "\"a\"")) }
            await #expect(throws: expected) { try await store.delete("state") }
            await #expect(throws: expected) { try await store.keys(beginning: "state") }
        }
    }

    @Test func `a refusal keeps S3's words`() async throws {
        try await withStore(error(403, "AccessDenied")) { store, _ in
            #expect(
                await problem { _ = try await store.put([], at: "a", if: nil) }
                    == .denied("AccessDenied: As S3 puts it."))
            #expect(
                await problem { _ = try await store.object("a") }
                    == .denied(
                        "AccessDenied: As S3 puts it. (S3 says so of an object that is not there, too, where "
                            + "s3:ListBucket is not allowed)"))
        }
        try await withStore(error(400, "EntityTooLarge")) { store, _ in
            #expect(
                await problem { _ = try await store.put([], at: "a", if: nil) }
                    == .refused("EntityTooLarge: As S3 puts it."))
        }
    }

    @Test func `a write beside another one is told as a conflict`() async throws {
        try await withStore(error(409, "ConditionalRequestConflict")) { store, _ in
            #expect(await problem { _ = try await store.put([], at: "a", if: .absent) } == .conflict)
        }
    }

    @Test func `a write that was done and not answered is not taken for either`() async throws {
        try await withStore(.afterUpstream { _ in .nothing }) { store, bucket in
            guard case .unanswered = await problem({ _ = try await store.put([1], at: "a", if: .absent) }) else {
                Issue.record("it was taken for done or not done")
                return
            }
            #expect(bucket.relay.calls.filter { $0.action.hasPrefix("PUT ") && $0.action.hasSuffix("/a") }.count == 1)
        }
        try await withStore(error(500, "InternalError")) { store, _ in
            #expect(
                await problem { _ = try await store.put([1], at: "a", if: .absent) }
                    == .unanswered("HTTP 500: InternalError: As S3 puts it."))
        }
    }

    @Test(arguments: [
        "", "a//b", "/a", "a/../b", ".", "a b", "a%20b", "ä", "a?b", "a/", String(repeating: "a", count: 1020),
    ])
    func `a key that a URL would change is refused before anything is sent`(key: String) async throws {
        try await withStore(.pass) { store, bucket in
            for work in [
                { _ = try await store.object(key) }, { try await store.delete(key) },
                { _ = try await store.put([], at: key, if: nil) },
            ] as [() async throws -> Void] {
                guard case .refused = await problem(work) else {
                    Issue.record("it was let through")
                    return
                }
            }
            #expect(bucket.relay.calls.count == 1)
        }
    }

    @Test func `a store without a prefix begins at the bucket's root`() async throws {
        try await withStore(.pass, prefix: "") { store, _ in
            _ = try await store.put([1], at: "a/b", if: nil)
            #expect(try await store.keys(beginning: "") == ["a/b"])
            #expect(try await store.object("a/b")?.bytes == [1])
        }
    }
}
