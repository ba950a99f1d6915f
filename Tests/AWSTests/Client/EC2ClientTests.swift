import AWS
import SigV4
import Testing

struct EC2ClientTests {
    private let time = ScriptedTime()

    private func client(_ transport: ScriptedTransport, endpoint: String = "https://ec2.eu-west-1.amazonaws.com") throws
        -> EC2Client
    {
        EC2Client(
            endpoint: try EndpointURL(parsing: endpoint), region: try Region("eu-west-1"),
            configuration: ClientConfiguration(
                transport: transport,
                credentials: StaticCredentials(Credential(accessKeyId: "AKID", secretAccessKey: "s")), time: time,
                random: TopGenerator(), userAgent: "sluice/test"))
    }

    @Test func `a request is signed and names action, version and user agent`() async throws {
        let transport = ScriptedTransport([.success(.created)])
        let outcome = try await client(transport).send(CreateThing())
        let request = try #require(await transport.requests.first)
        #expect(outcome == .executed("t-1", requestID: "r-1"))
        #expect(request.url == "https://ec2.eu-west-1.amazonaws.com/")
        #expect(String(decoding: request.body, as: UTF8.self) == "Action=CreateThing&Version=2016-11-15&Name=a%20thing")
        #expect(request.headers["User-Agent"] == "sluice/test")
        #expect(request.headers["Content-Type"] == "application/x-www-form-urlencoded; charset=utf-8")
        #expect(request.headers["X-Amz-Date"] == "20260102T030405Z")
        #expect(request.headers["Authorization"] == (try signature(of: request)))
    }

    /// The signature a server would compute from what came.
    private func signature(of request: HTTPRequest) throws -> String {
        let received = SignableRequest(
            method: request.method, host: "", path: request.path,
            headers: request.headers.fields.map { .init(name: $0.name, value: $0.value) }, body: request.body)
        let timestamp = try #require(request.headers["X-Amz-Date"].flatMap { SigningTimestamp($0) })
        return Signer(region: "eu-west-1", service: "ec2")
            .sign(
                received, credential: Credential(accessKeyId: "AKID", secretAccessKey: "s"), timestamp: timestamp,
                headers: .only(["content-type", "host", "x-amz-date"])
            ).authorization
    }

    @Test func `an endpoint's base path is part of the request and its signature`() async throws {
        let transport = ScriptedTransport([.success(.created)])
        _ = try await client(transport, endpoint: "http://127.0.0.1:5000/base").send(CreateThing())
        let request = try #require(await transport.requests.first)
        #expect(request.url == "http://127.0.0.1:5000/base/")
        #expect(request.headers["Host"] == "127.0.0.1:5000")
        #expect(request.headers["Authorization"] == (try signature(of: request)))
    }

    @Test(
        arguments: [
            (.failure(.notSent(.connect("refused"))), .notExecuted(.notSent(.connect("refused")))),
            (.failure(.lost(.timeout)), .unknown(.lost(.timeout))),
            (.success(.error("Throttling", status: 503)), .notExecuted(.refused(.sample("Throttling", status: 503)))),
            (.success(HTTPResponse(status: 500)), .unknown(.serverError(status: 500, nil))),
            (.success(HTTPResponse(status: 302)), .unknown(.unexpectedStatus(302))),
        ] as [(Result<HTTPResponse, TransportError>, CallOutcome<String>)])
    func `what changes something is sent once, whatever comes of it`(
        _ answer: Result<HTTPResponse, TransportError>, _ expected: CallOutcome<String>
    ) async throws {
        let transport = ScriptedTransport([answer, .success(.created)])
        #expect(try await client(transport).send(CreateThing()) == expected)
        #expect(await transport.requests.count == 1)
        #expect(time.sleeps.isEmpty)
    }

