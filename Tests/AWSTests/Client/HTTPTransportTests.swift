import AWS
import Testing

struct HTTPTransportTests {
    private static let ok = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"

    /// A transport that is shut down when the body is through.
    private func withTransport(
        _ configuration: HTTPTransportConfiguration = HTTPTransportConfiguration(),
        _ body: (HTTPTransport) async throws -> Void
    ) async throws {
        let transport = HTTPTransport(configuration: configuration)
        do {
            try await body(transport)
        } catch {
            await transport.shutDown()
            throw error
        }
        await transport.shutDown()
    }

    private func post(_ port: Int, scheme: EndpointURL.Scheme = .http, host: String = "127.0.0.1") -> HTTPRequest {
        HTTPRequest(
            method: "POST", endpoint: EndpointURL(scheme: scheme, host: host, port: port),
            headers: ["X-A": "1", "User-Agent": "sluice/test"], body: Array("a=b".utf8))
    }

    /// Sends one request to a server with that script; returns what came of it, and what the server saw.
    private func result(
        _ steps: [LoopbackServer.Step], timeout: Duration = .seconds(300),
        configuration: HTTPTransportConfiguration = HTTPTransportConfiguration()
    ) async throws -> (Result<HTTPResponse, TransportError>, requests: Int) {
        var answer = Result<HTTPResponse, TransportError>.failure(.notSent(.shutDown))
        var requests = 0
        try await LoopbackServer.with(steps) { server in
            try await withTransport(configuration) { transport in
                do throws(TransportError) {
                    answer = .success(try await transport.send(post(server.port), timeout: timeout))
                } catch {
                    answer = .failure(error)
                }
            }
            requests = server.script.requests.count
        }
        return (answer, requests)
    }

    @Test func `a connection is kept for the next request`() async throws {
        try await LoopbackServer.with([.answer(Self.ok), .answer(Self.ok)]) { server in
            try await withTransport { transport in
                for _ in 0..<2 {
                    let response = try await transport.send(post(server.port), timeout: .seconds(300))
                    #expect(response.status == 200)
                    #expect(response.body == Array("ok".utf8))
                }
            }
            #expect(server.script.connections == 1)
            #expect(server.script.requests.count == 2)
        }
    }

