import SeededRandom
import SluiceFiles
import Testing

struct SealedBytesTests {
    private static func key(_ random: inout SplitMix64) throws -> SealingKey {
        try #require(SealingKey((0..<SealingKey.length).map { _ in UInt8.random(in: .min ... .max, using: &random) }))
    }

    private static func bytes(_ random: inout SplitMix64) -> [UInt8] {
        (0..<Int.random(in: 0...200, using: &random)).map { _ in UInt8.random(in: .min ... .max, using: &random) }
    }

    @Test(arguments: 0..<50 as Range<UInt64>)
    func `opens what was sealed, and nothing where one bit is another`(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let (key, bytes) = (try Self.key(&random), Self.bytes(&random))
        let sealed = SealedBytes.seal(bytes, for: "s3://b/p/state", with: key, using: &random)
        #expect(try SealedBytes.open(sealed, for: "s3://b/p/state", with: key) == bytes)
        for bit in 0..<sealed.count * 8 {
            var flipped = sealed
            flipped[bit / 8] ^= 1 << UInt8(bit % 8)
            #expect(throws: SealedBytes.Broken.self, "bit \(bit)") {
                try SealedBytes.open(flipped, for: "s3://b/p/state", with: key)
            }
        }
        for length in 0..<sealed.count {
            #expect(throws: SealedBytes.Broken.self, "cut at \(length)") {
                try SealedBytes.open(Array(sealed.prefix(length)), for: "s3://b/p/state", with: key)
            }
        }
    }

    @Test(arguments: 0..<50 as Range<UInt64>)
    func `opens nothing in another's place or with another key`(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let (key, other, bytes) = (try Self.key(&random), try Self.key(&random), Self.bytes(&random))
        let sealed = SealedBytes.seal(bytes, for: "s3://b/p/state", with: key, using: &random)
        #expect(throws: SealedBytes.Broken.changed) { try SealedBytes.open(sealed, for: "s3://b/p/stat", with: key) }
        #expect(throws: SealedBytes.Broken.otherKey(sealedWith: key.id, given: other.id)) {
            try SealedBytes.open(sealed, for: "s3://b/p/state", with: other)
        }
    }

    @Test func `never seals the same bytes alike`() throws {
        var random = SplitMix64(seed: 1)
        let key = try Self.key(&random)
        let sealed = (0..<100).map { _ in SealedBytes.seal([1, 2], for: "state", with: key, using: &random) }
        #expect(Set(sealed).count == 100)
    }

    @Test func `says in a line that can be read what it is, and nothing of the key`() throws {
        var random = SplitMix64(seed: 2)
        let bytes = Array("sluice-test-key-of-32-bytes-long".utf8)
        let key = try #require(SealingKey(bytes))
        let sealed = SealedBytes.seal(Array("secret".utf8), for: "state", with: key, using: &random)
        let line = String(decoding: sealed.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
        #expect(line == "sluice-sealed 1 aes-256-gcm \(key.id)")
        #expect(sealed.count == line.utf8.count + 1 + 12 + 6 + 16)
        #expect(!String(decoding: sealed, as: UTF8.self).contains("secret"))
        var dumped = ""
        dump(key, to: &dumped)
        for text in ["\(key)", String(reflecting: key), dumped] {
            #expect(text.contains(key.id) && !text.contains("sluice-test") && !text.contains("115"))
        }
    }

    @Test func `tells a later format from damage`() throws {
        var random = SplitMix64(seed: 3)
        let key = try Self.key(&random)
        for (text, broken) in [
            ("sluice-sealed 2 whatever\n", SealedBytes.Broken.newer), ("sluice-sealed 0 x\n", .changed),
            ("sluice-sealed \n", .changed), ("sluice-sealed 1 aes-256-gcm ../../etc/passwd\n", .changed),
            ("{}", .notSealed), ("", .notSealed),
        ] {
            #expect(throws: broken) { try SealedBytes.open(Array(text.utf8), for: "state", with: key) }
        }
    }

    @Test func `a key of any other length is none`() {
        for length in [0, 16, 31, 33, 64] { #expect(SealingKey(Array(repeating: 1, count: length)) == nil) }
    }
}