    @Test(
        arguments: [
            .failure(.notSent(.connect("refused"))), .failure(.lost(.timeout)), .failure(.lost(.closed)),
            .success(.error("Throttling", status: 400)), .success(HTTPResponse(status: 503)),
            .success(HTTPResponse(status: 200, body: "<DescribeThingsRes")),
        ] as [Result<HTTPResponse, TransportError>])
    func `a read is repeated after what may pass`(_ answer: Result<HTTPResponse, TransportError>) async throws {
        let transport = ScriptedTransport([answer, answer, .success(.things(["a"]))])
        #expect(try await client(transport).read(DescribeThings()).things == ["a"])
        #expect(await transport.requests.count == 3)
        #expect(time.sleeps == [.seconds(1), .seconds(2)])
    }

    @Test(
        arguments: [
            (.failure(.notSent(.plainHTTP(host: "h"))), .notExecuted(.notSent(.plainHTTP(host: "h")))),
            (.failure(.notSent(.tls("bad"))), .notExecuted(.notSent(.tls("bad")))),
            (.failure(.lost(.cancelled)), .unknown(.lost(.cancelled))),
            (
                .success(.error("A.NotFound", status: 400)),
                .notExecuted(.refused(.sample("A.NotFound", status: 400, of: "DescribeThings")))
            ),
            (.success(HTTPResponse(status: 302)), .unknown(.unexpectedStatus(302))),
        ] as [(Result<HTTPResponse, TransportError>, EC2ClientError)])
    func `a read is not repeated after what will not pass`(
        _ answer: Result<HTTPResponse, TransportError>, _ error: EC2ClientError
    ) async throws {
        let transport = ScriptedTransport([answer, .success(.things([]))])
        await #expect(throws: error) { try await client(transport).read(DescribeThings()) }
        #expect(await transport.requests.count == 1)
    }