    @Test func `what is sent is what was given, with host and length`() async throws {
        try await LoopbackServer.with([.answer(Self.ok)]) { server in
            try await withTransport { transport in
                _ = try await transport.send(post(server.port), timeout: .seconds(300))
            }
            let request = try #require(server.script.requests.first)
            #expect(request.hasPrefix("POST / HTTP/1.1\r\n"))
            #expect(request.hasSuffix("\r\n\r\na=b"))
            let head = request.split(separator: "\r\n").dropFirst().dropLast().map { $0.lowercased() }.sorted()
            #expect(
                head == ["content-length: 3", "host: 127.0.0.1:\(server.port)", "user-agent: sluice/test", "x-a: 1"])
        }
    }

    @Test(arguments: [301, 302, 303, 307, 308]) func `a redirect is an answer like any other`(
        _ status: Int
    ) async throws {
        let redirect = "HTTP/1.1 \(status) Elsewhere\r\nLocation: /elsewhere\r\nContent-Length: 0\r\n\r\n"
        let (answer, requests) = try await result([.answer(redirect), .answer(Self.ok)])
        #expect(try answer.get().status == status)
        #expect(requests == 1)
    }

    @Test(
        arguments: [
            .reset, .answerAndClose(""), .answerAndClose("HTTP/1.1 200 OK\r\nContent-Le"),
            .answerAndClose("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nshort"),
            .answerAndClose("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n9\r\nshort"),
            .answerAndClose("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nshort\r\n"),
        ] as [LoopbackServer.Step])
    func `an answer that breaks off is lost, and the request was sent once`(_ step: LoopbackServer.Step) async throws {
        let (answer, requests) = try await result([step, .answer(Self.ok)])
        #expect(answer == .failure(.lost(.closed)))
        #expect(requests == 1)
    }

    @Test(
        arguments: [
            .stall, .answer("HTTP/1.1 200 OK\r\nContent-Le"), .trickle(Self.ok),
            .answer("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nshort"),
            .answer("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n9\r\nshort"),
        ] as [LoopbackServer.Step])
    func `an answer that does not end in time is lost`(_ step: LoopbackServer.Step) async throws {
        let (answer, requests) = try await result([step], timeout: .seconds(2))
        #expect(answer == .failure(.lost(.timeout)))
        #expect(requests == 1)
    }

    @Test(
        arguments: [
            .stall, .answer("HTTP/1.1 200 OK\r\nContent-Le"), .trickle(Self.ok),
            .answer("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nshort"),
        ] as [LoopbackServer.Step])
    func `an answer in which nothing comes for too long is lost before its time is over`(
        _ step: LoopbackServer.Step
    ) async throws {
        let (answer, requests) = try await result(
            [step], timeout: .seconds(600), configuration: HTTPTransportConfiguration(idleTimeout: .seconds(2)))
        #expect(answer == .failure(.lost(.timeout)))
        #expect(requests == 1)
    }

    @Test func `an answer that takes long but keeps coming is received`() async throws {
        let head = "HTTP/1.1 200 OK\r\nContent-Length: 40\r\n\r\n"
        try await LoopbackServer.with([.answerAndTrickle(head, String(repeating: "x", count: 40))]) { server in
            try await withTransport(HTTPTransportConfiguration(idleTimeout: .seconds(2))) { transport in
                let response = try await transport.send(post(server.port), timeout: .seconds(60))
                #expect(response.body.count == 40)
            }
        }
    }

    @Test func `an answer that is no HTTP is lost`() async throws {
        let (answer, _) = try await result([.answerAndClose("SSH-2.0-OpenSSH\r\n\r\n")])
        guard case .failure(.lost(.other)) = answer else {
            Issue.record("\(answer)")
            return
        }
    }

    @Test func `a body beyond the limit is lost`() async throws {
        let (answer, _) = try await result(
            [.answer("HTTP/1.1 200 OK\r\nContent-Length: 11\r\n\r\n01234567890")],
            configuration: HTTPTransportConfiguration(responseLimit: 10))
        #expect(answer == .failure(.lost(.tooLarge(limit: 10))))
    }

    @Test func `a body that was packed is not unpacked`() async throws {
        let (answer, _) = try await result([
            .answer("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 2\r\n\r\nok")
        ])
        #expect(try answer.get().body == Array("ok".utf8))
    }

    /// Sends one request somewhere; what kept it from being sent, `nil` if anything else came of it.
    private func notSent(
        _ request: HTTPRequest, configuration: HTTPTransportConfiguration = HTTPTransportConfiguration()
    ) async throws -> NotSentCause? {
        var cause: NotSentCause?
        try await withTransport(configuration) { transport in
            do throws(TransportError) {
                let response = try await transport.send(request, timeout: .seconds(300))
                Issue.record("status \(response.status)")
            } catch {
                guard case .notSent(let found) = error else {
                    Issue.record("\(error)")
                    return
                }
                cause = found
            }
        }
        return cause
    }

    @Test(arguments: ["127.0.0.1", "localhost"]) func `a refused connection is not sent`(_ host: String) async throws {
        var port = 0
        try await LoopbackServer.with([]) { port = $0.port }
        #expect(try await notSent(post(port, host: host)) == .connect("connection refused"))
    }

    @Test func `a refused connection is not sent, even for a request without a body`() async throws {
        var port = 0
        try await LoopbackServer.with([]) { port = $0.port }
        var request = post(port)
        request.method = "GET"
        request.body = []
        #expect(try await notSent(request) == .connect("connection refused"))
    }

    @Test func `a name that nobody has is not sent`() async throws {
        let cause = try await notSent(post(443, scheme: .https, host: "sluice.invalid"))
        #expect(cause == .name("sluice.invalid") || cause == .connect("timed out"))
    }

    @Test func `plain http to another machine is not sent`() async throws {
        #expect(try await notSent(post(80, host: "10.0.0.1")) == .plainHTTP(host: "10.0.0.1"))
    }

    @Test func `TLS with a server that has none is not sent`() async throws {
        try await LoopbackServer.with([.answer("no TLS here\r\n\r\n")]) { server in
            guard case .tls = try await notSent(post(server.port, scheme: .https)) else {
                Issue.record("not taken for TLS")
                return
            }
        }
    }

    @Test func `a handshake that never ends is not sent`() async throws {
        try await LoopbackServer.with([.stall]) { server in
            let cause = try await notSent(
                post(server.port, scheme: .https),
                configuration: HTTPTransportConfiguration(connectTimeout: .milliseconds(300)))
            #expect(cause == .tls("timed out") || cause == .connect("timed out"))
        }
    }

    @Test(arguments: ["403 Forbidden", "407 Proxy Authentication Required"])
    func `a proxy that refuses keeps the request from being sent`(_ status: String) async throws {
        try await LoopbackServer.with([.answer("HTTP/1.1 \(status)\r\nContent-Length: 0\r\n\r\n")]) { server in
            let proxy = HTTPProxy(host: "127.0.0.1", port: server.port, user: "me", password: "p w")
            let cause = try await notSent(
                post(443, scheme: .https, host: "ec2.eu-west-1.amazonaws.com"),
                configuration: HTTPTransportConfiguration(proxy: proxy))
            guard case .proxy = cause else {
                Issue.record("\(String(describing: cause))")
                return
            }
            let request = try #require(server.script.requests.first)
            #expect(request.hasPrefix("CONNECT ec2.eu-west-1.amazonaws.com:443 HTTP/1.1\r\n"))
            #expect(request.lowercased().contains("proxy-authorization: basic bwu6cCB3".lowercased()))
            #expect(!"\(proxy)".contains("p w") && !String(reflecting: proxy).contains("p w"))
        }
    }

    @Test func `on a connection that was just closed, what is taken for not sent never arrived`() async throws {
        for _ in 0..<60 {
            try await LoopbackServer.with([.answerAndClose(Self.ok), .answer(Self.ok)]) { server in
                try await withTransport { transport in
                    _ = try await transport.send(post(server.port), timeout: .seconds(300))
                    do throws(TransportError) {
                        _ = try await transport.send(post(server.port), timeout: .seconds(300))
                        #expect(server.script.requests.count == 2)
                    } catch {
                        if case .notSent = error { #expect(server.script.requests.count == 1) }
                    }
                }
            }
        }
    }

    @Test func `after the end nothing is sent`() async throws {
        let transport = HTTPTransport()
        await transport.shutDown()
        await transport.shutDown()
        await #expect(throws: TransportError.notSent(.shutDown)) {
            try await transport.send(post(1), timeout: .seconds(300))
        }
    }

    @Test func `a call that is cancelled while it waits for its answer is lost`() async throws {
        try await LoopbackServer.with([.stall]) { server in
            try await withTransport { transport in
                try await withThrowingTaskGroup(of: TransportError?.self) { group in
                    group.addTask {
                        do throws(TransportError) {
                            _ = try await transport.send(post(server.port), timeout: .seconds(300))
                            return nil
                        } catch {
                            return error
                        }
                    }
                    while server.script.requests.isEmpty { try await Task.sleep(for: .milliseconds(5)) }
                    group.cancelAll()
                    #expect(try await group.next() == .some(.lost(.cancelled)))
                }
            }
        }
    }
}
