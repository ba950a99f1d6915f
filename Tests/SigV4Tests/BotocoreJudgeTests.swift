import SigV4
import Testing

struct BotocoreJudgeTests {
    @Test func `botocore signs 200 random requests as we do`() throws {
        let requests = (0..<200).map { RandomRequest(seed: $0) }
        let verdicts = try BotocoreJudge.verdicts(on: requests)
        try #require(verdicts.count == requests.count)
        for (seed, (random, verdict)) in zip(requests, verdicts).enumerated() {
            let signed = random.signer.sign(
                random.request, credential: random.credential, timestamp: random.timestamp)
            #expect(signed.canonicalRequest.text == verdict.canonicalRequest, "seed \(seed)")
            #expect(signed.stringToSign.text == verdict.stringToSign, "seed \(seed)")
            #expect(signed.signature == verdict.signature, "seed \(seed)")
        }
    }
}
