import AWS
import SigV4
import Testing

struct S3ClientTests {
    private func client(_ transport: ScriptedTransport, bucket: String = "states") throws -> S3Client {
        try S3Client(
            bucket: bucket, region: try Region("eu-west-1"),
            configuration: ClientConfiguration(
                transport: transport,
                credentials: StaticCredentials(Credential(accessKeyId: "AKID", secretAccessKey: "s")),
                time: ScriptedTime(), random: TopGenerator(), userAgent: "sluice/test")
        ) { (region) throws(EndpointError) in try ServiceEndpoint(of: .s3, in: region) }
    }

    private func error(_ code: String, status: Int, headers: HTTPHeaders = [:]) -> HTTPResponse {
        HTTPResponse(
            status: status, headers: headers,
            body: "<Error><Code>\(code)</Code><Message>no</Message><RequestId>r</RequestId></Error>")
    }

    private let written = HTTPResponse(status: 200, headers: ["ETag": "\"tag\""], body: "")

    @Test func `a write says on what it depends, and the hash of its body is signed`() async throws {
        let transport = ScriptedTransport([.success(written), .success(written)])
        let client = try client(transport)
        _ = await client.send(PutObject(key: "p/state", body: Array("{}".utf8), condition: .absent))
        _ = await client.send(PutObject(key: "p/state", body: [], condition: .unchanged(eTag: "\"tag\"")))
        let requests = await transport.requests
        let first = try #require(requests.first)
        #expect(first.method == "PUT" && first.url == "https://states.s3.eu-west-1.amazonaws.com/p/state")
        #expect(first.headers["If-None-Match"] == "*" && first.headers["If-Match"] == nil)
        #expect(requests.last?.headers["If-Match"] == "\"tag\"")
        #expect(
            first.headers["X-Amz-Content-Sha256"]
                == "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a")
        #expect(first.headers["Authorization"]?.contains("x-amz-content-sha256") == true)
    }

    @Test func `a bucket in another Region is gone to, once and for all`() async throws {
        let elsewhere = error("PermanentRedirect", status: 301)
        let head = HTTPResponse(status: 301, headers: ["x-amz-bucket-region": "us-west-2"], body: "")
        let transport = ScriptedTransport([
            .success(elsewhere), .success(head), .success(written), .success(written),
        ])
        let client = try client(transport)
        for key in ["a", "b"] {
            guard case .executed = await client.send(PutObject(key: key, body: [])) else {
                Issue.record("it was not written")
                return
            }
        }
        let requests = await transport.requests
        #expect(
            requests.map(\.endpoint.host) == [
                "states.s3.eu-west-1.amazonaws.com", "states.s3.eu-west-1.amazonaws.com",
                "states.s3.us-west-2.amazonaws.com", "states.s3.us-west-2.amazonaws.com",
            ])
        #expect(requests.last?.headers["Authorization"]?.contains("/us-west-2/s3/") == true)
    }

    @Test func `a write is sent once, and a read until it is answered`() async throws {
        let distress = error("InternalError", status: 500)
        let transport = ScriptedTransport([.success(distress), .success(distress), .success(written)])
        let client = try client(transport)
        guard case .unknown = await client.send(PutObject(key: "a", body: [])) else {
            Issue.record("nobody knows what came of it")
            return
        }
        #expect(await transport.requests.count == 1)
        _ = try await client.read(GetObject(key: "a"))
        #expect(await transport.requests.count == 3)
    }

    @Test func `an answer without a tag is none`() async throws {
        let transport = ScriptedTransport([.success(HTTPResponse(status: 200, body: ""))])
        guard case .unknown(.unreadable) = await (try client(transport)).send(PutObject(key: "a", body: [])) else {
            Issue.record("it was taken for an answer")
            return
        }
    }

    @Test func `a name with dots goes into the path, for no certificate has room for it`() async throws {
        let transport = ScriptedTransport([.success(written)])
        _ = await (try client(transport, bucket: "my.states")).send(PutObject(key: "a", body: []))
        #expect(await transport.requests.first?.url == "https://s3.eu-west-1.amazonaws.com/my.states/a")
    }
}