    @Test func `a read gives up after three attempts with the last error`() async throws {
        let transport = ScriptedTransport([500, 502, 504].map { .success(HTTPResponse(status: $0)) })
        await #expect(throws: EC2ClientError.unknown(.serverError(status: 504, nil))) {
            try await client(transport).read(DescribeThings())
        }
        #expect(await transport.requests.count == 3)
    }

    @Test func `throttles are waited out`() async throws {
        let throttles = Array(
            repeating: Result<HTTPResponse, TransportError>.success(.error("RequestLimitExceeded", status: 503)),
            count: 15)
        let transport = ScriptedTransport(throttles + [.success(.things(["a"]))])
        #expect(try await client(transport).read(DescribeThings()).things == ["a"])
        #expect(time.sleeps.count == 15)
    }

    @Test func `without a credential nothing is sent`() async throws {
        let transport = ScriptedTransport([])
        let nothing = EC2Client(
            endpoint: EndpointURL(host: "h"), region: try Region("eu-west-1"),
            configuration: ClientConfiguration(
                transport: transport, credentials: NoCredentials(), time: time, userAgent: "sluice/test"))
        #expect(await nothing.send(CreateThing()) == .notExecuted(.credentials(.noneFound([]))))
        await #expect(throws: EC2ClientError.notExecuted(.credentials(.noneFound([])))) {
            try await nothing.read(DescribeThings())
        }
        #expect(await transport.requests.isEmpty)
    }

    @Test(arguments: ["RequestExpired", "RequestTimeTooSkewed"])
    func `an answer that complains about our clock sets it`(_ code: String) async throws {
        let late = HTTPResponse.error(code, status: 400, headers: ["Date": "Fri, 02 Jan 2026 04:04:05 GMT"])
        let transport = ScriptedTransport([.success(late), .success(.things([])), .success(.created)])
        let client = try client(transport)
        _ = try await client.read(DescribeThings())
        _ = await client.send(CreateThing())
        let dates = await transport.requests.map { $0.headers["X-Amz-Date"] }
        #expect(dates == ["20260102T030405Z", "20260102T040405Z", "20260102T040405Z"])
        #expect(await client.clockOffset == 3_600_000_000)
    }

    @Test(arguments: [
        ("SignatureDoesNotMatch", "Signature expired: 20260102T030405Z is now earlier than 20260102T040405Z"),
        ("SignatureDoesNotMatch", "Signature not yet current"), ("AuthFailure", "not able to validate the credentials"),
        ("RequestInTheFuture", "later"),
    ])
    func `a refusal that may be for the clock sets it where the clocks are far apart`(
        _ code: String, _ message: String
    ) async throws {
        let date: HTTPHeaders = ["Date": "Fri, 02 Jan 2026 02:04:05 GMT"]
        let refusal = HTTPResponse.error(code, message: message, status: 403, headers: date)
        let transport = ScriptedTransport([.success(refusal), .success(.created)])
        let client = try client(transport)
        guard case .notExecuted(.clock(let error)) = await client.send(CreateThing()) else {
            Issue.record("the call is refused for its time")
            return
        }
        #expect(error.code.rawValue == code)
        #expect(await client.send(CreateThing()) == .executed("t-1", requestID: "r-1"))
        #expect(await client.clockOffset == -3_600_000_000)
    }

    @Test func `credentials that are refused while the clocks agree are refused`() async throws {
        let date: HTTPHeaders = ["Date": "Fri, 02 Jan 2026 03:04:09 GMT"]
        let refusal = HTTPResponse.error("AuthFailure", status: 401, headers: date)
        let client = try client(ScriptedTransport([.success(refusal)]))
        guard case .notExecuted(.refused) = await client.send(CreateThing()) else {
            Issue.record("the call is refused for its credentials")
            return
        }
        #expect(await client.clockOffset == 0)
    }

    @Test func `a clock that was set and is refused again fails a read`() async throws {
        let late = HTTPResponse.error("RequestExpired", status: 400, headers: ["Date": "Fri, 02 Jan 2026 04:04:05 GMT"])
        let transport = ScriptedTransport(Array(repeating: .success(late), count: 5))
        await #expect(throws: EC2ClientError.self) { try await client(transport).read(DescribeThings()) }
        #expect(await transport.requests.count == 2)
    }

    @Test func `a request that has expired while the clocks agree was sent with credentials that have`() async throws {
        let date: HTTPHeaders = ["Date": "Fri, 02 Jan 2026 03:04:06 GMT"]
        let refusal = HTTPResponse.error("RequestExpired", status: 400, headers: date)
        let transport = ScriptedTransport([.success(refusal), .success(.things([]))])
        let error = await #expect(throws: EC2ClientError.self) { try await client(transport).read(DescribeThings()) }
        #expect(error?.serviceError?.code == .requestExpired && error?.serviceError?.action == "DescribeThings")
        #expect(await transport.requests.count == 1)
    }

    @Test func `all pages are read as one`() async throws {
        let transport = ScriptedTransport([
            .success(.things(["a"], next: "1")), .success(.things([], next: "2")), .success(.things(["b"], next: "")),
        ])
        #expect(try await client(transport).readAll(DescribeThings()).things == ["a", "b"])
        let bodies = await transport.requests.map { String(decoding: $0.body, as: UTF8.self) }
        #expect(bodies.map { $0.hasSuffix("&NextToken=1") } == [false, true, false])
        #expect(bodies[2].hasSuffix("&NextToken=2"))
    }

    @Test func `the same token twice ends the list with an error`() async throws {
        let transport = ScriptedTransport([
            .success(.things(["a"], next: "1")), .success(.things(["b"], next: "2")),
            .success(.things(["c"], next: "1")), .success(.things(["d"])),
        ])
        await #expect(throws: EC2ClientError.repeatedToken("1")) {
            try await client(transport).readAll(DescribeThings())
        }
        #expect(await transport.requests.count == 3)
    }

    @Test func `a page that cannot be read fails the whole list`() async throws {
        let refused = HTTPResponse.error("InvalidNextToken", status: 400)
        let transport = ScriptedTransport([.success(.things(["a"], next: "1")), .success(refused)])
        let error = EC2Error.sample("InvalidNextToken", status: 400, of: "DescribeThings")
        await #expect(throws: EC2ClientError.notExecuted(.refused(error))) {
            try await client(transport).readAll(DescribeThings())
        }
    }
}

/// Somebody who has no credential.
private struct NoCredentials: CredentialProvider {
    func credential() async throws(CredentialError) -> Credential { throw .noneFound([]) }
}
