import AsyncHTTPClient
import NIOCore

/// Carries requests over HTTP/1.1 with connections that are kept for the next request.
///
/// A request is sent at most once, redirects are answers like any other, and plain http goes to this machine alone.
public struct HTTPTransport: Transport {
    private let client: HTTPClient
    private let responseLimit: Int
    /// Why nobody can be trusted, `nil` where the certificates to trust could be read.
    private let trustFailure: NotSentCause?
    private let allowsPlainHTTP: Bool

    /// A transport with connections of its own; `shutDown` must be called when it is needed no more.
    public init(configuration: HTTPTransportConfiguration = HTTPTransportConfiguration()) {
        client = HTTPClient(
            eventLoopGroup: HTTPClient.defaultEventLoopGroup, configuration: configuration.forHTTPClient)
        responseLimit = configuration.responseLimit
        trustFailure = configuration.trustFailure
        allowsPlainHTTP = configuration.allowsPlainHTTP
    }

    /// Closes all connections; requests after that are not sent.
    public func shutDown() async {
        // It fails only where it was called before, and then there is nothing left to close.
        try? await client.shutdown()
    }

    /// Sends the request and waits for the end of its answer, for `timeout` at most.
    public func send(_ request: HTTPRequest, timeout: Duration) async throws(TransportError) -> HTTPResponse {
        guard request.endpoint.scheme == .https || request.endpoint.isLoopback || allowsPlainHTTP else {
            throw .notSent(.plainHTTP(host: request.endpoint.host))
        }
        if request.endpoint.scheme == .https, let trustFailure { throw .notSent(trustFailure) }
        let body = RequestBody(request.body)
        do {
            return try await before(timeout) { try await exchange(request, body) }
        } catch {
            throw TransportError(error, mayHaveBeenSent: request.body.isEmpty || body.wasAskedFor)
        }
    }

    /// The operation's result, or `LostCause.timeout` once the time is over; what runs longer is cancelled.
    private func before<Value: Sendable>(
        _ timeout: Duration, _ operation: @escaping @Sendable () async throws -> Value
    ) async throws -> Value {
        try await withThrowingTaskGroup(of: Value.self) { group in
            defer { group.cancelAll() }
            group.addTask(operation: operation)
            group.addTask {
                try await Task.sleep(for: timeout)
                throw LostCause.timeout
            }
            guard let first = try await group.next() else { throw LostCause.cancelled }
            return first
        }
    }

    private func exchange(_ request: HTTPRequest, _ body: RequestBody) async throws -> HTTPResponse {
        let answer = try await client.execute(request.forHTTPClient(body), deadline: .distantFuture)
        let buffer = try await answer.body.collect(upTo: responseLimit)
        let headers = answer.headers.map { HTTPHeaders.Field(name: $0.name, value: $0.value) }
        let response = HTTPResponse(
            status: Int(answer.status.code), headers: HTTPHeaders(headers), body: Array(buffer.readableBytesView))
        try Task.checkCancellation()
        if request.method != "HEAD", let declared = response.headers["Content-Length"].flatMap({ Int($0) }),
            declared != response.body.count
        {
            throw LostCause.truncated(expected: declared, received: response.body.count)
        }
        return response
    }
}

extension HTTPRequest {
    fileprivate func forHTTPClient(_ body: RequestBody) -> HTTPClientRequest {
        var request = HTTPClientRequest(url: url)
        request.method = .init(rawValue: method)
        for field in headers.fields {
            request.headers.add(name: field.name, value: field.value)
        }
        if !body.bytes.isEmpty { request.body = .stream(body, length: .known(Int64(body.bytes.count))) }
        return request
    }
}
