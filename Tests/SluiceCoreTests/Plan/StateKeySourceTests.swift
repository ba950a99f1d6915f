import SluiceCore
import Testing

struct StateKeySourceTests {
    @Test(
        arguments: [
            ("file:key", .file("key")), ("file:/etc/a:b", .file("/etc/a:b")),
            ("env:SLUICE_STATE_KEY", .environment("SLUICE_STATE_KEY")),
            ("kms:alias/sluice", .kms("alias/sluice")), ("kms:alias/team/net", .kms("alias/team/net")),
            (
                "kms:arn:aws:kms:eu-west-1:123456789012:key/mrk-1234abcd",
                .kms("arn:aws:kms:eu-west-1:123456789012:key/mrk-1234abcd")
            ),
            (
                "kms:arn:aws-us-gov:kms:us-gov-west-1:123456789012:alias/net",
                .kms("arn:aws-us-gov:kms:us-gov-west-1:123456789012:alias/net")
            ),
        ] as [(String, StateKeySource)])
    func `reads where a key is, and writes it again`(text: String, source: StateKeySource) throws {
        #expect(try StateKeySource(text) == source)
        #expect("\(source)" == text)
    }

    @Test(arguments: [
        "", "key", "file:", "env:", "env:9A", "env:MY-KEY", "kms:", "kms:sluice", "kms:alias/", "kms:alias/a b",
        "kms:arn:aws:kms:eu-west-1:1234:key/a", "kms:arn:aws:s3:eu-west-1:123456789012:key/a",
        "kms:arn:aws:kms:eu-west-1:123456789012:key/", "FILE:a", "0f0f0f0f",
    ])
    func `refuses what names no place, without repeating it`(text: String) throws {
        let error = #expect(throws: StateKeySource.Invalid.self) { try StateKeySource(text) }
        let words = try #require(error)
        #expect(!words.cause.contains("0f0f") && !words.fix.isEmpty)
    }

    @Test func `a key that is named by its ARN says which Region it is in`() throws {
        #expect(try StateKeySource("kms:arn:aws:kms:eu-west-1:123456789012:alias/a").region == "eu-west-1")
        #expect(try StateKeySource("kms:alias/a").region == nil)
        #expect(try StateKeySource("file:arn:aws:kms:eu-west-1").region == nil)
    }
}
