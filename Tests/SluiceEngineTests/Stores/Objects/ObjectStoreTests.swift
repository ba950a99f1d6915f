import SluiceEngine
import Testing

/// What every store of objects has to do, as S3 documents it.
struct ObjectStoreTests {
    private static let bytes: [[UInt8]] = [
        [], [0], Array(0...255), Array("{}\r\n".utf8), (0..<1_000_000).map { UInt8(truncatingIfNeeded: $0 &* 31 >> 3) },
    ]

    @Test(arguments: ObjectPlace.allCases)
    func `reads every byte as it was written, by the tag that was given out`(place: ObjectPlace) async throws {
        try await place.withStore { store in
            #expect(try await store.object("state") == nil)
            for bytes in Self.bytes {
                let tag = try #require(try await store.put(bytes, at: "state", if: nil))
                #expect(try await store.object("state") == StoredObject(bytes: bytes, eTag: tag))
            }
        }
    }

    @Test(arguments: ObjectPlace.allCases)
    func `makes an object once where it must be absent`(place: ObjectPlace) async throws {
        try await place.withStore { store in
            #expect(try await store.put([1], at: "lock", if: .absent) != nil)
            #expect(try await store.put([2], at: "lock", if: .absent) == nil)
            #expect(try await store.object("lock")?.bytes == [1])
            try await store.delete("lock")
            #expect(try await store.put([3], at: "lock", if: .absent) != nil)
        }
    }

    @Test(arguments: ObjectPlace.allCases)
    func `replaces an object only where it is the one that was read`(place: ObjectPlace) async throws {
        try await place.withStore { store in
            let first = try #require(try await store.put([1], at: "state", if: .absent))
            let second = try #require(try await store.put([2], at: "state", if: .unchanged(eTag: first)))
            #expect(second != first)
            #expect(try await store.put([3], at: "state", if: .unchanged(eTag: first)) == nil)
            #expect(try await store.object("state") == StoredObject(bytes: [2], eTag: second))
        }
    }

    @Test(arguments: ObjectPlace.allCases)
    func `replaces nothing that is not there`(place: ObjectPlace) async throws {
        try await place.withStore { store in
            let tag = try #require(try await store.put([1], at: "state", if: nil))
            try await store.delete("state")
            #expect(try await store.put([2], at: "state", if: .unchanged(eTag: tag)) == nil)
            #expect(try await store.object("state") == nil)
        }
    }

    @Test(arguments: ObjectPlace.allCases)
    func `takes away what is there, and takes what is not for taken away`(place: ObjectPlace) async throws {
        try await place.withStore { store in
            _ = try await store.put([1], at: "a", if: nil)
            _ = try await store.put([2], at: "b", if: nil)
            try await store.delete("a")
            try await store.delete("a")
            #expect(try await store.object("a") == nil)
            #expect(try await store.object("b")?.bytes == [2])
        }
    }

    @Test(arguments: ObjectPlace.allCases)
    func `lists the keys that begin so in their order, over many pages`(place: ObjectPlace) async throws {
        try await place.withStore { store in
            #expect(try await store.keys(beginning: "") == [])
            let journal = (1...10).map { "prod/journal/\($0 < 10 ? "0" : "")\($0)" }
            for key in journal.reversed() + ["prod/state", "prod.lock", "prodigal", "Z"] {
                _ = try await store.put([1], at: key, if: nil)
            }
            #expect(try await store.keys(beginning: "prod/journal/") == journal)
            #expect(try await store.keys(beginning: "prod/") == journal + ["prod/state"])
            #expect(try await store.keys(beginning: "none") == [])
            // In the order of the bytes: upper case comes first.
            #expect(try await store.keys(beginning: "") == ["Z", "prod.lock"] + journal + ["prod/state", "prodigal"])
        }
    }

    @Test(arguments: ObjectPlace.allCases)
    func `lets one of sixteen that write at once make an object`(place: ObjectPlace) async throws {
        try await place.withStore { store in
            let winners = try await withThrowingTaskGroup(of: UInt8?.self) { group in
                for writer in UInt8(0)..<16 {
                    group.addTask { try await store.put([writer], at: "lock", if: .absent).map { _ in writer } }
                }
                return try await group.reduce(into: []) { $0 += $1.map { [$0] } ?? [] }
            }
            #expect(winners.count == 1)
            #expect(try await store.object("lock")?.bytes == winners)
        }
    }
}
