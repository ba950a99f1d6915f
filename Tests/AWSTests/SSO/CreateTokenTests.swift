import Testing

@testable import AWS

struct CreateTokenTests {
    private func answer(lasting seconds: Int) -> [UInt8] {
        Array(#"{"accessToken": "a", "expiresIn": \#(seconds)}"#.utf8)
    }

    @Test(arguments: [Int.max, Int.max - 2_000_000_000, -1, 0])
    func `a token that lasts for ever, or not at all, is none`(seconds: Int) {
        #expect(throws: CredentialDocument.Malformed.self) { try CreateToken.decode(answer(lasting: seconds)) }
    }

    @Test func `a token that lasts long can be kept`() throws {
        let file = Array(#"{"accessToken": "a", "expiresAt": "2026-01-02T03:04:05Z"}"#.utf8)
        let kept = try #require(CredentialJSON.renewedTokenFile(file, with: answer(lasting: 7_776_000)))
        #expect(CredentialJSON.tokenFile.fault(in: kept) == nil)
    }
}
