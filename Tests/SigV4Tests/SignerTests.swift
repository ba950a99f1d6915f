import SeededRandom
import SigV4
import Testing

struct SignerTests {
    private let credential = Credential(accessKeyId: "AKIDEXAMPLE", secretAccessKey: "secret", sessionToken: "token")
    private let signer = Signer(region: "us-west-2", service: "ec2")
    private let timestamp = SigningTimestamp(microseconds: 1_767_323_045_000_000)

    private func sign(_ request: SignableRequest) -> SignedRequest {
        signer.sign(request, credential: credential, timestamp: timestamp)
    }

    @Test func `adds host, date, token and authorization to the headers`() {
        let signed = sign(SignableRequest(method: "POST", host: "EC2.us-west-2.amazonaws.com:443"))
        #expect(signed.headers.map(\.name) == ["Host", "X-Amz-Date", "X-Amz-Security-Token", "Authorization"])
        #expect(
            signed.headers.map(\.value) == [
                "ec2.us-west-2.amazonaws.com", "20260102T030405Z", "token", signed.authorization,
            ])
        #expect(
            signed.authorization == """
                AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20260102/us-west-2/ec2/aws4_request, \
                SignedHeaders=host;x-amz-date;x-amz-security-token, Signature=\(signed.signature)
                """)
    }

    @Test func `a port that is not the scheme's own stays in the host header`() {
        let hosts = [("https", "h:80"), ("http", "h:443"), ("https", "h:443"), ("http", "h:80")].map { scheme, host in
            sign(SignableRequest(method: "GET", scheme: scheme, host: host)).headers[0].value
        }
        #expect(hosts == ["h:80", "h:443", "h", "h"])
    }

    @Test func `a host, a date and an authorization that are given are not repeated`() {
        let given = [("host", "given"), ("x-amz-date", "19700101T000000Z"), ("authorization", "old")]
        let signed = sign(
            SignableRequest(method: "GET", host: "h", headers: given.map { .init(name: $0.0, value: $0.1) }))
        #expect(
            signed.headers.map { $0.name.lowercased() }.sorted() == [
                "authorization", "host", "x-amz-date", "x-amz-security-token",
            ])
        #expect(signed.headers.first { $0.name == "host" }?.value == "given")
        #expect(signed.headers.first { $0.name.lowercased() == "x-amz-date" }?.value == timestamp.text)
    }

    @Test(arguments: [
        "Connection", "Expect", "Keep-Alive", "Proxy-Authenticate", "Proxy-Authorization", "TE", "Trailer",
        "Transfer-Encoding", "Upgrade", "User-Agent", "X-Amzn-Trace-Id",
    ])
    func `a header that changes on the way is sent but not signed`(_ name: String) {
        let bare = SignableRequest(method: "GET", host: "h")
        var request = bare
        request.headers = [.init(name: name, value: "x")]
        #expect(sign(request).signature == sign(bare).signature)
        #expect(sign(request).headers.contains { $0.name == name })
    }

    @Test func `a declared payload hash is signed instead of the body's own`() {
        var request = SignableRequest(method: "PUT", host: "h", body: [1])
        request.headers = [.init(name: "X-Amz-Content-Sha256", value: "UNSIGNED-PAYLOAD")]
        #expect(sign(request).canonicalRequest.text.hasSuffix("\nUNSIGNED-PAYLOAD"))
    }

    @Test func `a key that was derived before gives the same signature`() {
        let request = SignableRequest(method: "GET", host: "h")
        let scope = CredentialScope(date: timestamp.date, region: "us-west-2", service: "ec2")
        let key = SigningKey(secretAccessKey: "secret", scope: scope)
        let signed = signer.sign(request, credential: credential, key: key, timestamp: timestamp)
        #expect(signed == sign(request))
    }

    @Test(arguments: UInt64(0)..<40) func `the order of headers and parameters does not matter`(_ seed: UInt64) {
        let random = RandomRequest(seed: seed)
        var generator = SplitMix64(seed: seed)
        var shuffled = random.request
        shuffled.query.shuffle(using: &generator)
        var seen: Set<String> = []
        shuffled.headers = shuffled.headers.filter { seen.insert($0.name.lowercased()).inserted }
        var ordered = shuffled
        ordered.headers.sort { $0.name < $1.name }
        let first = random.signer.sign(shuffled, credential: random.credential, timestamp: random.timestamp)
        let second = random.signer.sign(ordered, credential: random.credential, timestamp: random.timestamp)
        #expect(first.signature == second.signature)
    }

    @Test(arguments: UInt64(0)..<40) func `a change of any signed part changes the signature`(_ seed: UInt64) {
        let random = RandomRequest(seed: seed)
        let original = random.signer.sign(random.request, credential: random.credential, timestamp: random.timestamp)
        let changes: [(inout SignableRequest) -> Void] = [
            { $0.method += "X" }, { $0.host += "x" }, { $0.path += "/x" }, { $0.body.append(0) },
            { $0.query.append(.init(name: "x", value: "")) }, { $0.headers.append(.init(name: "x-x", value: "")) },
        ]
        for change in changes {
            var changed = random.request
            change(&changed)
            let signed = random.signer.sign(changed, credential: random.credential, timestamp: random.timestamp)
            #expect(signed.signature != original.signature)
        }
    }
}
