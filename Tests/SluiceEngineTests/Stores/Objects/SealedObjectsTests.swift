import SluiceEngine
import SluiceFiles
import Testing

struct SealedObjectsTests {
    private let base = MemoryObjects("s3://b/p/")

    private func store(_ byte: UInt8 = 7) throws -> SealedObjects {
        SealedObjects(
            base, at: "s3://b/p/", key: try #require(SealingKey(Array(repeating: byte, count: SealingKey.length))))
    }

    private func problem(_ work: () async throws -> Void) async throws -> String {
        let error = await #expect(throws: ObjectStoreError.self) { try await work() }
        return "\(try #require(error))"
    }

    @Test func `nothing of an object can be read beside it`() async throws {
        let text = "the number of the account is 123456789012"
        _ = try await store().put(Array(text.utf8), at: "state", if: nil)
        let kept = String(decoding: try #require(base.object("state")).bytes, as: UTF8.self)
        #expect(kept.hasPrefix("sluice-sealed 1 ") && !kept.contains("1234"))
    }

    @Test func `objects that changed places are noticed`() async throws {
        for key in ["a", "b"] { _ = try await store().put(Array(key.utf8), at: key, if: nil) }
        let (first, second) = (try #require(base.object("a")), try #require(base.object("b")))
        _ = base.put(second.bytes, at: "a", if: nil)
        _ = base.put(first.bytes, at: "b", if: nil)
        for key in ["a", "b"] {
            #expect(
                try await problem { _ = try await store().object(key) }.hasPrefix(
                    "s3://b/p/\(key) cannot be opened: it is not what was sealed for this place"))
        }
    }

    @Test func `another key is told from damage`() async throws {
        _ = try await store(7).put([1], at: "state", if: nil)
        let words = try await problem { _ = try await store(8).object("state") }
        #expect(words.hasPrefix("s3://b/p/state cannot be opened: it was sealed with another key ("))
    }

    @Test func `what is not sealed is not taken for sealed, nor the reverse`() async throws {
        _ = base.put(Array("{}".utf8), at: "plain", if: nil)
        _ = try await store().put(Array("{}".utf8), at: "sealed", if: nil)
        let unsealed = UnsealedObjects(base, at: "s3://b/p/")
        #expect(
            try await problem { _ = try await store().object("plain") }
                == "s3://b/p/plain cannot be opened: it is not sealed, though a key for the state is given; leave the "
                + "key out to work with it as it is")
        #expect(
            try await problem { _ = try await unsealed.object("sealed") }
                == "s3://b/p/sealed cannot be opened: it is sealed, and no key is given; say where the key is with "
                + "`stateKey` in the plan or with --state-key")
        #expect(try await unsealed.object("plain")?.bytes == Array("{}".utf8))
    }
}
